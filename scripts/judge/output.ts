import type { Point, Verdict } from '#src/domain/verdict-types.ts';
import { verdictSentence } from '#src/view/verdict-text.ts';
import type { CompoundOutput } from './compound.ts';
import { isFields, optionalTextAt, type Fields, type Refused } from './fields.ts';

/** Where a record stands: its place in the array, and within an indicator. */
export interface Place {
  index: number;
  /** For example `series[2]`; nothing for a record of the array itself. */
  within: string | undefined;
}

/** A record that cannot be judged, and why. */
export interface Refusal {
  id: string | undefined;
  index: number;
  error: string;
  code: string;
  path: string;
  compound?: CompoundOutput;
}

export type Output = Readonly<Record<string, unknown>> | Refusal;

export const isRefusal = (output: Output): boolean => {
  if ('error' in output) return true;
  const series: unknown = 'series' in output ? output.series : undefined;
  return Array.isArray(series) && series.some((one: unknown) => isFields(one) && 'error' in one);
};

export const refusalOf = (
  record: Fields,
  refused: Refused,
  { index, within }: Place,
  compound?: CompoundOutput,
): Refusal => ({
  id: optionalTextAt(record, 'id'),
  index,
  error: refused.message,
  code: refused.code,
  path: [within, refused.path].filter((part) => part !== undefined && part !== '').join('.'),
  ...(compound === undefined ? {} : { compound }),
});

const pointOutput = ({ period, date, value, provisional, qualifier }: Point) => ({
  period,
  date,
  value,
  provisional,
  qualifier,
});

const inputsOf = ({ kind, inputs }: Verdict) => ({
  as_of: inputs.asOf,
  kind,
  direction: inputs.direction,
  trajectory: inputs.trajectory,
  baseline: inputs.baseline,
  target: inputs.target,
  min: inputs.band?.min,
  max: inputs.band?.max,
  due: inputs.due,
  newest: inputs.newest === undefined ? undefined : pointOutput(inputs.newest),
  values: inputs.points.map(pointOutput),
});

/** A verdict as it is written out, with the keys that the documentation names. */
export const verdictOutput = (
  verdict: Verdict,
  name: string,
): Readonly<Record<string, unknown>> => ({
  status: verdict.status,
  uncapped: verdict.uncapped,
  because: verdict.because,
  A: verdict.A,
  e: verdict.e,
  R: verdict.R,
  gap_points: verdict.gapPoints,
  forecast: verdict.forecast,
  forecast_limited: verdict.forecastLimited,
  pace: verdict.pace,
  needed_pace: verdict.neededPace,
  planned: verdict.planned,
  share_inside: verdict.shareInside,
  age_days: verdict.ageDays,
  days_left: verdict.daysLeft,
  done_late: verdict.doneLate,
  overlays: verdict.overlays,
  override: verdict.override,
  other_model: verdict.otherModel,
  inputs: inputsOf(verdict),
  formulas: verdict.formulas,
  history: verdict.history.map(({ point, ...entry }) => ({ period: point.period, ...entry })),
  sentence: verdictSentence(verdict, { name }),
});
