/** Widths of a phone, a tablet, a laptop and a big screen, in CSS pixels. */
export const widths = [360, 768, 1280, 1920] as const;

/** How a page may be read, each of which gives pictures of its own. */
export const modes = [
  { id: 'light', name: '浅色', media: 'screen', colorScheme: 'light', large: false, script: true },
  { id: 'dark', name: '深色', media: 'screen', colorScheme: 'dark', large: false, script: true },
  { id: 'large', name: '大字', media: 'screen', colorScheme: 'light', large: true, script: true },
  {
    id: 'noscript',
    name: '不用脚本',
    media: 'screen',
    colorScheme: 'light',
    large: false,
    script: false,
  },
  { id: 'print', name: '打印', media: 'print', colorScheme: 'light', large: false, script: true },
] as const;
export type Mode = (typeof modes)[number];

/** Width of an A4 sheet between the margins of `print.css`, in CSS pixels. */
const sheetWidth = 673;

export const widthsOf = ({ media }: Mode): readonly number[] =>
  media === 'print' ? [sheetWidth] : widths;

/** File name of a page's picture. */
export const pictureName = (page: string, { id, media }: Mode, width: number): string =>
  media === 'print' ? `${page}.${id}.png` : `${page}.${id}-${width}.png`;

/** File name of a page as it leaves the printer. */
export const sheetsName = (page: string): string => `${page}.print.pdf`;
