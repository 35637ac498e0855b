import {
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { damaged, put } from './damage.ts';

const folder = 'data/exemplars/';
const window = `${folder}service-window.yaml`;
const source = 'data/sources/plan-document.yaml';
const guide = 'content/guides/student-transfer.mdx';
const said = (change: (root: string) => void): string[] =>
  damaged(change).map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`);
const text = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');
const moved = (from: string, to: string) =>
  said((root) => {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(join(root, from), join(root, to));
  });

describe('a copy or a leftover beside a file', () => {
  it.each([
    ['service-window - 副本.yaml', 'leftover-file'],
    ['复件 service-window.yaml', 'leftover-file'],
    ['service-window (1).yaml', 'leftover-file'],
    ['service-window（1）.yaml', 'leftover-file'],
    ['service-window - Copy.yaml', 'leftover-file'],
    ['service-window-copy.yaml', 'leftover-file'],
    ['Copy of service-window.yaml', 'leftover-file'],
    ['~$service-window.yaml', 'leftover-file'],
    ['service-window.yaml~', 'leftover-file'],
    ['.service-window.yaml.swp', 'leftover-file'],
    ['service-window.bak.yaml', 'leftover-file'],
    ['service-window.yaml.orig', 'leftover-file'],
    ['service-window.yaml.1', 'leftover-file'],
    ['#service-window.yaml#', 'leftover-file'],
    ['.DS_Store', 'leftover-file'],
    ['._service-window.yaml', 'leftover-file'],
    ['Thumbs.db', 'leftover-file'],
    ['service-window.xlsx', 'leftover-file'],
    ['service-window.json', 'unknown-file'],
    ['service-window', 'unknown-file'],
    ['新建文本文档.yaml', 'wrong-file-name'],
    ['con.yaml', 'wrong-file-name'],
    ['com1.yaml', 'wrong-file-name'],
    ['index.yaml', 'wrong-file-name'],
  ])('%s', (name, rule) => {
    expect(said((root) => copyFileSync(join(root, window), join(root, folder + name)))).toEqual([
      `${folder}${name}:1:1 ${rule}`,
    ]);
  });
});

it('what the system leaves does not stop a publication', () => {
  const severities = damaged((root) => {
    writeFileSync(join(root, folder, '.DS_Store'), '');
    writeFileSync(join(root, 'data/Thumbs.db'), '');
    writeFileSync(join(root, folder, 'service-window.bak'), '');
  }).map(({ file, severity }) => `${severity} ${file}`);
  expect(severities.sort()).toEqual([
    `error ${folder}service-window.bak`,
    'warning data/Thumbs.db',
    `warning ${folder}.DS_Store`,
  ]);
});

describe('a file or folder of another name is said once, its references not again', () => {
  it.each([
    [source, 'data/sources/plan-document.yml', 'wrong-extension'],
    [source, 'data/sources/PLAN-DOCUMENT.YAML', 'wrong-extension'],
    [source, 'data/sources/plan-document.yaml.txt', 'wrong-extension'],
    [source, 'data/sources/Plan-Document.yaml', 'wrong-file-name'],
    [source, 'data/sources/plan document.yaml', 'wrong-file-name'],
    [source, 'data/sources/plan_document.yaml', 'wrong-file-name'],
    [source, 'data/sources/方案.yaml', 'wrong-file-name'],
    [source, 'data/sources/plan-dоcument.yaml', 'wrong-file-name'],
    [source, 'data/sources/plan-document 副本.yaml', 'leftover-file'],
    [source, 'data/tasks/plan-document.yaml', 'unknown-file'],
    [guide, 'content/guides/Student-Transfer.mdx', 'wrong-file-name'],
    [guide, 'content/guides/student-transfer.md', 'wrong-extension'],
    ['data/site.yaml', 'data/site.yml', 'wrong-extension'],
    ['data/site.yaml', 'data/Site.yaml', 'unknown-file'],
    ['data/site.yaml', 'data/sites.yaml', 'unknown-file'],
    ['data/calendar/2023.yaml', 'data/calendar/23.yaml', 'wrong-file-name'],
    ['data/indicators', 'data/Indicators', 'unknown-file'],
    ['data/indicators', 'data/indicator', 'unknown-file'],
  ])('%s as %s', (from, to, rule) => {
    expect(moved(from, to)).toEqual([`${to}:1:1 ${rule}`]);
  });
  it('with another id than its name', () => {
    expect(moved('data/observations/classes.yaml', 'data/observations/class.yaml')).toEqual([
      'data/observations/class.yaml:1:10 id-not-file-name',
    ]);
  });
});

describe('what is no plain file', () => {
  it.each<[string, string, (place: string, root: string) => void]>([
    [`${folder}x.yaml`, 'unknown-file', (place) => mkdirSync(place)],
    [`${folder}x.yaml`, 'symbolic-link', (place) => symlinkSync('/etc/hostname', place)],
    [`${folder}x.yaml`, 'symbolic-link', (place) => symlinkSync('/nowhere', place)],
    [`${folder}x.yaml`, 'symbolic-link', (place) => symlinkSync('x.yaml', place)],
    [`${folder}x.yaml`, 'symbolic-link', (place) => symlinkSync('service-window.yaml', place)],
    [`${folder}loop`, 'symbolic-link', (place) => symlinkSync('..', place)],
    ['data/etc', 'symbolic-link', (place) => symlinkSync('/etc', place)],
    [
      window,
      'symbolic-link',
      (place, root) => {
        renameSync(place, join(root, 'elsewhere.yaml'));
        symlinkSync(join(root, 'elsewhere.yaml'), place);
      },
    ],
    [
      'data/site.yaml',
      'unknown-file',
      (place) => {
        rmSync(place);
        mkdirSync(place);
      },
    ],
    [
      'data/indicators',
      'unknown-file',
      (place) => {
        rmSync(place, { recursive: true });
        writeFileSync(place, '');
      },
    ],
  ])('%s: %s', (place, rule, make) => {
    expect(said((root) => make(join(root, place), root))).toEqual([`${place}:1:1 ${rule}`]);
  });
});

describe('bytes that are not text in UTF-8', () => {
  const utf8 = (value: string): Buffer => Buffer.from(value, 'utf8');
  const cases: readonly [string, string, (sound: string) => string | Uint8Array][] = [
    ['UTF-16 LE', '1:1 file-encoding', (t) => Buffer.from(`\ufeff${t}`, 'utf16le')],
    ['UTF-16 LE bare', '1:1 file-encoding', (t) => Buffer.from(t, 'utf16le')],
    ['UTF-16 BE', '1:1 file-encoding', (t) => Buffer.from(`\ufeff${t}`, 'utf16le').swap16()],
    ['one bad byte', '3:9 file-encoding', (t) => utf8(t).fill(0xff, 45, 46)],
    ['a picture', '1:1 file-encoding', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['a workbook', '1:1 file-encoding', () => Buffer.from('PK\x03\x04\0\0', 'latin1')],
    ['two byte-order marks', '1:1 invisible-character', (t) => `\ufeff\ufeff${t}`],
    ['old line ends', '1:19 line-ending', (t) => t.replaceAll('\n', '\r')],
    ['one lone CR', '2:13 line-ending', (t) => t.replace('window\nname', 'window\rname')],
    ['NUL', '2:3 control-character', (t) => t.replace('kind', 'ki\0nd')],
    ['an escape code', '7:9 control-character', (t) => t.replace('一次', '\u001b[31m一次')],
    ['nothing', '1:1 empty-value', () => ''],
    ['blank lines', '1:1 empty-value', () => '\n \n'],
    ['comments only', '1:1 empty-value', () => '# 待补\n'],
    ['a list', '1:1 wrong-type', () => '- a\n'],
    ['a table', '1:1 wrong-type', () => 'id,kind\nservice-window,window\n'],
    ['more than the limit', '1:1 file-too-large', (t) => t + '#'.repeat(2_000_000)],
    ['deep brackets', '1:24 too-deep', () => `a: ${'['.repeat(5000)}`],
    ['deep and closed', '1:24 too-deep', () => `a: ${'['.repeat(300)}${']'.repeat(300)}`],
    ['a chain of dashes', '1:41 too-deep', () => '- '.repeat(20_000)],
    ['a tag directive', '1:1 yaml-feature', (t) => `%TAG ! tag:x,2000:\n---\n${t}`],
    ['YAML 1.1', '1:1 yaml-feature', (t) => `%YAML 1.1\n---\n${t}`],
  ];
  it.each(cases)('%s: %s', (_name, expected, change) => {
    expect(said((root) => put(root, window, change(text(root, window))))).toEqual([
      `${window}:${expected}`,
    ]);
  });
  it('a bomb of aliases names every anchor, in no time', () => {
    const bomb = 'a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b,*b]\n';
    expect(said((root) => put(root, window, bomb))).toEqual([
      `${window}:1:4 yaml-feature`,
      `${window}:2:4 yaml-feature`,
      `${window}:3:5 yaml-feature`,
    ]);
  });
});
