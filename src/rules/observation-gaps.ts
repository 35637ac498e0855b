import { measuredRows, regionNames, rowComplaint } from './observation-rows.ts';
import type { Complaint, Rule } from './rule.ts';

export const observationGaps: Rule = {
  code: 'unexplained-gap',
  name: '没有数据，也没有说明',
  why: '没有公开也要说出来；悄悄少一个数，读者会以为网站坏了。',
  bad: 'rows: []',
  good: 'rows: [] 与 missing: 没有查到公开发布的数值',
  check: ({ observations }) =>
    observations.flatMap(({ measure, rows, missing }): Complaint[] => {
      if (rows.length === 0 && missing === undefined) {
        return [
          {
            kind: 'observations',
            id: measure,
            path: ['rows'],
            message: '一个观测值也没有，又没有写原因',
            hint: '加一行 missing: 没有公开数据的说明；如果数据被误删，从上一版恢复',
          },
        ];
      }
      return [];
    }),
};

/** Groups whose members could be recognised when a small place has only a few of them. */
const protectedGroup = /残疾|残障|特殊教育|孤儿|留守|困难|贫困|低保|病|孤独症|自闭/;

export const smallCounts: Rule = {
  code: 'small-count',
  name: '小范围内的人数太少',
  why: '一个县只有几个人时，熟人一看就知道是谁；这类人数要合并或隐去。',
  bad: '某县残疾儿童 value: 3',
  good: '合并到全市公开；或写 status: missing 与原因；确实可以公开时加 note 写明',
  check: (draft) => {
    const nameOf = regionNames(draft);
    const small = new Set(
      draft.regions.filter(({ level }) => level === 'county').map(({ id }) => id),
    );
    return measuredRows(draft).flatMap((measured): Complaint[] => {
      const { measure, row } = measured;
      if (row.status === 'missing' || row.status === 'derived' || row.note !== undefined) return [];
      const person = ['人', '名', '人次'].includes(row.unit ?? measure.unit);
      if (!person || !small.has(row.region) || !protectedGroup.test(measure.name)) return [];
      if (row.value < 1 || row.value > 9) return [];
      const message = `${nameOf(row.region)}只有 ${row.value} 人，公开后可能认出是谁`;
      return [
        rowComplaint(
          measured,
          'value',
          message,
          '合并到更大的地区公开；确实可以公开时加 note 写明',
        ),
      ];
    });
  },
};
