import type { Judged } from '#src/domain/judged.ts';
import { periodEnd } from '#src/domain/period.ts';
import { rollUp } from '#src/domain/roll-up.ts';
import { verdictStatuses, type Verdict, type VerdictStatus } from '#src/domain/verdict-types.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import { facetOf, type Facet } from './facet.ts';
import type { Names } from './names.ts';
import type { Cell, Column, Row } from './table.ts';
import { reportsOf, reportValueText } from './target-reports.ts';
import { dateText, periodText } from './text.ts';
import { programmeUrl, taskUrl } from './urls.ts';
import { targetText } from './verdict-text.ts';
import { statusLabel } from './verdict-words.ts';

/** How many promises have a status; only those that occur. */
export interface StatusCount {
  status: VerdictStatus;
  count: number;
}

/** Statuses with their counts, the settled ones first, as the engine lists them. */
export const statusCounts = (verdicts: readonly Verdict[]): readonly StatusCount[] => {
  const { counts } = rollUp(verdicts);
  return verdictStatuses
    .map((status) => ({ status, count: counts[status] }))
    .filter(({ count }) => count > 0);
};

/** One task or programme of an index, with its promises as rows. */
export interface PromiseGroup {
  id: string;
  number: number;
  name: string;
  href: string;
  owner: string;
  counts: readonly StatusCount[];
  /** The newest dated value or piece of evidence, in words. */
  newest: string;
  rows: readonly Row[];
}

export const promiseColumns: readonly Column[] = [
  { key: 'name', label: '承诺' },
  { key: 'status', label: '判断' },
  { key: 'newest', label: '最新报告' },
  { key: 'goal', label: '目标' },
  { key: 'owner', label: '责任单位' },
];

interface Newest {
  /** Last day of the period it belongs to. */
  date: string;
  text: string;
}

/** The newest report of a target or piece of evidence of a milestone. */
const newestOf = ({ item, verdict }: Judged, context: JudgeContext): Newest | undefined => {
  if (item.type === 'milestone') {
    const { progress = [], done } = item.milestone;
    const dates = [...progress.map(({ on }) => on), ...(done === undefined ? [] : [done.on])];
    const date = dates.toSorted().at(-1);
    return date === undefined
      ? undefined
      : {
          date: periodEnd(date) ?? date,
          text: `${dateText(date)}${verdict.uncapped === 'achieved' ? '完成' : '有进展'}`,
        };
  }
  if (item.target.kind === 'milestone') {
    const { done } = item.target;
    return done === undefined ? undefined : { date: done.on, text: `${dateText(done.on)}完成` };
  }
  const report = reportsOf(item.target, context).at(-1);
  return report === undefined
    ? undefined
    : {
        date: periodEnd(report.period) ?? report.period,
        text: `${periodText(report.period)}${reportValueText(report)}`,
      };
};

const goalOf = ({ item, verdict }: Judged): string => {
  if (item.type === 'milestone')
    return item.milestone.due === undefined
      ? '没有写期限'
      : `${dateText(item.milestone.due)}前完成`;
  return item.target.kind === 'unquantified' ? '没有写数值和期限' : targetText(verdict);
};

const nameOf = ({ item }: Judged): string =>
  item.type === 'milestone' ? item.milestone.name : item.target.name;

/** The address of a promise on the page of its task or programme. */
export const promiseUrl = ({ of, parent, verdict }: Judged): string =>
  of === 'task' ? taskUrl(parent, verdict.targetId) : programmeUrl(parent, verdict.targetId);

const newestCell = (judged: Judged, context: JudgeContext): Cell => {
  const newest = newestOf(judged, context);
  const { item } = judged;
  if (newest === undefined) return { text: '未报告' };
  const valueId =
    item.type === 'target' && item.target.kind !== 'milestone'
      ? reportsOf(item.target, context).at(-1)?.valueId
      : undefined;
  return { text: newest.text, ...(valueId === undefined ? {} : { valueId }) };
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rowOf = (judged: Judged, names: Names, context: JudgeContext): Row => {
  const { status, override, overlays } = judged.verdict;
  const notes = [
    ...(override === undefined ? [] : ['人工改判']),
    ...(overlays.length === 0 ? [] : ['有附加提示']),
  ];
  return {
    facets: { status, owner: judged.owner },
    cells: [
      { text: nameOf(judged), href: promiseUrl(judged) },
      {
        text: statusLabel(status),
        status,
        ...(notes.length === 0 ? {} : { note: notes.join('，') }),
      },
      newestCell(judged, context),
      { text: goalOf(judged) },
      { text: names.organization(judged.owner) },
    ],
  };
};

/** A task or a programme with its judged promises, for the index. */
export function promiseGroup(
  record: { id: string; number: number; name: string; owner: string },
  judged: readonly Judged[],
  names: Names,
  context: JudgeContext,
): PromiseGroup {
  const newest = judged
    .map((one) => ({ name: nameOf(one), newest: newestOf(one, context) }))
    .toSorted((a, b) => byText(a.newest?.date ?? '', b.newest?.date ?? ''))
    .at(-1);
  return {
    id: record.id,
    number: record.number,
    name: record.name,
    href: judged[0]?.of === 'programme' ? programmeUrl(record.id) : taskUrl(record.id),
    owner: names.organization(record.owner),
    counts: statusCounts(judged.map(({ verdict }) => verdict)),
    newest:
      newest?.newest === undefined
        ? '没有公开过进展'
        : `最近一次：${newest.name}，${newest.newest.text}`,
    rows: judged.map((one) => rowOf(one, names, context)),
  };
}

const isStatus = (value: string): value is VerdictStatus =>
  verdictStatuses.some((status) => status === value);

/** Filters by verdict and owner over the rows of all groups. */
export function promiseFacets(groups: readonly PromiseGroup[], names: Names): readonly Facet[] {
  const rows = groups.flatMap((group) => group.rows);
  return [
    facetOf('status', '判断', rows, (value) => (isStatus(value) ? statusLabel(value) : value)),
    facetOf('owner', '责任单位', rows, names.organization),
  ];
}
