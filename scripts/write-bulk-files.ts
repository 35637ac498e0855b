// Writes the large files of many records, the workbooks and the archive of everything, beside the built pages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { openData, recordSchemaOf } from '#src/site.ts';
import { bulkFiles } from '#src/view/open-data/bulk.ts';

const { outDir } = readSettings(process.env, process.cwd());
const folder = join(outDir, 'data');
mkdirSync(folder, { recursive: true });
for (const { name, bytes } of bulkFiles(await openData(), recordSchemaOf)) {
  writeFileSync(join(folder, name), await bytes());
}
