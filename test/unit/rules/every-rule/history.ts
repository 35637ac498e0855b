import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edit, Example, Examples } from './example.ts';
import { classes, large, programme, task } from './example.ts';

/** An example of an edit of what was published, with what is added before that. */
export interface HistoryExample extends Example {
  before?: (root: string) => void;
}

const spares = ['one', 'two', 'three'].map((name) => `data/sources/spare-${name}.yaml`);
const removed =
  (...files: readonly string[]): Edit =>
  (root) => {
    for (const file of files) rmSync(join(root, file));
  };

/** 5 March 2024. */
const saved = Date.UTC(2024, 2, 5, 4) / 1000;
const savedWith =
  (text: string): Edit =>
  (root) => {
    const file = join(root, 'data/exemplars/service-window.yaml');
    writeFileSync(file, text);
    utimesSync(file, saved, saved);
  };
const exemplarOf = (day: string): string =>
  `id: service-window\nkind: window\nname: 市政务大厅一号窗口\nregion: yunxi\nchosen_on: 2023-12-01\nchosen_by: yunxi-education-sports\nreason: 一次办成率最高。\nsource: plan-document\nupdated_on: ${day}\n`;

/** Rules on what an edit does to what was published. */
export const historyExamples: Examples<HistoryExample> = {
  'many-deleted': {
    before: (root) => {
      for (const file of spares) {
        const id = file.slice('data/sources/'.length, -'.yaml'.length);
        const text = `id: ${id}\ntitle: 备用\npublisher: 某局\npublished: 2023\ntier: N\n`;
        writeFileSync(join(root, file), text);
      }
    },
    bad: removed(...spares),
    good: removed(...spares.slice(1)),
  },
  'changed-past-value': {
    bad: [
      classes,
      'value: 1000\n    status: final\n',
      'value: 1001\n    status: final\n    note: 含市直一班。\n',
    ],
    good: [
      classes,
      'value: 1000\n    status: final\n',
      'value: 1001\n    status: revised\n    previous: 1000\n    reason: 原数漏报。\n    note: 含市直一班。\n',
    ],
  },
  'withdrawn-value': {
    bad: [
      large,
      '  - region: baihe\n    period: 2023\n    value: 15\n    status: final\n    source: bulletin-2023\n',
      '',
    ],
    good: [
      large,
      'value: 15\n    status: final\n    source: bulletin-2023\n',
      'status: missing\n    reason: 原数有误，已撤回。\n',
    ],
  },
  'changed-report': {
    bad: [programme, 'value: 500', 'value: 600'],
    good: [programme, 'value: 500', 'value: 600\n        note: 原数漏计一县。'],
  },
  'moved-goal': {
    bad: [task, 'due: 2024-12-31', 'due: 2025-12-31'],
    good: [task, 'due: 2024-12-31', 'due: 2025-12-31\n    note: 省里推迟了一年。'],
  },
  'date-not-updated': {
    bad: savedWith(exemplarOf('2024-03-01')),
    good: savedWith(exemplarOf('2024-03-05')),
  },
};
