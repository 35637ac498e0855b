import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import {
  checksumsFile,
  checksumsOf,
  checksumsText,
  sha256,
} from '../../../scripts/build/checksums.ts';
import { s3Client, s3Store } from '../../../scripts/publish/bucket/s3-store.ts';
import type { Store } from '../../../scripts/publish/bucket/store.ts';

/** A request as the server received it. */
export interface Seen {
  method: string;
  /** Decoded, from below the bucket. */
  key: string;
}

/** An S3 server on the loopback interface with one bucket, and what it was asked. */
export interface TestServer {
  env: Readonly<Record<string, string>>;
  seen: Seen[];
  store: (prefix?: string) => Store;
  close: () => Promise<void>;
}

const bucket = 'test-site';

export async function startServer(directory: string): Promise<TestServer> {
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    // The server leaves the slash after the bucket out when it recomputes the signature of a listing.
    allowMismatchedSignatures: true,
    configureBuckets: [{ name: bucket }],
  });
  const { port } = await server.run();
  const seen: Seen[] = [];
  server.httpServer.on('request', ({ method = '', url = '' }) => {
    const path = decodeURIComponent(new URL(url, 'http://x').pathname);
    seen.push({ method, key: path.slice(bucket.length + 2) });
  });
  const env = {
    AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
    S3_PATH_STYLE: '1',
  };
  const client = s3Client(env);
  return {
    env,
    seen,
    store: (prefix = '') => s3Store(client, { bucket, prefix }),
    close: () => {
      client.destroy();
      server.httpServer.closeAllConnections();
      return server.close();
    },
  };
}

const page = (text: string, style: string): string =>
  `<html><meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta property="og:site_name" content="试验台账"><link href="/assets/${style}"><a href="/">${text}</a></html>\n`;

/**
 * Make a small site that passes the checks of a publish; its pages say `version`.
 * @param names pages besides the home page
 */
export function makeSite(
  folder: string,
  version: string,
  names: readonly string[],
  siteUrl = 'https://a.example',
): string {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const styleText = `/* ${version} */`;
  const style = `app.${sha256(styleText).slice(0, 8)}.css`;
  write(`assets/${style}`, styleText);
  write('pagefind/pagefind-entry.json', '{}');
  write('data/指标.csv', `版本\n${version}\n`);
  write('build.json', JSON.stringify({ site_url: siteUrl, base_path: '/' }));
  write('sitemap.xml', '<urlset/>');
  write('404.html', page('没有', style));
  write('index.html', page(version, style));
  for (const name of names) write(`${name}/index.html`, page(`${name} ${version}`, style));
  write(checksumsFile, checksumsText(checksumsOf(folder)));
  return folder;
}
