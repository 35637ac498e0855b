import type { ThresholdProfile } from '#src/schema/site.ts';
import { assessBand } from '#src/domain/assess-band.ts';
import { assessPath } from '#src/domain/assess-path.ts';
import { compoundMean } from '#src/domain/cagr.ts';
import { assessMilestone } from '#src/domain/milestone.ts';
import type { Verdict } from '#src/domain/verdict-types.ts';
import { compoundMeanSentence, publishedStatus } from '#src/view/compound-text.ts';
import { faultText } from '#src/view/verdict-words.ts';
import { compoundOf, compoundOutput, isCompound } from './compound.ts';
import {
  exactDayAt,
  isFields,
  optionalTextAt,
  Refused,
  withoutNulls,
  type Fields,
} from './fields.ts';
import { refusalOf, verdictOutput, type Output, type Place } from './output.ts';
import { parseRecord, type ParsedRecord } from './parse-record.ts';
import { profileAt, type Profiles } from './profiles.ts';

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
        due: record.due,
        done: record.done === undefined ? undefined : { on: record.done },
        override,
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

const checkDates = (
  fields: Fields,
  { points, places, baseline, due }: ParsedRecord,
): string | undefined => {
  const asOf = fields['as_of'] === undefined ? undefined : exactDayAt(fields, 'as_of');
  const late = points.find(({ date }) => asOf !== undefined && date > asOf);
  if (late !== undefined)
    throw new Refused(
      'report-after-as-of',
      `reports[${places.get(late.period) ?? 0}].period`,
      `${late.period} 的报告在判断日 ${asOf ?? ''} 以后才结束。`,
    );
  if (baseline !== undefined && due !== undefined && due <= baseline.date)
    throw new Refused(
      'due-not-after-baseline',
      'due',
      `到期日 ${due} 必须晚于基期的最后一天 ${baseline.date}。`,
    );
  return asOf;
};

const judgeParsed = (
  fields: Fields,
  record: ParsedRecord,
  profiles: Profiles,
  place: Place,
): Output => {
  const compound = compoundOf(record);
  const head = {
    id: record.id === '' ? undefined : record.id,
    missing: record.missing.length === 0 ? undefined : record.missing,
    ignored: record.ignored,
  };
  try {
    const profile = profileAt(fields, profiles);
    const asOf = checkDates(fields, record);
    const untargeted = record.kind === 'reach' && record.target === undefined;
    if (profile === 'compound-growth' || untargeted) return { ...head, ...compoundOutput(record) };
    const verdict = assessed(record, asOf ?? exactDayAt(fields, 'as_of'), profile);
    const [fault] = verdict.faults;
    if (fault !== undefined) throw new Refused(fault.code, fault.path, faultText(fault));
    return {
      ...head,
      profile: profile.id,
      ...verdictOutput(verdict, record.name),
      score: compound?.score,
      compound,
    };
  } catch (error) {
    if (error instanceof Refused) return refusalOf(fields, error, place, compound);
    throw error;
  }
};

const judgeIndicator = (
  fields: Fields,
  list: readonly unknown[],
  profiles: Profiles,
  { index }: Place,
): Output => {
  const series = list.map((one, at) =>
    judgeRecord(one, profiles, { index, within: `series[${at}]` }),
  );
  const verdicts = series
    .flatMap((one) => ('compound' in one ? [one.compound] : []))
    .filter(isCompound);
  const mean = compoundMean(verdicts);
  const name = optionalTextAt(fields, 'name') ?? optionalTextAt(fields, 'id') ?? '指标';
  const scored = verdicts.filter(({ score }) => score !== undefined).length;
  return {
    id: optionalTextAt(fields, 'id'),
    profile: 'compound-growth',
    ...mean,
    published_status: publishedStatus[mean.status],
    sentence: compoundMeanSentence(name, mean, { scored, total: series.length }),
    series,
  };
};

/** Judges one record, or an indicator of several; a record that cannot be judged is refused. */
export const judgeRecord = (record: unknown, profiles: Profiles, place: Place): Output => {
  if (!isFields(record)) {
    const message = `必须是一条目标记录（对象），现在是 ${JSON.stringify(record)}。`;
    return refusalOf({}, new Refused('not-an-object', '', message), place);
  }
  const fields = withoutNulls(record);
  const list = fields['series'];
  try {
    return Array.isArray(list)
      ? judgeIndicator(fields, list, profiles, place)
      : judgeParsed(fields, parseRecord(fields), profiles, place);
  } catch (error) {
    if (error instanceof Refused) return refusalOf(fields, error, place);
    throw error;
  }
};
