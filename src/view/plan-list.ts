import type { Judged } from '#src/domain/judged.ts';
import { publishedShare } from '#src/domain/published.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Account, Commitment } from '#src/schema/plan.ts';
import { namesOf } from './names.ts';
import type { StatusKey } from './status.ts';
import {
  benchmarksUrl,
  findingsUrl,
  guideUrl,
  indicatorUrl,
  pageUrl,
  programmeUrl,
  taskUrl,
} from './urls.ts';

/** Where a commitment is accounted for, and how it stands there. */
export interface AccountLine {
  label: string;
  href: string;
  status: StatusKey | undefined;
}

export interface CommitmentItem {
  id: string;
  text: string;
  openPoint: string | undefined;
  accounts: readonly AccountLine[];
  /** Statuses of its accounts, separated by spaces, for the filter. */
  statuses: string;
}

export interface PlanSection {
  id: string;
  title: string;
  summary: string;
  note: string | undefined;
  commitments: readonly CommitmentItem[];
}

const registerLabels: Readonly<Record<Extract<Account, { kind: 'register' }>['id'], string>> = {
  'standard-gaps': '与标准的差距登记册',
  'frontier-gaps': '与先进的差距登记册',
  corrections: '整改登记册',
  exemplars: '典型登记册',
  benchmarks: '对标',
  assessments: '年度考核结果',
};

const pageNames: Readonly<Record<string, string>> = { plan: '方案' };

/** The plan in its own order, each commitment with the live state of its records. */
export function planSections(
  dataset: Dataset,
  index: SeriesIndex,
  judged: readonly Judged[],
): readonly PlanSection[] {
  const names = namesOf(dataset);
  const verdicts = new Map(
    judged.map(({ parent, item, verdict }) => {
      const { id } = item.type === 'target' ? item.target : item.milestone;
      return [`${parent}/${id}`, verdict.status];
    }),
  );
  const promiseNames = new Map(
    judged.map(({ parent, item }) => {
      const { id, name } = item.type === 'target' ? item.target : item.milestone;
      return [`${parent}/${id}`, name];
    }),
  );
  const published = new Map(
    publishedShare(index, dataset).byIndicator.map(({ indicator, state }) => [indicator, state]),
  );
  const taskIds = new Set(dataset.tasks.map(({ id }) => id));
  const pages = new Map(dataset.pages.map(({ id, title }) => [id, title]));
  const registerIsEmpty = {
    'standard-gaps': !dataset.findings.some(({ kind }) => kind === 'standard-gap'),
    'frontier-gaps': !dataset.findings.some(({ kind }) => kind === 'frontier-gap'),
    corrections: dataset.findings.length === 0,
    exemplars: dataset.exemplars.length === 0,
    benchmarks: !dataset.benchmarks.some(({ role }) => role === 'chosen'),
    assessments: !dataset.assessments.years.some(({ status }) => status === 'published'),
  };

  const lineOf = (account: Account): AccountLine => {
    switch (account.kind) {
      case 'indicator':
        return {
          label: `指标：${names.indicator(account.id)}`,
          href: indicatorUrl(account.id),
          status: published.get(account.id) ?? 'unpublished',
        };
      case 'task':
        return {
          label: `任务：${names.task(account.id)}`,
          href: taskUrl(account.id),
          status: undefined,
        };
      case 'programme':
        return {
          label: `工程：${names.programme(account.id)}`,
          href: programmeUrl(account.id),
          status: undefined,
        };
      case 'target':
      case 'milestone': {
        const key = `${account.of}/${account.id}`;
        return {
          label: `${account.kind === 'target' ? '目标' : '节点'}：${promiseNames.get(key) ?? account.id}`,
          href: taskIds.has(account.of)
            ? taskUrl(account.of, account.id)
            : programmeUrl(account.of, account.id),
          status: verdicts.get(key) ?? 'not-reported',
        };
      }
      case 'guide':
        return {
          label: `指南：${names.guide(account.id)}`,
          href: guideUrl(account.id),
          status: 'published',
        };
      case 'register':
        return {
          label: registerLabels[account.id],
          href: account.id === 'benchmarks' ? benchmarksUrl() : findingsUrl(account.id),
          status: registerIsEmpty[account.id] ? 'unpublished' : 'published',
        };
      case 'page':
        return {
          label: `网页：${pages.get(account.id) ?? pageNames[account.id] ?? account.id}`,
          href: pageUrl(account.id),
          status: 'published',
        };
      default:
        return account satisfies never;
    }
  };

  const itemOf = ({ id, text, accounts, open_point }: Commitment): CommitmentItem => {
    const lines = accounts.map(lineOf);
    return {
      id,
      text,
      openPoint: open_point,
      accounts: lines,
      statuses: [...new Set(lines.flatMap(({ status }) => status ?? []))].join(' '),
    };
  };

  return dataset.plan.sections.map(({ id, number, title, summary, note, commitments }) => ({
    id,
    title: number === undefined ? title : `${number} ${title}`,
    summary,
    note,
    commitments: commitments.map(itemOf),
  }));
}
