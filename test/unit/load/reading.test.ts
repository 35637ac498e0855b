import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { damaged, lines, put, replaced } from './damage.ts';

const shares = 'data/observations/large-class-share.yaml';

describe('a sound data set', () => {
  it('has no problem', () => {
    expect(damaged(() => {})).toEqual([]);
  });

  it('may have Windows line ends, comments, a byte-order mark (with a warning) and a README', () => {
    expect(
      lines(
        damaged((root) => {
          put(root, 'data/README.md', '说明');
          put(
            root,
            'data/exemplars/service-window.yaml',
            '\uFEFF# 注释\r\nid: service-window\r\nkind: window\r\nname: 教育窗口\r\nregion: yunxi\r\nchosen_on: 2023-12-01\r\nchosen_by: yunxi-education-sports\r\nreason: >-\r\n  一次办成率\r\n  最高\r\nsource: plan-document\r\nupdated_on: 2024-03-01\r\n',
          );
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "data/exemplars/service-window.yaml:1:1 byte-order-mark 文件开头有看不见的 BOM 标记",
      ]
    `);
  });
});

describe('bad input stops with one located message', () => {
  it('for malformed YAML', () => {
    expect(lines(replaced(shares, 'value: 4.5', 'value: "4.5'))).toMatchInlineSnapshot(`
      [
        "data/observations/large-class-share.yaml:6:12 unclosed-quote 引号没有成对：这一行有开头的双引号，没有结尾的",
      ]
    `);
  });
  it('for a key that does not exist, without also missing the one that was meant', () => {
    expect(lines(replaced(shares, 'value: 4.5', 'vaule: 4.5'))).toMatchInlineSnapshot(`
      [
        "data/observations/large-class-share.yaml:6:5 unknown-key 没有“vaule”这个键",
      ]
    `);
  });
  it('for a missing key', () => {
    expect(lines(replaced(shares, '    value: 4.5\n', ''))).toMatchInlineSnapshot(`
      [
        "data/observations/large-class-share.yaml:4:5 missing-key 缺少数值（value）",
      ]
    `);
  });
  it('for a wrong type', () => {
    expect(lines(replaced(shares, 'value: 4.5', 'value: ４．５％'))).toMatchInlineSnapshot(`
      [
        "data/observations/large-class-share.yaml:6:12 not-a-number 数值（value）写的是“４．５％”：用了全角字符，带了百分号；只写数字，单位已在测度里说明",
      ]
    `);
  });
  it('for an unknown reference', () => {
    expect(lines(replaced(shares, 'region: wanghai', 'region: wanghia'))).toMatchInlineSnapshot(`
      [
        "data/observations/large-class-share.yaml:14:13 unknown-reference 地区 wanghia 不存在：data/regions.yaml 里没有这个编号",
      ]
    `);
  });
  it('for an id used twice', () => {
    expect(lines(replaced('data/regions.yaml', 'id: baihe', 'id: qingshan')))
      .toMatchInlineSnapshot(`
        [
          "data/regions.yaml:33:9 duplicate-id 地区编号 qingshan 用了两次，本文件第 24 行已经有了",
        ]
      `);
  });
  it('for two observations of one place and time', () => {
    expect(lines(replaced(shares, 'period: 2023', 'period: 2022'))).toMatchInlineSnapshot(`
      [
        "data/observations/large-class-share.yaml:10:13 duplicate-observation 云溪市 2022 已经有一个数了",
      ]
    `);
  });
  it('for a file with a wrong extension', () => {
    expect(
      lines(
        damaged((root) =>
          renameSync(
            join(root, 'data/sources/bulletin-2023.yaml'),
            join(root, 'data/sources/bulletin-2023.yml'),
          ),
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "data/sources/bulletin-2023.yml:1:1 wrong-extension bulletin-2023.yml 的扩展名不对，不会被读取",
      ]
    `);
  });
  it('for a file whose name is not its id', () => {
    expect(
      lines(
        damaged((root) =>
          renameSync(
            join(root, 'data/findings/crowded-schools.yaml'),
            join(root, 'data/findings/crowded.yaml'),
          ),
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "data/findings/crowded.yaml:1:5 id-not-file-name id 写的是 crowded-schools，文件名是 crowded",
      ]
    `);
  });
  it('for an empty data folder', () => {
    expect(
      lines(
        damaged((root) => {
          rmSync(join(root, 'data'), { recursive: true });
          mkdirSync(join(root, 'data'));
        }),
      ).filter((line) => line.includes('data:')),
    ).toHaveLength(1);
  });
  it('for a file in GBK', () => {
    // 云溪 in GBK
    const gbk = Uint8Array.from([0xd4, 0xc6, 0xcf, 0xaa]);
    const text = new TextEncoder().encode('id: bulletin-2023\ntitle: ');
    expect(
      lines(
        damaged((root) =>
          put(root, 'data/sources/bulletin-2023.yaml', Uint8Array.from([...text, ...gbk, 10])),
        ),
      ),
    ).toMatchInlineSnapshot(`
      [
        "data/sources/bulletin-2023.yaml:2:8 file-encoding 文件不是 UTF-8 编码，看起来是 GBK（中文 Windows 的 ANSI）",
      ]
    `);
  });
  it('and all problems of a run are listed', () => {
    const problems = damaged((root) => {
      put(root, 'data/sources/bulletin-2023.yaml', 'id: bulletin-2023\ntitle：x\n');
      put(root, 'data/calendar/2023.yaml', 'year: 2022\n');
      put(root, 'data/extra.yaml', 'a: 1\n');
    });
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toMatchInlineSnapshot(`
      [
        "data/calendar/2023.yaml missing-key",
        "data/calendar/2023.yaml missing-key",
        "data/calendar/2023.yaml missing-key",
        "data/calendar/2023.yaml missing-key",
        "data/calendar/2023.yaml id-not-file-name",
        "data/extra.yaml unknown-file",
        "data/sources/bulletin-2023.yaml full-width-colon",
      ]
    `);
  });
});
