import { labelFont, textSize } from './common-options.ts';
import type { ChartPalette } from './palette.ts';
import { fitText, textWidth } from './text-width.ts';

/** A line of text over a row: its name at the left, what there is to say at the right. */
export function drawRowText(
  ctx: CanvasRenderingContext2D,
  palette: ChartPalette,
  row: { name: string; said: string; left: number; right: number; y: number; isWarning?: boolean },
): void {
  const saidWidth = textWidth(row.said, textSize);
  const room = row.right - row.left - saidWidth - 10;
  ctx.textBaseline = 'middle';
  ctx.textAlign = 'left';
  ctx.font = labelFont(true);
  ctx.fillStyle = palette.text;
  ctx.fillText(fitText(row.name, textSize, room), row.left, row.y);
  ctx.textAlign = 'right';
  ctx.font = labelFont();
  ctx.fillStyle = row.isWarning ? palette.behind : palette.text;
  ctx.fillText(row.said, row.right, row.y);
}
