// Serves the built site on the loopback address until it is stopped.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { localAddress, readSettings } from '#src/load/settings.ts';
import { siteServer } from './serve/site-server.ts';

const { outDir, basePath } = readSettings(process.env, process.cwd());
const { hostname, port: firstPort } = new URL(localAddress);

if (!existsSync(join(outDir, '404.html'))) {
  console.error(`${outDir} 里没有建好的网站，请先运行 npm run build。`);
  process.exit(2);
}

const server = siteServer(outDir, basePath);
const listen = (port: number): void => {
  server.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    listen(port + 1);
  });
  server.listen(port, hostname, () => {
    console.log(`网站在 http://${hostname}:${port}${basePath} ，按 Ctrl+C 停止。`);
  });
};
listen(Number(process.env['PORT'] ?? firstPort));
