import type { PromiseVersion } from '#src/domain/chronicle.ts';
import { judgeProgramme, judgeTask, type Judged } from '#src/domain/judged.ts';
import type { PromiseSnapshot } from '#src/domain/replay-types.ts';
import type { Point } from '#src/domain/verdict-types.ts';
import type { Names } from '../names.ts';
import { recordLinks } from '../record-links.ts';
import { chartedTarget, targetChart } from '../target-chart.ts';
import { dateText, figureParts, periodText } from '../text.ts';
import { programmeUrl, taskUrl, valuesUrl } from '../urls.ts';
import type { ValueSite } from '../value-pages.ts';
import { versionMarks } from '../value-versions.ts';
import { targetText, verdictSentence, type Promised } from '../verdict-text.ts';
import { becauseSentence, overlayLabel, overlaySentence } from '../verdict-words.ts';
import { embedId, frozenStand, liveStand, type Embed } from './embed.ts';

type PromiseKind = 'tasks' | 'programmes';

interface Place {
  kind: PromiseKind;
  /** Id of the task or programme. */
  record: string;
  /** Its name. */
  of: string;
  /** Address of its page, or of the page of its values when it is gone. */
  page: (item: string) => string;
}

const figureOf = (
  newest: Point | undefined,
  { unit, decimals }: Promised['inputs'],
): Embed['figure'] =>
  newest === undefined
    ? undefined
    : {
        parts: figureParts(newest.value, unit ?? '', decimals, newest.qualifier),
        period: periodText(newest.period),
        valueId: undefined,
      };

const promiseOf = (promised: Promised): string | undefined =>
  promised.kind === 'unquantified' ? undefined : `${targetText(promised)}。`;

const stateOf = (
  status: PromiseSnapshot['status'],
  isOverridden: boolean,
): Pick<Embed, 'states'> => ({
  states: [
    { name: undefined, status },
    ...(isOverridden ? [{ name: undefined, status: 'override' as const }] : []),
  ],
});

function liveEmbed({ item, verdict }: Judged, place: Place, site: ValueSite, names: Names): Embed {
  const { index, asOf } = site.context;
  const own = item.type === 'target' ? item.target : item.milestone;
  const source = item.type === 'target' ? item.target.source : item.milestone.done?.source;
  return {
    ...{ kind: place.kind, record: place.record, of: place.of },
    id: embedId(place.record, own.id),
    title: own.name,
    label: '最新进展',
    figure: figureOf(verdict.inputs.newest, verdict.inputs),
    ...stateOf(verdict.status, verdict.override !== undefined),
    overlays: verdict.overlays.map(overlayLabel),
    promise: promiseOf(verdict),
    sentence: verdictSentence(verdict, own),
    chart:
      item.type === 'target'
        ? targetChart(place.record, index.homeRegion, chartedTarget(item.target), verdict)
        : undefined,
    isPictured: true,
    sources: source === undefined ? [] : [names.source(source)],
    full: place.page(own.id),
    stand: liveStand(asOf),
    frozen: undefined,
  };
}

/** A promise that is no longer there; its address stays. */
const withdrawnEmbed = (item: string, versions: readonly PromiseVersion[], place: Place): Embed => {
  const title = versions.findLast(({ now }) => now !== undefined)?.now?.name ?? item;
  const day = versions.at(-1)?.day ?? '';
  return {
    ...{ kind: place.kind, record: place.record, of: place.of, title },
    id: embedId(place.record, item),
    ...{ label: '', figure: undefined, states: [], overlays: [], promise: undefined },
    sentence: `已于${dateText(day)}撤下，撤下以前的各个版本见完整页面。`,
    ...{ chart: undefined, isPictured: false, sources: [], frozen: undefined },
    full: valuesUrl(place.kind, place.record),
    stand: '不再更新',
  };
};

function frozenEmbed(
  item: string,
  now: PromiseSnapshot,
  frozen: NonNullable<Embed['frozen']>,
  place: Place,
  { index }: ValueSite['context'],
  names: Names,
): Embed {
  const { kind, inputs, because, overlays } = now;
  const isFaulty = because === 'faulty-record';
  return {
    ...{ kind: place.kind, record: place.record, of: place.of, title: now.name },
    id: embedId(place.record, item, frozen.mark),
    label: '当时的进展',
    figure: figureOf(inputs.newest, inputs),
    ...stateOf(now.status, now.override),
    overlays: overlays.map(overlayLabel),
    promise: promiseOf(now),
    sentence: [
      because === undefined ? '' : becauseSentence(because),
      ...overlays.map(overlaySentence),
    ].join(''),
    chart:
      kind === 'milestone' || isFaulty
        ? undefined
        : targetChart(
            place.record,
            index.homeRegion,
            { id: item, name: now.name, measure: undefined },
            { kind, inputs: { ...inputs, asOf: frozen.day }, planned: undefined, faults: [] },
          ),
    isPictured: false,
    sources: now.source === undefined ? [] : [names.source(now.source)],
    full: place.page(item),
    stand: frozenStand(frozen),
    frozen,
  };
}

function recordEmbeds(
  judged: readonly Judged[],
  place: Place,
  site: ValueSite,
  names: Names,
): readonly Embed[] {
  const live = judged.map((one) => liveEmbed(one, place, site, names));
  const present = new Set(judged.map(({ verdict }) => verdict.targetId));
  const history = site.past?.chronicle.promises.get(`${place.kind}/${place.record}`) ?? new Map();
  const older = [...history].flatMap(([item, versions]) => {
    const marks = versionMarks(versions);
    const frozen = versions.flatMap((version: PromiseVersion, at: number) => {
      const { now, day, subject: reason } = version;
      const mark = marks[at] ?? '';
      return now === undefined
        ? []
        : [frozenEmbed(item, now, { day, mark, reason }, place, site.context, names)];
    });
    return present.has(item) ? frozen : [withdrawnEmbed(item, versions, place), ...frozen];
  });
  return [...live, ...older];
}

/** Targets and milestones as they are, and as they stood at each of their versions. */
export function promiseEmbeds(site: ValueSite, names: Names): readonly Embed[] {
  const { dataset, context, past } = site;
  const judged = new Map<string, readonly Judged[]>([
    ...dataset.tasks.map((task) => [`tasks/${task.id}`, judgeTask(task, context)] as const),
    ...dataset.programmes.map(
      (programme) => [`programmes/${programme.id}`, judgeProgramme(programme, context)] as const,
    ),
  ]);
  const linkOf = recordLinks(dataset);
  return [...new Set([...judged.keys(), ...(past?.chronicle.promises.keys() ?? [])])].flatMap(
    (key) => {
      const [kind, record = ''] = key.split('/');
      if (kind !== 'tasks' && kind !== 'programmes') return [];
      const { label: of, href } = linkOf(kind, record);
      const pageOf = kind === 'tasks' ? taskUrl : programmeUrl;
      const own = judged.get(key) ?? [];
      const there = new Set(own.map(({ verdict }) => verdict.targetId));
      const page = (item: string): string =>
        href !== undefined && there.has(item) ? pageOf(record, item) : valuesUrl(kind, record);
      return recordEmbeds(own, { kind, record, of, page }, site, names);
    },
  );
}
