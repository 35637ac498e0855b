import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { masked, sensitiveIn } from './personal-data.ts';
import type { Sensitive } from './personal-data.ts';

/** Something that must not be published, in a file of the finished site. */
export interface Leak {
  /** Path inside the site, and inside the attachment where it is one. */
  file: string;
  what: Sensitive['what'];
  /** The text with what must not be shown replaced by stars. */
  masked: string;
}

const texts: ReadonlySet<string> = new Set(
  '.html .xml .json .csv .tsv .txt .md .svg .ics .yaml .yml .rtf .webmanifest'.split(' '),
);
const archives: ReadonlySet<string> = new Set(
  '.docx .xlsx .pptx .odt .ods .odp .wps .et .zip'.split(' '),
);
const partTexts: ReadonlySet<string> = new Set('.xml .rels .txt .csv .html .json'.split(' '));

/** Larger parts are not unpacked: no text of a form is so long, but a bomb is. */
const largestPart = 50_000_000;

const centralHeader = 0x02014b50;

/** Text parts of a zip archive by its central directory; what cannot be unpacked is left out. */
const partsOf = (bytes: Buffer): { name: string; text: string }[] => {
  const found: { name: string; text: string }[] = [];
  const end = bytes.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || end + 20 > bytes.length) return found;
  let at = bytes.readUInt32LE(end + 16);
  while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === centralHeader) {
    const method = bytes.readUInt16LE(at + 10);
    const [packed, size] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const nameLength = bytes.readUInt16LE(at + 28);
    const local = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const readable = partTexts.has(extname(name).toLowerCase()) && size <= largestPart;
    if (!readable || local + 30 > bytes.length) continue;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    try {
      const plain = method === 0 ? data : inflateRawSync(data, { maxOutputLength: largestPart });
      found.push({ name, text: plain.toString('utf8') });
    } catch {
      // A damaged part has no text to publish.
    }
  }
  return found;
};

/** What is read of a marked-up text: tags that only style do not part a number, others do. */
const readable = (text: string): string =>
  text
    .replace(/<\/(?:w:p|w:tc|si|c|td|th|li|p|div)>/g, '\n')
    .replace(/<(?:\/?[a-z][\w:-]*)(?:\s[^<>]*)?>/gi, (tag) =>
      tag.includes('"') && /(?:href|content|value|alt|title)=/i.test(tag) ? ` ${tag} ` : '',
    );

const leaksIn = (file: string, text: string): Leak[] =>
  sensitiveIn(text).map(({ start, end, what }) => ({
    file,
    what,
    masked: masked(text.slice(Math.max(0, start - 20), end))
      .replace(/\s+/g, ' ')
      .slice(-60),
  }));

const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const allFilesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/**
 * Personal data and secrets in a file of the finished site, its name included. Pictures and compressed PDF text
 * are not read.
 * @param file path inside the site
 * @param content reads the file, where that is needed
 */
export function leaksInFile(file: string, content: () => string | Uint8Array): readonly Leak[] {
  const extension = extname(file).toLowerCase();
  const byName = leaksIn(masked(file), file);
  if (texts.has(extension)) {
    const found = content();
    const text = typeof found === 'string' ? found : asBuffer(found).toString('utf8');
    const shown = extension === '.html' ? readable(text) : text;
    return [...byName, ...leaksIn(masked(file), shown)];
  }
  if (archives.has(extension)) {
    const found = content();
    const parts = partsOf(typeof found === 'string' ? Buffer.from(found) : asBuffer(found));
    return [
      ...byName,
      ...parts.flatMap(({ name, text }) => leaksIn(`${masked(file)}（${name}）`, readable(text))),
    ];
  }
  return byName;
}

/** The same for all files of a finished site. */
export const leaksOf = (folder: string): readonly Leak[] =>
  allFilesIn(folder).flatMap((file) => leaksInFile(file, () => readFileSync(join(folder, file))));

const names: Readonly<Record<Sensitive['what'], string>> = {
  'id-number': '身份证号码',
  'mobile-number': '手机号码',
  'bank-card': '银行卡号',
  secret: '密码或密钥',
};

/** Leaks above this number are only counted. */
const shownLeaks = 20;

/** What a clerk reads when the site must not be published. */
export const leakReport = (leaks: readonly Leak[]): string =>
  [
    `建好的网站里有 ${leaks.length} 处个人信息或密码，不能发布：`,
    ...leaks
      .slice(0, shownLeaks)
      .map(({ file, what, masked: text }) => `  ${file}　${names[what]}　${text.trim()}`),
    ...(leaks.length > shownLeaks ? [`  另有 ${leaks.length - shownLeaks} 处`] : []),
    '在数据、正文或 public/ 的附件里删掉它们，再重新生成。',
  ].join('\n');
