import { defineConfig } from 'astro/config';
import { keepProgram, programVariable } from './scripts/build/keep-program.ts';
import { liveData } from './src/load/live-data.ts';
import { readSettings } from './src/load/settings.ts';

const settings = readSettings(process.env, import.meta.dirname);
const { outDir, siteUrl, basePath } = settings;
const program = process.env[programVariable];

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  ...(process.env.SUNLEDGER_CACHE_DIR && { cacheDir: process.env.SUNLEDGER_CACHE_DIR }),
  integrations: [liveData(settings), ...(program === undefined ? [] : [keepProgram(program)])],
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
