import { compoundVerdict, type CompoundVerdict } from '#src/domain/cagr.ts';
import { isFields } from './fields.ts';
import type { ParsedRecord } from './parse-record.ts';

/** The compound-growth verdict, where the record has the values for it. */
export const compoundOf = (record: ParsedRecord): CompoundVerdict | undefined => {
  const { points, target, due, direction, limit } = record;
  if (record.kind !== 'reach') return undefined;
  const first = points[0];
  const newest = points.at(-1);
  // Without a target two values are enough, so the first report may be the baseline.
  const baseline = record.baseline ?? (target === undefined ? first : undefined);
  if (baseline === undefined || newest === undefined) return undefined;
  if (target === undefined)
    return compoundVerdict({ direction, baseline, newest, target: undefined, limit });
  if (target.value === undefined || due === undefined || due <= baseline.date) return undefined;
  const goal = { value: target.value, date: due };
  return compoundVerdict({ direction, baseline, newest, target: goal, limit });
};

const compoundStatuses: readonly string[] = [
  'achieved',
  'on-track',
  'at-risk',
  'behind',
  'worsening',
  'not-available',
] satisfies readonly CompoundVerdict['status'][];

/** Whether a value is such a verdict. */
export const isCompound = (value: unknown): value is CompoundVerdict =>
  isFields(value) && compoundStatuses.includes(String(value['status']));
