import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { maxFileBytes } from './limits.ts';
import type { Place } from './problem.ts';

/** A file's text without byte-order mark. */
export interface TextFile {
  file: string;
  text: string;
  /** Offset of the first character of each line. */
  lineStarts: readonly number[];
}

export const textFile = (file: string, text: string): TextFile => {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  return { file, text, lineStarts };
};

/** The text of bytes that are known to be sound, decoded when it is asked for. */
export const laterText = (file: string, bytes: Uint8Array): TextFile => {
  let made: TextFile | undefined;
  const source = (): TextFile => (made ??= textFile(file, utf8.decode(bytes)));
  return {
    file,
    get text() {
      return source().text;
    },
    get lineStarts() {
      return source().lineStarts;
    },
  };
};

/** A complaint about a place in a text. */
export interface TextComplaint {
  rule: string;
  offset: number;
  length?: number;
  severity?: 'warning';
  path?: string;
  message: string;
  hint: string;
  replacement?: string;
}

/** Line and column (from 1) of an offset. */
export const placeAt = (source: TextFile, offset: number): Place => {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { file: source.file, line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 };
};

/** Takes a byte-order mark off; bad bytes become U+FFFD. */
const utf8 = new TextDecoder('utf-8');

const decodes = (encoding: string, bytes: Uint8Array): boolean => {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** The two-byte text that some bytes would be, either way round. */
const asUtf16 = (bytes: Uint8Array): boolean =>
  ['utf-16le', 'utf-16be'].some((encoding) => {
    const text = new TextDecoder(encoding).decode(bytes.slice(0, 1000));
    const likely = text.match(/[\n\r\x20-\x7e\u3000-\u303f\u4e00-\u9fff\uff00-\uff5e]/g) ?? [];
    return likely.length > text.length * 0.9;
  });

const guessEncoding = (bytes: Uint8Array): string => {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  if (bytes.includes(0) && asUtf16(bytes)) return 'UTF-16';
  return decodes('gb18030', bytes) ? 'GBK（中文 Windows 的 ANSI）' : '';
};

/** The first bytes of pictures, PDF and old and new Office files. */
const isForeign = (bytes: Uint8Array): boolean =>
  /^(\u0089PNG|GIF8|\u00ff\u00d8\u00ff|%PDF|PK\u0003\u0004|\u00d0\u00cf\u0011\u00e0|Rar!|7z\u00bc)/.test(
    String.fromCharCode(...bytes.slice(0, 4)),
  );

/** Mostly good UTF-8 with a few bad bytes is a damaged file and not one in another encoding. */
const isMostlyUtf8 = (lossy: string): boolean => {
  const bad = lossy.split('\uFFFD').length - 1;
  return (lossy.match(/[\u4e00-\u9fff]/g)?.length ?? 0) > bad * 2;
};

const encodingComplaint = (bytes: Uint8Array, lossy: string): TextComplaint => {
  const guess = isMostlyUtf8(lossy) ? '' : guessEncoding(bytes);
  const offset = Math.max(0, lossy.indexOf('\uFFFD'));
  return {
    rule: 'file-encoding',
    offset: guess === 'UTF-16' ? 0 : offset,
    message:
      guess === ''
        ? '文件不是 UTF-8 编码，有不能识别的字节'
        : `文件不是 UTF-8 编码，看起来是 ${guess}`,
    hint: '用记事本或编辑器打开，选“另存为”，编码选 UTF-8，再保存一次',
  };
};

/** A file as far as it could be decoded. */
export interface ReadText {
  source: TextFile;
  complaints: TextComplaint[];
  readable: boolean;
}

/** A file's bytes, none when it is too large to be read, and what the disk knows of it. */
export interface FileBytes {
  bytes: Uint8Array | undefined;
  size: number;
  /** When it was last written, in seconds since 1970. */
  writtenSeconds: number;
}

/** The bytes of an open file as far as it reaches, which may be less than it had. */
const wholeOf = (open: number, size: number): Uint8Array => {
  // Some file systems name no size before they are read.
  if (size === 0) return readFileSync(open);
  const bytes = Buffer.allocUnsafe(size);
  let done = 0;
  while (done < size) {
    const read = readSync(open, bytes, done, size - done, null);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
};

/** Reads a file opened once: to look it up again for its size and its time takes as long as reading. */
export const readBytes = (absolute: string): FileBytes => {
  const open = openSync(absolute, 'r');
  try {
    const { size, mtimeMs } = fstatSync(open);
    const bytes = size > maxFileBytes ? undefined : wholeOf(open, size);
    return { bytes, size, writtenSeconds: mtimeMs / 1000 };
  } finally {
    closeSync(open);
  }
};

/** Reads bytes strictly as UTF-8; what is wrong with them comes back as complaints. */
export const readText = ({ bytes, size }: FileBytes, file: string): ReadText => {
  if (bytes !== undefined) return textOfBytes(bytes, file);
  const message = `文件有 ${size} 字节，超过上限 ${maxFileBytes} 字节`;
  const hint = '检查是否误放了别的文件；数据确实很多时拆成几个记录';
  const complaints = [{ rule: 'file-too-large', offset: 0, message, hint }];
  return { source: textFile(file, ''), complaints, readable: false };
};

/** The same for bytes that are at hand. */
export const textOfBytes = (bytes: Uint8Array, file: string): ReadText => {
  if (isForeign(bytes)) {
    const message = '这不是文本文件，像是图片、压缩包、PDF 或 Office 文件';
    const hint = '从上一版恢复这个文件；附件不放在数据文件夹里';
    const complaints = [{ rule: 'file-encoding', offset: 0, message, hint }];
    return { source: textFile(file, ''), complaints, readable: false };
  }
  if (!isUtf8(bytes)) {
    const lossy = utf8.decode(bytes);
    return {
      source: textFile(file, lossy),
      complaints: [encodingComplaint(bytes, lossy)],
      readable: false,
    };
  }
  const text = utf8.decode(bytes);
  const complaints = byteComplaints(bytes, text);
  const readable = complaints.every((complaint) => complaint.severity === 'warning');
  return { source: textFile(file, text), complaints, readable };
};

const byteComplaints = (bytes: Uint8Array, text: string): TextComplaint[] => {
  const found: TextComplaint[] = [];
  // A second mark is a character of the text, and is said as such.
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf && !text.startsWith('\ufeff')) {
    found.push({
      rule: 'byte-order-mark',
      offset: 0,
      severity: 'warning',
      message: '文件开头有看不见的 BOM 标记',
      hint: '另存为时选“UTF-8”而不是“UTF-8 BOM”；不影响发布',
    });
  }
  const loneReturn = /\r(?!\n)/.exec(text);
  if (loneReturn !== null) {
    found.push({
      rule: 'line-ending',
      offset: loneReturn.index,
      length: 1,
      message: '换行是旧式的单个回车（CR），整个文件会被当成一行',
      hint: '在编辑器里把换行方式改成 LF，再保存',
    });
  }
  const zero = text.indexOf('\0');
  if (zero !== -1) {
    found.push({
      rule: 'control-character',
      offset: zero,
      length: 1,
      message: '文字里有空字符（U+0000），这不是正常的文本文件',
      hint: '删掉这个字符；如果文件是从别的程序导出的，请重新导出为 UTF-8 文本',
    });
  }
  return found;
};
