// Writes what the site has to be downloaded: the answers of the programming interface, tables, feeds, calendars,
// workbooks, and the archive of everything.
import { basename, join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { programVariable } from './build/keep-program.ts';
import { renderRoutes } from './build/render-routes.ts';
import { LastLook } from './build/last-look.ts';
import { memoryVariable, SiteMemory } from './build/site-memory.ts';
import { SiteProgram } from './build/site-program.ts';
import { SiteWriter } from './build/site-writer.ts';
import { turn } from './build/turn.ts';
import { memoryIn } from './bulk/memory.ts';

const { outDir } = readSettings(process.env, process.cwd());
const folder = process.env[programVariable] ?? '';
const memory = new SiteMemory(process.env[memoryVariable], folder, ['downloads']);

const program = await SiteProgram.load(folder);
const writer = new SiteWriter(outDir, memory, new LastLook());
const notes = memory.notes('endpoint');
await turn();
memory.note('endpoint', await renderRoutes('endpoint', program, notes, writer));
const kept = process.env[memoryVariable];
const bulk = memoryIn(kept === undefined ? undefined : join(kept, 'downloads'), basename(folder));
for (const { name, bytes } of await program.engine.bulkDownloads(bulk))
  writer.write(`data/${name}`, bytes());
bulk.prune();
writer.done('downloads');
