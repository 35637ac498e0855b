import type { Dataset } from '#src/schema/dataset.ts';
import { judgeAll, type Judged } from './judged.ts';
import { rankCounties } from './ranking.ts';
import type { Reading } from './reading.ts';
import { buildSeriesIndex, type SeriesIndex } from './series-index.ts';
import { chosenProfile } from './verdict.ts';
import type { Verdict } from './verdict-types.ts';

/** A data set with all that follows from it on one day. */
export interface Stand {
  dataset: Dataset;
  index: SeriesIndex;
  judged: readonly Judged[];
}

/** Works a data set out; nothing when its threshold profile is not there. */
export const standOf = (dataset: Dataset, asOf: string): Stand | undefined => {
  const profile = chosenProfile(dataset.site);
  if (profile === undefined) return undefined;
  const index = buildSeriesIndex(dataset);
  return { dataset, index, judged: judgeAll(dataset, { asOf, profile, index }) };
};

/** A promise whose verdict, or a number behind it, is not what it was. */
export interface VerdictChange {
  judged: Judged;
  before: Verdict | undefined;
  after: Verdict | undefined;
}

/** A figure that is not what it was; `computed` when it follows from other figures. */
export interface ValueChange {
  measure: string;
  region: string;
  period: string;
  computed: boolean;
  before: Reading | undefined;
  after: Reading | undefined;
}

/** A region's place among its equals. */
export interface RankChange {
  measure: string;
  region: string;
  before: { rank: number; of: number; year: number } | undefined;
  after: { rank: number; of: number; year: number } | undefined;
}

export interface Consequences {
  verdicts: readonly VerdictChange[];
  values: readonly ValueChange[];
  ranks: readonly RankChange[];
}

/** Keys of both maps, those of the newer one first. */
const bothKeys = (after: ReadonlyMap<string, unknown>, before: ReadonlyMap<string, unknown>) => [
  ...new Set([...after.keys(), ...before.keys()]),
];

/** What readers see of a verdict. */
const seen = (verdict: Verdict | undefined): string =>
  verdict === undefined
    ? ''
    : JSON.stringify([
        verdict.status,
        verdict.because,
        verdict.overlays,
        verdict.A,
        verdict.R,
        verdict.forecast,
        verdict.inputs.newest?.value,
        verdict.inputs.newest?.period,
        verdict.inputs.target,
        verdict.inputs.due,
        verdict.inputs.baseline?.value,
      ]);

const byPromise = (stand: Stand): ReadonlyMap<string, Judged> =>
  new Map(stand.judged.map((one) => [`${one.of}/${one.parent}/${one.verdict.targetId}`, one]));

const verdictChanges = (before: Stand, after: Stand): VerdictChange[] => {
  const [old, now] = [byPromise(before), byPromise(after)];
  return bothKeys(now, old).flatMap((key): VerdictChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const judged = is ?? was;
    return judged === undefined || seen(was?.verdict) === seen(is?.verdict)
      ? []
      : [{ judged, before: was?.verdict, after: is?.verdict }];
  });
};

const readingsIn = ({ index }: Stand): ReadonlyMap<string, Reading> =>
  new Map(
    [...index.readings].flatMap(([measure, regions]) =>
      [...regions].flatMap(([region, readings]) =>
        readings.map((reading) => [`${measure}/${region}/${reading.period}`, reading] as const),
      ),
    ),
  );

const figureIn = (reading: Reading | undefined): string =>
  reading === undefined
    ? ''
    : reading.kind === 'missing'
      ? 'missing'
      : JSON.stringify([reading.value, reading.status, reading.qualifier]);

const isComputed = (reading: Reading | undefined): boolean =>
  reading?.kind === 'value' && reading.computed !== undefined && reading.computed.parts.length > 0;

const valueChanges = (before: Stand, after: Stand): ValueChange[] => {
  const [old, now] = [readingsIn(before), readingsIn(after)];
  return bothKeys(now, old).flatMap((key): ValueChange[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const reading = is ?? was;
    if (reading === undefined || figureIn(was) === figureIn(is)) return [];
    const { measure, region, period } = reading;
    const stated = [was, is].some((one) => one !== undefined && !isComputed(one));
    return [{ measure, region, period, computed: !stated, before: was, after: is }];
  });
};

const ranksIn = (
  { index }: Stand,
  measure: string,
): ReadonlyMap<string, { rank: number; of: number; year: number }> => {
  const ranking = rankCounties(index, measure);
  const { entries = [], year = 0 } = ranking ?? {};
  return new Map(
    entries.flatMap(({ region, rank }) =>
      rank === undefined ? [] : [[region, { rank, of: entries.length, year }] as const],
    ),
  );
};

const rankChanges = (before: Stand, after: Stand): RankChange[] => {
  const measures = [...new Set([...after.index.measures.keys(), ...before.index.measures.keys()])];
  return measures.flatMap((measure) => {
    const [old, now] = [ranksIn(before, measure), ranksIn(after, measure)];
    return bothKeys(now, old).flatMap((region): RankChange[] => {
      const [was, is] = [old.get(region), now.get(region)];
      return JSON.stringify(was) === JSON.stringify(is)
        ? []
        : [{ measure, region, before: was, after: is }];
    });
  });
};

/** What an edit does to verdicts, values and ranks; both data sets judged on one day. */
export const consequencesOf = (before: Stand, after: Stand): Consequences => ({
  verdicts: verdictChanges(before, after),
  values: valueChanges(before, after),
  ranks: rankChanges(before, after),
});
