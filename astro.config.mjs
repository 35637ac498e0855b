import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { liveData } from './src/load/live-data.ts';
import { readSettings } from './src/load/settings.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const settings = readSettings(process.env, root);
const { contentDir, outDir, siteUrl, basePath } = settings;
// Astro remembers the guides of the last run: each content folder gets a memory of its own.
const memory = createHash('sha256').update(contentDir).digest('hex').slice(0, 12);

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir: process.env.SUNLEDGER_CACHE_DIR ?? `./node_modules/.astro/${memory}`,
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
