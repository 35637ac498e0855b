// Renders the pages of the site with the compiled program, beside the files that do not depend on data.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { filesBelow } from './build/checksums.ts';
import { programParts, programVariable } from './build/keep-program.ts';
import { renderRoutes } from './build/render-routes.ts';
import { memoryVariable, SiteMemory } from './build/site-memory.ts';
import { SiteProgram } from './build/site-program.ts';
import { SiteWriter } from './build/site-writer.ts';
import { turn } from './build/turn.ts';

const { outDir } = readSettings(process.env, process.cwd());
const folder = process.env[programVariable] ?? '';
const memory = new SiteMemory(process.env[memoryVariable], folder, ['render']);

const writer = new SiteWriter(outDir, memory);

const client = join(folder, programParts.client);
for (const file of filesBelow(client))
  if (!writer.take(file)) writer.write(file, readFileSync(join(client, file)));
const program = await SiteProgram.load(folder);
const notes = memory.notes('page');
await turn();
memory.note('page', await renderRoutes('page', program, notes, writer));
writer.done('render');
