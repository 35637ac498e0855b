import type { Chronicle, ValueVersion, Versions } from '#src/domain/chronicle.ts';
import { comparisonsOf } from '#src/domain/gaps.ts';
import { judgeAll } from '#src/domain/judged.ts';
import { hasValue, type Reading } from '#src/domain/reading.ts';
import type { ValueSnapshot } from '#src/domain/replay-types.ts';
import { indicatorOfMeasure, measuresOf, readingsOf } from '#src/domain/series.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { ChartSpec } from '../charts/spec.ts';
import { comparedRegions, measureChart } from '../indicator-charts.ts';
import { relatedTarget, targetsFor } from '../indicator-measure.ts';
import { readingRemarks } from '../indicator-rows.ts';
import { measureSentence } from '../indicator-sentence.ts';
import type { Names } from '../names.ts';
import { recordLinks } from '../record-links.ts';
import { indicatorUrl, valuesUrl } from '../urls.ts';
import type { ValueSite } from '../value-pages.ts';
import { versionMarks } from '../value-versions.ts';
import { embedId, figureOf, frozenStand, liveStand, sourceLinks, type Embed } from './embed.ts';

type Snapshot = Extract<ValueSnapshot, { of: 'reading' }>;

/** Measures as they are now. */
function liveEmbeds({ dataset, context }: ValueSite, names: Names): readonly Embed[] {
  const { index, asOf } = context;
  const judged = judgeAll(dataset, context);
  return dataset.indicators.flatMap((indicator) =>
    measuresOf(indicator).map((measure): Embed => {
      const targets = targetsFor(judged, measure.id);
      const shown = figureOf(readingsOf(index, measure.id, index.homeRegion), measure);
      const goals = targets.map(({ target }) => target);
      const comparisons = comparisonsOf(index, dataset, measure.id);
      return {
        kind: 'measures',
        id: measure.id,
        record: measure.id,
        title: measure.name,
        of: indicator.name,
        label: names.region(index.homeRegion),
        figure: shown?.figure,
        states: targets.map(({ judged: one }) => relatedTarget(one)),
        overlays: [],
        promise: undefined,
        sentence: measureSentence(index, dataset, measure, comparisons, names),
        chart: lone(measureChart(index, dataset, measure, goals, names)),
        isPictured: measure.supporting !== true,
        sources: sourceLinks(names, shown?.sources ?? []),
        full: indicatorUrl(indicator.id, measure.id),
        stand: liveStand(asOf),
        frozen: undefined,
      };
    }),
  );
}

/** Without its remarks, which are about other parts of the indicator's page. */
const lone = (chart: ChartSpec | undefined): ChartSpec | undefined =>
  chart === undefined ? undefined : { ...chart, notes: [] };

interface Moment {
  commit: string;
  day: string;
  subject: string;
  /** The measure's name and unit then. */
  words: Snapshot['measure'];
  /** Values by `<region>_<period>` after the commit. */
  values: ReadonlyMap<string, Snapshot>;
}

/** The state of a measure's values after each commit that changed one of the regions that are shown. */
function momentsOf(
  versions: Versions<ValueVersion>,
  commits: Chronicle['commits'],
  shown: ReadonlySet<string>,
): readonly Moment[] {
  const place = new Map(commits.map((commit, at) => [commit, at]));
  const steps = [...versions]
    .filter(([item]) => shown.has(item.split('_')[0] ?? ''))
    .flatMap(([item, all]) => all.map((version) => ({ item, version })))
    .toSorted((a, b) => (place.get(a.version.commit) ?? 0) - (place.get(b.version.commit) ?? 0));
  const byCommit = Map.groupBy(steps, ({ version }) => version.commit);
  const values = new Map<string, Snapshot>();
  let words: Snapshot['measure'] | undefined;
  return [...byCommit].flatMap(([commit, changed]): readonly Moment[] => {
    for (const { item, version } of changed) {
      values.delete(item);
      if (version.now?.of !== 'reading') continue;
      values.set(item, version.now);
      words = version.now.measure;
    }
    const [first] = changed;
    if (first === undefined || words === undefined || values.size === 0) return [];
    const { day, subject } = first.version;
    return [{ commit, day, subject, words, values: new Map(values) }];
  });
}

const readingsIn =
  ({ values }: Moment) =>
  (region: string): readonly Reading[] =>
    [...values.values()]
      .map(({ reading }) => reading)
      .filter((reading) => reading.region === region)
      .toSorted((a, b) => (a.endDate < b.endDate ? -1 : a.endDate > b.endDate ? 1 : 0));

const frozenSentence = (readings: readonly Reading[]): string => {
  const newest = readings.filter(hasValue).at(-1);
  if (newest === undefined) return '当时没有公布数值。';
  const remarks = readingRemarks(newest);
  return remarks === '' ? '' : `${remarks}。`;
};

/** A measure as it stood after each commit that changed what its chart shows. */
function frozenEmbeds(id: string, site: ValueSite, names: Names): readonly Embed[] {
  const { dataset, context, past } = site;
  const { index } = context;
  const versions = past?.chronicle.values.get(`observations/${id}`);
  if (past === undefined || versions === undefined) return [];
  const indicator = indicatorOfMeasure(index, id);
  const measure = indicator && measuresOf(indicator).find((one): one is Measure => one.id === id);
  const regions = new Set(comparedRegions(index, dataset).map(({ region }) => region));
  const moments = momentsOf(versions, past.chronicle.commits, regions);
  const marks = versionMarks(moments);
  const { href } = recordLinks(dataset)('observations', id);
  return moments.map((moment, at): Embed => {
    const { day, subject, words } = moment;
    const readingsAt = readingsIn(moment);
    const home = readingsAt(index.homeRegion);
    const then = measure === undefined ? undefined : { ...measure, ...words };
    const shown = figureOf(home, words);
    const frozen = { day, mark: marks[at] ?? '', reason: subject };
    const chart = then && lone(measureChart(index, dataset, then, [], names, readingsAt));
    return {
      kind: 'measures',
      id: embedId(id, frozen.mark),
      record: id,
      title: words.name,
      of: indicator?.name ?? '',
      label: names.region(index.homeRegion),
      // The address of the figure is that of today's value.
      figure: shown && { ...shown.figure, valueId: undefined },
      states: [],
      overlays: [],
      promise: undefined,
      sentence: frozenSentence(home),
      chart,
      isPictured: false,
      sources: sourceLinks(names, shown?.sources ?? []),
      full: href ?? valuesUrl('observations', id),
      stand: frozenStand(frozen),
      frozen,
    };
  });
}

/** Measures as they are, and as they stood after each commit that changed them. */
export function measureEmbeds(site: ValueSite, names: Names): readonly Embed[] {
  const live = liveEmbeds(site, names);
  const past = [...(site.past?.chronicle.values.keys() ?? [])].flatMap((key) => {
    const [kind, id = ''] = key.split('/');
    return kind === 'observations' ? [id] : [];
  });
  return [...live, ...past.flatMap((id) => frozenEmbeds(id, site, names))];
}
