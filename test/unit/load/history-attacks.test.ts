import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { comparisonOf, comparisonText } from '#src/load/comparison.ts';
import { readEarlier } from '#src/load/earlier.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { gitCopy } from './git-copy.ts';

const classes = 'data/observations/classes.yaml';
const indicator = 'data/indicators/class-size.yaml';
const silent = ['value: 600\n    status: final', 'value: 610\n    status: final'] as const;
const changed = 'observations/classes.yaml:18 changed-past-value';

type Copy = ReturnType<typeof gitCopy>;
const problemsOf = (
  { dataDir, contentDir }: Pick<Copy, 'dataDir' | 'contentDir'>,
  base?: string,
) => {
  const earlier = readEarlier({ dataDir, contentDir, ...(base !== undefined && { base }) });
  return readDataset({ dataDir, contentDir, earlier }).problems;
};
const messages = (copy: Copy): readonly string[] => problemsOf(copy).map(({ message }) => message);
const because = ({ dataDir, contentDir }: Pick<Copy, 'dataDir' | 'contentDir'>): string =>
  comparisonText(comparisonOf(readEarlier({ dataDir, contentDir }))) ?? 'compared';

const spareSource = (copy: Copy, name: string): string => {
  const file = join(copy.dataDir, `sources/${name}.yaml`);
  writeFileSync(file, `id: ${name}\ntitle: 备用\npublisher: 某局\npublished: 2023\ntier: N\n`);
  return file;
};

describe('one cause gives one message', () => {
  it('a published file with a mistake is not called deleted', () => {
    const copy = gitCopy();
    copy.edit(classes, 'value: 600', 'value: 600个');
    expect(copy.check()).toEqual(['observations/classes.yaml:18 not-a-number']);
    copy.edit(classes, 'measure: classes', 'measure: "classes');
    expect(copy.check()).toEqual(['observations/classes.yaml:1 unclosed-quote']);
  });

  it('many figures deleted at once are said once, with the number of those that were published', () => {
    const copy = gitCopy();
    const rows = Array.from(
      { length: 12 },
      (_, at) =>
        `  - region: yunxi\n    period: ${2000 + at}\n    value: 900\n    status: final\n    source: bulletin-2023\n`,
    ).join('');
    copy.edit(classes, 'rows:\n', `rows:\n${rows}`);
    copy.commit();
    copy.edit(classes, rows, '');
    expect(copy.check().join()).toContain('observations/classes.yaml:3 many-deleted');
    expect(copy.check().join()).not.toContain('withdrawn-value');
    copy.git('checkout', '--quiet', '.');
    rmSync(join(copy.folder, classes));
    const gone = messages(copy).filter((message) => message.includes('删了文件'));
    expect(gone).toEqual(['删了文件 classes.yaml，里面有上一版公布过的 15 个数']);
  });

  it('all observations deleted at once are said once', () => {
    const copy = gitCopy();
    rmSync(join(copy.dataDir, 'observations'), { recursive: true });
    const said = copy.check().filter((each) => each.startsWith('data/observations:1'));
    expect(said).toEqual(['data/observations:1 empty-kind']);
  });
});

describe('a published figure cannot be changed in silence', () => {
  it('by way of a version that could not be published', () => {
    const copy = gitCopy();
    copy.edit(classes, 'value: 600', 'value: 600个');
    copy.commit();
    copy.edit(classes, 'measure: classes', 'measure: "classes');
    copy.commit();
    copy.edit(classes, 'measure: "classes', 'measure: classes');
    copy.edit(classes, 'value: 600个', 'value: 610');
    expect(copy.check()).toContain(changed);
    copy.edit(classes, 'value: 610', 'value: 600');
    expect(copy.check()).toEqual([]);
  });

  it('by way of the unit of its measure', () => {
    const copy = gitCopy();
    copy.edit(indicator, /name: 总班数\n {4}unit: 个/, 'name: 总班数\n    unit: 万个');
    expect(messages(copy)).toContain(
      '“总班数”的单位由“个”改成了“万个”，已公布的 3 个数没有跟着换算',
    );
    for (const value of ['960', '980', '1000', '600', '400'])
      copy.edit(classes, new RegExp(`: ${value}\n`), `: ${Number(value) / 10_000}\n`);
    expect(copy.check().join()).not.toContain('changed-past-value');
    copy.edit(classes, 'value: 0.06\n', 'value: 0.061\n');
    expect(messages(copy)).toContain(
      '青杉县 2023 的数上一版公布的是 600个，现在成了 0.061万个，没有写明修订',
    );
  });

  it('in a detached head, or on the far side of a merge', () => {
    const copy = gitCopy();
    copy.git('checkout', '--quiet', '--detach');
    copy.edit(classes, ...silent);
    expect(copy.check()).toContain(changed);
    copy.git('checkout', '--quiet', '.');
    copy.git('switch', '--quiet', '--create', 'side');
    copy.edit(classes, ...silent);
    copy.commit();
    copy.git('switch', '--quiet', 'main');
    spareSource(copy, 'spare');
    copy.commit();
    copy.git('merge', '--quiet', '--no-edit', 'side');
    expect(copy.check().join()).not.toContain('changed-past-value');
    expect(copy.check('HEAD^1')).toContain(changed);
    expect(copy.check('HEAD^2').join()).not.toContain('changed-past-value');
  });

  it('while a merge is open', () => {
    const copy = gitCopy();
    copy.git('switch', '--quiet', '--create', 'side');
    copy.edit(classes, 'value: 400', 'value: 401');
    copy.commit();
    copy.git('switch', '--quiet', 'main');
    copy.edit(classes, 'value: 400', 'value: 402');
    copy.commit();
    expect(() => copy.git('merge', '--quiet', 'side')).toThrow();
    expect(copy.check()).toEqual(['observations/classes.yaml:23 merge-conflict']);
    copy.git('checkout', '--quiet', '--ours', classes);
    copy.edit(classes, ...silent);
    expect(copy.check()).toContain(changed);
  });
});

