import { expect, test } from 'vitest';
import { exampleInput } from '#src/view/judge-example.ts';
import { judged } from './run-judge.ts';

/** Series as other programs write them: years as numbers, school years with a stroke, gaps as null. */
test.each([
  ['years as numbers', (year: number) => ({ period: year })],
  ['the key year', (year: number) => ({ year })],
  ['school years', (year: number) => ({ period: `${year}/${String(year + 1).slice(2)}` })],
  ['year ends', (year: number) => ({ period: `${year}-12-31` })],
])('a series with %s is judged like any other', (_name, at) => {
  const shared = {
    direction: 'positive',
    profile: 'compound-growth',
  };
  const values = [
    { ...at(2018), value: null },
    { ...at(2020), value: 70 },
  ];
  const { out, code } = judged([
    {
      ...shared,
      baseline: { ...at(2015), value: 60 },
      target: { value: 100, due: 2030 },
      reports: values,
    },
    {
      ...shared,
      target: { value: 100, year: 2030 },
      reports: [{ ...at(2015), value: 60 }, ...values].toReversed(),
    },
    {
      ...shared,
      baseline: at(2015),
      target: { value: 100 },
      due: '2030',
      reports: [{ ...at(2015), value: 60 }, ...values],
    },
    {
      ...shared,
      target: { value: null, due: 2030 },
      limit: null,
      reports: [{ ...at(2015), value: 60 }, ...values],
    },
  ]);
  expect(code).toBe(0);
  for (const verdict of out.slice(0, 3))
    expect(verdict).toMatchObject({
      status: 'at-risk',
      published_status: 'moderate_progress',
      score: out[0]?.['score'],
    });
  expect(out[0]?.['score']).toBeCloseTo(2.170315, 6);
  expect(out[3]).toMatchObject({ basis: 'no-target', status: 'on-track' });
});

test('a place is given for what is wrong, also within an indicator, and nothing else is lost', () => {
  const good = exampleInput[1] ?? {};
  const { code, out } = judged([
    good,
    {
      id: 'i',
      series: [
        good,
        {
          ...good,
          reports: [
            { period: '2020', value: 1 },
            { period: '2020', value: 2 },
          ],
        },
      ],
    },
    { ...good, reports: [{ value: 3 }] },
    { ...good, target: { due: '2030' } },
  ]);
  expect(code).toBe(1);
  expect(out[0]).toMatchObject({ status: 'at-risk' });
  expect(out[1]).toMatchObject({
    status: 'at-risk',
    series: [
      { status: 'at-risk' },
      { index: 1, code: 'period-repeated', path: 'series[1].reports[1].period' },
    ],
  });
  expect(out[2]).toMatchObject({ index: 2, code: 'period-missing', path: 'reports[0].period' });
  expect(out[3]).toMatchObject({ index: 3, code: 'value-missing', path: 'target.value' });
});

test('an empty array gives an empty array', () => {
  expect(judged([])).toEqual({ code: 0, out: [] });
});
