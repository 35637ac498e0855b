import type { Guide } from '#src/schema/guide.ts';
import { listText } from './text.ts';

/** For which situations of a guide a part is. */
export interface Situated {
  /** The situations it applies to, in words; empty when it applies to all. */
  only: string;
  /** Their ids for the selector, separated by spaces; empty when it applies to all. */
  cases: string;
}

/** Names in a row; names that are lists themselves are kept apart by semicolons. */
const inRow = (names: readonly string[]): string =>
  names.some((name) => name.includes('、')) ? names.join('；') : listText(names);

export const situated = (
  { situations }: Pick<Guide, 'situations'>,
  ids: readonly string[] | undefined,
): Situated => ({
  only:
    ids === undefined
      ? ''
      : inRow(situations.filter(({ id }) => ids.includes(id)).map(({ name }) => name)),
  cases: ids?.join(' ') ?? '',
});

/** The situations that any of several parts is for; empty when one of them is for all. */
export const unitedCases = (parts: readonly Pick<Situated, 'cases'>[]): string =>
  parts.some(({ cases }) => cases === '')
    ? ''
    : [...new Set(parts.flatMap(({ cases }) => cases.split(' ')))].join(' ');

/** Ids of the situations that a list leaves out; none when it applies to all. */
export const leftOut = (
  { situations }: Pick<Guide, 'situations'>,
  ids: readonly string[] | undefined,
): readonly string[] =>
  ids === undefined ? [] : situations.map(({ id }) => id).filter((id) => !ids.includes(id));
