import type { PromiseVersion, ValueVersion, Versions } from '#src/domain/chronicle.ts';
import type { PromiseSnapshot, ValueSnapshot } from '#src/domain/replay-types.ts';
import { citationText } from './citation.ts';
import { valueRow } from './indicator-rows.ts';
import type { Names, SourceLink } from './names.ts';
import { dateText, figureText, periodText } from './text.ts';
import { valuesUrl } from './urls.ts';
import { commitUrl, type KnownCommits } from './verdict-history.ts';
import { targetText } from './verdict-text.ts';
import { overlayLabel, statusLabel } from './verdict-words.ts';

/** One version as its page shows it. */
export interface VersionView {
  anchor: string;
  /** Since when it stands or stood there. */
  since: string;
  /** Until when; nothing while it still stands. */
  until: string | undefined;
  shown: string;
  status: string;
  notes: readonly string[];
  sources: readonly SourceLink[];
  reason: string;
  commitHref: string | undefined;
  citation: string;
}

/** A value or promise with all its versions, the newest first. */
export interface ValueView {
  anchor: string;
  title: string;
  withdrawn: boolean;
  versions: readonly VersionView[];
}

export interface VersionWords {
  kind: 'observations' | 'tasks' | 'programmes';
  id: string;
  /** Name of the measure, task or programme. */
  name: string;
  names: Names;
  siteName: string;
  /** Public address of the site without its sub-path. */
  siteUrl: string;
  asOf: string;
  known: KnownCommits;
}

interface Shown {
  title: string;
  shown: string;
  status: string;
  notes: readonly string[];
  sources: readonly SourceLink[];
}

const shownValue = (value: ValueSnapshot, { names, name }: VersionWords): Shown => {
  if (value.of === 'reading') {
    const row = valueRow(value.reading, value.measure, names);
    return {
      title: `${row.region_name}${value.measure.name}，${periodText(row.period)}`,
      shown: row.shown,
      status: [row.status, ...row.flags].join('、'),
      notes: [...(row.formula === '' ? [] : [`算式：${row.formula}`]), ...row.notes],
      sources: row.sources,
    };
  }
  const { report, unit, decimals } = value;
  return {
    title: `${name}“${value.name}”的进展报告，${periodText(report.period)}`,
    shown: figureText(report.value, unit, decimals),
    status: report.status === 'provisional' ? '初步数' : '定稿',
    notes: report.note === undefined ? [] : [report.note],
    sources: [names.source(report.source)],
  };
};

const newestText = ({ inputs }: PromiseSnapshot): readonly string[] => {
  const { newest, unit, decimals } = inputs;
  return newest === undefined
    ? []
    : [
        `最新${periodText(newest.period)}${figureText(newest.value, unit ?? '', decimals, newest.qualifier)}`,
      ];
};

const shownPromise = (promise: PromiseSnapshot, { names, name }: VersionWords): Shown => ({
  title: `${name}的目标“${promise.name}”`,
  shown: promise.kind === 'unquantified' ? '没有定数量' : targetText(promise),
  status: [
    statusLabel(promise.status),
    ...(promise.override ? ['人工改判'] : []),
    ...promise.overlays.map(overlayLabel),
  ].join('、'),
  notes: newestText(promise),
  sources: promise.source === undefined ? [] : [names.source(promise.source)],
});

const withdrawn: Omit<Shown, 'title'> = { shown: '已撤下', status: '', notes: [], sources: [] };

/** As much of a commit's id as tells versions of one value apart for good. */
const anchorLength = 10;
const versionLength = 7;

/**
 * What tells the versions of one value apart in addresses, for good: the first characters of the
 * commit, or the day where no commit made the version.
 */
export const versionMarks = (
  versions: readonly { commit: string | undefined; day: string }[],
): readonly string[] => {
  const taken = new Set<string>();
  return versions.map(({ commit, day }, at) => {
    const mark = commit?.slice(0, anchorLength) ?? day.replaceAll('-', '');
    const own = taken.has(mark) ? `${mark}_${at}` : mark;
    taken.add(mark);
    return own;
  });
};

