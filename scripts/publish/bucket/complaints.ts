import { S3ServiceException } from '@aws-sdk/client-s3';
import { CouldNotRun } from '../releases.ts';

const ofStore: Readonly<Record<string, string>> = {
  InvalidAccessKeyId: '对象存储不认识这个密钥（AWS_ACCESS_KEY_ID）。',
  SignatureDoesNotMatch: '密钥不对（AWS_SECRET_ACCESS_KEY），或地域和地址不配。',
  AccessDenied: '这个密钥没有权限；需要列出、读、写、删除这个前缀下的对象。',
  NoSuchBucket: '没有这个存储桶。',
  PermanentRedirect: '存储桶不在这个地域，请改 AWS_REGION 或 AWS_ENDPOINT_URL。',
  AuthorizationHeaderMalformed: '存储桶不在这个地域，请改 AWS_REGION 或 AWS_ENDPOINT_URL。',
  RequestTimeTooSkewed: '这台机器的时间不对，对象存储不接受。',
};

const connectionCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ECONNRESET', 'EPIPE']);

const codeOf = (error: Error): string =>
  'code' in error && typeof error.code === 'string' ? error.code : error.name;

/** What the store or the way to it complains about, in Chinese; other errors say it themselves. */
export function storeComplaint(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error instanceof CouldNotRun) return error.message;
  if (error instanceof S3ServiceException) {
    const known = ofStore[error.name];
    const status = error.$metadata.httpStatusCode ?? 0;
    return `${known ?? '对象存储没有完成请求。'}（${error.name}，状态 ${status}）`;
  }
  const code = codeOf(error);
  if (connectionCodes.has(code) || code === 'TimeoutError') {
    return `连不上对象存储，或连接断了。（${code}）`;
  }
  return error.message;
}
