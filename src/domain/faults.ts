import { isDate } from './date.ts';
import type { BandTarget, PathTarget } from './target-input.ts';
import type { Fault, FaultCode, Point } from './verdict-types.ts';

const fault = (code: FaultCode, path: string, found: number | string): Fault => ({
  code,
  path,
  found: String(found),
});

const pointFaults = (points: readonly Point[], asOf: string): Fault[] =>
  points.flatMap((point, at) => [
    ...(Number.isFinite(point.value)
      ? []
      : [fault('value-not-finite', `reports[${at}].value`, point.value)]),
    ...(isDate(point.date) ? [] : [fault('bad-date', `reports[${at}].period`, point.period)]),
    ...(point.date > asOf
      ? [fault('report-after-as-of', `reports[${at}].period`, point.period)]
      : []),
  ]);

const fallFaults = (points: readonly Point[]): Fault[] => {
  const byDate = points
    .map((point, at) => ({ point, at }))
    .toSorted((a, b) => (a.point.date < b.point.date ? -1 : a.point.date > b.point.date ? 1 : 0));
  return byDate.flatMap(({ point, at }, place) => {
    const before = byDate[place - 1]?.point;
    return before !== undefined && point.value < before.value
      ? [fault('cumulative-falls', `reports[${at}].value`, point.value)]
      : [];
  });
};

const oneSign = (values: readonly number[]): boolean =>
  values.every((value) => value > 0) || values.every((value) => value < 0);

const growthFaults = (target: PathTarget): Fault[] => {
  if (target.trajectory !== 'cagr' || target.baseline === undefined) return [];
  const values = [target.baseline.value, target.target, ...target.points.map((one) => one.value)];
  if (oneSign(values)) return [];
  return [fault('cagr-needs-one-sign', 'trajectory', values.join(' → '))];
};

/** What makes a path target impossible to judge; empty when it is sound. */
export const pathFaults = (target: PathTarget, asOf: string): readonly Fault[] => {
  const { baseline } = target;
  const faults = pointFaults(target.points, asOf);
  if (!Number.isFinite(target.target))
    faults.push(fault('value-not-finite', 'target.value', target.target));
  if (!isDate(target.due)) faults.push(fault('bad-date', 'due', target.due));
  if (target.trajectory === 'steps' && target.steps.length === 0)
    faults.push(fault('steps-missing', 'steps', '[]'));
  if (target.kind === 'cumulative') faults.push(...fallFaults(target.points));
  if (baseline !== undefined) {
    if (!Number.isFinite(baseline.value))
      faults.push(fault('value-not-finite', 'baseline.value', baseline.value));
    if (!isDate(baseline.date)) faults.push(fault('bad-date', 'baseline.period', baseline.period));
    if (target.due <= baseline.date)
      faults.push(fault('due-not-after-baseline', 'due', target.due));
    if (target.target === baseline.value)
      faults.push(fault('target-equals-baseline', 'target.value', target.target));
  }
  return [...faults, ...growthFaults(target)];
};

export const bandFaults = (target: BandTarget, asOf: string): readonly Fault[] => {
  const faults = pointFaults(target.points, asOf);
  if (!isDate(target.due)) faults.push(fault('bad-date', 'due', target.due));
  for (const [name, bound] of [
    ['target.min', target.min],
    ['target.max', target.max],
  ] as const)
    if (bound !== undefined && !Number.isFinite(bound))
      faults.push(fault('value-not-finite', name, bound));
  if (target.min !== undefined && target.max !== undefined && target.min > target.max)
    faults.push(fault('range-reversed', 'target.min', target.min));
  return faults;
};
