// Serves the built site on the loopback address until it is stopped.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { localAddress, readSettings } from '#src/load/settings.ts';

const { outDir, basePath } = readSettings(process.env, process.cwd());
const { hostname, port: firstPort } = new URL(localAddress);
const notFoundFile = join(outDir, '404.html');

if (!existsSync(notFoundFile)) {
  console.error(`${outDir} 里没有建好的网站，请先运行 npm run build。`);
  process.exit(2);
}

const files = sirv(outDir, { dev: true, etag: true });
const server = createServer((request, response) => {
  const path = request.url ?? '/';
  const notFound = () => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(readFileSync(notFoundFile));
  };
  if (!path.startsWith(basePath)) {
    if (path !== '/' && `${path}/` !== basePath) return notFound();
    response.writeHead(302, { Location: basePath });
    return response.end();
  }
  request.url = path.slice(basePath.length - 1);
  return files(request, response, notFound);
});

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
