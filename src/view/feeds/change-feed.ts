import { measuresOf } from '#src/domain/series.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { ChangedField } from '../changed-field.ts';
import {
  changeItems,
  changeSummary,
  everyRecord,
  type ChangeEntry,
  type ChangeItem,
  type ChangeLimits,
  type ChangeWords,
} from '../changes.ts';
import { pageTitle } from '../frame.ts';
import { frameOf } from '../names.ts';
import { historyMissing, type KnownHistory } from '../own-history.ts';
import { ownEntries, type RecordAddress } from '../record-history.ts';
import { changesUrl, feedUrl, indicatorUrl, taskUrl } from '../urls.ts';
import type { Feed, FeedEntry } from './atom.ts';
import { element, type Markup } from './markup.ts';

/** What the feeds of a site are made of. */
export interface FeedContext extends ChangeWords {
  history: KnownHistory;
  /** YYYY-MM-DD, the day as of which the site judges. */
  asOf: string;
  /** The public address of the site, without its sub-path. */
  siteUrl: string;
  /** SHA-256 of a text in hexadecimal digits. */
  sha256: (text: string) => string;
}

/** Older changes stand on the pages of their months. */
const entriesAtMost = 100;
const ownLimits: ChangeLimits = { ...everyRecord, fields: 30 };

/**
 * The id of what a commit did, to everything or to one record: a UUID of version 8 (RFC 9562, 5.8)
 * made of both, so that it stays the same when the site moves to another address.
 */
function entryId(commit: string, of: string, sha256: FeedContext['sha256']): string {
  const hex = sha256(`${commit}/${of}`);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const fieldMarkup = ({ label, before, after, correction, reason }: ChangedField): Markup =>
  element(
    'li',
    {},
    correction ? element('strong', {}, '更正') : undefined,
    correction ? ' ' : '',
    `${label}：`,
    before === undefined ? undefined : element('del', {}, before),
    before === undefined ? '' : ' → ',
    after === undefined ? '（删去）' : element('ins', {}, after),
    reason === undefined ? '' : `，${reason}`,
  );

/** What a commit did, as the page of its month shows it. */
function contentOf(item: ChangeItem, absolute: (href: string) => string): readonly Markup[] {
  const { note, groups, edited, moreRecords, monthHref, commit } = item;
  const linked = (label: string, href: string | undefined): Markup | string =>
    href === undefined ? label : element('a', { href: absolute(href) }, label);
  const rest = (count: number, unit: string): Markup =>
    element('a', { href: absolute(`${monthHref}#c${commit}`) }, `另有${count}${unit}`);
  const notes = note.split('\n').filter((line) => line.trim() !== '');
  return [
    ...notes.map((line) => element('p', {}, line)),
    ...groups.map(({ label, links }) =>
      element(
        'p',
        {},
        `${label}${links.length > 0 ? '：' : ''}`,
        ...links.flatMap((link, at) => [at > 0 ? '、' : '', linked(link.label, link.href)]),
      ),
    ),
    ...edited.flatMap(({ label, href, fields, more }) => [
      element('p', {}, linked(label, href)),
      element(
        'ul',
        {},
        ...fields.map(fieldMarkup),
        more > 0 ? element('li', {}, rest(more, '处')) : undefined,
      ),
    ]),
    ...(moreRecords > 0 ? [element('p', {}, rest(moreRecords, '份记录'))] : []),
  ];
}

function entriesOf(
  entries: readonly ChangeEntry[],
  of: string,
  context: FeedContext,
  limits?: ChangeLimits,
): readonly FeedEntry[] {
  const absolute = (href: string): string => new URL(href, context.siteUrl).href;
  const listed = entries.slice(0, entriesAtMost);
  return changeItems(listed, context, limits).flatMap((item, at) => {
    const entry = listed[at];
    if (entry === undefined) return [];
    const corrections = item.edited.some(({ fields }) => fields.some((one) => one.correction));
    const summary = changeSummary(item);
    const mark = corrections && !item.reason.includes('更正') ? '更正：' : '';
    return [
      {
        id: entryId(entry.commit, of, context.sha256),
        // A commit may have no subject; an entry must have a title that says something.
        title: `${mark}${item.reason || summary}`,
        updated: entry.at,
        page: absolute(`${item.monthHref}#c${item.commit}`),
        categories: corrections ? [{ term: 'correction', label: '更正' }] : [],
        summary,
        content: contentOf(item, absolute),
      },
    ];
  });
}

interface Subject {
  title: string;
  about: string;
  address: string;
  page: string;
}

function feedOf(
  { title, about, address, page }: Subject,
  entries: readonly FeedEntry[],
  { dataset, history, asOf, siteUrl }: FeedContext,
): Feed {
  const frame = frameOf(dataset);
  const { data_licence: licence } = dataset.site;
  return {
    title: pageTitle(title, frame),
    subtitle: history.available ? about : `没有历史：${historyMissing[history.because]}`,
    address: new URL(address, siteUrl).href,
    page: new URL(page, siteUrl).href,
    updated: entries.reduce(
      (last, { updated }) => (updated > last ? updated : last),
      entries.length === 0 ? `${asOf}T00:00:00Z` : '',
    ),
    author: frame.sponsor,
    rights: `${licence.name}：${licence.note}`,
    entries,
  };
}

/** Changes of the data and the guides, the newest first. */
export const changesFeed = (context: FeedContext): Feed =>
  feedOf(
    {
      title: '变化',
      about: '数据和指南的每次改动：哪一处，从什么改成什么，为什么。',
      address: feedUrl(),
      page: changesUrl(),
    },
    entriesOf(context.history.available ? context.history.entries : [], '', context),
    context,
  );

/** Changes of a record, and of what is shown on its page with it. */
const recordFeed = (
  own: RecordAddress & { kind: 'indicators' | 'tasks' },
  beside: readonly RecordAddress[],
  { name, page }: { name: string; page: string },
  context: FeedContext,
): Feed => {
  const { history } = context;
  const entries = history.available ? ownEntries(history, [own, ...beside]) : [];
  return feedOf(
    {
      title: `${name}的变化`,
      about: `“${name}”的每次改动：哪一处，从什么改成什么，为什么。`,
      address: feedUrl(own),
      page,
    },
    entriesOf(entries, `${own.kind}/${own.id}`, context, ownLimits),
    context,
  );
};

/** Changes of an indicator and of the values of its measures. */
export const indicatorFeed = (
  indicator: Dataset['indicators'][number],
  context: FeedContext,
): Feed =>
  recordFeed(
    { kind: 'indicators', id: indicator.id },
    measuresOf(indicator).map(({ id }) => ({ kind: 'observations', id })),
    { name: indicator.name, page: indicatorUrl(indicator.id) },
    context,
  );

export const taskFeed = (task: Dataset['tasks'][number], context: FeedContext): Feed =>
  recordFeed(
    { kind: 'tasks', id: task.id },
    [],
    { name: task.name, page: taskUrl(task.id) },
    context,
  );
