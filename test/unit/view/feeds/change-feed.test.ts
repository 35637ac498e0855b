import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHistory } from '#src/load/history.ts';
import type { ChangeEntry } from '#src/view/changes.ts';
import { atomText } from '#src/view/feeds/atom.ts';
import {
  changesFeed,
  indicatorFeed,
  taskFeed,
  type FeedContext,
} from '#src/view/feeds/change-feed.ts';
import { readAtom } from '../../../standards/atom.ts';
import { gitCopy } from '../../load/git-copy.ts';
import { validDataset } from '../valid-data.ts';

const dataset = validDataset();
const [indicator] = dataset.indicators;
const [task] = dataset.tasks;
if (indicator === undefined || task === undefined) throw new Error('no indicator, no task');

type History = FeedContext['history'];
const contextOf = (history: History): FeedContext => ({
  dataset,
  titles: new Map([['observations', new Map([['rows[].value', '数值']])]]),
  history,
  asOf: '2024-03-01',
  siteUrl: 'https://example.org',
  sha256: (text) => createHash('sha256').update(text).digest('hex'),
});
const readAll = (history: History) => readAtom(atomText(changesFeed(contextOf(history))));

/** A repository with edits whose days, reasons and values are known. */
function knownHistory() {
  const copy = gitCopy();
  copy.on('2024-03-02');
  copy.edit('data/observations/classes.yaml', 'value: 600', 'value: 610');
  copy.git('-c', 'user.name=Zephyrin Quill', '-c', 'user.email=quill@mail.example', 'add', '--all');
  copy.git(
    ...['-c', 'user.name=Zephyrin Quill', '-c', 'user.email=quill@mail.example'],
    ...['commit', '--quiet', '--message', '青杉班数 <重报> & "复核" ]]>\n\n县里重报。'],
  );
  copy.on('2024-03-05');
  copy.edit('data/tasks/small-classes.yaml', /^summary: .*$/m, 'summary: "新的\\u0001概述 <b>"');
  copy.commit('改任务的概述');
  return copy;
}
const historyIn = (copy: ReturnType<typeof gitCopy>): History =>
  readHistory(copy.dataDir, copy.contentDir, 'Asia/Shanghai');

describe('the feeds of changes', () => {
  it('tell each commit with its time, its reason, and what became what', () => {
    const feed = readAll(historyIn(knownHistory()));
    expect(feed.entries.map(({ title, updated }) => [title, updated])).toEqual([
      ['改任务的概述', '2024-03-05T04:00:00Z'],
      ['更正：青杉班数 <重报> & "复核" ]]>', '2024-03-02T04:00:00Z'],
      ['data', '2024-03-01T04:00:00Z'],
    ]);
    const [changed, correction] = feed.entries;
    expect(correction?.content).toBe('县里重报。观测值“总班数”更正 青杉 2023：数值：600 → 610');
    expect(correction?.categories).toEqual(['correction']);
    expect(correction?.page).toMatch(/^https:\/\/example\.org\/changes\/2024-03\/#c[0-9a-f]{7}$/);
    expect(correction?.links).toEqual(['https://example.org/indicators/class-size/#classes']);
    expect(changed?.content).toContain('新的概述 <b>');
    expect(feed.updated).toBe('2024-03-05T04:00:00Z');
    expect(feed.self).toBe('https://example.org/changes.atom');
  });

  it('name the office, and no person or mail address of a commit', () => {
    const text = atomText(changesFeed(contextOf(historyIn(knownHistory()))));
    expect(readAtom(text).author).toBe(
      dataset.organizations.find(({ id }) => id === dataset.site.sponsor)?.name,
    );
    expect(text).not.toMatch(/zephyrin|quill|mail\.example|t@t/i);
  });

  it('hold for a record what changed in it and in what its page shows', () => {
    const context = contextOf(historyIn(knownHistory()));
    const own = readAtom(atomText(indicatorFeed(indicator, context)));
    expect(own.entries.map(({ summary }) => summary)).toEqual([
      '修改观测值“总班数”',
      expect.stringContaining('新增'),
    ]);
    const ofTask = readAtom(atomText(taskFeed(task, context)));
    expect(ofTask.entries.map(({ title }) => title)).toEqual(['改任务的概述', 'data']);
    expect(ofTask.self).toBe(`https://example.org/tasks/${task.id}.atom`);
    expect(ofTask.page).toBe(`https://example.org/tasks/${task.id}/`);
  });

  it('keep the id of an entry when the site moves, and use each id once', () => {
    const context = contextOf(historyIn(knownHistory()));
    const ids = ({ siteUrl }: { siteUrl: string }) =>
      [changesFeed, (all: FeedContext) => indicatorFeed(indicator, all)].flatMap((feedOf) =>
        feedOf({ ...context, siteUrl }).entries.map(({ id }) => id),
      );
    const [here, there] = [ids({ siteUrl: 'https://a.example' }), ids({ siteUrl: 'https://b.cn' })];
    expect(here).toEqual(there);
    expect(new Set(here).size).toBe(here.length);
    for (const id of here)
      expect(id).toMatch(
        /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });

  it('are the same text for the same commit', () => {
    const history = historyIn(knownHistory());
    expect(atomText(changesFeed(contextOf(history)))).toBe(
      atomText(changesFeed(contextOf(history))),
    );
  });

  it('list the newest hundred commits', () => {
    const entries = Array.from({ length: 130 }, (_, at): ChangeEntry => ({
      commit: (at + 1).toString(16).padStart(8, 'a').padEnd(40, '0'),
      day: '2024-03-01',
      at: '2024-03-01T04:00:00Z',
      subject: at === 0 ? '' : `第${at}次`,
      body: '',
      differences: [{ kind: 'tasks', id: task.id, change: 'added', fields: [] }],
    }));
    const feed = readAll({ available: true, entries });
    expect(feed.entries).toHaveLength(100);
    expect(feed.entries[0]?.title).toBe('新增任务1项');
    expect(feed.entries.at(-1)?.title).toBe('第99次');
  });
});

describe('without a history', () => {
  it('are valid and say so, dated by the day of the data', () => {
    const copy = gitCopy();
    rmSync(join(copy.folder, '.git'), { recursive: true });
    const feed = readAll(historyIn(copy));
    expect(feed.entries).toEqual([]);
    expect(feed.subtitle).toContain('没有版本历史');
    expect(feed.updated).toBe('2024-03-01T00:00:00Z');
  });

  it('say that a shallow clone cannot tell', () => {
    const copy = knownHistory();
    const shallow = gitCopy();
    rmSync(shallow.folder, { recursive: true });
    copy.git('clone', '--quiet', '--depth', '1', `file://${copy.folder}`, shallow.folder);
    const feed = readAll(historyIn(shallow));
    expect(feed.entries).toEqual([]);
    expect(feed.subtitle).toContain('不完整的版本历史');
  });
});
