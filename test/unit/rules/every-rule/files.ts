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
import type { Edit, Example, Examples } from './example.ts';
import { exemplar, guide, instead } from './example.ts';

const moved =
  (from: string, to: string): Edit =>
  (root) => {
    mkdirSync(dirname(join(root, to)), { recursive: true });
    renameSync(join(root, from), join(root, to));
  };
const copied =
  (from: string, to: string): Edit =>
  (root) =>
    copyFileSync(join(root, from), join(root, to));
const removed =
  (...files: readonly string[]): Edit =>
  (root) => {
    for (const file of files) rmSync(join(root, file), { recursive: true });
  };
/** The exemplar's bytes, made from its text. */
const written =
  (bytes: (text: string) => string | Uint8Array): Edit =>
  (root) =>
    writeFileSync(join(root, exemplar), bytes(readFileSync(join(root, exemplar), 'utf8')));

const name = (bad: string, good: string): Example =>
  instead(exemplar, 'name: 市政务大厅教育窗口', `name: ${bad}`, `name: ${good}`);
const body = (bad: string, good: string): Example => instead(guide, '## 先问三件事', bad, good);

/** GBK for “窗口” in a file that is otherwise plain. */
const gbk = Uint8Array.from([
  ...Buffer.from('id: service-window\nname: ', 'latin1'),
  0xb4,
  0xb0,
  0xbf,
  0xda,
  0xb4,
  0xb0,
  0xbf,
  0xda,
  0x0a,
]);

const hostWindow = `id: host\nkind: window\nname: 某窗口\nregion: yunxi\nchosen_on: 2023-12-01\nchosen_by: yunxi-education-sports\nreason: 一次办成率最高。\nsource: plan-document\nupdated_on: 2024-03-01\n`;

export const fileExamples: Examples = {
  'missing-folder': { bad: removed('data'), good: removed('data/exemplars') },
  'empty-data': {
    bad: (root) => {
      rmSync(join(root, 'data'), { recursive: true });
      mkdirSync(join(root, 'data'));
    },
    good: removed('data/findings'),
  },
  'missing-file': { bad: removed('data/assessments.yaml'), good: removed('data/exemplars') },
  'empty-kind': {
    bad: (root) => {
      rmSync(join(root, 'data/calendar'), { recursive: true });
      mkdirSync(join(root, 'data/calendar'));
    },
    good: (root) => {
      rmSync(join(root, 'data/exemplars'), { recursive: true });
      mkdirSync(join(root, 'data/exemplars'));
    },
  },
  'unknown-file': {
    bad: copied(exemplar, 'data/exemplars/list.json'),
    good: (root) => {
      const text = readFileSync(join(root, exemplar), 'utf8');
      const other = text.replaceAll('service-window', 'list').replace('大厅', '大厅二号');
      writeFileSync(join(root, 'data/exemplars/list.yaml'), other);
    },
  },
  'wrong-extension': {
    bad: moved(exemplar, 'data/exemplars/service-window.yml'),
    good: moved(exemplar, exemplar),
  },
  'wrong-file-name': {
    bad: moved(exemplar, 'data/exemplars/市民窗口.yaml'),
    good: (root) => {
      const text = readFileSync(join(root, exemplar), 'utf8');
      rmSync(join(root, exemplar));
      const other = text.replace('service-window', 'window-2');
      writeFileSync(join(root, 'data/exemplars/window-2.yaml'), other);
    },
  },
  'leftover-file': {
    bad: copied(exemplar, 'data/exemplars/service-window - 副本.yaml'),
    good: removed(exemplar),
  },
  'symbolic-link': {
    bad: (root) => symlinkSync('/etc/hostname', join(root, 'data/exemplars/host.yaml')),
    good: (root) => {
      rmSync(join(root, exemplar));
      writeFileSync(join(root, 'data/exemplars/host.yaml'), hostWindow);
    },
  },
  'file-too-large': {
    bad: written((text) => text + '#'.repeat(2_000_000)),
    good: written((text) => `${text}# ${'长'.repeat(2000)}\n`),
  },
  'too-many-files': {
    bad: (root) => {
      for (let at = 0; at <= 20_000; at += 1)
        writeFileSync(join(root, `data/exemplars/e${at}.yaml`), '');
    },
    good: removed('data/exemplars'),
  },
  'file-encoding': { bad: written(() => gbk), good: written((text) => Buffer.from(text, 'utf8')) },
  'byte-order-mark': {
    bad: written((text) => `\ufeff${text}`),
    good: written((text) => `# 说明\n${text}`),
  },
  'line-ending': {
    bad: written((text) => text.replaceAll('\n', '\r')),
    good: written((text) => text.replaceAll('\n', '\r\n')),
  },
  'control-character': name('窗\u0007口', '窗口 7'),
  'direction-character': name('窗\u202e口', '窗口（左）'),
  'invisible-character': name('窗\u200b口', '窗·口'),
  'private-use-character': name('\ue000窗口', '𠮷窗口'),
  'broken-character': name('窗\ufffd口', '窗〇口'),
  'line-separator': name('窗\u2028口', '窗 口'),
  'compatibility-character': name('⼈口', '人口'),
  'odd-space': instead(
    exemplar,
    'kind: window',
    'kind:\u3000window',
    'kind:  window # 窗口\u3000一个',
  ),
  'office-leftover': name('a_x000D_b', 'a_x_b'),
  'markup-in-text': name('窗口<br>二', '窗口<二'),
  mojibake: name('锟斤拷', '烫金窗口'),
  'merge-conflict': {
    bad: written((text) => `<<<<<<< HEAD\n${text}=======\n>>>>>>> x\n`),
    good: written((text) => `# <<<<<<< 左边是新的\n${text}`),
  },
  'personal-data': name('窗口 13812345678', '窗口 0999-1234567'),
  secret: name('窗口 password=hunter2abc', '窗口（密码请到现场设置）'),
  'front-matter': instead(
    guide,
    '---\nid: student-transfer',
    'id: student-transfer',
    '---\n# 事项\nid: student-transfer',
  ),
  'body-code': body('{1 + 1}', '\\{1 + 1\\}'),
  'body-markup': body('<div>说明</div>', '说明'),
  'body-link': body('[下载](javascript:x)', '[下载](https://www.example.gov.cn/)'),
  'insecure-link': body(
    '[通知](http://www.example.gov.cn/)',
    '[通知](http://www.example.gov.cn/ "原网站只有 http")',
  ),
  'missing-target': body(
    '[转学](/guides/transfer/)',
    '[转学](/guides/student-transfer/#materials)',
  ),
  'body-heading': body('#### 先问', '## 先问\n\n### 再问'),
};
