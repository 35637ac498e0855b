// `npm run check:data`: see `check/check-data.ts`. Much of a run is compiling the program itself:
// what Node compiled is kept, and taken again while the source is the same.
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// The YAML parser asks the environment at each token, which is slow; a copy of it is not.
process.env = { ...process.env };
enableCompileCache(join(import.meta.dirname, '../.sunledger/compiled'));
await import('./check/check-data.ts');
