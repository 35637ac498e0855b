// Lays out the last site where the new one is made, while the data are checked.
import { readSettings } from '#src/load/settings.ts';
import { programVariable } from './build/keep-program.ts';
import { memoryVariable, SiteMemory } from './build/site-memory.ts';

const { outDir } = readSettings(process.env, process.cwd());
new SiteMemory(process.env[memoryVariable], process.env[programVariable] ?? '').layOut(outDir);
