import { labelFont, textSize } from './common-options.ts';
import type { ChartPalette } from './palette.ts';
import { fitText, textWidth } from './text-width.ts';

/** Room that the backing of a text takes above and below its middle. */
const halfLine = 8;

/** A text on a backing of the page's colour, so that no line runs through it. */
function onBacking(
  ctx: CanvasRenderingContext2D,
  palette: ChartPalette,
  text: {
    said: string;
    /** Left edge, or right edge when the text ends there. */
    from: number;
    width: number;
    y: number;
    colour: string;
    bold: boolean;
    toRight?: boolean;
  },
): void {
  ctx.fillStyle = palette.page;
  const left = text.toRight === true ? text.from - text.width : text.from;
  ctx.fillRect(left - 2, text.y - halfLine, text.width + 4, 2 * halfLine);
  ctx.font = labelFont(text.bold);
  ctx.fillStyle = text.colour;
  ctx.textAlign = text.toRight === true ? 'right' : 'left';
  ctx.fillText(text.said, text.from, text.y);
}

/** A line of text over a row: its name at the left, what there is to say at the right. */
export function drawRowText(
  ctx: CanvasRenderingContext2D,
  palette: ChartPalette,
  row: { name: string; said: string; left: number; right: number; y: number; isWarning?: boolean },
): void {
  const saidWidth = textWidth(row.said, textSize);
  const name = fitText(row.name, textSize, row.right - row.left - saidWidth - 10);
  ctx.textBaseline = 'middle';
  onBacking(ctx, palette, {
    said: name,
    from: row.left,
    width: textWidth(name, textSize),
    y: row.y,
    colour: palette.text,
    bold: true,
  });
  onBacking(ctx, palette, {
    said: row.said,
    from: row.right,
    width: saidWidth,
    y: row.y,
    colour: row.isWarning ? palette.behind : palette.text,
    bold: false,
    toRight: true,
  });
}
