import { read, utils, type WorkBook } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { fieldTitles, recordSchemaOf } from '#src/site.ts';
import type { CsvCell } from '#src/view/csv.ts';
import { dataTables } from '#src/view/data-tables.ts';
import { indicatorTable } from '#src/view/indicator-rows.ts';
import { allKinds } from '#src/view/kind.ts';
import { apiRecords } from '#src/view/open-data/api.ts';
import { evaluationBook, everythingBook } from '#src/view/open-data/books.ts';
import { packText, storeBytes, zipBytes } from '#src/view/open-data/archive.ts';
import { everythingFiles } from '#src/view/open-data/everything-zip.ts';
import { sheetNames, type Sheet } from '#src/view/open-data/sheet.ts';
import { workbookBytes } from '#src/view/open-data/workbook.ts';
import { judgedData } from '../valid-data.ts';

const { dataset, context: judge, names } = judgedData();
const context = { dataset, index: judge.index, judge, titles: fieldTitles() };
const measured = () => ({ bytes: 1, sha256: '00' });

/** The sheets as another library reads them. */
const rowsOf = (book: WorkBook, sheet: string): (string | number | null)[][] => {
  const found = book.Sheets[sheet];
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return utils.sheet_to_json(found, { header: 1, defval: null, raw: true });
};
const asRead = (rows: readonly (readonly CsvCell[])[], width: number) =>
  rows.map((row) =>
    Array.from({ length: width }, (_, at) => (row[at] === '' ? null : (row[at] ?? null))),
  );

const difficult: Sheet = {
  name: '表',
  head: ['文字', '数'],
  rows: [
    ['=1+1', 0.1],
    ['@SUM(A1)', -3],
    ['2024-01-01', 20240101],
    ['007', undefined],
    [`a\u0000b<&>"'`, 1e-7],
    ['长'.repeat(40_000), 12_345_678_901],
  ],
};

describe('a workbook', () => {
  let book: WorkBook;
  beforeAll(() => {
    book = read(workbookBytes([difficult]), { cellFormula: true });
  });

  it('keeps numbers as numbers and everything else as text, never a formula', () => {
    const rows = rowsOf(book, '表');
    expect(rows.slice(0, 6)).toEqual([
      ['文字', '数'],
      ['=1+1', 0.1],
      ['@SUM(A1)', -3],
      ['2024-01-01', 20240101],
      ['007', null],
      [`ab<&>"'`, 1e-7],
    ]);
    const cells = Object.values(book.Sheets['表'] ?? {});
    expect(
      cells.filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell),
    ).toEqual([]);
    expect(rows[6]?.[0]).toMatch(/^长+……（太长，全文见 JSON）$/);
    expect(String(rows[6]?.[0]).length).toBe(32_767);
  });

  it('keeps the head in sight and its columns wide enough', async () => {
    const files = unzipSync(workbookBytes([difficult]));
    const xml = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml.match(/<col [^>]*width="/g)).toHaveLength(2);
  });

  it('is the same in every time zone and at every moment', async () => {
    const zone = process.env['TZ'];
    const first = workbookBytes([difficult]);
    process.env['TZ'] = 'Pacific/Apia';
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    const second = workbookBytes([difficult]);
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
  });

  it('names its sheets as spreadsheets allow', () => {
    const found = sheetNames(['a/b', 'A:B', '甲'.repeat(40), '甲'.repeat(40), '', '😀'.repeat(20)]);
    expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(found.length);
    expect(
      found.filter((name) => name.length > 31 || /[\\/?*[\]:]/.test(name) || name === ''),
    ).toEqual([]);
    expect(found.every((name) => name.isWellFormed())).toBe(true);
  });
});

