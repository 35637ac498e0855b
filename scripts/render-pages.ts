// Renders the pages of the site with the compiled program, beside the files that do not depend on data.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '#src/load/settings.ts';
import { programParts, programVariable } from './build/keep-program.ts';
import { renderRoutes } from './build/render-routes.ts';
import { memoryVariable, SiteMemory } from './build/site-memory.ts';
import { SiteProgram } from './build/site-program.ts';
import { SiteWriter } from './build/site-writer.ts';

const { outDir } = readSettings(process.env, process.cwd());
const folder = process.env[programVariable] ?? '';
const memory = new SiteMemory(process.env[memoryVariable], folder);

cpSync(join(folder, programParts.client), outDir, { recursive: true });
const program = await SiteProgram.load(folder);
await renderRoutes('page', program, memory, new SiteWriter(outDir, memory));
