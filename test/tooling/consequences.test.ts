import { expect, it } from 'vitest';
import { gitCopy } from '../unit/load/git-copy.ts';
import { checkData, of } from './commands.ts';

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
    pages: ['/', '/changes/', '/plan/', '/tasks/', '/tasks/small-classes/'].map((href) => ({
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
