// `node test/unit/load/damage-run.ts RUNS [SEED] [FOLDER]`: the property of damage.property.test.ts on
// many damaged files; FOLDER holds `data` and `content`, the small valid set by default.
import { join } from 'node:path';
import { damageFiles } from './damage-files.ts';

const [runs = '100000', seed = '7', folder] = process.argv.slice(2);
const valid = folder ?? join(import.meta.dirname, '../../fixtures/valid');
const fault = damageFiles(valid, Number(runs), Number(seed));
process.stdout.write(`${fault ?? `${runs} damaged files: no exception, every problem located`}\n`);
process.exitCode = fault === undefined ? 0 : 1;
