import type { Dataset } from '#src/schema/dataset.ts';
import type { Finding } from '#src/schema/finding.ts';
import { namesOf } from './names.ts';
import type { StatusKey } from './status.ts';
import { dateText } from './text.ts';
import { benchmarkUrl, indicatorUrl, taskUrl } from './urls.ts';

export interface RegisterLink {
  label: string;
  href: string;
}

export interface FindingItem {
  id: string;
  kind: Finding['kind'];
  title: string;
  text: string;
  found: string;
  owner: string;
  links: readonly RegisterLink[];
  /** Ids of the measure and the benchmark that the gap was found in. */
  measure: string | undefined;
  benchmark: string | undefined;
  correction: string;
  due: string;
  result: string | undefined;
  /** `achieved` done, `overdue` past its day and not done, `not-due` open. */
  state: Extract<StatusKey, 'achieved' | 'overdue' | 'not-due'>;
  source: { id: string; title: string; tier: string };
}

/** What the state of a correction is called. */
export const findingStateWords = {
  achieved: '已整改',
  overdue: '逾期未整改',
  'not-due': '整改中',
} as const satisfies Record<FindingItem['state'], string>;

const stateOf = ({ correction }: Finding, asOf: string): FindingItem['state'] =>
  correction.done_on !== undefined && correction.done_on <= asOf
    ? 'achieved'
    : correction.due < asOf
      ? 'overdue'
      : 'not-due';

/** The findings with the state of their correction on a day, the newest first. */
export function findingItems(dataset: Dataset, asOf: string): readonly FindingItem[] {
  const names = namesOf(dataset);
  const indicatorOf = new Map(
    dataset.indicators.flatMap((one) =>
      one.kind === 'figures' ? one.measures.map(({ id }): [string, string] => [id, one.id]) : [],
    ),
  );
  const regions = new Map(dataset.benchmarks.map(({ id, region }) => [id, region]));
  const regionOf = (benchmark: string): string => names.region(regions.get(benchmark) ?? benchmark);
  return dataset.findings
    .toSorted((a, b) => (a.found_on < b.found_on ? 1 : a.found_on > b.found_on ? -1 : 0))
    .map((finding) => {
      const { measure, task, benchmark, correction } = finding;
      const indicator = measure === undefined ? undefined : indicatorOf.get(measure);
      return {
        id: finding.id,
        kind: finding.kind,
        title: finding.title,
        text: finding.text,
        found: dateText(finding.found_on),
        owner: names.organization(finding.owner),
        links: [
          ...(measure === undefined || indicator === undefined
            ? []
            : [
                {
                  label: `指标：${names.measure(measure)}`,
                  href: indicatorUrl(indicator, measure),
                },
              ]),
          ...(task === undefined
            ? []
            : [{ label: `任务：${names.task(task)}`, href: taskUrl(task) }]),
          ...(benchmark === undefined
            ? []
            : [{ label: `对标：${regionOf(benchmark)}`, href: benchmarkUrl(benchmark) }]),
        ],
        measure,
        benchmark,
        correction: correction.text,
        due: dateText(correction.due),
        result:
          correction.done_on === undefined || correction.done_on > asOf
            ? undefined
            : `${dateText(correction.done_on)}完成${correction.result === undefined ? '' : `：${correction.result}`}`,
        state: stateOf(finding, asOf),
        source: names.source(finding.source),
      };
    });
}
