import { hasValue, type Reading, type ValuedReading } from '#src/domain/reading.ts';
import type { BarInput } from './bar-chart.ts';
import type { LinePointInput, LineSeriesInput } from './line-chart.ts';
import { periodText } from './period-tick.ts';
import type { PointFlag, SeriesRole } from './spec.ts';

/** The address of a reading, as in `data-value-of`. */
const refOf = ({ measure, region, period }: Reading): string => `${measure}/${region}/${period}`;

/** What must be known about a reading, as flags of a point. */
export function flagsOf(reading: ValuedReading): readonly PointFlag[] {
  const { status, provisional, definitionDiffers, notComparable, breakBefore, qualifier } = reading;
  const own: readonly PointFlag[] = status === 'final' ? [] : [status];
  return [
    ...own,
    ...(provisional && status !== 'provisional' && status !== 'estimated'
      ? (['provisional'] as const)
      : []),
    ...(definitionDiffers !== undefined || notComparable !== undefined
      ? (['not-comparable'] as const)
      : []),
    ...(breakBefore === undefined ? [] : (['break-before'] as const)),
    ...(qualifier === undefined ? [] : [qualifier]),
  ];
}

const remarkOf = (reading: Reading): string | undefined =>
  hasValue(reading) ? (reading.definitionDiffers ?? reading.notComparable) : reading.reason;

/** In a line a break lies before a point, so its reason is said there too. */
const remarkInLine = (reading: Reading): string | undefined => {
  const own = remarkOf(reading);
  const reasons = [hasValue(reading) ? reading.breakBefore : undefined, own];
  const said = reasons.filter((reason) => reason !== undefined);
  return said.length === 0 ? undefined : said.join('；');
};

/**
 * The readings of one measure in one region as a series of a line chart. A value of another
 * definition is parted from its neighbours like a break.
 */
export function lineSeriesFrom(
  name: string,
  role: SeriesRole,
  readings: readonly Reading[],
): LineSeriesInput {
  const valued = readings.filter(hasValue);
  const points = readings.map((reading): LinePointInput => {
    const remark = remarkInLine(reading);
    if (!hasValue(reading)) {
      return { period: reading.period, value: null, ...(remark === undefined ? {} : { remark }) };
    }
    const before = valued[valued.indexOf(reading) - 1];
    const flags = flagsOf(reading);
    const changed = before !== undefined && before.definitionDiffers !== reading.definitionDiffers;
    return {
      period: reading.period,
      value: reading.value,
      flags: changed && !flags.includes('break-before') ? [...flags, 'break-before'] : flags,
      ref: refOf(reading),
      ...(remark === undefined ? {} : { remark }),
    };
  });
  return { name, role, points };
}

/** One region's reading as a bar; the period is written only where it is not the common one. */
export function barFrom(
  region: { id: string; short_name: string },
  role: SeriesRole,
  reading: Reading | undefined,
  commonPeriod: string,
): BarInput {
  const bar = { key: region.id, label: region.short_name, role };
  if (reading === undefined) return { ...bar, value: null };
  const remark = remarkOf(reading);
  return {
    ...bar,
    value: hasValue(reading) ? reading.value : null,
    ...(remark === undefined ? {} : { remark }),
    ...(reading.period === commonPeriod ? {} : { period: periodText(reading.period) }),
    // A break lies between two periods of one region; a bar shows only one.
    ...(hasValue(reading)
      ? { ref: refOf(reading), flags: flagsOf(reading).filter((flag) => flag !== 'break-before') }
      : {}),
  };
}
