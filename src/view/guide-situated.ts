import type { Guide } from '#src/schema/guide.ts';
import { listText } from './text.ts';

/** For which situations of a guide a part is. */
export interface Situated {
  /** The situations it applies to, in words; empty when it applies to all. */
  only: string;
  /** Their ids for the selector, separated by spaces; empty when it applies to all. */
  cases: string;
}

export const situated = (
  { situations }: Pick<Guide, 'situations'>,
  ids: readonly string[] | undefined,
): Situated => ({
  only:
    ids === undefined
      ? ''
      : listText(situations.filter(({ id }) => ids.includes(id)).map(({ name }) => name)),
  cases: ids?.join(' ') ?? '',
});

/** Ids of the situations that a list leaves out; none when it applies to all. */
export const leftOut = (
  { situations }: Pick<Guide, 'situations'>,
  ids: readonly string[] | undefined,
): readonly string[] =>
  ids === undefined ? [] : situations.map(({ id }) => id).filter((id) => !ids.includes(id));
