import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Names the folder into which Astro is to compile the program that renders pages. */
export const programVariable = 'SUNLEDGER_PROGRAM';
/** In that folder: what the program runs, and the files of the site that do not depend on data. */
export const programParts = {
  server: 'server',
  client: 'client',
} as const;
/** The route under which the program hands out what a build needs besides pages; no page is made of it. */
export const engineRoute = '/_engine';

/**
 * Keeps what Astro compiles of the site's code and renders no page with it: pages are rendered by
 * `render-pages.ts`, as often as data changes, and the code is compiled only when it changes.
 * @param folder of the program; Astro's `outDir` is its part `client`
 */
export const keepProgram = (folder: string): AstroIntegration => ({
  name: 'keep-program',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      const entrypoint = fileURLToPath(new URL('./engine.ts', import.meta.url));
      injectRoute({ pattern: engineRoute, entrypoint, prerender: true });
    },
    'astro:build:start': ({ setPrerenderer }) => {
      setPrerenderer((own) => ({
        ...own,
        name: 'keep-program',
        setup: async () => {
          // Astro takes its server files away when it is done.
          const compiled = join(folder, programParts.client, '.prerender');
          cpSync(compiled, join(folder, programParts.server), { recursive: true });
        },
        getStaticPaths: async () => [],
        teardown: async () => undefined,
      }));
    },
  },
});
