import type { Block, Fact, Part } from '../../../scripts/bench/blocks.ts';
import type { Run } from '../../../scripts/bench/lines.ts';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const attributes = (attrs: string | undefined): string => (attrs === undefined ? '' : ` ${attrs}`);

const wrapped = (tag: string, attrs: string | undefined, inner: readonly string[]): string =>
  `<${tag}${attributes(attrs)}>${inner.join('')}</${tag}>`;

const runText = (run: Run): string => {
  if ('a' in run)
    return `<a href="${escaped(run.href)}"${attributes(run.attrs)}>${escaped(run.a)}</a>`;
  if ('span' in run) return wrapped('span', run.attrs, [escaped(run.span)]);
  if ('b' in run) return wrapped('b', run.attrs, [escaped(run.b)]);
  return (run.markup ?? '') + escaped(run.text ?? '');
};

const runsText = (runs: readonly Run[] = []): string => runs.map(runText).join('');

/** An element of running text, whose name is the first one. */
const element = (line: object): string => {
  const { attrs, runs, ...named }: { attrs?: string; runs?: readonly Run[] } = line;
  const [[tag, text] = ['', '']] = Object.entries(named);
  return wrapped(tag, attrs, [escaped(String(text)), runsText(runs)]);
};

const factText = ({ dt, dd, runs, attrs }: Fact): string =>
  wrapped('div', attrs, [element({ dt }), element({ dd, runs })]);

const blockText = (block: Block): string => {
  if ('ul' in block) return wrapped('ul', block.attrs, block.ul.map(element));
  if ('ol' in block) return wrapped('ol', block.attrs, block.ol.map(element));
  if ('dl' in block) return wrapped('dl', block.attrs, block.dl.map(factText));
  if (!('table' in block))
    return Object.keys(block)[0] === 'runs' ? runsText(block.runs) : element(block);
  const { caption, runs, head = [], body = [] } = block.table;
  const rows = [...head, ...body].map((row) => wrapped('tr', row.attrs, row.cells.map(element)));
  return wrapped('table', block.attrs, [
    caption === undefined ? '' : element({ caption, runs }),
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
