import {
  verdictStatuses,
  type Direction,
  type Point,
  type Trajectory,
} from '#src/domain/verdict-types.ts';
import { decimalsWritten } from '#src/domain/reading.ts';
import type { StatedOverride } from '#src/domain/target-input.ts';
import {
  dayAt,
  exactDayAt,
  fieldsAt,
  isFields,
  listAt,
  numberAt,
  optionalNumberAt,
  optionalTextAt,
  Refused,
  withoutNulls,
  wordAt,
  type Fields,
} from './fields.ts';

const kinds = ['reach', 'maintain', 'range', 'milestone', 'cumulative'] as const;

export interface ParsedRecord {
  id: string;
  name: string;
  kind: (typeof kinds)[number];
  direction: Direction;
  trajectory: Trajectory | undefined;
  steps: readonly { by: string; value: number }[];
  baseline: { value: number; period: string; date: string } | undefined;
  target:
    { value: number | undefined; min: number | undefined; max: number | undefined } | undefined;
  due: string | undefined;
  limit: number | undefined;
  maxAgeDays: number | undefined;
  decimals: number;
  points: readonly Point[];
  override: StatedOverride | undefined;
  done: string | undefined;
  /** Due date as written: a day or a period. */
  duePeriod: string | undefined;
  /** Where each period stands in the list of reports. */
  places: ReadonlyMap<string, number>;
  /** Periods whose value is null: not reported, never zero. */
  missing: readonly string[];
  ignored: readonly string[];
}

const keys: ReadonlySet<string> = new Set(
  'id name kind direction trajectory baseline starts target due steps limit max_age reports done override as_of profile unit decimals source'.split(
    ' ',
  ),
);

const directions = {
  up: 'up',
  positive: 'up',
  increase: 'up',
  down: 'down',
  negative: 'down',
  decrease: 'down',
} as const satisfies Record<string, Direction>;

const directionOf = (record: Fields): Direction => {
  const said = record['direction'];
  const word = Object.entries(directions).find(([name]) => name === said)?.[1];
  return word ?? wordAt(record, 'direction', 'direction', ['up', 'down']);
};

/** A dated value; nothing for one that is null. */
const pointOf = (written: Fields, at: number): Point | string => {
  const report = withoutNulls(written);
  const period = dayAt(report, 'period', `reports[${at}].period`);
  const path = `reports[${at}]`;
  if (written['value'] === null) return period.text;
  return {
    period: period.text,
    date: period.date,
    value: numberAt(report, 'value', `${path}.value`),
    provisional:
      report['status'] !== undefined &&
      wordAt(report, 'status', `${path}.status`, ['final', 'provisional']) === 'provisional',
    qualifier:
      report['qualifier'] === undefined
        ? undefined
        : wordAt(report, 'qualifier', `${path}.qualifier`, [
            'at-least',
            'at-most',
            'about',
          ] as const),
    sources: [],
    note: undefined,
  };
};

const pointsIn = (record: Fields): Pick<ParsedRecord, 'points' | 'places' | 'missing'> => {
  const found = listAt(record, 'reports').map(pointOf);
  const places = new Map<string, number>();
  found.forEach((one, at) => {
    const period = typeof one === 'string' ? one : one.period;
    if (places.has(period))
      throw new Refused(
        'period-repeated',
        `reports[${at}].period`,
        `reports 中 ${period} 写了两次，只能留一条。`,
      );
    places.set(period, at);
  });
  return {
    points: found.filter((one) => typeof one !== 'string'),
    places,
    missing: found.filter((one) => typeof one === 'string'),
  };
};

const overrideOf = (record: Fields): StatedOverride | undefined => {
  const override = fieldsAt(record, 'override');
  if (override === undefined) return undefined;
  const reason = optionalTextAt(override, 'reason') ?? '';
  if (reason.trim() === '')
    throw new Refused('override-reason-missing', 'override.reason', '人工改判必须写明理由。');
  return {
    status: wordAt(override, 'status', 'override.status', verdictStatuses),
    reason,
    by: optionalTextAt(override, 'by') ?? '',
    date: exactDayAt(override, 'date'),
  };
};

