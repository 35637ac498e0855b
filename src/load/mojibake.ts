import type { TextComplaint } from './text-file.ts';

/** Windows-1252 from 0x80: what UTF-8 bytes look like when they are shown one by one. */
const western = new TextDecoder('windows-1252');
const westernBytes = new Map(
  Array.from({ length: 128 }, (_, at) => {
    const byte = 0x80 + at;
    return [western.decode(Uint8Array.of(byte)), byte] as const;
  }),
);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The text of some bytes when it begins with `least` Chinese characters; the end may be cut. */
const chineseIn = (bytes: readonly number[], least: number): string | undefined => {
  try {
    const text = utf8.decode(Uint8Array.from(bytes.slice(0, least * 3)));
    return /^[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]+$/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
};

/** Three such characters in a row are one Chinese character of UTF-8. */
const westernRun = /[\u00e3-\u00e9\u00ef][^\x00-\x7f\u4e00-\u9fff]{2}/g;

const westernAt = (text: string): number | undefined => {
  for (const { 0: run, index } of text.matchAll(westernRun)) {
    const bytes = [...run].map((mark) => westernBytes.get(mark) ?? mark.charCodeAt(0));
    if (bytes.every((byte) => byte < 0x100) && chineseIn(bytes, 1) !== undefined) return index;
  }
  return undefined;
};

/** Two bytes of GBK by character: only the leads and trails that UTF-8 of Chinese can have. */
const gbkBytes = (): ReadonlyMap<string, readonly [number, number]> => {
  const gbk = new TextDecoder('gbk');
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xef; lead += 1) {
    for (let trail = 0x80; trail <= 0xef; trail += 1) {
      table.set(gbk.decode(Uint8Array.of(lead, trail)), [lead, trail]);
    }
  }
  return table;
};

let gbkTable: ReadonlyMap<string, readonly [number, number]> | undefined;

/** Common signs that UTF-8 was read as GBK: 的 一 在 了 and the comma, the quotes, the full stop. */
const gbkSigns =
  /[\u9428\u6d93\u9365\u6d5c\u951b\u9286\u9225\u93c1\u935b\u93c0\u7039\u701b\u9359\u5a32\u7487\u95ae]/;

/** Characters in a row that are looked at: four of GBK hold two whole characters of UTF-8 and more. */
const gbkRun = 6;

const gbkAt = (text: string): number | undefined => {
  if (!gbkSigns.test(text)) return undefined;
  gbkTable ??= gbkBytes();
  for (const { 0: run, index } of text.matchAll(/[^\x00-\x7f]{3,}/g)) {
    if (!gbkSigns.test(run)) continue;
    const marks = [...run];
    for (let at = 0; at + 3 <= marks.length; at += 1) {
      const bytes = marks.slice(at, at + gbkRun).flatMap((mark) => gbkTable?.get(mark) ?? []);
      const whole = Math.floor(bytes.length / 3);
      if (whole < 2 || bytes.length < Math.min(gbkRun, marks.length - at) * 2) continue;
      if (chineseIn(bytes, whole) !== undefined) {
        return index + marks.slice(0, at).join('').length;
      }
    }
  }
  return undefined;
};

/** A Greek or Cyrillic letter glued to one of extended Latin: two bytes of GBK read as UTF-8 each. */
const mixedScripts =
  /[\u0370-\u052f][\u0100-\u024f]|[\u0100-\u024f][\u0370-\u052f]|[\u0370-\u03ff][\u0400-\u052f]|[\u0400-\u052f][\u0370-\u03ff]/;

/** A character that each of the three forms has; nearly every text has none and is not cut into lines. */
const suspect = new RegExp(`[\\u00e3-\\u00e9\\u00ef\\u0370-\\u052f${gbkSigns.source.slice(1)}`);

/** Where a line holds Chinese that was read in the wrong encoding and saved; undefined when nowhere. */
export const mojibakeAt = (line: string): number | undefined => {
  if (!/[^\x00-\x7f]/.test(line)) return undefined;
  const mixed = mixedScripts.exec(line)?.index;
  return westernAt(line) ?? gbkAt(line) ?? mixed;
};

/** One complaint a line about Chinese that was read in the wrong encoding and saved. */
export const mojibakeComplaints = (text: string): TextComplaint[] => {
  const found: TextComplaint[] = [];
  if (!suspect.test(text)) return found;
  let offset = 0;
  for (const line of text.split('\n')) {
    const at = mojibakeAt(line);
    if (at !== undefined) {
      found.push({
        rule: 'mojibake',
        offset: offset + at,
        length: Math.max(1, (/^[^\x00-\x7f]+/.exec(line.slice(at))?.[0] ?? '').length),
        message: '像是乱码：原来的字在转换编码时坏了',
        hint: '对照原文重新输入，文件存成 UTF-8',
      });
    }
    offset += line.length + 1;
  }
  return found;
};
