import type { Measure } from '#src/schema/indicator.ts';
import type { Observation } from '#src/schema/observation.ts';
import { valueOfFormula } from './formula.ts';
import { periodEnd } from './period.ts';
import { plainNumber } from './plain-number.ts';
import type { Computed, Reading } from './reading.ts';
import { convert } from './unit.ts';

const operatorSigns: ReadonlyMap<string, string> = new Map([
  ['-', '−'],
  ['*', '×'],
  ['/', '÷'],
]);

const computedOfRow = (
  row: Extract<Observation, { status: 'derived' }>,
  inRowUnit: number,
  value: number,
): Computed => ({
  value,
  formula: `${row.formula.replace(/[-*/]/g, (sign) => operatorSigns.get(sign) ?? sign)} = ${plainNumber(inRowUnit)}`,
  parts: [],
  note: row.formula_note,
  margin: 0,
});

/** One row of the data as a reading in the measure's unit; nothing when its period is none. */
export const readingOfRow = (measure: Measure, row: Observation): Reading | undefined => {
  const endDate = periodEnd(row.period);
  if (endDate === undefined) return undefined;
  const place = { measure: measure.id, region: row.region, period: row.period, endDate };
  if (row.status === 'missing')
    return {
      ...place,
      kind: 'missing',
      status: 'missing',
      reason: row.reason,
      sources: row.source === undefined ? [] : [row.source],
    };
  const unit = row.unit ?? measure.unit;
  const written = row.status === 'derived' ? valueOfFormula(row.formula) : row.value;
  const value = written === undefined ? undefined : convert(written, unit, measure.unit);
  if (written === undefined || value === undefined)
    return {
      ...place,
      kind: 'missing',
      status: 'missing',
      reason: undefined,
      sources: [row.source],
    };
  return {
    ...place,
    kind: 'value',
    value,
    unit: measure.unit,
    status: row.status,
    provisional: row.status === 'provisional' || row.status === 'estimated',
    sources: [row.source],
    qualifier: row.qualifier,
    written: unit === measure.unit ? undefined : { value: written, unit },
    definitionDiffers: row.definition_differs,
    notComparable: row.not_comparable,
    singleReading: row.single_reading ?? false,
    note: row.note,
    revision:
      row.status === 'revised'
        ? {
            previous: convert(row.previous, unit, measure.unit) ?? row.previous,
            reason: row.reason,
          }
        : undefined,
    breakBefore: undefined,
    computed: row.status === 'derived' ? computedOfRow(row, written, value) : undefined,
    difference: undefined,
    differenceReason: row.differs_from_computed,
  };
};
