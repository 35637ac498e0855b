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

/** The records whose texts are shown to readers. */
const shownKinds = [
  'guides',
  'indicators',
  'tasks',
  'programmes',
  'benchmarks',
  'findings',
  'exemplars',
  'pages',
  'plan',
  'sources',
  'organizations',
] as const;

/** The records that are shown to readers; the plan is missing while it has errors. */
export type ShownRecords = Partial<Pick<Dataset, (typeof shownKinds)[number]>>;

const gatherTexts = (value: unknown, found: string[]): void => {
  if (typeof value === 'string') found.push(value);
  else if (typeof value === 'object' && value !== null)
    for (const item of Object.values(value)) gatherTexts(item, found);
};

const textsIn = (records: ShownRecords): readonly string[] => {
  const found: string[] = [];
  for (const kind of shownKinds) gatherTexts(records[kind], found);
  return found;
};

/** The whole lines that hold a stretch of a text: letters of one line do not join those of the next. */
const linesAround = (text: string, at: number, length: number): string => {
  const end = text.indexOf('\n', at + length);
  return text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end);
};

/** Answers whether a wording occurs in any record that is shown, whatever its spaces and punctuation. */
export function wordingIn(records: ShownRecords): (wording: string) => boolean {
  const texts = textsIn(records);
  const written = texts.join('\n');
  let all: string | undefined;
  return (wording) => {
    const plain = plainWording(wording);
    if (plain === '') return false;
    // Most wordings stand somewhere as they are: to make every text plain takes a hundred times as long.
    const at = wording.includes('\n') ? -1 : written.indexOf(wording);
    if (at !== -1 && plainWording(linesAround(written, at, wording.length)).includes(plain))
      return true;
    all ??= texts.map(plainWording).join('\n');
    return all.includes(plain);
  };
}
