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

const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

/** Answers whether a wording occurs in any record that is shown, whatever its spaces and punctuation. */
export function wordingIn(records: ShownRecords): (wording: string) => boolean {
  const all = shownKinds
    .flatMap((kind) => textsOf(records[kind]))
    .map(plainWording)
    .join('\n');
  return (wording) => {
    const plain = plainWording(wording);
    return plain !== '' && all.includes(plain);
  };
}
