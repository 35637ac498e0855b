import type { ThresholdProfile } from '#src/schema/site.ts';
import { assessBand } from '#src/domain/assess-band.ts';
import { assessPath } from '#src/domain/assess-path.ts';
import { compoundMean, type CompoundVerdict } from '#src/domain/cagr.ts';
import { assessMilestone } from '#src/domain/milestone.ts';
import type { Verdict } from '#src/domain/verdict-types.ts';
import { verdictSentence } from '#src/view/verdict-text.ts';
import { faultText } from '#src/view/verdict-words.ts';
import { compoundOf, isCompound } from './compound.ts';
import { exactDayAt, isFields, Refused, type Fields } from './fields.ts';
import { parseRecord, type ParsedRecord } from './parse-record.ts';
import { profileAt, type Profiles } from './profiles.ts';

export type { Profiles } from './profiles.ts';

export interface Refusal {
  id: string | undefined;
  error: string;
  code: string;
  path: string;
  compound?: CompoundVerdict;
}

type Output = Readonly<Record<string, unknown>> | Refusal;

export const isRefusal = (output: Output): boolean => {
  if ('error' in output) return true;
  const series: unknown = 'series' in output ? output.series : undefined;
  return Array.isArray(series) && series.some((one: unknown) => isFields(one) && 'error' in one);
};

const needed = <Value>(value: Value | undefined, key: string): Value => {
  if (value !== undefined) return value;
  throw new Refused(`${key}-missing`, key, `没有写 ${key}，不能判断。`);
};

const assessed = (record: ParsedRecord, asOf: string, profile: ThresholdProfile): Verdict => {
  const { id, kind, direction, decimals, maxAgeDays, points, override } = record;
  const shared = { id, unit: undefined, decimals, direction, maxAgeDays, points, override };
  const context = { asOf, profile };
  if (kind === 'milestone')
    return assessMilestone(
      {
        id,
        name: record.name,
        commitment: id,
        ...(record.due === undefined ? {} : { due: record.due }),
        ...(record.done === undefined ? {} : { done: { on: record.done, source: id } }),
      },
      context,
    );
  const target = needed(record.target, 'target');
  const due = needed(record.due, 'due');
  if (kind === 'maintain' || kind === 'range') {
    const value = kind === 'range' ? undefined : needed(target.value, 'target.value');
    const min = value === undefined ? needed(target.min, 'target.min') : undefined;
    const band =
      value === undefined
        ? { min, max: needed(target.max, 'target.max') }
        : direction === 'up'
          ? { min: value, max: undefined }
          : { min: undefined, max: value };
    return assessBand({ ...shared, ...band, shape: 'band', kind, due, leftOut: [] }, context);
  }
  return assessPath(
    {
      ...shared,
      shape: 'path',
      kind,
      due,
      trajectory: needed(record.trajectory, 'trajectory'),
      steps: record.steps,
      limit: record.limit,
      baseline: kind === 'cumulative' ? needed(record.baseline, 'starts') : record.baseline,
      target: needed(target.value, 'target.value'),
      targetMax: undefined,
      atLeast: false,
      leftOut: [],
      breakSinceBaseline: false,
    },
    context,
  );
};

const verdictOutput = (record: ParsedRecord, verdict: Verdict): Output => ({
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
  formulas: verdict.formulas,
  history: verdict.history.map(({ point, ...entry }) => ({ period: point.period, ...entry })),
  sentence: verdictSentence(verdict, record),
});

const refusalOf = (record: Fields, refused: Refused, compound?: CompoundVerdict): Refusal => ({
  id: typeof record['id'] === 'string' ? record['id'] : undefined,
  error: refused.message,
  code: refused.code,
  path: refused.path,
  ...(compound === undefined ? {} : { compound }),
});

const judgeParsed = (fields: Fields, record: ParsedRecord, profiles: Profiles): Output => {
  const compound = compoundOf(record);
  const place = { id: record.id === '' ? undefined : record.id, ignored: record.ignored };
  const profile = profileAt(fields, profiles);
  const untargeted = record.kind !== 'milestone' && record.target === undefined;
  try {
    const asOf = fields['as_of'] === undefined ? undefined : exactDayAt(fields, 'as_of');
    const late = record.points.find((point) => asOf !== undefined && point.date > asOf);
    if (late !== undefined)
      throw new Refused(
        'report-after-as-of',
        'reports',
        `${late.period} 的报告在判断日 ${asOf ?? ''} 以后才结束。`,
      );
    if (profile === 'compound-growth' || untargeted) {
      const { baseline, due } = record;
      if (baseline !== undefined && due !== undefined && due <= baseline.date)
        throw new Refused(
          'due-not-after-baseline',
          'due',
          `到期日 ${due} 必须晚于基期的最后一天。`,
        );
      const verdict = compound ?? { status: 'not-available', score: undefined };
      return { ...place, profile: 'compound-growth', ...verdict, compound };
    }
    const verdict = assessed(record, asOf ?? exactDayAt(fields, 'as_of'), profile);
    const [fault] = verdict.faults;
    if (fault !== undefined) throw new Refused(fault.code, fault.path, faultText(fault));
    return {
      ...place,
      profile: profile.id,
      ...verdictOutput(record, verdict),
      score: compound?.score,
      compound,
    };
  } catch (error) {
    if (error instanceof Refused) return refusalOf(fields, error, compound);
    throw error;
  }
};

/** Judges one record, or an indicator of several; a record that cannot be judged is refused. */
export const judgeRecord = (record: unknown, profiles: Profiles): Output => {
  if (!isFields(record))
    return {
      id: undefined,
      error: '每个元素必须是一条目标记录（对象）。',
      code: 'not-an-object',
      path: '',
    };
  const list = record['series'];
  if (Array.isArray(list)) {
    const series = list.map((one: unknown) => judgeRecord(one, profiles));
    const scored = series.flatMap((one) => ('compound' in one ? [one.compound] : []));
    const verdicts = scored.filter(isCompound);
    return { id: record['id'], profile: 'compound-growth', ...compoundMean(verdicts), series };
  }
  try {
    return judgeParsed(record, parseRecord(record), profiles);
  } catch (error) {
    if (error instanceof Refused) return refusalOf(record, error);
    throw error;
  }
};
