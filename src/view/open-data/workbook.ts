import {
  packParts,
  packText,
  partSize,
  zipBytes,
  type ArchiveFile,
  type Packed,
} from './archive.ts';
import { noMemory, type Memory } from './memory.ts';
import {
  cellText,
  columnWidth,
  sheetNames,
  textWidth,
  type Sheet,
  type SheetRow,
} from './sheet.ts';

/** Media type of a workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const formats = 'http://schemas.openxmlformats.org';
const main = `${formats}/spreadsheetml/2006/main`;
const relations = `${formats}/officeDocument/2006/relationships`;
const packageRelations = `${formats}/package/2006/relationships`;
const partType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const attribute = (text: string): string => escaped(text).replaceAll('"', '&quot;');

/** The texts of a workbook: a cell holds the number of its text. */
interface SharedTexts {
  /** As the cells hold them, in the order of their numbers. */
  held: string[];
  ids: Map<string, number>;
  /** By text as the sheets have it. What leaves an empty cell has no number. */
  known: Map<string, { id: number | undefined; width: number }>;
}

function numberOf(held: string, { ids, held: all }: SharedTexts): number {
  const before = ids.get(held);
  if (before !== undefined) return before;
  ids.set(held, all.length);
  return all.push(held) - 1;
}

function sharedText(text: string, texts: SharedTexts) {
  const before = texts.known.get(text);
  if (before !== undefined) return before;
  const held = cellText(text);
  const id = held === '' ? undefined : numberOf(held, texts);
  const found = { id, width: textWidth(text) };
  texts.known.set(text, found);
  return found;
}

const textItem = (text: string): string =>
  `<si><t${text.trim() === text ? '' : ' xml:space="preserve"'}>${escaped(text)}</t></si>`;

const textsXml = ({ held }: SharedTexts): string =>
  `<?xml version="1.0"?><sst xmlns="${main}">${held.map(textItem).join('')}</sst>`;

/** A, B … Z, AA … */
const columnLetters = (place: number): string =>
  `${place < 26 ? '' : columnLetters(Math.floor(place / 26) - 1)}${String.fromCharCode(65 + (place % 26))}`;

/** Collects texts of plain ASCII as bytes, in parts of a size that is packed in one go. */
function asciiParts() {
  const parts: Uint8Array[] = [];
  let open = Buffer.allocUnsafe(partSize);
  let length = 0;
  const close = (): void => {
    if (length > 0) parts.push(open.subarray(0, length));
  };
  return {
    add: (text: string): void => {
      if (length + text.length > open.length) {
        close();
        open = Buffer.allocUnsafe(Math.max(partSize, text.length));
        length = 0;
      }
      length += open.write(text, length, 'latin1');
    },
    close: (): readonly Uint8Array[] => {
      close();
      return parts;
    },
  };
}

/** A row as XML, plain ASCII because texts stand elsewhere. `widths` grows to the widest cell of each column. */
function rowXml(
  row: SheetRow,
  number: number,
  style: string,
  widths: number[],
  texts: SharedTexts,
): string {
  let xml = `<row r="${number}">`;
  for (let place = 0; place < row.length; place += 1) {
    const cell = row[place];
    if (cell === undefined || cell === '') continue;
    const address = `${columnLetters(place)}${number}`;
    const { id, width } =
      typeof cell === 'number' ? { id: cell, width: String(cell).length } : sharedText(cell, texts);
    if (width > (widths[place] ?? 0)) widths[place] = width;
    if (id !== undefined)
      xml += `<c r="${address}"${style}${typeof cell === 'number' ? '' : ' t="s"'}><v>${id}</v></c>`;
  }
  return `${xml}</row>`;
}

/** A sheet as XML: its first row in bold and always in sight, its columns as wide as their cells. */
function sheetParts(
  { head, rows }: Sheet,
  inFront: boolean,
  texts: SharedTexts,
): readonly Uint8Array[] {
  const widths: number[] = [];
  const xml = asciiParts();
  let number = 1;
  xml.add(rowXml(head, number, ' s="1"', widths, texts));
  for (const row of rows) {
    number += 1;
    xml.add(rowXml(row, number, '', widths, texts));
  }
  xml.add('</sheetData></worksheet>');
  const columns = head.map((_, place) => {
    const width = columnWidth(widths[place] ?? 0);
    return `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`;
  });
  const opening = [
    `<?xml version="1.0" ?><worksheet xmlns="${main}">`,
    `<sheetViews><sheetView tabSelected="${inFront ? 1 : 0}" workbookViewId="0">`,
    '<pane ySplit="1" xSplit="0" topLeftCell="A2" activePane="bottomRight" state="frozen"/>',
    `</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`,
  ].join('');
  const [first = new Uint8Array(), ...others] = xml.close();
  return [Buffer.concat([Buffer.from(opening), first]), ...others];
}

