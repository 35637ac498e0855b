import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const script = fileURLToPath(new URL('../../../scripts/judge.ts', import.meta.url));

const run = (input: string): { code: number | null; out: unknown; error: string } => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    input,
    encoding: 'utf8',
  });
  return { code: status, out: stdout === '' ? undefined : JSON.parse(stdout), error: stderr };
};

const record = {
  id: 'large-classes',
  kind: 'reach',
  direction: 'down',
  trajectory: 'linear',
  baseline: { value: 10, period: '2015' },
  target: { value: 0, due: '2030-12-31' },
  reports: [{ period: '2023', value: 5, status: 'final' }],
  as_of: '2024-06-30',
};

test('judges records in order, each with the compound-growth verdict beside its own', () => {
  const { code, out } = run(JSON.stringify([record, { ...record, profile: 'compound-growth' }]));
  expect(code).toBe(0);
  expect(out).toMatchObject([
    { id: 'large-classes', status: 'at-risk', R: 0.9375, A: 0.5, compound: { status: 'behind' } },
    { status: 'behind', profile: 'compound-growth' },
  ]);
});

test('a record without a target is judged by its growth', () => {
  const growth = {
    direction: 'up',
    reports: [
      { period: '2015', value: 100 },
      { period: '2020', value: 105 },
    ],
  };
  expect(run(JSON.stringify([growth])).out).toMatchObject([
    { status: 'at-risk', basis: 'no-target', P: 1.05 ** 0.2 - 1 },
  ]);
});

test('an indicator is the mean of its series', () => {
  const up = { ...record, direction: 'up', profile: 'compound-growth' };
  const series = [
    { ...up, target: { value: 5, due: '2030' } },
    { ...up, target: { value: 20, due: '2030' } },
  ];
  expect(run(JSON.stringify([{ id: 'i', series }])).out).toMatchObject([
    {
      id: 'i',
      status: 'at-risk',
      score: 0,
      series: [{ status: 'achieved' }, { status: 'worsening' }],
    },
  ]);
});

test('refuses what cannot be judged, in Chinese and with a code, and judges the rest', () => {
  const { direction: _direction, ...directionless } = record;
  const { trajectory: _trajectory, ...pathless } = record;
  const { code, out } = run(
    JSON.stringify([
      record,
      directionless,
      pathless,
      { ...record, trajectory: 'cagr' },
      { ...record, target: { value: 0, due: '2015' } },
      { ...record, target: { value: 10, due: '2030' } },
      { ...record, as_of: '2023-06-30' },
      { ...record, reports: [{ period: '2023', value: '5' }] },
      { ...record, reports: [{ period: '2023-02-29', value: 5 }] },
      7,
    ]),
  );
  expect(code).toBe(1);
  expect(out).toMatchObject([
    { status: 'at-risk' },
    { code: 'direction-missing', path: 'direction' },
    { code: 'trajectory-missing' },
    { code: 'cagr-needs-one-sign', compound: { status: 'behind' } },
    { code: 'due-not-after-baseline' },
    { code: 'target-equals-baseline' },
    { code: 'report-after-as-of' },
    { code: 'value-not-number', path: 'reports[0].value' },
    { code: 'bad-date' },
    { code: 'not-an-object' },
  ]);
  if (!Array.isArray(out)) throw new Error('no array');
  for (const refused of out.slice(1)) expect(refused.error).toMatch(/\p{Script=Han}/u);
});

test.each(['', '{', '{}', 'null'])('input that is no array (%s) ends with 2', (input) => {
  const { code, out, error } = run(input);
  expect(code).toBe(2);
  expect(out).toBeUndefined();
  expect(error).toContain('JSON');
});
