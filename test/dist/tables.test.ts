import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, inject, it } from 'vitest';
import { pagesOf } from './pages.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attr = (element: Element, name: string): string =>
  element.attrs.find((one) => one.name === name)?.value ?? '';
const all = (node: { childNodes: Node[] }, test: (one: Element) => boolean): Element[] =>
  node.childNodes.flatMap((child) =>
    isElement(child) ? [...(test(child) ? [child] : []), ...all(child, test)] : [],
  );
const tag =
  (...names: string[]) =>
  (one: Element) =>
    names.includes(one.tagName);
const isNote = (one: Element): boolean => attr(one, 'class') === 'cell-note';

/** Text of a cell without its notes and drawings. */
const textOf = (node: Node): string => {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!isElement(node) || node.tagName === 'svg' || isNote(node)) return '';
  return node.childNodes.map(textOf).join('');
};
const shown = (cell: Element): string =>
  textOf(cell)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
const unmarked = (text: string): string => text.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '');
const readCsv = (file: string): string[][] => {
  const bytes = readFileSync(file);
  expect([...bytes.subarray(0, 3)], file).toEqual([0xef, 0xbb, 0xbf]);
  const rows: string[][] = parseCsv(bytes, { bom: true, record_delimiter: '\r\n' });
  return rows;
};
/** Digits as a program reads them; undefined where the reader sees no figure. */
const plainNumber = (text: string): string => text.replaceAll(',', '').replace('−', '-');

/** The cells of the body, without the headings across it. */
const bodyOf = (table: Element): Element[][] =>
  all(table, tag('tbody'))
    .flatMap((body) => all(body, tag('tr')))
    .map((row) => all(row, tag('th', 'td')))
    .filter(([first]) => first !== undefined && attr(first, 'scope') !== 'rowgroup');

/** Where the CSV says something else than the table of the page. */
function differences(table: Element, csv: string[][]): string[] {
  const [head = [], ...rows] = csv;
  const body = bodyOf(table);
  if (rows.length !== body.length) return [`${rows.length} rows, not ${body.length}`];
  const labels = all(table, tag('thead'))
    .flatMap((one) => all(one, tag('th')))
    .map(shown);
  return labels.flatMap((label, place) => {
    const at = head.indexOf(label, place);
    if (at < 0) return [`no column ${label}`];
    const written = head.indexOf(`${label}（网页写法）`);
    const note = head.indexOf(`${label}（附注）`);
    return body.flatMap((cells, row) => {
      const cell = cells[place];
      const line = rows[row];
      if (cell === undefined || line === undefined) return [`row ${row} is short`];
      const text = shown(cell);
      const notes = all(cell, isNote).map((one) => one.childNodes.map(textOf).join('').trim());
      const said = unmarked(line[written < 0 ? at : written] ?? '');
      const value = line[at] ?? '';
      return [
        ...(said === text || (written < 0 && said === String(Number(plainNumber(text))))
          ? []
          : [`${label}, row ${row}: ${said}, not ${text}`]),
        ...(written < 0 || value === '' || plainNumber(text).includes(value.replace(/^-/, ''))
          ? []
          : [`${label}, row ${row}: ${value} for ${text}`]),
        ...(notes.length > 0 && unmarked(line[note] ?? '') !== notes.join('；')
          ? [`${label}, row ${row}: note`]
          : []),
      ];
    });
  });
}

/** A chart's file has a line for every value of the chart's table. */
function chartDifferences(table: Element, csv: string[][]): string[] {
  const values = bodyOf(table).flatMap(([first, ...cells]) =>
    cells.map((cell) => `${first === undefined ? '' : shown(first)}|${shown(cell)}`),
  );
  const lines = csv.slice(1).map(([x = '', , value = '']) => `${unmarked(x)}|${value}`);
  if (values.length !== lines.length) return [`${lines.length} values, not ${values.length}`];
  const same = (onPage: string, inFile: string): boolean => {
    const [x, text = ''] = onPage.split('|');
    const [key, value = ''] = inFile.split('|');
    if (x !== key) return false;
    if (value === '') return !/^[−\d]/.test(text);
    const [, year, month, day] = /^(\d+)年(\d+)月(\d+)日$/.exec(text) ?? [];
    return year === undefined
      ? Number(plainNumber(text)) === Number(value)
      : value === `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  };
  return values.flatMap((value, at) =>
    same(value, lines[at] ?? '') ? [] : [`${value} is ${lines[at]}`],
  );
}

describe.each(inject('sites'))('the tables of the $name site', (site) => {
  it('have a CSV beside them that says the same, row by row', () => {
    let tables = 0;
    let charts = 0;
    const faults = pagesOf(site).flatMap(({ path, html }) => {
      if (!html.includes('<table')) return [];
      const folder = join(site.folder, path.endsWith('/') || path === '' ? path : dirname(path));
      const document = parse(html);
      const inCharts = all(document, tag('sl-chart'));
      return all(document, tag('table')).flatMap((table) => {
        const name = attr(table, 'data-csv');
        const chart = inCharts.find((one) => all(one, tag('table')).includes(table));
        // A form to be filled in by hand holds no data, nor does a table that is part of an author's text.
        if (name === '' && chart === undefined)
          return path.includes('/forms/') || attr(table, 'class') === ''
            ? []
            : [`${path}: a table without CSV`];
        const wanted = (link: Element): boolean =>
          link.tagName === 'a' &&
          attr(link, 'href').endsWith(chart === undefined ? `${name}.csv` : '.csv');
        const [link] = all(chart ?? document, wanted);
        if (link === undefined) return [`${path}: no link to ${name}.csv`];
        const href = attr(link, 'href');
        const file = href.startsWith('/')
          ? join(site.folder, href.slice(site.base.length))
          : join(folder, href);
        if (!existsSync(file)) return [`${path}: ${href} is not there`];
        if (chart === undefined) tables += 1;
        else charts += 1;
        const found = (chart === undefined ? differences : chartDifferences)(table, readCsv(file));
        return found.map((one) => `${path} ${href}: ${one}`);
      });
    });
    expect(faults.slice(0, 20)).toEqual([]);
    expect(tables).toBeGreaterThan(50);
    expect(charts).toBeGreaterThan(10);
  });
});
