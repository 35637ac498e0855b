import { basename, join } from 'node:path';
import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readEarlier } from '#src/load/earlier.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { historyRules } from '#src/rules/history-all.ts';
import { gitCopy } from './git-copy.ts';

const classes = 'data/observations/classes.yaml';
const task = 'data/tasks/small-classes.yaml';
/** Seconds since 1970: the day of the commit, and three weeks later. */
const dayOfCommit = 1_709_280_000;
const later = 1_711_000_000;
const codes = new Set(historyRules.map(({ code }) => code));

/** What the rules of history say of an edit, in full. */
const saidOf = (
  edit: (copy: ReturnType<typeof gitCopy>) => void,
  savedAt = dayOfCommit,
): string => {
  const copy = gitCopy();
  edit(copy);
  for (const file of [classes, task]) utimesSync(join(copy.folder, file), savedAt, savedAt);
  const earlier = readEarlier(copy);
  return readDataset({ ...copy, earlier })
    .problems.filter(({ rule }) => codes.has(rule))
    .map(({ severity, rule, message, hint }) => `${severity} ${rule}: ${message}。${hint}`)
    .join('\n');
};

it('the rules of history say what was published, what it is now and what to write', () => {
  const value = saidOf(({ edit }) => edit(classes, 'value: 600', 'value: 610'));
  expect(value).toMatchInlineSnapshot(
    `"error changed-past-value: 青杉县 2023 的数上一版公布的是 600，现在成了 610，没有写明修订。确实要改：写 status: revised、previous: 600 和 reason（为什么改、依据什么）；改错了就改回 600"`,
  );
  const report = saidOf(({ edit }) => {
    edit(task, 'value: 0\n        status: final', 'value: 2\n        status: final');
    edit(task, 'due: 2024-12-31', 'due: 2025-12-31');
  });
  expect(report).toMatchInlineSnapshot(`
    "warning moved-goal: 改了目标“大班额占比降到 3% 以下”的到期日，没有写明原因。在这个目标的 note 里写明为什么改、依据哪份文件；误改的请改回
    error changed-report: 2023 的进展上一版公布的是 0，现在成了 2，没有写明原因。确实要改：在这一项加 note，写明原来是 0、为什么改；改错了就改回 0"
  `);
  const withdrawn = saidOf(({ edit }) =>
    edit(
      classes,
      '  - region: qingshan\n    period: 2023\n    value: 600\n    status: final\n    source: bulletin-2023\n',
      '',
    ),
  );
  expect(withdrawn).toMatchInlineSnapshot(
    `"warning withdrawn-value: 删了上一版公布过的 1 个数：青杉县 2023。撤回的数不要删行：写 status: missing 和 reason；误删的请恢复"`,
  );
  const date = saidOf(({ edit }) => edit(classes, '补计了教学点', '补计了全部教学点'), later);
  expect(date).toMatchInlineSnapshot(
    `"warning date-not-updated: 这个文件在 2024-03-21 改过，更新日期还是 2024-03-01。把 updated_on 改成改动的日期：2024-03-21"`,
  );
  const deleted = saidOf(({ folder, commit }) => {
    const spare = ['one', 'two', 'three'].map((id) => join(folder, `data/sources/${id}.yaml`));
    for (const file of spare)
      writeFileSync(
        file,
        `id: ${basename(file, '.yaml')}\ntitle: 备用\npublisher: 某局\npublished: 2023\ntier: N\n`,
      );
    commit();
    for (const file of spare) rmSync(file);
  });
  expect(deleted).toMatchInlineSnapshot(
    `"error many-deleted: 一次删了 3 个文件（上一版共 6 个）：one、three、two。误删的请恢复；确实要删，分几次提交，每次在提交说明里写明原因，或加 --allow-deletions"`,
  );
});
