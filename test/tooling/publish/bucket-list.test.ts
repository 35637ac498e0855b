import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { s3Client, s3Store } from '../../../scripts/publish/bucket/s3-store.ts';

/**
 * Answers listings as ListObjectsV2 is described, a thousand keys at a time. The server of the other tests can not:
 * its continuation tokens need a cipher that the OpenSSL of this Node does not have any more.
 */
const keys = Array.from(
  { length: 2500 },
  (_, number) => `台账/指标&<${String(number).padStart(4, '0')}>.html`,
);
const requests: string[] = [];
let failures = 0;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const server = createServer((request, response) => {
  const { searchParams, pathname } = new URL(request.url ?? '', 'http://x');
  requests.push(pathname);
  if (failures > 0) {
    failures -= 1;
    response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
    return;
  }
  const from = Number(searchParams.get('continuation-token') ?? '0');
  const page = keys
    .filter((key) => key.startsWith(searchParams.get('prefix') ?? ''))
    .slice(from, from + 1000);
  const next = from + page.length;
  const contents = page.map(
    (key) =>
      `<Contents><Key>${escaped(key)}</Key><ETag>&quot;ABC&quot;</ETag><Size>3</Size></Contents>`,
  );
  const more = next < keys.length;
  response.end(
    `<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${more}</IsTruncated>` +
      `${more ? `<NextContinuationToken>${next}</NextContinuationToken>` : ''}${contents.join('')}</ListBucketResult>`,
  );
});
let endpoint = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const store = () =>
  s3Store(
    s3Client({
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_DEFAULT_REGION: 'cn-x',
      AWS_ACCESS_KEY_ID: 'k',
      AWS_SECRET_ACCESS_KEY: 's',
      S3_PATH_STYLE: 'true',
    }),
    { bucket: 'b-1', prefix: '台账/' },
  );

it('lists more than a thousand objects, page by page', async () => {
  const listing = await store().list('');
  expect([...listing.keys()]).toEqual(keys.map((key) => key.slice('台账/'.length)));
  expect(listing.get('指标&<2400>.html')).toEqual({ size: 3, etag: 'abc' });
  expect(requests).toHaveLength(3);
});

it('asks again when the store is busy', async () => {
  failures = 2;
  requests.length = 0;
  expect((await store().list('')).size).toBe(2500);
  expect(requests).toHaveLength(5);
});

it.each([
  [{}, '没有设置存储桶所在的地域'],
  [{ AWS_REGION: 'x' }, '没有设置密钥'],
  [{ AWS_REGION: 'x', AWS_ENDPOINT_URL: 'oss.example' }, '不是网址'],
])('says what is missing in %j', (env, message) => {
  expect(() => s3Client(env)).toThrow(message);
});
