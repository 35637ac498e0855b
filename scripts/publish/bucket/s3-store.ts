import { createHash } from 'node:crypto';
import {
  CopyObjectCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { BucketAddress } from './address.ts';
import { CouldNotRun } from '../releases.ts';
import type { FileHeaders } from './headers.ts';
import type { Store, StoredObject } from './store.ts';

/** How often one request is sent before it counts as failed; the client waits longer each time. */
const attempts = 5;
const connectionTimeoutInMs = 10_000;
const requestTimeoutInMs = 120_000;

const yes = /^(?:1|true|yes)$/i;

/**
 * The client for a store that speaks S3, as the usual environment variables describe it: `AWS_REGION`,
 * `AWS_ENDPOINT_URL_S3` or `AWS_ENDPOINT_URL`, `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`, and
 * `S3_PATH_STYLE` for the bucket's name in the path instead of the host.
 * @throws CouldNotRun when region or credentials are missing
 */
export function s3Client(env: Readonly<Record<string, string | undefined>>): S3Client {
  const from = (...names: readonly string[]): string | undefined =>
    names.map((name) => env[name]?.trim()).find((value) => value !== undefined && value !== '');
  const endpoint = from('AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL');
  const region = from('AWS_REGION', 'AWS_DEFAULT_REGION');
  if (endpoint !== undefined && !/^https?:\/\/[^/?#]+/.test(endpoint)) {
    throw new CouldNotRun(`AWS_ENDPOINT_URL 的值 ${endpoint} 不是网址，要以 https:// 开头。`);
  }
  if (region === undefined) {
    throw new CouldNotRun('没有设置存储桶所在的地域：环境变量 AWS_REGION，例如 cn-beijing。');
  }
  const accessKeyId = from('AWS_ACCESS_KEY_ID');
  const secretAccessKey = from('AWS_SECRET_ACCESS_KEY');
  const sessionToken = from('AWS_SESSION_TOKEN');
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new CouldNotRun('没有设置密钥：环境变量 AWS_ACCESS_KEY_ID 和 AWS_SECRET_ACCESS_KEY。');
  }
  return new S3Client({
    region,
    ...(endpoint === undefined ? {} : { endpoint }),
    forcePathStyle: yes.test(from('S3_PATH_STYLE') ?? ''),
    credentials: {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken === undefined ? {} : { sessionToken }),
    },
    maxAttempts: attempts,
    requestHandler: {
      connectionTimeout: connectionTimeoutInMs,
      requestTimeout: requestTimeoutInMs,
    },
    // Stores of other makers do not know the checksums that the client adds otherwise; MD5 is sent in their place.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
}

const plainEtag = (etag: string | undefined): string =>
  (etag ?? '').replace(/^(?:W\/)?"?|"$/g, '').toLowerCase();

const headerFields = ({ contentType, cacheControl }: FileHeaders) => ({
  ContentType: contentType,
  CacheControl: cacheControl,
});

/** A bucket below a prefix, through a client. */
export function s3Store(client: S3Client, { bucket, prefix }: BucketAddress): Store {
  const at = (key: string) => ({ Bucket: bucket, Key: prefix + key });
  return {
    list: async (start) => {
      const found = new Map<string, StoredObject>();
      let next: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: prefix + start,
            ...(next === undefined ? {} : { ContinuationToken: next }),
          }),
        );
        for (const { Key: key, Size: size, ETag: etag } of page.Contents ?? []) {
          if (key === undefined || !key.startsWith(prefix)) continue;
          found.set(key.slice(prefix.length), { size: size ?? 0, etag: plainEtag(etag) });
        }
        next = page.IsTruncated === true ? page.NextContinuationToken : undefined;
      } while (next !== undefined);
      return found;
    },
    read: async (key) => {
      try {
        const { Body: body } = await client.send(new GetObjectCommand(at(key)));
        return await body?.transformToString();
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
    put: async (key, bytes, headers) => {
      const { ETag: etag } = await client.send(
        new PutObjectCommand({
          ...at(key),
          ...headerFields(headers),
          Body: bytes,
          ContentLength: bytes.byteLength,
          ContentMD5: createHash('md5').update(bytes).digest('base64'),
        }),
      );
      return plainEtag(etag);
    },
    copy: async (from, to) => {
      const source = `${bucket}/${prefix}${from}`.split('/').map(encodeURIComponent).join('/');
      const { CopyObjectResult: result } = await client.send(
        new CopyObjectCommand({
          ...at(to),
          CopySource: source,
        }),
      );
      return plainEtag(result?.ETag);
    },
    remove: async (key) => {
      await client.send(new DeleteObjectCommand(at(key)));
    },
  };
}
