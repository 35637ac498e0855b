import type { ListedPage, SearchList } from '#src/view/search-list.ts';
import { excerptOf, wordsOf } from './excerpt.ts';
import type { Answer, Found } from './engine.ts';

/** The filters, by the names of the form's fields. */
export const filterNames = ['type', 'topic', 'county'] as const;
export type FilterName = (typeof filterNames)[number];
export type Filters = Readonly<Record<FilterName, string>>;

/** Whether a page passes a filter; a page of the whole city passes every county. */
const passes = (
  page: ListedPage,
  words: readonly string[],
  name: FilterName,
  value: string,
): boolean => {
  if (value === '') return true;
  if (name === 'type') return words[page.type] === value;
  const own = (name === 'topic' ? page.topics : page.counties).map((at) => words[at]);
  return (name === 'county' && own.length === 0) || own.includes(value);
};

/** The results that pass all filters, but for one when its values are to be counted. */
export const filtered = (
  found: readonly Found[],
  { words }: Pick<SearchList, 'words'>,
  filters: Filters,
  except?: FilterName,
): readonly Found[] =>
  found.filter(({ page }) =>
    filterNames.every((name) => name === except || passes(page, words, name, filters[name])),
  );

const element = <K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
};

const markedText = (text: string, words: readonly string[]): readonly (Node | string)[] =>
  excerptOf(text, words).map(({ text: part, marked }) =>
    marked ? element('mark', '', part) : part,
  );

/** A result: the page, the section that answers, type, unit and date, and room for the excerpt. */
export function resultItem(found: Found, { words }: SearchList, base: string): HTMLLIElement {
  const {
    page,
    place: { anchor, heading },
  } = found;
  const href = `${base}${page.path.replace(/^\//, '')}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
  const link = element('a', '', page.names[0] ?? page.path);
  link.href = href;
  if (heading !== '') link.append(element('span', 'search-section', ` › ${heading}`));
  const facts = [
    words[page.type] ?? '',
    words[page.unit] ?? '',
    page.date === '' ? '' : `${page.date}更新`,
  ].filter((fact) => fact !== '');
  const item = element(
    'li',
    'search-result',
    element('p', '', link),
    element('p', 'small search-excerpt'),
    element('p', 'small muted', facts.join('，')),
  );
  item.dataset['searchResult'] = page.path;
  return item;
}

/** Write the excerpt of a result into its item, and what else the page is called if that matched. */
export function writeExcerpt(
  item: Element,
  text: string,
  { query, instead }: Answer,
  page: ListedPage,
): void {
  const words = [...wordsOf(query.content), ...instead];
  const [title = '', ...aliases] = page.names;
  const alias = title.includes(query.whole)
    ? undefined
    : aliases.find((name) => words.some((word) => word.length > 1 && name.includes(word)));
  const place = item.querySelector('.search-excerpt');
  const also = alias === undefined ? [] : ['也叫', ...markedText(alias, words), '。'];
  place?.replaceChildren(...also, ...markedText(text, words));
}
