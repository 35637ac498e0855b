import type { Remedy, Result, State } from './check.ts';

const marks = {
  pass: '✓',
  fail: '✗',
  fill: '○',
  note: '！',
  unknown: '－',
} as const satisfies Record<State, string>;

const words = {
  pass: '合格',
  fail: '不合格',
  fill: '待填写',
  note: '要留意',
  unknown: '没有检查',
} as const satisfies Record<State, string>;

/** So many findings of one check are printed; the rest is in the JSON. */
const shownOfEach = 10;

const placeText = ({ file, line, how }: Remedy): string =>
  `${line === undefined ? file : `${file}:${line}`}　${how}`;

const countsOf = (results: readonly Result[]): Record<State, number> => {
  const counts = { pass: 0, fail: 0, fill: 0, note: 0, unknown: 0 };
  for (const { state } of results) counts[state] += 1;
  return counts;
};

/** Whether nothing failed; what waits to be filled in is no failure of an invented site. */
export const isGood = (results: readonly Result[]): boolean =>
  results.every(({ state }) => state !== 'fail');

const textOf = ({ check, state, findings, because }: Result): readonly string[] => [
  `${marks[state]} ${check.name}：${words[state]}`,
  ...(state === 'pass' ? [] : [`    要求：${check.asks}`]),
  ...(state === 'pass' || check.source === undefined ? [] : [`    依据：${check.source}`]),
  ...(because === undefined ? [] : [`    ${because}`]),
  ...findings
    .slice(0, shownOfEach)
    .flatMap(({ page, text, remedy }) => [
      `    /${page}　${text}`,
      `        改：${placeText(remedy)}`,
    ]),
  ...(findings.length > shownOfEach
    ? [`    另有${findings.length - shownOfEach}处，全部见 --format json`]
    : []),
];

/** The report for people. */
export function reportText(results: readonly Result[], folder: string, today: string): string {
  const counts = countsOf(results);
  const summary = (['pass', 'fail', 'fill', 'note', 'unknown'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => `${words[state]}${counts[state]}项`)
    .join('，');
  return [
    `政府网站检查：${folder}（${today}）`,
    '',
    ...results.flatMap(textOf),
    '',
    `共${results.length}项：${summary}。`,
  ].join('\n');
}

/** The report for programs. */
export const reportJson = (results: readonly Result[], folder: string, today: string): string =>
  JSON.stringify(
    {
      folder,
      today,
      good: isGood(results),
      counts: countsOf(results),
      checks: results.map(({ check, state, findings, because }) => ({
        id: check.id,
        name: check.name,
        state,
        asks: check.asks,
        source: check.source ?? null,
        because: because ?? null,
        findings: findings.map(({ level, page, text, remedy }) => ({
          level,
          page,
          text,
          file: remedy.file,
          line: remedy.line ?? null,
          how: remedy.how,
        })),
      })),
    },
    null,
    2,
  );