interface Version {
  commit: string | undefined;
  day: string;
  subject: string;
  shown: Shown | undefined;
}

const viewsOf = (
  item: string,
  versions: readonly Version[],
  words: VersionWords,
): ValueView | undefined => {
  const title = versions.findLast(({ shown }) => shown !== undefined)?.shown?.title;
  if (title === undefined) return undefined;
  const marks = versionMarks(versions);
  return {
    anchor: item,
    title,
    withdrawn: versions.at(-1)?.shown === undefined,
    versions: versions
      .map(({ commit, day, subject, shown }, at): VersionView => {
        const anchor = `${item}_${marks[at]}`;
        const next = versions[at + 1];
        const { status, sources, ...rest } = shown ?? { title, ...withdrawn };
        const address = new URL(valuesUrl(words.kind, words.id, anchor), words.siteUrl).href;
        const about = [status, ...rest.notes, ...sources.map((source) => `来源：${source.title}`)];
        const cited = { title: rest.title, shown: rest.shown, about, address };
        return {
          anchor,
          since: day,
          until: next?.day,
          ...rest,
          status,
          sources,
          reason: subject,
          commitHref: commitUrl(commit, words.known),
          citation: citationText(
            {
              ...cited,
              asOf: next === undefined && words.asOf > day ? words.asOf : day,
              version: commit?.slice(0, versionLength),
            },
            words.siteName,
          ),
        };
      })
      .toReversed(),
  };
};

/** The versions of values, those of `present` first and in their order, withdrawn ones last. */
const arranged = <T>(
  versions: Versions<T> | undefined,
  present: ReadonlyMap<string, T>,
): readonly (readonly [string, readonly T[]])[] => [
  ...[...present].map(([item, now]) => [item, versions?.get(item) ?? [now]] as const),
  ...[...(versions ?? [])].filter(([item]) => !present.has(item)),
];

/** Versions of the values of a record. */
export const valueViews = (
  versions: Versions<ValueVersion> | undefined,
  present: ReadonlyMap<string, ValueSnapshot>,
  words: VersionWords,
): readonly ValueView[] =>
  arranged(
    versions,
    new Map(
      [...present].map(([item, now]): [string, ValueVersion] => [
        item,
        { commit: '', day: words.asOf, subject: '', now },
      ]),
    ),
  ).flatMap(([item, all]) => {
    const shown = all.map(({ commit, day, subject, now }) => ({
      commit: commit === '' ? undefined : commit,
      day,
      subject,
      shown: now === undefined ? undefined : shownValue(now, words),
    }));
    return viewsOf(item, shown, words) ?? [];
  });

/** Versions of the promises of a task or programme. */
export const promiseViews = (
  versions: Versions<PromiseVersion> | undefined,
  present: ReadonlyMap<string, PromiseSnapshot>,
  words: VersionWords,
): readonly ValueView[] =>
  arranged(
    versions,
    new Map(
      [...present].map(([item, now]): [string, PromiseVersion] => [
        item,
        {
          item,
          commit: undefined,
          day: words.asOf,
          subject: '',
          was: undefined,
          now,
          causes: [],
          fields: [],
        },
      ]),
    ),
  ).flatMap(([item, all]) => {
    const shown = all.map(({ commit, day, subject, now, causes }) => ({
      commit,
      day,
      subject: causes.includes('time') ? '日子到了，判断随之改变' : subject,
      shown: now === undefined ? undefined : shownPromise(now, words),
    }));
    return viewsOf(item, shown, words) ?? [];
  });

/** Since when and until when a version stood there. @example '2024年3月1日至2024年4月2日' */
export const standText = ({ since, until }: VersionView): string =>
  until === undefined ? `${dateText(since)}起` : `${dateText(since)}至${dateText(until)}`;
