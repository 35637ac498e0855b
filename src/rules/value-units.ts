import { unitNames, units } from '#src/schema/units.ts';
import { sameDimension } from '#src/domain/unit.ts';
import { measuredRows, measuresIn, rowComplaint } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

const sameKind = (unit: keyof typeof units): string =>
  unitNames.filter((name) => units[unit].dimension === units[name].dimension).join('、');

const targetComplaints = (draft: Draft): Complaint[] => {
  const measures = measuresIn(draft);
  return [
    ...draft.tasks.map((task) => ({
      kind: 'tasks' as const,
      id: task.id,
      key: 'targets',
      list: task.targets,
    })),
    ...draft.programmes.map((programme) => ({
      kind: 'programmes' as const,
      id: programme.id,
      key: 'promised',
      list: programme.promised,
    })),
  ].flatMap(({ kind, id, key, list }) =>
    list.flatMap((target, at): Complaint[] => {
      if (!('unit' in target) || target.measure === undefined) return [];
      const measure = measures.get(target.measure);
      if (measure === undefined || sameDimension(target.unit, measure.unit)) return [];
      return [
        {
          kind,
          id,
          path: [key, at, 'unit'],
          message: `目标的单位“${target.unit}”与测度“${measure.name}”的单位“${measure.unit}”不能换算`,
          hint: `可以写：${sameKind(measure.unit)}`,
        },
      ];
    }),
  );
};

export const valueUnits: Rule = {
  code: 'unit-mismatch',
  name: '单位与测度不符',
  why: '单位不同类的数不能放在一起比较；“万人”可以换算成“人”，“人”不能换算成“所”。',
  bad: '测度单位是“人”，观测值写 unit: 所',
  good: 'unit: 万人',
  check: (draft) => [
    ...measuredRows(draft).flatMap((measured): Complaint[] => {
      const { row, measure } = measured;
      if (row.status === 'missing' || row.unit === undefined) return [];
      if (sameDimension(row.unit, measure.unit)) return [];
      return [
        rowComplaint(
          measured,
          'unit',
          `单位“${row.unit}”与测度“${measure.name}”的单位“${measure.unit}”不能换算`,
          `可以写：${sameKind(measure.unit)}；与测度单位相同时整行不写`,
        ),
      ];
    }),
    ...targetComplaints(draft),
  ],
};
