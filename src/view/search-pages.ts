import type { Dataset } from '#src/schema/dataset.ts';
import { topicWords } from './guide-words.ts';
import { namesOf } from './names.ts';
import type { SearchEntry } from './search-entries.ts';
import type { SearchList } from './search-list.ts';
import { guideUrl, indicatorUrl, pageUrl, programmeUrl, taskUrl } from './urls.ts';

interface Facts {
  unit?: string;
  date?: string;
  topics?: readonly string[];
  /** Counties that a page is about; none when it is about the whole city. */
  counties?: readonly string[];
}

/** Unit, date, topics and counties of the records' pages, by address. */
function factsOf(dataset: Dataset): ReadonlyMap<string, Facts> {
  const names = namesOf(dataset);
  const counties = new Set(
    dataset.regions.filter(({ level }) => level === 'county').map(({ id }) => id),
  );
  return new Map<string, Facts>([
    ...dataset.guides.map((guide): [string, Facts] => [
      guideUrl(guide.id),
      {
        unit: names.organization(guide.authority),
        date: guide.updated_on,
        topics: guide.topics.map((topic) => topicWords[topic]),
      },
    ]),
    ...dataset.indicators.map((one): [string, Facts] => [
      indicatorUrl(one.id),
      { unit: names.organization(one.reporter), date: one.updated_on },
    ]),
    ...dataset.tasks.map((one): [string, Facts] => [
      taskUrl(one.id),
      { unit: names.organization(one.owner), date: one.updated_on },
    ]),
    ...dataset.programmes.map((one): [string, Facts] => [
      programmeUrl(one.id),
      {
        unit: names.organization(one.owner),
        date: one.updated_on,
        counties: [
          ...new Set(
            (one.projects ?? []).map(({ region }) => region).filter((id) => counties.has(id)),
          ),
        ].map(names.region),
      },
    ]),
    ...dataset.pages.map((one): [string, Facts] => [pageUrl(one.id), { date: one.updated_on }]),
  ]);
}

/** A built page and what it is listed as; a page without an entry is found by its title. */
export interface BuiltPage {
  path: string;
  entry: SearchEntry | undefined;
  title: string;
}

/** The list that search loads first. Words that recur stand in it once. */
export function searchList(dataset: Dataset, pages: readonly BuiltPage[]): SearchList {
  const facts = factsOf(dataset);
  const words: string[] = [];
  const wordAt = (word: string | undefined): number => {
    if (word === undefined) return -1;
    const at = words.indexOf(word);
    return at >= 0 ? at : words.push(word) - 1;
  };
  return {
    pages: pages.map(({ path, entry, title }) => {
      const known = facts.get(path) ?? {};
      return {
        names: [entry?.name ?? title, ...(entry?.aliases ?? [])],
        path,
        type: wordAt(entry?.type ?? '网页'),
        unit: wordAt(known.unit),
        topics: (known.topics ?? []).map(wordAt),
        counties: (known.counties ?? []).map(wordAt),
        date: known.date ?? '',
      };
    }),
    words,
    synonyms: (dataset.site.search_synonyms ?? []).map(({ say, means }) => [say, means]),
  };
}