const baselineOf = (
  record: Fields,
  kind: ParsedRecord['kind'],
  points: readonly Point[],
): ParsedRecord['baseline'] => {
  const baseline = fieldsAt(record, 'baseline');
  if (baseline === undefined) {
    if (kind !== 'cumulative' || record['starts'] === undefined) return undefined;
    const starts = exactDayAt(record, 'starts');
    return { value: 0, period: starts, date: starts };
  }
  const period = dayAt(baseline, 'period', 'baseline.period');
  // Without a value of its own it is the report of that period.
  const report = points.find((point) => point.date === period.date);
  const value =
    baseline['value'] === undefined && report !== undefined
      ? report.value
      : numberAt(baseline, 'value', 'baseline.value');
  if (kind === 'cumulative' && value !== 0)
    throw new Refused(
      'cumulative-baseline-not-zero',
      'baseline.value',
      `累计型从起始日的 0 开始，baseline.value 现在是 ${value}。`,
    );
  return { value, period: period.text, date: period.date };
};

const dueOf = (
  record: Fields,
  target: Fields | undefined,
): { text: string; date: string } | undefined => {
  if (target !== undefined && (target['due'] ?? target['year']) !== undefined)
    return dayAt(target, 'due', 'target.due');
  return record['due'] === undefined ? undefined : dayAt(record, 'due', 'due');
};

/** A target whose value is null is no target; one without the key is incomplete. */
const targetOf = (written: unknown, target: Fields | undefined): ParsedRecord['target'] => {
  if (target === undefined) return undefined;
  const band = target['min'] !== undefined || target['max'] !== undefined;
  if (!band && isFields(written) && written['value'] === null) return undefined;
  if (!band)
    return { value: numberAt(target, 'value', 'target.value'), min: undefined, max: undefined };
  const [min, max] = [numberAt(target, 'min', 'target.min'), numberAt(target, 'max', 'target.max')];
  return { value: undefined, min, max };
};

/** As many decimals as the record itself uses, four at most. */
const decimalsOf = (figures: readonly (number | undefined)[]): number =>
  Math.min(4, Math.max(0, ...figures.map((one) => (one === undefined ? 0 : decimalsWritten(one)))));

/** Reads a record of any shape; what cannot be used is thrown as a refusal with its place. */
export const parseRecord = (written: Fields): ParsedRecord => {
  const record = withoutNulls(written);
  const rawTarget = fieldsAt(record, 'target');
  const target = targetOf(record['target'], rawTarget);
  const kind =
    record['kind'] === undefined
      ? target?.min === undefined
        ? 'reach'
        : 'range'
      : wordAt(record, 'kind', 'kind', kinds);
  const { points, places, missing } = pointsIn(record);
  const due = dueOf(record, rawTarget);
  const done = fieldsAt(record, 'done');
  const baseline = baselineOf(record, kind, points);
  const figures = [baseline?.value, target?.value, target?.min, target?.max].concat(
    points.map((point) => point.value),
  );
  return {
    id: optionalTextAt(record, 'id') ?? '',
    name: optionalTextAt(record, 'name') ?? optionalTextAt(record, 'id') ?? '目标',
    kind,
    direction: kind === 'milestone' ? 'up' : directionOf(record),
    trajectory:
      record['trajectory'] === undefined
        ? undefined
        : wordAt(record, 'trajectory', 'trajectory', ['linear', 'cagr', 'steps'] as const),
    steps: listAt(record, 'steps').map((step, at) => ({
      by: dayAt(step, 'by', `steps[${at}].by`).date,
      value: numberAt(step, 'value', `steps[${at}].value`),
    })),
    baseline,
    target,
    due: due?.date,
    duePeriod: due?.text,
    missing,
    places,
    limit: optionalNumberAt(record, 'limit'),
    maxAgeDays: optionalNumberAt(record, 'max_age'),
    decimals: optionalNumberAt(record, 'decimals') ?? decimalsOf(figures),
    points,
    override: overrideOf(record),
    done: done === undefined ? undefined : dayAt(done, 'on', 'done.on').text,
    ignored: Object.keys(record).filter((key) => !keys.has(key)),
  };
};
