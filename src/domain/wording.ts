import type { Dataset } from '#src/schema/dataset.ts';

/**
 * A wording as names are compared: one width, one case, without spaces and punctuation.
 * @example plainWording('１＋Ｘ 证书') // '1x证书'
 */
export const plainWording = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '');

/** The records whose texts are shown to readers, those with the longest texts last. */
const shownKinds = [
  'plan',
  'organizations',
  'indicators',
  'tasks',
  'programmes',
  'benchmarks',
  'findings',
  'exemplars',
  'pages',
  'guides',
  'sources',
] as const;

/** The records that are shown to readers; the plan is missing while it has errors. */
export type ShownRecords = Partial<Pick<Dataset, (typeof shownKinds)[number]>>;

const gatherTexts = (value: unknown, found: string[]): void => {
  if (typeof value === 'string') found.push(value);
  else if (Array.isArray(value)) for (const item of value) gatherTexts(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) gatherTexts(item, found);
};

const textsIn = (value: unknown): readonly string[] => {
  const found: string[] = [];
  gatherTexts(value, found);
  return found;
};

/** The texts of one record as they are written, gathered when they are asked for. */
const laterWritten = (value: unknown): (() => string) => {
  let written: string | undefined;
  return () => (written ??= textsIn(value).join('\n'));
};

/** Whether a wording stands in a text as it is; the letters of its line do not join those of the next. */
const stands = (text: string, wording: string, plain: string): boolean => {
  const at = text.indexOf(wording);
  if (at === -1) return false;
  const end = text.indexOf('\n', at + wording.length);
  const lines = text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end);
  return plainWording(lines).includes(plain);
};

/** Answers whether a wording occurs in any record that is shown, whatever its spaces and punctuation. */
export function wordingIn(records: ShownRecords): (wording: string) => boolean {
  const parts = shownKinds
    .flatMap((kind): readonly unknown[] => [records[kind]].flat())
    .map((record) => laterWritten(record));
  let all: string | undefined;
  return (wording) => {
    const plain = plainWording(wording);
    if (plain === '') return false;
    // Most wordings stand somewhere as they are: to make every text plain takes a hundred times as long.
    if (!wording.includes('\n') && parts.some((written) => stands(written(), wording, plain)))
      return true;
    all ??= textsIn(shownKinds.map((kind) => records[kind]))
      .map(plainWording)
      .join('\n');
    return all.includes(plain);
  };
}
