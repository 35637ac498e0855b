// What `npm run build` does by itself after its steps, as a program of its own so that it can be measured.
import { readSettings } from '#src/load/settings.ts';
import { finishSite, root } from '../build/build-site.ts';
import { programVariable } from '../build/keep-program.ts';
import { manifestOf } from '../build/manifest.ts';
import { memoryVariable, SiteMemory } from '../build/site-memory.ts';

const settings = readSettings(process.env, process.cwd());
const program = process.env[programVariable] ?? '';
const memory = new SiteMemory(process.env[memoryVariable], program);
finishSite(manifestOf(root, settings), settings.outDir, memory, settings.outDir);