describe('the workbook of the evaluation items', () => {
  it('has the rows of the downloads: one sheet an item, an overview and the sources', async () => {
    const book = read(workbookBytes(evaluationBook(context)));
    expect(book.SheetNames.slice(0, 2)).toEqual(['说明', '指标一览']);
    expect(rowsOf(book, '指标一览')).toHaveLength(dataset.indicators.length + 1);
    dataset.indicators.forEach((indicator, at) => {
      const { head, rows } = indicatorTable(judge.index, indicator, names);
      const [shown, ...values] = rowsOf(book, book.SheetNames[at + 2] ?? '');
      expect(shown).toEqual(head);
      expect(values).toEqual(asRead(rows, head.length));
    });
    expect(rowsOf(book, '来源')).toHaveLength(dataset.sources.length + 1);
  });
});

describe('the workbook of everything', () => {
  it('has every table with its rows, and every field of every record', async () => {
    const book = read(workbookBytes(everythingBook(context)));
    for (const { title, head, rows } of dataTables(dataset, judge.index, judge)) {
      expect(rowsOf(book, title)).toEqual([head, ...asRead(rows, head.length)]);
    }
    const sheets = book.SheetNames.slice(-allKinds.length);
    allKinds.forEach((kind, at) => {
      const rows = rowsOf(book, sheets[at] ?? '').slice(1);
      expect(new Set(rows.map(([id]) => id))).toEqual(
        new Set(apiRecords(dataset, kind).map(({ id }) => id)),
      );
    });
    const [plan] = rowsOf(book, '全部字段 方案').filter(
      ([, , path]) => path === 'sections[0].title',
    );
    expect(plan?.[5]).toBe(dataset.plan.sections[0]?.title);
  });
});

describe('the archive of everything', () => {
  it('holds the tables, records and workbooks, the same at every moment', async () => {
    const make = (day: string) => {
      vi.setSystemTime(day);
      const books = {
        evaluation: workbookBytes(evaluationBook(context)),
        everything: workbookBytes(everythingBook(context)),
      };
      const open = { ...context, siteUrl: 'https://example.org', measured };
      return zipBytes(everythingFiles(open, recordSchemaOf, books));
    };
    const bytes = make('2026-01-02T03:04:05');
    const files = unzipSync(bytes);
    const text = (path: string): string => new TextDecoder().decode(files[path]);
    for (const kind of allKinds) {
      expect(JSON.parse(text(`data/${kind}.json`))).toEqual(
        JSON.parse(JSON.stringify(dataset[kind])),
      );
    }
    for (const { name, head, rows } of dataTables(dataset, judge.index, judge)) {
      const read: string[][] = parse(text(`data/${name}.csv`), { bom: true });
      expect(read[0]).toEqual(head);
      expect(read.length).toBe(rows.length + 1);
    }
    expect(text('说明.txt')).toContain(dataset.site.name);
    expect(read(files['data/everything.xlsx']).SheetNames).toContain('全部字段 方案');
    expect(Buffer.from(make('2031-12-11T10:09:08')).equals(Buffer.from(bytes))).toBe(true);
    vi.useRealTimers();
  });

  it('holds a text of several parts, names in any script, and bytes as they are', () => {
    const long = '阳光台账\n'.repeat(300_000);
    const bytes = Uint8Array.from([1, 2, 3]);
    const files = unzipSync(
      zipBytes([
        { path: '说明.txt', packed: packText('') },
        { path: 'long.txt', packed: packText(long) },
        { path: 'bytes', packed: storeBytes(bytes) },
      ]),
    );
    expect(Object.keys(files)).toEqual(['说明.txt', 'long.txt', 'bytes']);
    expect(files['说明.txt']).toHaveLength(0);
    expect(new TextDecoder().decode(files['long.txt'])).toBe(long);
    expect(files['bytes']).toEqual(bytes);
  });

  it('is not made of more files than it can count', () => {
    const packed = storeBytes(new Uint8Array());
    const files = Array.from({ length: 65_536 }, (_, at) => ({ path: String(at), packed }));
    expect(() => zipBytes(files)).toThrow(RangeError);
  });
});
