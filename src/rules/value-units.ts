import { unitNames, units } from '#src/schema/units.ts';
import { sameDimension } from '#src/domain/unit.ts';
import { definitionComplaint } from './measure-blame.ts';
import { measureFigure, measuredRows, measuresIn, rowComplaint } from './observation-rows.ts';
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
          involves: [measureFigure(measure.id)],
        },
      ];
    }),
  );
};

/** Rows whose unit can not be converted; when every row with a unit agrees, the measure is wrong. */
const rowComplaints = (draft: Draft): Complaint[] => {
  const written = measuredRows(draft).flatMap((measured) => {
    const { row, measure } = measured;
    return row.status === 'missing' || row.unit === undefined
      ? []
      : [{ measured, measure, unit: row.unit }];
  });
  return [...Map.groupBy(written, ({ measure }) => measure).values()].flatMap((rows) => {
    const wrong = rows.filter(({ measure, unit }) => !sameDimension(unit, measure.unit));
    const [first] = wrong;
    if (first === undefined) return [];
    const { measure, unit } = first;
    const agree = wrong.every((each) => sameDimension(each.unit, unit));
    if (wrong.length > 1 && wrong.length === rows.length && agree) {
      const message = `测度“${measure.name}”的单位是“${measure.unit}”，${wrong.length} 个观测值的单位却是“${unit}”，不能换算`;
      const blamed = definitionComplaint(
        draft,
        measure.id,
        'unit',
        message,
        `核对测度的单位；可以写：${sameKind(unit)}`,
      );
      return blamed === undefined ? [] : [blamed];
    }
    return wrong.map((each) =>
      rowComplaint(
        each.measured,
        'unit',
        `单位“${each.unit}”与测度“${measure.name}”的单位“${measure.unit}”不能换算`,
        `可以写：${sameKind(measure.unit)}；与测度单位相同时整行不写`,
      ),
    );
  });
};

export const valueUnits: Rule = {
  code: 'unit-mismatch',
  name: '单位与测度不符',
  why: '单位不同类的数不能放在一起比较；“万人”可以换算成“人”，“人”不能换算成“所”。',
  bad: '测度单位是“人”，观测值写 unit: 所',
  good: 'unit: 万人',
  check: (draft) => [...rowComplaints(draft), ...targetComplaints(draft)],
};
