import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gitCopy } from '../unit/load/git-copy.ts';
import { checkData, of, root } from './commands.ts';

it('--consequences tells the verdict, the record and the pages that an edit changes', () => {
  const copy = gitCopy();
  const task = 'data/tasks/small-classes.yaml';
  const report = 'value: 0\n        status: final\n';
  copy.edit(task, report, 'value: 2\n        status: final\n        note: 原数漏计\n');
  const { status, stdout } = checkData([...of(copy.folder), '--consequences', '--format', 'json'], {
    SOURCE_DATE_EPOCH: '1711000000',
  });
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    version: 1,
    base: copy.git('rev-parse', 'HEAD').trim(),
    as_of: '2024-03-21',
    records: [{ before: '0', after: '2' }, { after: '原数漏计' }],
    verdicts: [{ id: 'task/small-classes/keep-none' }],
    ranks: [],
    pages: [
      '/',
      '/changes/',
      '/plan/',
      '/tasks/',
      '/tasks/small-classes/',
      '/values/tasks/small-classes/',
    ].map((href) => ({
      href,
      change: 'changed',
    })),
  });
  const text = checkData([...of(copy.folder), '--consequences']);
  expect(text.stdout).toContain('targets[keep-none].reports[2023].value：0 → 2');
  expect(text.stdout).toMatch(/判断：1 处\n {2}减少大班额 › 没有超大班额：.*0个 → .*2个\n/);
  expect(text.stdout).toContain('/tasks/small-classes/ 会变（任务改了；判断或进度变了）');
  copy.commit();
  expect(checkData([...of(copy.folder), '--consequences']).stdout).toContain('判断：没有变化');
  const base = checkData([...of(copy.folder), '--consequences', '--base', 'HEAD~1']);
  expect(base.stdout).toContain('判断：1 处');
});

it('--consequences tells the ranks that an edit changes, and is silent about a remark', () => {
  const { folder, edit } = gitCopy(join(root, 'test/fixtures/demo'));
  const asked = ['--data', folder, '--content', join(folder, 'content'), '--consequences'];
  const file = 'observations/preschool-gross-enrolment.yaml';
  const value = /(?<=region: xingqiao\n {4}period: "2025"\n {4}value: )94\.74/;
  edit(file, value, '94.74 # 照公报');
  const remark = JSON.parse(checkData([...asked, '--format', 'json']).stdout);
  const nothing = { records: [], verdicts: [], values: [], ranks: [], pages: [] };
  expect(remark).toMatchObject(nothing);
  edit(file, '94.74 # 照公报', '94.5');
  const { status, stdout } = checkData(asked);
  expect(status).toBe(0);
  const part = (title: string): string =>
    new RegExp(`${title}：.*\\n(?: {2}.*\\n)*`).exec(stdout)?.[0] ?? '';
  expect(part('名次')).toMatchInlineSnapshot(`
    "名次：2 处
      学前教育毛入园率，苇泽县：第4名（2025年，共10个地区） → 第3名（2025年，共10个地区）
      学前教育毛入园率，星桥区：第3名（2025年，共10个地区） → 第4名（2025年，共10个地区）
    "
  `);
  expect(part('数值')).toMatchInlineSnapshot(`
    "数值：1 处
      学前教育毛入园率，星桥区，2025年：94.74% → 94.5%
    "
  `);
  expect(part('页面')).toMatchInlineSnapshot(`
    "页面：6 处
      / 会变（汇总的数变了）
      /changes/ 会变（提交后多一条变化）
      /indicators/ 会变（观测值改了；数值变了）
      /indicators/preschool-enrolment/ 会变（观测值改了；数值变了；名次变了）
      /indicators/preschool-enrolment/sheet/ 会变（观测值改了；数值变了；名次变了）
      /values/observations/preschool-gross-enrolment/ 会变（观测值改了）
    "
  `);
});

it('--consequences says what it has nothing to compare with', () => {
  const copy = gitCopy();
  const unknown = checkData([...of(copy.folder), '--consequences', '--base', 'nope']);
  expect([unknown.status, unknown.stderr.trim()]).toEqual([2, 'git 里没有版本 nope。']);
  rmSync(join(copy.folder, '.git'), { recursive: true });
  const alone = checkData([...of(copy.folder), '--consequences']);
  expect(alone.status).toBe(2);
  expect(alone.stderr).toMatchInlineSnapshot(`
    "没有和上一版比较，改动历史的规则没有检查：这里没有 git 版本历史。
    "
  `);
});
