import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { liveData } from './src/load/live-data.ts';
import { readSettings } from './src/load/settings.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const settings = readSettings(process.env, root);
const { outDir, siteUrl, basePath } = settings;

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir: process.env.SUNLEDGER_CACHE_DIR ?? './node_modules/.astro',
  integrations: [mdx(), liveData(settings)],
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
