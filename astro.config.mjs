import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { readSettings } from './src/load/settings.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { outDir, siteUrl, basePath } = readSettings(process.env, root);

export default defineConfig({
  site: siteUrl,
  base: basePath,
  outDir,
  cacheDir: process.env.SUNLEDGER_CACHE_DIR ?? './node_modules/.astro',
  integrations: [mdx({ optimize: false })],
  trailingSlash: 'always',
  compressHTML: true,
  scopedStyleStrategy: 'where',
  prerenderConflictBehavior: 'error',
  markdown: { syntaxHighlight: false },
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
