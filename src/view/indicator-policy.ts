import type { Dataset } from '#src/schema/dataset.ts';
import type { Indicator } from '#src/schema/indicator.ts';
import type { Judged } from '#src/domain/judged.ts';
import { relatedTarget, type RelatedTarget } from './indicator-measure.ts';
import type { Names, SourceLink } from './names.ts';
import { dateText, listText, numberText } from './text.ts';
import { planUrl, taskUrl } from './urls.ts';

/** A document that shows a policy item, as its page lists it. */
export interface EvidenceView {
  title: string;
  url: string | undefined;
  /** Issuer, region and date. */
  origin: string;
  shows: string;
  source: SourceLink;
}

export const evidenceViews = (indicator: Indicator, names: Names): readonly EvidenceView[] =>
  indicator.kind === 'figures'
    ? []
    : indicator.evidence
        .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
        .map(({ title, url, issuer, region, date, shows, source }) => ({
          title,
          url,
          origin: [issuer, names.region(region), dateText(date)].join('，'),
          shows,
          source: names.source(source),
        }));

/** What is known of a policy item in one sentence. */
export function policySentence(indicator: Indicator, home: string): string {
  if (indicator.kind === 'figures') return '';
  const { evidence, evidence_missing } = indicator;
  if (evidence.length === 0)
    return `这一项看政策是否落实，没有数值。${evidence_missing ?? '没有查到公开的文件。'}`;
  const newest =
    evidence
      .map(({ date }) => date)
      .toSorted()
      .at(-1) ?? '';
  return `这一项看政策是否落实，没有数值。查到${home}等地公开的佐证${numberText(evidence.length)}件，最近一件是${dateText(newest)}的。`;
}

/** The tasks that name an indicator, and the promise of the plan that asks for it. */
export interface RelatedWork {
  tasks: readonly { name: string; href: string; targets: readonly RelatedTarget[] }[];
  commitment: { text: string; href: string } | undefined;
  names: string;
}

export function relatedWork(
  indicator: Indicator,
  dataset: Dataset,
  judged: readonly Judged[],
): RelatedWork {
  const tasks = dataset.tasks.filter(({ related_indicators }) =>
    related_indicators.includes(indicator.id),
  );
  const commitment = dataset.plan.sections
    .flatMap(({ commitments }) => commitments)
    .find(({ id }) => id === indicator.commitment);
  return {
    tasks: tasks.map(({ id, name }) => ({
      name,
      href: taskUrl(id),
      targets: judged.filter(({ of, parent }) => of === 'task' && parent === id).map(relatedTarget),
    })),
    commitment:
      commitment === undefined
        ? undefined
        : { text: commitment.text, href: planUrl(commitment.id) },
    names: listText(tasks.map(({ name }) => name)),
  };
}

const reporterWords = {
  province: '由省级提供',
  city: '由市级汇总上报',
} as const satisfies Record<Indicator['reported_by'], string>;
export const reportedByText = (by: Indicator['reported_by']): string => reporterWords[by];
