// What `npm run build` does by itself after its steps, as a program of its own so that it can be measured.
import { leakReport, leaksOf } from '#src/load/published-scan.ts';
import { readSettings } from '#src/load/settings.ts';
import { describeSite } from '../build/build-site.ts';

const settings = readSettings(process.env, process.cwd());
describeSite(settings, settings.outDir);
const leaks = leaksOf(settings.outDir);
if (leaks.length > 0) throw new Error(leakReport(leaks));
