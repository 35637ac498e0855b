import writeExcelFile, { type Row } from 'write-excel-file/node';
import { withFixedTimes } from './archive.ts';
import { cellText, columnWidths, sheetNames, type Sheet } from './sheet.ts';

/**
 * Sheets as an `.xlsx` workbook: numbers are numbers, everything else is text and never a formula.
 * The head stays in sight. The same sheets give the same bytes.
 */
export async function workbookBytes(sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const file = writeExcelFile(
    sheets.map((sheet, place) => ({
      sheet: names[place] ?? '',
      stickyRowsCount: 1,
      columns: columnWidths(sheet).map((width) => ({ width })),
      data: [
        sheet.head.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
        ...sheet.rows.map((row): Row =>
          row.map((cell) => {
            if (cell === undefined || cell === '') return null;
            return typeof cell === 'number'
              ? { value: cell, type: Number }
              : { value: cellText(cell), type: String };
          }),
        ),
      ],
    })),
  );
  return withFixedTimes(await file.toBuffer());
}

/** Media type of a workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
