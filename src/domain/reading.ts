import type { Observation } from '#src/schema/observation.ts';
import type { UnitName } from '#src/schema/units.ts';

/** One figure that a computed value was made from. */
export interface ComputedPart {
  measure: string;
  /** In base units of its dimension, as it stands in the formula. */
  value: number;
  unit: UnitName;
  sources: readonly string[];
}

/** How a value follows from other figures. */
export interface Computed {
  /** In the measure's unit, not rounded. */
  value: number;
  /** With the numbers filled in, for example `523600 ÷ 30123 = 17.38`. */
  formula: string;
  /** Empty when the numbers were written in the row itself. */
  parts: readonly ComputedPart[];
  /** What the row says about its formula. */
  note: string | undefined;
  /** How far the value can be off because its parts were published rounded. */
  margin: number;
}

export type Qualifier = NonNullable<Exclude<Observation, { status: 'missing' }>['qualifier']>;
export type ReadingStatus = Observation['status'];

interface ReadingCommon {
  measure: string;
  region: string;
  period: string;
  /** Last day of the period. */
  endDate: string;
  sources: readonly string[];
}

/** A value of a measure, in the measure's unit. */
export interface ValuedReading extends ReadingCommon {
  kind: 'value';
  value: number;
  unit: UnitName;
  /** `derived` also when the value was computed from other measures. */
  status: Exclude<ReadingStatus, 'missing'>;
  /** Provisional or estimated, itself or a figure it was computed from. */
  provisional: boolean;
  qualifier: Qualifier | undefined;
  /** As it stands in the data, when that is in another unit. */
  written: { value: number; unit: UnitName } | undefined;
  definitionDiffers: string | undefined;
  notComparable: string | undefined;
  singleReading: boolean;
  note: string | undefined;
  revision: { previous: number; reason: string } | undefined;
  /** Why the definition changed between the value before and this one. */
  breakBefore: string | undefined;
  /** Where it follows from other figures; kept beside a stated value. */
  computed: Computed | undefined;
  /** Stated minus computed, where both exist. */
  difference: number | undefined;
  /** What the row says about that difference. */
  differenceReason: string | undefined;
}

/** A value known to be missing. */
export interface MissingReading extends ReadingCommon {
  kind: 'missing';
  status: 'missing';
  /** Why, in the words of the data; nothing when the row's own formula or unit cannot be used. */
  reason: string | undefined;
}

export type Reading = ValuedReading | MissingReading;

export const hasValue = (reading: Reading): reading is ValuedReading => reading.kind === 'value';

/** Whether a value may be compared with other regions; with a reason when it may not. */
export const incomparableBecause = (reading: ValuedReading): string | undefined =>
  reading.definitionDiffers ?? reading.notComparable;

/** Decimals of a figure as written: 1.50 has one, because YAML keeps no trailing zero. */
export const decimalsWritten = (value: number): number => String(value).split('.')[1]?.length ?? 0;

/**
 * Whether a stated value agrees with the computed one, within the rounding of both: half a unit of
 * the stated value's last decimal, and what the rounding of the parts can add.
 */
export const agreesWithComputed = (reading: ValuedReading): boolean => {
  if (reading.computed === undefined || reading.difference === undefined) return true;
  const written = reading.written?.value ?? reading.value;
  const scale = written === 0 ? 1 : Math.abs(reading.value / written);
  const half = 0.5 * 10 ** -decimalsWritten(written) * scale;
  const slack = 1e-9 * Math.max(1, Math.abs(reading.value));
  return Math.abs(reading.difference) <= half + reading.computed.margin + slack;
};
