import { regionNames } from './observation-rows.ts';
import type { Complaint, Rule } from './rule.ts';

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
        return [
          {
            kind: 'observations',
            id: file.measure,
            path: ['rows', index, 'period'],
            message: `${nameOf(row.region)} ${row.period} 已经有一个数了`,
            hint: '删掉多余的一行；如果是修订，只留一行，写 status: revised、previous 和 reason',
            related: {
              kind: 'observations',
              id: file.measure,
              path: ['rows', before, 'period'],
              note: '第一次出现',
            },
          },
        ];
      });
    });
  },
};
