import type { Derivation, Measure } from '#src/schema/indicator.ts';
import { units } from '#src/schema/units.ts';
import { exactProduct, exactQuotient, exactTotal } from './decimal.ts';
import { exactText, operand, plainNumber } from './plain-number.ts';
import { decimalsWritten, type Computed, type Qualifier, type ValuedReading } from './reading.ts';

/** The measures a derivation is made from, in the order of its formula. */
export const partsOf = (derivation: Derivation): readonly string[] => {
  switch (derivation.kind) {
    case 'ratio':
      return [derivation.numerator, derivation.denominator];
    case 'share':
      return [derivation.part, derivation.whole];
    case 'sum':
      return derivation.parts;
    case 'split':
      return [derivation.first, derivation.second];
  }
};

interface BasePart {
  reading: ValuedReading;
  /** In base units of its dimension. */
  value: number;
  /** Half a unit of the last decimal it was published with. */
  half: number;
}

const basePart = (reading: ValuedReading): BasePart => {
  const { factor } = units[reading.unit];
  const written = reading.written ?? { value: reading.value, unit: reading.unit };
  const half = 0.5 * 10 ** -decimalsWritten(written.value) * units[written.unit].factor;
  return { reading, value: exactProduct(reading.value, factor) ?? Number.NaN, half };
};

const shareOf = (part: number, whole: number | undefined): number | undefined =>
  whole === undefined ? undefined : exactQuotient(exactProduct(part, 100) ?? Number.NaN, whole);

interface Result {
  value: number | undefined;
  left: string;
}

const resultOf = (kind: Derivation['kind'], values: readonly number[]): Result => {
  const [a, b] = values;
  if (kind === 'sum')
    return {
      value: exactTotal(values),
      left: values.map((value, at) => (at === 0 ? exactText(value) : operand(value))).join(' + '),
    };
  if (a === undefined || b === undefined) return { value: undefined, left: '' };
  if (kind === 'ratio')
    return { value: exactQuotient(a, b), left: `${exactText(a)} ÷ ${operand(b)}` };
  if (kind === 'share')
    return { value: shareOf(a, b), left: `${exactText(a)} ÷ ${operand(b)} × 100` };
  return {
    value: shareOf(a, exactTotal([a, b])),
    left: `${exactText(a)} ÷ (${exactText(a)} + ${operand(b)}) × 100`,
  };
};

const marginOf = (kind: Derivation['kind'], value: number, parts: readonly BasePart[]): number =>
  kind === 'sum'
    ? parts.reduce((total, part) => total + part.half, 0)
    : parts.reduce(
        (total, part) =>
          total + (part.value === 0 ? 0 : Math.abs(value) * (part.half / Math.abs(part.value))),
        0,
      );

/**
 * The value of a derived measure out of the readings of its parts at one region and period;
 * nothing when the divisor is zero.
 */
export const computedFrom = (
  measure: Measure,
  derivation: Derivation,
  readings: readonly ValuedReading[],
): Computed | undefined => {
  const parts = readings.map(basePart);
  const { value: inBase, left } = resultOf(
    derivation.kind,
    parts.map((part) => part.value),
  );
  const value =
    inBase === undefined ? undefined : exactQuotient(inBase, units[measure.unit].factor);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  const { factor } = units[measure.unit];
  const scaled = factor === 1 ? left : `(${left}) ÷ ${factor}`;
  return {
    value,
    formula: `${scaled} = ${plainNumber(value, measure.decimals)}`,
    parts: parts.map((part) => ({
      measure: part.reading.measure,
      value: part.value,
      unit: part.reading.unit,
      sources: part.reading.sources,
    })),
    note: undefined,
    margin: marginOf(derivation.kind, inBase ?? value, parts) / factor,
  };
};

const opposite = (qualifier: Qualifier | undefined): Qualifier | undefined =>
  qualifier === 'at-least' ? 'at-most' : qualifier === 'at-most' ? 'at-least' : qualifier;

/** What can be said of a computed value when its parts are bounds; `about` when bounds disagree. */
export const qualifierOf = (
  kind: Derivation['kind'],
  readings: readonly ValuedReading[],
): Qualifier | undefined => {
  const said = readings.map((reading, at) =>
    kind === 'sum' || at === 0 ? reading.qualifier : opposite(reading.qualifier),
  );
  const distinct = new Set(said.filter((one) => one !== undefined));
  return distinct.size > 1 ? 'about' : [...distinct][0];
};