describe('what there is to compare with', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('a new file is new, before and after it is added', () => {
    const copy = gitCopy();
    const file = spareSource(copy, 'spare');
    expect(copy.check().join()).not.toMatch(/deleted|changed/);
    copy.git('add', file);
    expect(copy.check().join()).not.toMatch(/deleted|changed/);
  });

  it('the data may lie deep in a repository of something else', () => {
    const copy = gitCopy();
    const site = join(copy.folder, '网站 (新)/a b');
    mkdirSync(site, { recursive: true });
    for (const name of ['data', 'content']) renameSync(join(copy.folder, name), join(site, name));
    const moved = { dataDir: join(site, 'data'), contentDir: join(site, 'content') };
    // The data was moved as a whole: nothing here was there before, and nothing is called deleted.
    expect(because(moved)).toContain('git 的上一版里没有这些文件');
    expect(problemsOf(moved)).toEqual([]);
    copy.commit();
    copy.edit('网站 (新)/a b/data/observations/classes.yaml', ...silent);
    expect(because(moved)).toBe('compared');
    expect(problemsOf(moved).map(({ rule, line }) => `${rule} ${line}`)).toContain(
      'changed-past-value 18',
    );
  });

  it('a data folder that was moved is not compared, though the guides are where they were', () => {
    const copy = gitCopy();
    renameSync(copy.dataDir, join(copy.folder, 'figures'));
    const moved = { dataDir: join(copy.folder, 'figures'), contentDir: copy.contentDir };
    expect(because(moved)).toContain('git 的上一版里没有这些文件');
  });

  it('a hook names its own repository, and the data is compared in the one that holds it', () => {
    const copy = gitCopy();
    copy.edit(classes, ...silent);
    vi.stubEnv('GIT_DIR', join(copy.folder, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(copy.folder, '.git/index.lock'));
    expect(copy.check()).toContain(changed);
    expect(copy.check().join()).not.toContain('deleted');
  });

  it('a second work tree of the repository is compared as well', () => {
    const copy = gitCopy();
    const tree = mkdtempSync(join(tmpdir(), 'tree-'));
    onTestFinished(() => rmSync(tree, { recursive: true, force: true }));
    copy.git('worktree', 'add', '--quiet', '--detach', join(tree, 'w'));
    const there = { dataDir: join(tree, 'w/data'), contentDir: join(tree, 'w/content') };
    rmSync(join(there.dataDir, 'observations/classes.yaml'));
    expect(problemsOf(there).map(({ rule }) => rule)).toContain('withdrawn-value');
  });

  it('a missing program, a refusal and a missing repository are told apart', () => {
    const copy = gitCopy();
    vi.stubEnv('PATH', join(copy.folder, 'nothing'));
    expect(because(copy)).toContain('没有找到 git 程序');
    vi.unstubAllEnvs();
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    expect(because(copy)).toContain('safe.directory');
    vi.unstubAllEnvs();
    const bare = mkdtempSync(join(tmpdir(), 'plain-'));
    onTestFinished(() => rmSync(bare, { recursive: true, force: true }));
    cpSync(copy.dataDir, join(bare, 'data'), { recursive: true });
    cpSync(copy.contentDir, join(bare, 'content'), { recursive: true });
    const plain = { dataDir: join(bare, 'data'), contentDir: join(bare, 'content') };
    expect(because(plain)).toContain('这里没有 git 版本历史');
    execFileSync('git', ['init', '--quiet', bare]);
    expect(because(plain)).toContain('还没有提交过');
  });
});
