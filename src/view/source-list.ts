import type { Dataset } from '#src/schema/dataset.ts';
import type { Source } from '#src/schema/source.ts';
import type { Cell, Column, Row } from './table.ts';
import { dateText } from './text.ts';

export const tierMeanings: Readonly<Record<Source['tier'], string>> = {
  A: '原发布者或官方网站',
  B: '写明出处的转载',
  C: '只读到镜像或者转述，按原标题引用，链接指所读的那一页',
  N: '只读到没有地址的摘录，按原标题引用，没有链接',
};

/** From the best on. */
const tiers = ['A', 'B', 'C', 'N'] as const satisfies readonly Source['tier'][];

export const sourceColumns: readonly Column[] = [
  { key: 'title', label: '标题', sort: 'text' },
  { key: 'publisher', label: '发布者', sort: 'text' },
  { key: 'published', label: '发布日期', sort: 'text' },
  { key: 'uses', label: '引用处', numeric: true, sort: 'number' },
];

/** How often each source id is named anywhere in the records. */
function usesOf(dataset: Dataset): ReadonlyMap<string, number> {
  const ids = new Set(dataset.sources.map(({ id }) => id));
  const uses = new Map<string, number>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (ids.has(value)) uses.set(value, (uses.get(value) ?? 0) + 1);
    } else if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(visit);
    }
  };
  const { sources: _sources, ...records } = dataset;
  visit(records);
  return uses;
}

const historyCell = (href: string | undefined): Cell =>
  href === undefined ? { text: '未提交' } : { text: '记录', href };

const publishedText = ({ published, published_note }: Source): string =>
  published === undefined ? (published_note ?? '未注明') : dateText(published);

/** A further column where the history is known. */
export const sourceHistoryColumn: Column = { key: 'history', label: '变化' };

/** The sources of one tier. */
export interface SourceTier {
  tier: Source['tier'];
  meaning: string;
  /** One a source, in the order of their ids, each with its id as anchor. */
  rows: readonly Row[];
}

/**
 * The sources by tier, the best first; a tier without any is left out.
 * @param historyOf the page of a source's changes; without a history there is no such column
 */
export function sourceTiers(
  dataset: Dataset,
  historyOf?: (id: string) => string | undefined,
): readonly SourceTier[] {
  const uses = usesOf(dataset);
  const rowOf = (source: Source): Row => {
    const { id, title, url, publisher } = source;
    const note = [source.url_note, source.note].filter((one) => one !== undefined).join('；');
    return {
      id,
      cells: [
        {
          text: title,
          ...(url === undefined ? {} : { href: url }),
          ...(note === '' ? {} : { note }),
        },
        { text: publisher },
        { text: publishedText(source), sort: source.published ?? '' },
        { text: String(uses.get(id) ?? 0) },
        ...(historyOf === undefined ? [] : [historyCell(historyOf(id))]),
      ],
    };
  };
  return tiers
    .map((tier) => ({
      tier,
      meaning: tierMeanings[tier],
      rows: dataset.sources.filter((source) => source.tier === tier).map(rowOf),
    }))
    .filter(({ rows }) => rows.length > 0);
}
