import type { Judged } from '#src/domain/judged.ts';
import { evaluationMeasures, publishedShare } from '#src/domain/published.ts';
import { rollUp } from '#src/domain/roll-up.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import { latestReading } from '#src/domain/series.ts';
import { verdictStatuses, type VerdictStatus } from '#src/domain/verdict-types.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import type { Indicator } from '#src/schema/indicator.ts';
import type { Account } from '#src/schema/plan.ts';
import { namesOf } from './names.ts';
import type { StatusKey } from './status.ts';
import { promiseUrl } from './task-list.ts';
import { figureText, numberText, periodText } from './text.ts';
import {
  benchmarksUrl,
  findingsUrl,
  guideUrl,
  indicatorUrl,
  pageUrl,
  programmeUrl,
  taskUrl,
} from './urls.ts';
import { statusLabel } from './verdict-words.ts';

/** Where a commitment is accounted for, and how it stands there. */
export interface AccountLine {
  label: string;
  href: string;
  status: StatusKey;
  /** The newest value, or how many entries there are. */
  detail: { text: string; valueId?: string } | undefined;
}

type RegisterId = Extract<Account, { kind: 'register' }>['id'];

const registerLabels: Readonly<Record<RegisterId, string>> = {
  'standard-gaps': '与标准的差距登记册',
  'frontier-gaps': '与先进的差距登记册',
  corrections: '整改登记册',
  exemplars: '典型登记册',
  benchmarks: '对标地区',
  assessments: '年度考核结果',
};

const registerSizes = (dataset: Dataset): Readonly<Record<RegisterId, number>> => {
  const findings = (kind: string) => dataset.findings.filter((one) => one.kind === kind).length;
  return {
    'standard-gaps': findings('standard-gap'),
    'frontier-gaps': findings('frontier-gap'),
    corrections: dataset.findings.length,
    exemplars: dataset.exemplars.length,
    benchmarks: dataset.benchmarks.filter(({ role }) => role === 'chosen').length,
    assessments: dataset.assessments.years.filter(({ status }) => status === 'published').length,
  };
};

/** The newest value of an indicator in the home region, or how much evidence it shows. */
const indicatorDetail = (index: SeriesIndex, indicator: Indicator): AccountLine['detail'] => {
  if (indicator.kind === 'policy') {
    const { length } = indicator.evidence;
    return length === 0 ? undefined : { text: `佐证${numberText(length)}份` };
  }
  for (const { id, name, decimals } of evaluationMeasures(indicator)) {
    const reading = latestReading(index, id, index.homeRegion);
    if (reading === undefined) continue;
    const value = figureText(reading.value, reading.unit, decimals, reading.qualifier);
    return {
      text: `${name}，${periodText(reading.period)}${value}`,
      valueId: `${id}/${reading.region}/${reading.period}`,
    };
  }
  return undefined;
};

const newestDetail = ({ verdict }: Judged): AccountLine['detail'] => {
  const { newest, unit = '', decimals } = verdict.inputs;
  return newest === undefined
    ? undefined
    : {
        text: `${periodText(newest.period)}${figureText(newest.value, unit, decimals, newest.qualifier)}`,
      };
};

/** The statuses that decide over a whole record, the gravest first. */
const gravest: readonly VerdictStatus[] = [
  'overdue',
  'worsening',
  'behind',
  'at-risk',
  'not-reported',
  'undetermined',
  'in-progress',
  'not-due',
  'unquantified',
  'on-track',
  'achieved',
];

const wholeRecord = (judged: readonly Judged[], parent: string) => {
  const { counts } = rollUp(
    judged.filter((one) => one.parent === parent).map(({ verdict }) => verdict),
  );
  return {
    status: gravest.find((status) => counts[status] > 0) ?? 'not-reported',
    detail: {
      text: verdictStatuses
        .filter((status) => counts[status] > 0)
        .map((status) => `${statusLabel(status)}${numberText(counts[status])}项`)
        .join('，'),
    },
  };
};

const promiseId = ({ item }: Judged): string =>
  item.type === 'target' ? item.target.id : item.milestone.id;
const promiseName = ({ item }: Judged): string =>
  item.type === 'target' ? item.target.name : item.milestone.name;

/** Turns the accounts of commitments into lines with their live state. */
export function accountLines(
  dataset: Dataset,
  index: SeriesIndex,
  judged: readonly Judged[],
): (account: Account) => AccountLine {
  const names = namesOf(dataset);
  const promises = new Map(judged.map((one) => [`${one.parent}/${promiseId(one)}`, one]));
  const indicators = new Map(dataset.indicators.map((one) => [one.id, one]));
  const published = new Map(
    publishedShare(index, dataset).byIndicator.map(({ indicator, state }) => [indicator, state]),
  );
  const pages = new Map([
    ...dataset.pages.map(({ id, title }): [string, string] => [id, title]),
    ['plan', '方案'],
  ]);
  const sizes = registerSizes(dataset);

  return (account) => {
    const { id } = account;
    switch (account.kind) {
      case 'indicator': {
        const indicator = indicators.get(id);
        return {
          label: `指标：${names.indicator(id)}`,
          href: indicatorUrl(id),
          status: published.get(id) ?? 'unpublished',
          detail: indicator === undefined ? undefined : indicatorDetail(index, indicator),
        };
      }
      case 'task':
        return { label: `任务：${names.task(id)}`, href: taskUrl(id), ...wholeRecord(judged, id) };
      case 'programme':
        return {
          label: `工程：${names.programme(id)}`,
          href: programmeUrl(id),
          ...wholeRecord(judged, id),
        };
      case 'target':
      case 'milestone': {
        const promise = promises.get(`${account.of}/${id}`);
        const kind = account.kind === 'target' ? '目标' : '节点';
        return {
          label: `${kind}：${promise === undefined ? id : promiseName(promise)}`,
          href: promise === undefined ? taskUrl(account.of, id) : promiseUrl(promise),
          status: promise?.verdict.status ?? 'not-reported',
          detail: promise === undefined ? undefined : newestDetail(promise),
        };
      }
      case 'guide':
        return {
          label: `指南：${names.guide(id)}`,
          href: guideUrl(id),
          status: 'published',
          detail: undefined,
        };
      case 'register': {
        const size = sizes[account.id];
        return {
          label: registerLabels[account.id],
          href: account.id === 'benchmarks' ? benchmarksUrl() : findingsUrl(account.id),
          status: size === 0 ? 'unpublished' : 'published',
          detail: size === 0 ? undefined : { text: `${numberText(size)}条` },
        };
      }
      case 'page':
        return {
          label: `网页：${pages.get(id) ?? id}`,
          href: pageUrl(id),
          status: 'published',
          detail: undefined,
        };
      default:
        return account satisfies never;
    }
  };
}
