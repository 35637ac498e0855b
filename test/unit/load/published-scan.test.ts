import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { leakReport, leaksOf } from '#src/load/published-scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'published-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A zip archive of one part. */
const zipOf = (name: string, text: string): Buffer => {
  const data = deflateRawSync(Buffer.from(text));
  const title = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(title.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(text.length, 24);
  central.writeUInt16LE(title.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt32LE(30 + title.length + data.length, 16);
  return Buffer.concat([local, title, data, central, title, end]);
};

it('finds personal data in pages and office attachments, and shows none of it', () => {
  writeFileSync(join(folder, 'a.html'), '<p>电话 <b>138</b>12345678</p><p>0999-1234567，12345</p>');
  writeFileSync(
    join(folder, 'b.docx'),
    zipOf('word/document.xml', '<w:t>11010519491231</w:t><w:t>002X</w:t>'),
  );
  writeFileSync(join(folder, 'c.js'), 'var a = 13812345678;');
  const leaks = leaksOf(folder);
  expect(leaks.map(({ file, what }) => `${file} ${what}`)).toEqual([
    'a.html mobile-number',
    'b.docx（word/document.xml） id-number',
  ]);
  expect(leakReport(leaks)).not.toMatch(/13812345678|11010519491231002X/);
});
