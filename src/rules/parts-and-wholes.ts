import { hasValue } from '#src/domain/reading.ts';
import { readingOfRow } from '#src/domain/row.ts';
import type { Measure } from '#src/schema/indicator.ts';
import { definitionComplaint, manyRows } from './measure-blame.ts';
import {
  figureOf,
  measureFigure,
  measuredRows,
  measuresIn,
  regionNames,
  rowComplaint,
} from './observation-rows.ts';
import type { Complaint, Rule } from './rule.ts';

/** The measures that a measure cannot exceed, by the id of the part. */
const wholesIn = (measures: readonly Measure[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const wholes = new Map<string, Set<string>>();
  const put = (part: string, whole: string): void => {
    const known = wholes.get(part);
    if (known === undefined) wholes.set(part, new Set([whole]));
    else known.add(whole);
  };
  for (const { id, part_of } of measures) if (part_of !== undefined) put(id, part_of);
  for (const { derivation } of measures) {
    if (derivation?.kind === 'share') put(derivation.part, derivation.whole);
  }
  return wholes;
};

export const partsAndWholes: Rule = {
  code: 'part-above-whole',
  name: '部分比总体还大',
  why: '超大班额包含在大班额里，大班额包含在总班数里；部分不可能大于总体。',
  bad: '大班额 1200 个，总班数 1000 个',
  good: '大班额 120 个，总班数 1000 个',
  check: (draft) => {
    const all = measuresIn(draft);
    const wholes = wholesIn([...all.values()]);
    const nameOf = regionNames(draft);
    const values = new Map<string, { value: number; index: number }>();
    const rows = measuredRows(draft);
    for (const { measure, row, index } of rows) {
      const reading = readingOfRow(measure, row);
      if (reading === undefined || !hasValue(reading)) continue;
      values.set(`${measure.id} ${row.region} ${row.period}`, { value: reading.value, index });
    }
    const said = rows.flatMap((measured): Complaint[] => {
      const { measure, row } = measured;
      const place = `${row.region} ${row.period}`;
      const part = values.get(`${measure.id} ${place}`);
      if (
        part === undefined ||
        (row.status !== 'missing' && row.definition_differs !== undefined)
      ) {
        return [];
      }
      return [...(wholes.get(measure.id) ?? [])].flatMap((id): Complaint[] => {
        const whole = values.get(`${id} ${place}`);
        if (whole === undefined || part.value <= whole.value * (1 + 1e-6)) return [];
        const message = `${nameOf(row.region)} ${row.period}：${measure.name} ${part.value}${measure.unit} 大于${all.get(id)?.name ?? id} ${whole.value}${measure.unit}`;
        return [
          {
            ...rowComplaint(
              measured,
              row.status === 'derived' ? 'formula' : 'value',
              message,
              '核对两个数和它们的单位',
            ),
            involves: [measureFigure(measure.id), figureOf(id, row.region, row.period)],
            related: {
              kind: 'observations',
              id,
              path: ['rows', whole.index, 'period'],
              note: all.get(id)?.name ?? id,
            },
          },
        ];
      });
    });
    // A part that is above its whole in most places is part of something else.
    return [...Map.groupBy(said, ({ id }) => id)].flatMap(([id, own]) => {
      const whole = all.get(id)?.part_of;
      const known = rows.filter(
        ({ measure, row }) =>
          measure.id === id && values.has(`${whole ?? ''} ${row.region} ${row.period}`),
      );
      if (whole === undefined || own.length < manyRows || own.length * 2 <= known.length)
        return own;
      const message = `${all.get(id)?.name ?? id}有 ${own.length} 个数大于它所属的${all.get(whole)?.name ?? whole}`;
      return definitionComplaint(draft, id, 'part_of', message, '核对 part_of 的编号') ?? own;
    });
  },
};
