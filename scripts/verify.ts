// `npm run verify -- URL-or-folder`: recompute the checksums of a published site, and the digest of its data
// from the commit that it names. Exit code 0 all as listed, 1 differences, 2 could not run.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build/build-site.ts';
import { manifestFile } from './build/manifest.ts';
import { verifyAddress } from './verify/verify-address.ts';
import { verifyData } from './verify/verify-data.ts';
import { verifyFolder } from './verify/verify-folder.ts';

const usage = `用法：npm run verify -- 网址或文件夹

重新计算网站每个文件的校验值，和网站上的 checksums.txt 比较；再从仓库里的提交核对数据。
退出码：0 全部一致；1 有不同；2 没有运行`;

interface Found {
  differences: readonly string[];
  manifest: string | undefined;
}

const atAddress = async (text: string): Promise<Found> => {
  const base = new URL(text.endsWith('/') ? text : `${text}/`);
  const differences = await verifyAddress(base);
  const response = await fetch(new URL(manifestFile, base)).catch(() => undefined);
  return { differences, manifest: response?.ok ? await response.text() : undefined };
};

const inFolder = (folder: string): Found => {
  const file = join(folder, manifestFile);
  return {
    differences: verifyFolder(folder),
    manifest: existsSync(file) ? readFileSync(file, 'utf8') : undefined,
  };
};

const manifestIn = (text: string | undefined): object => {
  try {
    const read: unknown = JSON.parse(text ?? '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
};

const [place, ...more] = process.argv.slice(2);
const isAddress = place !== undefined && /^https?:\/\//.test(place) && URL.canParse(place);
const isFolder =
  place !== undefined && !isAddress && existsSync(place) && statSync(place).isDirectory();
if (place === undefined || more.length > 0 || place === '--help') {
  console.error(usage);
  process.exitCode = 2;
} else if (!isAddress && !isFolder) {
  console.error(`${place} 不是网址，也不是文件夹。\n\n${usage}`);
  process.exitCode = 2;
} else {
  const { differences, manifest } = isAddress ? await atAddress(place) : inFolder(place);
  const verdict = verifyData(root, manifestIn(manifest));
  for (const difference of differences) console.log(difference);
  console.log(
    differences.length === 0 ? '所有文件和校验值一致。' : `共 ${differences.length} 处不同。`,
  );
  console.log(verdict.sentence);
  process.exitCode = differences.length > 0 || verdict.differs ? 1 : 0;
}
