// `npm start`: install when needed, check and build, then serve on this machine only.
import { ensureInstalled, runNode } from './install.mjs';

const demo = process.argv.includes('--demo');
const env = demo
  ? { DATA_DIR: 'test/fixtures/demo', OUT_DIR: process.env.OUT_DIR ?? 'dist-demo' }
  : {};

ensureInstalled();
const built = runNode(['scripts/build.ts'], env);
process.exit(built === 0 ? runNode(['scripts/serve.ts'], env) : built);
