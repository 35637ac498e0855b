import { masked } from './personal-data.ts';

/** Longer texts are cut in reports. */
const maxShown = 200;

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}]|[\u{20000}-\u{3fffd}]/u;
const curly = /[\u2018\u2019\u201c\u201d\u2014\u2026\u00b7]/;

/** Cells that a text takes in a terminal with Chinese type: wide characters take two. */
export const displayWidth = (text: string): number =>
  [...text].reduce((sum, mark) => sum + (wide.test(mark) || curly.test(mark) ? 2 : 1), 0);

const named = (mark: string): string =>
  `⟨U+${(mark.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/** A text from the data as a report may show it: nothing hidden, nothing private, no escape codes. */
export const shownText = (text: string): string =>
  masked(text)
    .replace(/\t/g, '→')
    .replace(
      /[\u0000-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ue000-\uf8ff]|[\u{e0000}-\u{10ffff}]/gu,
      named,
    );

/** The same on one line, cut when long. */
export const shownLine = (text: string): string => {
  const line = shownText(text.replace(/\r?\n/g, ' '));
  return line.length > maxShown ? `${line.slice(0, maxShown)}…` : line;
};