/** A packed sheet, and the texts that no sheet before it has. */
interface PackedSheet {
  packed: Packed;
  texts: readonly string[];
}

/**
 * The sheets packed, with their texts. Texts are numbered by the turns of the sheets, so that a sheet is
 * the same as before when it and all whose turn is earlier are.
 */
function packedSheets(sheets: readonly Sheet[], { digestOf, recall }: Memory) {
  const texts: SharedTexts = { held: [], ids: new Map(), known: new Map() };
  const packed = new Map<Sheet, Packed>();
  let state = '';
  for (const sheet of sheets.toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0))) {
    const place = sheets.indexOf(sheet);
    const before = state;
    state = digestOf(() => {
      const madeOf = sheet.madeOf?.() ?? [JSON.stringify([...sheet.rows])];
      return JSON.stringify([before, place, sheet.head, madeOf.map((one) => digestOf(() => one))]);
    });
    const made = recall(`sheet ${state}`, (): PackedSheet => {
      const count = texts.held.length;
      const own = packParts(sheetParts(sheet, place === 0, texts));
      return { packed: own, texts: texts.held.slice(count) };
    });
    // Nothing is new about them where the sheet was made just now.
    for (const text of made.texts) numberOf(text, texts);
    packed.set(sheet, made.packed);
  }
  return { packed, texts };
}

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
const relationsXml = (inner: string): string =>
  `${declaration}<Relationships xmlns="${packageRelations}">${inner}</Relationships>`;

const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><family val="2"/><scheme val="minor"/><color theme="1"/></font><font><family val="2"/><scheme val="minor"/><b/><color theme="1"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellXfs count="2"><xf ></xf><xf fontId="1" applyFont="1"></xf></cellXfs></styleSheet>`;

const typesXml = (count: number): string => {
  const part = (path: string, type: string): string =>
    `<Override ContentType="${partType}.${type}+xml" PartName="/xl/${path}.xml"/>`;
  const sheets = Array.from({ length: count }, (_, at) =>
    part(`worksheets/sheet${at + 1}`, 'worksheet'),
  );
  return [
    `${declaration}<Types xmlns="${formats}/package/2006/content-types">`,
    '<Default ContentType="application/xml" Extension="xml"/>',
    '<Default ContentType="application/vnd.openxmlformats-package.relationships+xml" Extension="rels"/>',
    part('workbook', 'sheet.main'),
    part('sharedStrings', 'sharedStrings'),
    part('styles', 'styles'),
    ...sheets,
    '</Types>',
  ].join('');
};

const bookXml = (names: readonly string[]): string => {
  const sheets = names.map(
    (name, at) => `<sheet r:id="rId${at + 1}" sheetId="${at + 1}" name="${attribute(name)}"/>`,
  );
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr/><bookViews><workbookView/></bookViews><sheets>${sheets.join('')}</sheets><calcPr/></workbook>`;
};

const bookRelationsXml = (count: number): string =>
  relationsXml(
    [
      ...Array.from({ length: count }, (_, at) =>
        relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`),
      ),
      relation(`rId${count + 1}`, 'sharedStrings', 'sharedStrings.xml'),
      relation(`rId${count + 2}`, 'styles', 'styles.xml'),
    ].join(''),
  );

/**
 * Sheets as an `.xlsx` workbook (ECMA-376): numbers are numbers, everything else is text and never a
 * formula. The head stays in sight. The same sheets give the same bytes, remembered or not.
 */
export function workbookBytes(
  sheets: readonly Sheet[],
  memory: Memory = noMemory,
): Uint8Array<ArrayBuffer> {
  const { packed, texts } = packedSheets(sheets, memory);
  const file = (path: string, text: string): ArchiveFile => ({ path, packed: packText(text) });
  return zipBytes([
    file('[Content_Types].xml', typesXml(sheets.length)),
    file('_rels/.rels', relationsXml(relation('rId1', 'officeDocument', 'xl/workbook.xml'))),
    file('xl/_rels/workbook.xml.rels', bookRelationsXml(sheets.length)),
    file('xl/workbook.xml', bookXml(sheetNames(sheets.map(({ name }) => name)))),
    ...[...sheets].map((sheet, at): ArchiveFile => {
      const own = packed.get(sheet);
      if (own === undefined) throw new Error(`no sheet ${sheet.name}`);
      return { path: `xl/worksheets/sheet${at + 1}.xml`, packed: own };
    }),
    file('xl/styles.xml', styles),
    file('xl/sharedStrings.xml', textsXml(texts)),
  ]);
}
