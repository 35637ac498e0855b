import { CouldNotRun } from '../releases.ts';

/** A place in an object store: a bucket, and what the keys of the site begin with. */
export interface BucketAddress {
  bucket: string;
  /** Empty, or with a slash at its end and none at its beginning. */
  prefix: string;
}

/** Whether a target of `--to` is an object store and not a folder. */
export const isBucketAddress = (to: string): boolean => /^s3:/i.test(to);

/**
 * Read `s3://bucket/prefix`.
 * @throws CouldNotRun when it has another form, or a prefix that no site can have
 */
export function bucketAddress(to: string): BucketAddress {
  const [, bucket, path = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/(.*))?$/i.exec(to) ?? [];
  if (bucket === undefined) {
    throw new CouldNotRun(`${to} 不是对象存储的地址；要写成 s3://存储桶/前缀，前缀可以没有。`);
  }
  const parts = path.split('/').filter(Boolean);
  const wrong = parts.find((part) => part === '.' || part === '..' || part === privateFolder);
  if (wrong !== undefined) throw new CouldNotRun(`前缀里不能有 ${wrong}。`);
  return { bucket, prefix: parts.map((part) => `${part}/`).join('') };
}

/** What the publisher keeps for itself lies below the prefix in this folder. */
export const privateFolder = '.sunledger';

/** The address as it was written, without a slash at its end. */
export const shownAddress = ({ bucket, prefix }: BucketAddress): string =>
  `s3://${bucket}/${prefix}`.replace(/\/$/, '');
