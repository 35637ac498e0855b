import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { memoryOf } from '#src/load/history-memory.ts';
import { readHistory, type History } from '#src/load/history.ts';
import { recordHistories } from '#src/view/record-history.ts';
import { gitCopy } from './git-copy.ts';

const zone = 'Asia/Shanghai';
const entriesOf = (history: History) => {
  if (!history.available) throw new Error(history.because);
  return history.entries;
};
/** `subject | kind/id change label: before → after` of everything that a history tells. */
const told = (history: History): readonly string[] =>
  entriesOf(history).flatMap(({ subject, differences }) =>
    differences.flatMap(({ kind, id, change, from, fields }) => {
      const head = `${subject} | ${kind}/${id} ${change}${from === undefined ? '' : ` from ${from}`}`;
      return fields.length === 0
        ? [head]
        : fields.map(({ label, before, after }) => `${head} ${label}: ${before} → ${after}`);
    }),
  );

/** A repository with a correction, a rename, a deletion and a merge with a conflict. */
function knownHistory() {
  const copy = gitCopy();
  const commit = (message: string): void => {
    copy.git('add', '--all');
    copy.git('commit', '--quiet', '--message', message);
  };
  const classes = 'data/observations/classes.yaml';
  copy.edit(classes, 'value: 600', 'value: 610');
  commit('更正青山班数\n\n县里重报。\n\nSigned-off-by: A Person <person@example.org>');
  renameSync(
    join(copy.dataDir, 'findings/crowded-schools.yaml'),
    join(copy.dataDir, 'findings/full-schools.yaml'),
  );
  copy.edit('data/findings/full-schools.yaml', 'crowded-schools', 'full-schools');
  copy.edit('data/findings/full-schools.yaml', '秋季分流', '秋季分流并新建学校');
  commit('换编号');
  copy.git('switch', '--quiet', '--create', 'side');
  copy.edit(classes, 'value: 400', 'value: 401');
  commit('支线');
  copy.git('switch', '--quiet', 'main');
  copy.edit(classes, 'value: 400', 'value: 402');
  copy.edit(classes, 'value: 1000', 'value: 1002');
  commit('主线');
  try {
    copy.git('merge', '--quiet', 'side');
  } catch {
    // The conflict is settled by hand, with a value of its own.
  }
  copy.git('checkout', '--quiet', '--ours', classes);
  copy.edit(classes, 'value: 402', 'value: 403');
  commit('合并');
  rmSync(join(copy.dataDir, 'findings/full-schools.yaml'));
  commit('撤下');
  return {
    ...copy,
    read: (folder?: string) => readHistory(copy.dataDir, copy.contentDir, zone, memoryOf(folder)),
  };
}

it('tells corrections, renames, deletions and what a merge changed itself, as differences of records', () => {
  const history = knownHistory().read();
  const lines = told(history).filter((line) => !line.startsWith('data |'));
  expect(new Set(lines)).toEqual(
    new Set([
      '撤下 | findings/full-schools removed',
      '合并 | observations/classes changed rows[baihe 2023].value: 402 → 403',
      '主线 | observations/classes changed rows[yunxi 2023].value: 1000 → 1002',
      '主线 | observations/classes changed rows[baihe 2023].value: 400 → 402',
      '支线 | observations/classes changed rows[baihe 2023].value: 400 → 401',
      '换编号 | findings/full-schools renamed from crowded-schools id: crowded-schools → full-schools',
      '换编号 | findings/full-schools renamed from crowded-schools correction.text: 秋季分流。 → 秋季分流并新建学校。',
      '更正青山班数 | observations/classes changed rows[qingshan 2023].value: 600 → 610',
    ]),
  );
});

it('publishes the reason and no name or address of a person', () => {
  const entries = entriesOf(knownHistory().read());
  expect(entries.find(({ subject }) => subject === '更正青山班数')?.body).toBe('县里重报。');
  expect(JSON.stringify(entries)).not.toMatch(/person|example\.org/i);
});

it('follows a record through its renaming', () => {
  const histories = recordHistories(entriesOf(knownHistory().read()));
  const own = histories.find(({ kind, id }) => kind === 'findings' && id === 'full-schools');
  expect(own?.entries.map(({ subject }) => subject)).toEqual(['撤下', '换编号', 'data']);
});

it('tells the same from memory, and reads a commit that is not remembered', () => {
  const folder = mkdtempSync(join(tmpdir(), 'memory-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const copy = knownHistory();
  const first = copy.read(folder);
  expect(copy.read(folder)).toEqual(first);
  copy.edit('data/observations/classes.yaml', 'value: 1002', 'value: 1003');
  copy.commit();
  expect(told(copy.read(folder))[0]).toBe(
    'data | observations/classes changed rows[yunxi 2023].value: 1002 → 1003',
  );
});

it.each(['4.5 %', '"4.5', '4.5\n    note：暂'])(
  'does not call a file deleted that is there with a mistake: %j',
  (typed) => {
    const copy = gitCopy();
    copy.edit('data/observations/large-class-share.yaml', 'value: 4.5', `value: ${typed}`);
    const said = copy.check();
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^observations\/large-class-share\.yaml:\d+ /);
  },
);
