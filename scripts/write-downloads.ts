// Writes what the site has to be downloaded: the answers of the programming interface, tables, feeds, calendars,
// workbooks, and the archive of everything.
import { programVariable } from './build/keep-program.ts';
import { SiteProgram } from './build/site-program.ts';
import { SiteWriter } from './build/site-writer.ts';
import { readSettings } from '#src/load/settings.ts';

const { outDir } = readSettings(process.env, process.cwd());
const program = await SiteProgram.load(process.env[programVariable] ?? '');
const { bulkDownloads } = program.engine;
const writer = new SiteWriter(outDir);
for (const route of program.routesOf('endpoint')) {
  for (const path of await program.pathsOf(route)) writer.write(path.file, await path.render());
}
for (const { name, bytes } of await bulkDownloads()) writer.write(`data/${name}`, await bytes());
