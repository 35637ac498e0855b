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
  listAt,
  numberAt,
  optionalNumberAt,
  optionalTextAt,
  Refused,
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
  ignored: readonly string[];
}

const keys: ReadonlySet<string> = new Set(
  'id name kind direction trajectory baseline starts target due steps limit max_age reports done override as_of profile unit decimals source'.split(
    ' ',
  ),
);

const pointOf = (report: Fields, at: number): Point => {
  const period = dayAt(report, 'period', `reports[${at}].period`);
  const path = `reports[${at}]`;
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

const baselineOf = (record: Fields, kind: ParsedRecord['kind']): ParsedRecord['baseline'] => {
  const baseline = fieldsAt(record, 'baseline');
  if (baseline === undefined) {
    if (kind !== 'cumulative' || record['starts'] === undefined) return undefined;
    const starts = exactDayAt(record, 'starts');
    return { value: 0, period: starts, date: starts };
  }
  const period = dayAt(baseline, 'period', 'baseline.period');
  const value = numberAt(baseline, 'value', 'baseline.value');
  if (kind === 'cumulative' && value !== 0)
    throw new Refused(
      'cumulative-baseline-not-zero',
      'baseline.value',
      `累计型从起始日的 0 开始，baseline.value 现在是 ${value}。`,
    );
  return { value, period: period.text, date: period.date };
};

const dueOf = (record: Fields, target: Fields | undefined): string | undefined => {
  if (target?.['due'] !== undefined) return dayAt(target, 'due', 'target.due').date;
  return record['due'] === undefined || record['due'] === null
    ? undefined
    : dayAt(record, 'due', 'due').date;
};

const targetOf = (target: Fields | undefined): ParsedRecord['target'] => {
  if (target === undefined) return undefined;
  const band = target['min'] !== undefined || target['max'] !== undefined;
  if (!band)
    return { value: numberAt(target, 'value', 'target.value'), min: undefined, max: undefined };
  const [min, max] = [numberAt(target, 'min', 'target.min'), numberAt(target, 'max', 'target.max')];
  return { value: undefined, min, max };
};

/** As many decimals as the record itself uses, four at most. */
const decimalsOf = (figures: readonly (number | undefined)[]): number =>
  Math.min(4, Math.max(0, ...figures.map((one) => (one === undefined ? 0 : decimalsWritten(one)))));

/** Reads a record of any shape; what cannot be used is thrown as a refusal with its place. */
export const parseRecord = (record: Fields): ParsedRecord => {
  const rawTarget = fieldsAt(record, 'target');
  const target = targetOf(rawTarget);
  const kind =
    record['kind'] === undefined
      ? target?.min === undefined
        ? 'reach'
        : 'range'
      : wordAt(record, 'kind', 'kind', kinds);
  const points = listAt(record, 'reports')
    .map(pointOf)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const done = fieldsAt(record, 'done');
  const baseline = baselineOf(record, kind);
  const figures = [baseline?.value, target?.value, target?.min, target?.max].concat(
    points.map((point) => point.value),
  );
  return {
    id: optionalTextAt(record, 'id') ?? '',
    name: optionalTextAt(record, 'name') ?? optionalTextAt(record, 'id') ?? '目标',
    kind,
    direction:
      kind === 'milestone' ? 'up' : wordAt(record, 'direction', 'direction', ['up', 'down']),
    trajectory:
      record['trajectory'] === undefined || record['trajectory'] === null
        ? undefined
        : wordAt(record, 'trajectory', 'trajectory', ['linear', 'cagr', 'steps'] as const),
    steps: listAt(record, 'steps').map((step, at) => ({
      by: dayAt(step, 'by', `steps[${at}].by`).date,
      value: numberAt(step, 'value', `steps[${at}].value`),
    })),
    baseline,
    target,
    due: dueOf(record, rawTarget),
    limit: optionalNumberAt(record, 'limit'),
    maxAgeDays: optionalNumberAt(record, 'max_age'),
    decimals: optionalNumberAt(record, 'decimals') ?? decimalsOf(figures),
    points,
    override: overrideOf(record),
    done: done === undefined ? undefined : dayAt(done, 'on', 'done.on').text,
    ignored: Object.keys(record).filter((key) => !keys.has(key)),
  };
};
