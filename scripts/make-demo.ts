// Writes the demo data set, an invented city with everything filled in: `node scripts/make-demo.ts`.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeDemo } from './demo/write.ts';

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'test/fixtures/demo');
console.log(`${writeDemo(folder)} files in test/fixtures/demo`);
