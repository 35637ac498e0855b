import type { Block, Part } from '../../../scripts/bench/blocks.ts';
import type { Line, Run } from '../../../scripts/bench/lines.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const runText = ({ markup = '', href, attrs = '', text = '' }: Run): string =>
  href === undefined
    ? markup + escaped(text)
    : `<a href="${escaped(href)}"${attrs}>${escaped(text)}</a>`;

const element = (tag: string, { attrs = '', text = '', runs }: Line): string =>
  `<${tag}${attrs}>${runs?.map(runText).join('') ?? escaped(text)}</${tag}>`;

const wrapped = (tag: string, attrs: string | undefined, inner: readonly string[]): string =>
  `<${tag}${attrs ?? ''}>${inner.join('')}</${tag}>`;

const lines = (tagged: object): string =>
  Object.entries(tagged)
    .map(([tag, line]: [string, Line]) => element(tag, line))
    .join('');

const blockText = (block: Block): string => {
  if ('runs' in block) return block.runs.map(runText).join('');
  if ('ul' in block)
    return wrapped(
      'ul',
      block.ul.attrs,
      block.ul.items.map((item) => element('li', item)),
    );
  if ('ol' in block)
    return wrapped(
      'ol',
      block.ol.attrs,
      block.ol.items.map((item) => element('li', item)),
    );
  if ('dl' in block)
    return wrapped(
      'dl',
      block.dl.attrs,
      block.dl.facts.map(({ attrs, dt, dd }) => wrapped('div', attrs, [lines({ dt, dd })])),
    );
  if (!('table' in block)) return lines(block);
  const { attrs, caption, head, body } = block.table;
  const rows = [...head, ...body].map((row) => wrapped('tr', row.attrs, row.cells.map(lines)));
  return wrapped('table', attrs, [
    caption === undefined ? '' : element('caption', caption),
    ...rows,
  ]);
};

/** HTML of a page's parts, as a peer's template writes it. */
export const bodyText = (parts: readonly Part[]): string =>
  parts
    .map(({ section, blocks }) => {
      const inner = blocks.map(blockText);
      return section === undefined ? inner.join('') : wrapped('section', section, inner);
    })
    .join('');
