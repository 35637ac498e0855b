import { checksumsFile, parseChecksums, sha256 } from '../build/checksums.ts';
import { inParallel } from '../publish/in-parallel.ts';

/** Requests that are under way at the same time. */
const together = 6;

const differenceOf = async (base: URL, file: string, sum: string): Promise<string | undefined> => {
  try {
    const response = await fetch(new URL(encodeURI(file), base));
    const bytes = new Uint8Array(await response.arrayBuffer());
    // The error page is right whatever its status is.
    if (!response.ok && file !== '404.html') return `取不到 ${file}（状态 ${response.status}）`;
    return sha256(bytes) === sum ? undefined : `${file} 的内容变了`;
  } catch {
    return `取不到 ${file}`;
  }
};

/**
 * What differs between a site on the web, as readers get it, and its own list of checksums, in Chinese.
 * @param base the site's address with a slash at its end
 */
export async function verifyAddress(base: URL): Promise<readonly string[]> {
  const list = await fetch(new URL(checksumsFile, base)).catch(() => undefined);
  if (list === undefined || !list.ok) return [`取不到 ${checksumsFile}，无法核对`];
  const listed = parseChecksums(await list.text());
  if (listed === undefined) return [`${checksumsFile} 的内容读不懂`];
  const differences: string[] = [];
  await inParallel(listed, together, async ([file, sum]) => {
    const difference = await differenceOf(base, file, sum);
    if (difference !== undefined) differences.push(difference);
  });
  return differences.sort();
}
