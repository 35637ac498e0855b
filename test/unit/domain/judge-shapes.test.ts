import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { exampleInput, exampleOutput } from '#src/view/judge-example.ts';
import { judgeInput, judgeOutput } from '#src/view/judge-shapes.ts';
import { isFields, judged, script, type Fields } from './run-judge.ts';

const rounded = (value: unknown): unknown => {
  if (typeof value === 'number') return Number(value.toFixed(6));
  if (Array.isArray(value)) return value.map(rounded);
  return isFields(value)
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
    : value;
};

/** Records that between them use every key there is. */
const everyKey = [
  {
    id: 'all',
    name: '累计',
    kind: 'cumulative',
    direction: 'up',
    trajectory: 'steps',
    starts: '2023-01-01',
    target: { value: 10 },
    due: '2024-12-31',
    steps: [
      { by: '2023-12-31', value: 4 },
      { by: '2024-12-31', value: 10 },
    ],
    max_age: 100,
    reports: [
      { period: '2023-06', value: 2, status: 'provisional', qualifier: 'about' },
      { period: '2023-12', value: 4, status: 'final' },
      { period: '2024-03', value: null },
    ],
    override: { status: 'behind', reason: '停工', by: 'bureau', date: '2024-05-01' },
    as_of: '2024-06-30',
    unit: '所',
    decimals: 0,
    source: 's1',
    profile: { basis: 'schedule-gap', on_track: 10, at_risk: 30 },
    extra: 1,
  },
  {
    id: 'one',
    kind: 'milestone',
    target: { due: '2024-06-30' },
    done: { on: '2024-07' },
    as_of: '2024-12-31',
  },
  {
    id: 'band',
    direction: 'up',
    target: { min: 1, max: 2, due: '2030' },
    reports: [{ period: '2023', value: 1 }],
    as_of: '2024-06-30',
  },
  {
    id: 'met',
    direction: 'up',
    trajectory: 'linear',
    baseline: { value: 1, period: '2020' },
    target: { value: 2, due: '2023' },
    limit: 9,
    reports: [{ period: '2024', value: 3 }],
    as_of: '2025-01-01',
  },
  {
    id: 'none',
    direction: 'up',
    trajectory: 'linear',
    baseline: { value: 1, period: '2020' },
    target: { value: 2, due: '2030' },
    reports: [],
    as_of: '2025-01-01',
  },
  {
    id: 'grown',
    series: [
      {
        direction: 'up',
        limit: 100,
        reports: [
          { period: '2015', value: 90 },
          { period: '2020', value: 92 },
        ],
      },
    ],
  },
  {
    id: 'early',
    direction: 'up',
    profile: 'compound-growth',
    reports: [{ period: '2015', value: 90 }],
  },
  { id: 'refused' },
  ...exampleInput,
];

const flat = (output: readonly Fields[]): readonly Fields[] =>
  output.flatMap((one) => {
    const series = one['series'];
    return Array.isArray(series) ? [one, ...flat(series.filter(isFields))] : [one];
  });

const { out: everyOutput } = judged(everyKey);
const headOf = (key: string): string => key.split(/[.[]/)[0] ?? key;

test('the example on the method page is what the program answers', () => {
  const { code, out } = judged(exampleInput);
  expect(code).toBe(0);
  expect(rounded(out)).toEqual(exampleOutput);
});

test('every key that the program writes is documented, and every documented key is written', () => {
  const written = new Set(flat(everyOutput).flatMap((one) => Object.keys(one)));
  expect([...written].sort()).toEqual(judgeOutput.map(({ key }) => key).sort());
});

test('a record made of the documented keys has none that is ignored', () => {
  const used = new Set(everyKey.flatMap((record) => Object.keys(record)));
  for (const { key } of judgeInput) expect([...used], key).toContain(headOf(key));
  expect(everyOutput[0]).toMatchObject({ ignored: ['extra'], missing: ['2024-03'] });
});

test('the text at the head of the program names every key', () => {
  const head = readFileSync(script, 'utf8').split('*/')[0] ?? '';
  for (const { key } of [...judgeInput, ...judgeOutput])
    for (const part of key.split(/\.|\[\]\.?/)) expect(head).toMatch(new RegExp(`\\b${part}\\b`));
});

test('every verdict has its inputs, its arithmetic and a sentence', () => {
  for (const one of flat(everyOutput)) {
    if ('error' in one || 'series' in one) continue;
    expect(one, String(one['id'])).toMatchObject({
      inputs: expect.anything(),
      formulas: expect.any(Array),
    });
    expect(one['sentence']).toMatch(/\p{Script=Han}.*。$/u);
  }
});

test('an override of a milestone is read, and shown as one', () => {
  const [verdict] = judged([
    {
      kind: 'milestone',
      due: '2024-06-30',
      override: { status: 'achieved', reason: '另有验收', by: 'bureau', date: '2024-07-01' },
      as_of: '2024-08-01',
    },
  ]).out;
  expect(verdict).toMatchObject({
    status: 'achieved',
    uncapped: 'overdue',
    override: { computed: 'overdue', reason: '另有验收' },
  });
  expect(verdict?.['sentence']).toContain('人工改判');
});
