import { placeAt } from './text-file.ts';
import type { TextFile } from './text-file.ts';

/** A remark in a text that answers a warning. */
export interface Remark {
  offset: number;
  length: number;
  /** The lines that it speaks for. */
  lines: readonly number[];
}

/** A `#` inside quotes is text: then their number before it is odd. */
const isComment = (before: string): boolean =>
  ['"', "'"].every((quote) => before.split(quote).length % 2 === 1);

/** The answers to warnings in a text, up to where its prose begins. */
export const remarksIn = (source: TextFile, end = source.text.length): Remark[] => {
  if (!source.text.includes('已核实')) return [];
  return [...source.text.slice(0, end).matchAll(/^(.*?)(#[ \t]*已核实[：:][ \t]*\S.*)$/gm)].flatMap(
    ([, before = '', remark = ''], at, all): Remark[] => {
      if (!/(^|[ \t])$/.test(before) || !isComment(before)) return [];
      const offset = (all[at]?.index ?? 0) + before.length;
      const { line } = placeAt(source, offset);
      const lines = before.trim() === '' ? [line + 1] : [line];
      return [{ offset, length: remark.trimEnd().length, lines }];
    },
  );
};
