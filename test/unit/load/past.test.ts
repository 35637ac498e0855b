import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readPast, type Past } from '#src/load/past.ts';
import { pastMemoryOf } from '#src/load/past-memory.ts';
import { gitCopy } from './git-copy.ts';

const entriesOf = (past: Past) => {
  if (!past.available) throw new Error(past.because);
  return past.entries;
};

/** `day subject | record item: before → after (causes; fields)` of every verdict that turned. */
const turns = (past: Past): readonly string[] =>
  entriesOf(past).flatMap(({ subject, promises }) =>
    promises
      .filter(({ was, now }) => was !== now?.status)
      .map(({ id, item, day, was, now, causes, fields }) => {
        const labels = fields.map(({ label }) => label).join(' ');
        return `${day} ${subject} | ${id} ${item}: ${was ?? '-'} → ${now?.status ?? '-'} (${causes.join()}; ${labels})`;
      }),
  );

/** `subject | record item = value` of every value that became another one. */
const values = (past: Past): readonly string[] =>
  entriesOf(past).flatMap(({ subject, values: found }) =>
    found.map(({ id, item, now }) => {
      const value =
        now === undefined
          ? '-'
          : now.of === 'report'
            ? now.report.value
            : now.reading.kind === 'value'
              ? Number(now.reading.value.toFixed(2))
              : 'missing';
      return `${subject} | ${id} ${item} = ${value}`;
    }),
  );

const classes = 'data/observations/classes.yaml';

/** A repository in which verdicts turn by a value, a report, a merge, a withdrawal and by time. */
function knownPast() {
  const copy = gitCopy();
  const commit = (day: string, message: string): void => {
    copy.on(day);
    copy.commit(message);
  };
  copy.edit('data/observations/large-class-share.yaml', 'value: 4\n', 'value: 3.2\n');
  commit('2024-04-02', '更正占比');
  copy.edit('data/tasks/small-classes.yaml', '        value: 0\n', '        value: 2\n');
  commit('2024-05-10', '改报超大班额');
  copy.git('switch', '--quiet', '--create', 'side');
  copy.edit(
    'data/programmes/new-schools.yaml',
    'value: 1200\n        status',
    'value: 700\n        status',
  );
  commit('2024-06-01', '核减学位\n\nSigned-off-by: A Person <person@example.org>');
  copy.git('switch', '--quiet', 'main');
  copy.edit(classes, 'value: 600', 'value: 610');
  commit('2024-06-02', '青山重报');
  copy.on('2024-06-03');
  copy.git('merge', '--quiet', '--message', '合并', 'side');
  const task = (id: string): string => join(copy.dataDir, 'tasks', `${id}.yaml`);
  renameSync(task('small-classes'), task('fewer-large-classes'));
  copy.edit('data/tasks/fewer-large-classes.yaml', 'id: small-classes', 'id: fewer-large-classes');
  commit('2024-07-01', '任务换编号');
  copy.edit(classes, /  - region: wanghai[\s\S]*?estimated\n    source: bulletin-2023\n/, '');
  commit('2024-07-02', '撤下邻市的数');
  copy.edit('data/tasks/fewer-large-classes.yaml', '新建学校，分流学生', '新建学校、分流学生');
  commit('2025-02-01', '改说明');
  const read = (folder?: string): Past =>
    readPast(copy.dataDir, copy.contentDir, 'Asia/Shanghai', pastMemoryOf(folder, 'engine'));
  return { ...copy, commit, read };
}

it('tells when each verdict turned and by which value, report, merge or passing of time', () => {
  const lines = turns(knownPast().read()).filter((line) => !line.includes(': - →'));
  expect(lines).toEqual([
    '2024-04-02 更正占比 | small-classes large-class-share: at-risk → on-track (value; rows[yunxi 2023].value)',
    '2024-05-10 改报超大班额 | small-classes keep-none: at-risk → behind (report; targets[keep-none].reports[2023].value)',
    '2024-06-03 合并 | new-schools places: on-track → behind (report; promised[places].reports[2023].value)',
    '2025-01-01 改说明 | fewer-large-classes large-class-share: on-track → overdue (time; )',
  ]);
});

it('tells every value as it was published, with computed ones, withdrawn ones and renamed records', () => {
  const past = knownPast().read();
  expect(values(past).filter((line) => !line.startsWith('data |'))).toEqual([
    '更正占比 | large-class-share yunxi_2023 = 3.2',
    '改报超大班额 | small-classes keep-none_2023 = 2',
    '青山重报 | classes qingshan_2023 = 610',
    '青山重报 | large-class-share qingshan_2023 = 4.1',
    '合并 | new-schools places_2023 = 700',
    '撤下邻市的数 | classes wanghai_2023 = -',
  ]);
  expect(entriesOf(past).flatMap(({ renamed }) => renamed)).toEqual([
    { kind: 'tasks', from: 'small-classes', to: 'fewer-large-classes' },
  ]);
  expect(JSON.stringify(past)).not.toMatch(/person|example\.org/i);
});

it('tells the same from memory, from half a memory, and after the code has changed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = knownPast();
  const first = copy.read(folder);
  expect(JSON.stringify(copy.read(folder))).toBe(JSON.stringify(first));
  copy.edit(classes, 'value: 610', 'value: 620');
  copy.commit('2025-02-02', '再改');
  const resumed = copy.read(folder);
  expect(JSON.stringify(resumed)).toBe(JSON.stringify(copy.read()));
  expect(entriesOf(resumed)).toHaveLength(entriesOf(first).length + 1);
  const other = pastMemoryOf(folder, 'another engine');
  expect(other.load(['data/', 'content/', 'Asia/Shanghai']).head).toBeUndefined();
});
