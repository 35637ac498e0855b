import type { AstroIntegration } from 'astro';
import type { Settings } from './settings.ts';

/** In `astro dev`, reads the data again and reloads the page when a record is saved. */
export const liveData = ({ dataDir, contentDir }: Settings): AstroIntegration => ({
  name: 'live-data',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add([dataDir, contentDir]);
      server.watcher.on('all', (_event, file) => {
        if (![dataDir, contentDir].some((folder) => file.startsWith(folder))) return;
        for (const environment of Object.values(server.environments)) {
          environment.moduleGraph.invalidateAll();
          environment.hot.send({ type: 'full-reload' });
        }
      });
    },
  },
});
