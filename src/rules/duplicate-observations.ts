import { figureOf, regionNames } from './observation-rows.ts';
import type { Observation } from '#src/schema/observation.ts';
import type { Complaint, Rule } from './rule.ts';

/**
 * Which half of a repeated row is the wrong one: the region when the rows around it, or those
 * that follow it year by year, are all of another region; else the period.
 */
const blamedKey = (rows: readonly Observation[], index: number): 'region' | 'period' => {
  const [before, row, after] = [rows[index - 1], rows[index], rows[index + 1]];
  const has = (region: string, period: string): boolean =>
    rows.some((each) => each.region === region && each.period === period);
  const isNext = before !== undefined && Number(row?.period) === Number(before.period) + 1;
  // The last row of a region, which lacks this very year, under the name of another.
  if (row !== undefined && isNext && before.region !== row.region && after?.region !== row.region)
    return has(before.region, row.period) ? 'period' : 'region';
  if (row === undefined || after === undefined || after.region === row.region) return 'period';
  const between = before?.region === after.region;
  const going = before?.region === row.region && before.period <= row.period;
  const first = !going && Number(after.period) === Number(row.period) + 1;
  const free = !has(after.region, row.period);
  return (between || first) && free ? 'region' : 'period';
};

export const duplicateObservations: Rule = {
  code: 'duplicate-observation',
  name: '同一地区同一时期有两个数',
  why: '一个测度在一个地区、一个时期只能有一个数，否则不知道该公开哪一个。',
  bad: '两行都写 region: xinghe、period: 2022',
  good: '只留一行；修订过的写 status: revised、previous 和 reason',
  check: (draft) => {
    const nameOf = regionNames(draft);
    return draft.observations.flatMap((file) => {
      const first = new Map<string, number>();
      return file.rows.flatMap((row, index): Complaint[] => {
        const key = `${row.region} ${row.period}`;
        const before = first.get(key);
        if (before === undefined) {
          first.set(key, index);
          return [];
        }
        // The first of the two may be the one that stands among the rows of another region.
        const isFirstOdd =
          blamedKey(file.rows, index) === 'period' && blamedKey(file.rows, before) === 'region';
        const [odd, other] = isFirstOdd ? [before, index] : [index, before];
        return [
          {
            kind: 'observations',
            id: file.measure,
            path: ['rows', odd, blamedKey(file.rows, odd)],
            message: `${nameOf(row.region)} ${row.period} 已经有一个数了`,
            hint: '删掉多余的一行；如果是修订，只留一行，写 status: revised、previous 和 reason',
            figure: figureOf(file.measure, row.region, row.period),
            related: {
              kind: 'observations',
              id: file.measure,
              path: ['rows', other, 'period'],
              note: isFirstOdd ? '另一次出现' : '第一次出现',
            },
          },
        ];
      });
    });
  },
};
