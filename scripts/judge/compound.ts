import {
  compoundVerdict,
  noValues,
  type CompoundInput,
  type CompoundValue,
  type CompoundVerdict,
} from '#src/domain/cagr.ts';
import { compoundFormulas } from '#src/domain/cagr-formulas.ts';
import { compoundSentence, publishedStatus } from '#src/view/compound-text.ts';
import { isFields } from './fields.ts';
import type { ParsedRecord } from './parse-record.ts';

/**
 * What the compound-growth method judges a record by; nothing where it has no value, or a due date
 * that leads nowhere. Without a baseline the first report is the baseline.
 */
export const compoundInput = (record: ParsedRecord): CompoundInput | undefined => {
  const { target, due, duePeriod, direction, limit } = record;
  if (record.kind !== 'reach') return undefined;
  const points = record.points.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const baseline = record.baseline ?? points[0];
  if (baseline === undefined) return undefined;
  const newest: CompoundValue = points.at(-1) ?? baseline;
  const shared = {
    direction,
    limit,
    baseline: { value: baseline.value, period: baseline.period },
    newest: { value: newest.value, period: newest.period },
  };
  if (target === undefined) return { ...shared, target: undefined };
  if (target.value === undefined || due === undefined || due <= baseline.date) return undefined;
  return { ...shared, target: { value: target.value, period: duePeriod ?? due } };
};

/** A compound-growth verdict as it is written out. */
const outputOf = ({ targetYears, ...verdict }: CompoundVerdict) => ({
  ...verdict,
  target_years: targetYears,
  published_status: publishedStatus[verdict.status],
});
export type CompoundOutput = ReturnType<typeof outputOf>;

/** The compound-growth verdict, where the record has the values for it. */
export const compoundOf = (record: ParsedRecord): CompoundOutput | undefined => {
  const input = compoundInput(record);
  return input === undefined ? undefined : outputOf(compoundVerdict(input));
};

/** A record judged by the compound-growth profile alone. */
export const compoundOutput = (record: ParsedRecord): Readonly<Record<string, unknown>> => {
  const input = compoundInput(record);
  const basis = record.target === undefined ? 'no-target' : 'target';
  const verdict = input === undefined ? noValues(basis) : compoundVerdict(input);
  const compound = outputOf(verdict);
  return {
    profile: 'compound-growth',
    ...compound,
    compound,
    inputs: input,
    formulas: input === undefined ? [] : compoundFormulas(input, verdict),
    sentence: compoundSentence(record.name, input, verdict),
  };
};

const compoundStatuses: readonly string[] = Object.keys(publishedStatus);

/** Whether a value is such a verdict. */
export const isCompound = (value: unknown): value is CompoundOutput =>
  isFields(value) && compoundStatuses.includes(String(value['status']));
