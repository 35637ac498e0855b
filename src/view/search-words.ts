import { oncePer } from '#src/domain/once-per.ts';
import { plainWording, wordingIn } from '#src/domain/wording.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { searchEntries, type SearchEntry } from './search-entries.ts';
import type { Cell, Column, Row } from './table.ts';
import { searchUrl } from './urls.ts';

/** With fewer everyday names than this a guide is worth a second thought; the checker asks for less. */
export const plenty = 8;
/** Pages named in one cell. */
const mostNamed = 3;

/** A synonym, the pages that have its official words in their names, and whether any record has them. */
export interface SynonymLead {
  say: string;
  means: string;
  entries: readonly SearchEntry[];
  isWritten: boolean;
}

const namesOf = ({ name, aliases }: SearchEntry): readonly string[] => [
  ...new Set([name, ...aliases]),
];

/** Where each synonym leads, in the order in which they are written. */
export const synonymLeads = oncePer((dataset: Dataset): readonly SynonymLead[] => {
  const isWritten = wordingIn(dataset);
  const named = searchEntries(dataset).map((entry) => ({
    entry,
    plain: namesOf(entry).map(plainWording),
  }));
  return (dataset.site.search_synonyms ?? []).map(({ say, means }) => {
    const wanted = plainWording(means);
    const entries = named.flatMap(({ entry, plain }) =>
      wanted !== '' && plain.some((one) => one.includes(wanted)) ? [entry] : [],
    );
    return { say, means, entries, isWritten: entries.length > 0 || isWritten(means) };
  });
});

const pageCell = (entries: readonly SearchEntry[]): Cell => {
  const [first] = entries;
  if (first !== undefined && entries.length === 1) return { text: first.name, href: first.href };
  const shown = entries.slice(0, mostNamed).map(({ name }) => name);
  const more = entries.length > mostNamed ? `等${entries.length}页` : '';
  return { text: `${shown.join('、')}${more}` };
};

export const synonymColumns: readonly Column[] = [
  { key: 'say', label: '大家的说法', sort: 'text' },
  { key: 'means', label: '换成', sort: 'text' },
  { key: 'pages', label: '通到' },
];

/** One row a synonym; its first cell searches for it. */
export const synonymRows = (leads: readonly SynonymLead[]): readonly Row[] =>
  leads.map(({ say, means, entries, isWritten }) => ({
    cells: [
      { text: say, href: searchUrl(say) },
      { text: means },
      entries.length > 0
        ? pageCell(entries)
        : { text: isWritten ? '只在正文里有，名称里没有' : '没有这样的页' },
    ],
  }));

export const nameColumns: readonly Column[] = [
  { key: 'page', label: '页', sort: 'text' },
  { key: 'names', label: '别的叫法' },
  { key: 'count', label: '个数', numeric: true, sort: 'number' },
];

const otherNames = (entry: SearchEntry): readonly string[] =>
  namesOf(entry).filter((name) => name !== entry.name);

/** One row a page, with its other names. */
export const nameRows = (dataset: Dataset): readonly Row[] =>
  searchEntries(dataset).map((entry) => {
    const names = otherNames(entry);
    return {
      cells: [
        { text: entry.name, href: entry.href, note: entry.type },
        { text: names.join('、') },
        { text: String(names.length) },
      ],
    };
  });

export const deadColumns: readonly Column[] = [
  { key: 'word', label: '词' },
  { key: 'where', label: '写在哪里' },
  { key: 'why', label: '为什么通不到' },
];

/** Words that lead nowhere: synonyms without a page, and names of punctuation only. */
export const deadRows = (dataset: Dataset): readonly Row[] => [
  ...synonymLeads(dataset)
    .filter(({ isWritten }) => !isWritten)
    .map(({ say, means }) => ({
      cells: [{ text: say }, { text: '网站设置的同义词' }, { text: `哪一页都没有“${means}”` }],
    })),
  ...searchEntries(dataset).flatMap((entry) =>
    otherNames(entry)
      .filter((name) => plainWording(name) === '')
      .map((name) => ({
        cells: [
          { text: name },
          { text: entry.name, href: entry.href },
          { text: '只有标点，没有字' },
        ],
      })),
  ),
];

export const sharedColumns: readonly Column[] = [
  { key: 'name', label: '叫法' },
  { key: 'pages', label: '都这样叫的页' },
];

/** Names that more than one page has, or that one page has and a synonym leads to another. */
export function sharedRows(dataset: Dataset): readonly Row[] {
  const claims = new Map<string, { name: string; entries: Set<SearchEntry> }>();
  const claim = (name: string, entry: SearchEntry): void => {
    const key = plainWording(name);
    if (key === '') return;
    const before = claims.get(key) ?? { name, entries: new Set<SearchEntry>() };
    before.entries.add(entry);
    claims.set(key, before);
  };
  const entries = searchEntries(dataset);
  const byHref = new Map(entries.map((entry) => [entry.href, entry]));
  for (const entry of entries) for (const name of namesOf(entry)) claim(name, entry);
  for (const { say, entries: led } of synonymLeads(dataset)) {
    const entry = led.length === 1 ? byHref.get(led[0]?.href ?? '') : undefined;
    if (entry !== undefined) claim(say, entry);
  }
  return [...claims.values()]
    .filter(({ entries: claimants }) => claimants.size > 1)
    .map(({ name, entries: claimants }) => ({
      cells: [
        { text: name, href: searchUrl(name) },
        { text: [...claimants].map((one) => one.name).join('、') },
      ],
    }));
}

export const fewColumns: readonly Column[] = [
  { key: 'guide', label: '办事指南' },
  { key: 'count', label: '别的叫法', numeric: true },
];

/** Guides with few other names, the fewest first. */
export const fewRows = (dataset: Dataset): readonly Row[] =>
  searchEntries(dataset)
    .filter(({ type }) => type === '办事指南')
    .map((entry) => ({ entry, count: otherNames(entry).length }))
    .filter(({ count }) => count < plenty)
    .toSorted((a, b) => a.count - b.count)
    .map(({ entry, count }) => ({
      cells: [{ text: entry.name, href: entry.href }, { text: String(count) }],
    }));
