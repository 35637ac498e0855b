import { readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { extname, join, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import sirv from 'sirv';

/** What is worth compressing, and the media type that each ending is sent with. */
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const encoders = {
  br: (content: Buffer): Buffer =>
    brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (content: Buffer): Buffer => gzipSync(content, { level: 9 }),
} as const;
type Encoding = keyof typeof encoders;

/** The better of the two encodings that a request accepts; none when it accepts neither. */
export function encodingFor(accepted: string): Encoding | undefined {
  const allowed = new Set(
    accepted
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, weight]) => weight === undefined || !/^q=0(?:\.0*)?$/.test(weight))
      .map(([name]) => name),
  );
  if (allowed.has('br')) return 'br';
  return allowed.has('gzip') ? 'gzip' : undefined;
}

interface Packed {
  etag: string;
  body: Buffer;
}

/**
 * A server of a built site below a sub-path that starts and ends with `/`. Text is sent with brotli
 * or gzip when the browser takes it, compressed once as long as the file stays as it is; a page
 * that is not there is the site's own 404 page. The caller listens and closes.
 */
export function siteServer(folder: string, base: string): Server {
  const files = sirv(folder, { dev: true, etag: true });
  const packed = new Map<string, Packed>();

  const fileOf = (address: string): string | undefined => {
    const [path = '/'] = address.split(/[?#]/);
    try {
      const file = join(
        folder,
        decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path),
      );
      return file.startsWith(`${folder}${sep}`) ? file : undefined;
    } catch {
      return undefined;
    }
  };
  const packedFor = (file: string, encoding: Encoding): Packed | undefined => {
    const stats = statSync(file, { throwIfNoEntry: false });
    if (stats?.isFile() !== true) return undefined;
    const etag = `W/"${stats.size}-${stats.mtimeMs}-${encoding}"`;
    const key = `${encoding} ${file}`;
    const known = packed.get(key);
    if (known?.etag === etag) return known;
    const made = { etag, body: encoders[encoding](readFileSync(file)) };
    packed.set(key, made);
    return made;
  };
  const headerOf = (request: IncomingMessage, name: string): string =>
    String(request.headers[name] ?? '');

  return createServer((request, response) => {
    const asked = request.url ?? '/';
    const notFound = (): void => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(readFileSync(join(folder, '404.html')));
    };
    if (!asked.startsWith(base)) {
      if (asked !== '/' && `${asked}/` !== base) return notFound();
      response.writeHead(302, { Location: base });
      return response.end();
    }
    request.url = asked.slice(base.length - 1);
    const encoding = encodingFor(headerOf(request, 'accept-encoding'));
    const file = fileOf(request.url);
    const type = file === undefined ? undefined : types[extname(file)];
    const isPlain = ['GET', 'HEAD'].includes(request.method ?? '') && !request.headers.range;
    if (encoding === undefined || file === undefined || type === undefined || !isPlain) {
      return files(request, response, notFound);
    }
    const found = packedFor(file, encoding);
    if (found === undefined) return files(request, response, notFound);
    const { etag, body } = found;
    const headers = { ETag: etag, Vary: 'Accept-Encoding', 'Cache-Control': 'no-cache' };
    if (headerOf(request, 'if-none-match') === etag) {
      response.writeHead(304, headers);
      return response.end();
    }
    response.writeHead(200, {
      ...headers,
      'Content-Type': type,
      'Content-Encoding': encoding,
      'Content-Length': body.length,
    });
    return response.end(request.method === 'HEAD' ? undefined : body);
  });
}
