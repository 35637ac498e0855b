import { execFileSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readEarlier } from '#src/load/earlier.ts';
import { readDataset } from '#src/load/read-dataset.ts';
import { gitCopy } from './git-copy.ts';

const classes = 'data/observations/classes.yaml';
const task = 'data/tasks/small-classes.yaml';

describe('the rules of history', () => {
  it('say nothing about a clean tree, nor about comments, spaces and quotes', () => {
    const copy = gitCopy();
    expect(copy.check()).toEqual([]);
    copy.edit(classes, 'rows:', '# checked again\nrows:');
    copy.edit(classes, 'reason: 补计了教学点。', 'reason: "补计了教学点。"');
    expect(copy.check()).toEqual([]);
  });

  it('want a settled value to be changed as a revision', () => {
    const copy = gitCopy();
    copy.edit(classes, 'value: 600\n    status: final', 'value: 610\n    status: final');
    expect(copy.check()).toContain('observations/classes.yaml:18 changed-past-value');
    copy.edit(
      classes,
      'value: 610\n    status: final',
      'value: 610\n    status: revised\n    previous: 600\n    reason: 漏计一所学校',
    );
    expect(copy.check().join()).not.toContain('changed-past-value');
    copy.edit(classes, 'previous: 600', 'previous: 590');
    expect(copy.check()).toContain('observations/classes.yaml:20 changed-past-value');
  });

  it('let provisional values change, and take the same figure in another unit for the same', () => {
    const copy = gitCopy();
    copy.edit(classes, 'value: 400\n', 'value: 401\n');
    copy.edit(classes, 'value: 600\n', 'value: 0.06\n    unit: 万个\n');
    expect(copy.check().join()).not.toContain('changed-past-value');
  });

  it('follow a file that was renamed', () => {
    const copy = gitCopy();
    copy.edit(classes, 'measure: classes', 'measure: all-classes');
    copy.edit(classes, 'value: 600\n', 'value: 610\n');
    renameSync(join(copy.folder, classes), join(copy.folder, 'data/observations/all-classes.yaml'));
    expect(copy.check()).toContain('observations/all-classes.yaml:18 changed-past-value');
  });

  it('compare with any revision, and know when a commit touched a file', () => {
    const copy = gitCopy();
    copy.edit(classes, 'value: 600\n', 'value: 610\n');
    copy.commit();
    expect(copy.check().join()).not.toContain('changed-past-value');
    expect(copy.check('HEAD~1')).toContain('observations/classes.yaml:18 changed-past-value');
    expect(copy.check('HEAD~1').join()).not.toContain('date-not-updated');
  });

  it('ask for the date of an edit, once it is later than the date that is there', () => {
    const copy = gitCopy();
    copy.edit(classes, '补计了教学点', '补计了全部教学点');
    const file = join(copy.folder, classes);
    utimesSync(file, 1_709_280_000, 1_709_280_000);
    expect(copy.check()).toEqual([]);
    utimesSync(file, 1_711_000_000, 1_711_000_000);
    expect(copy.check()).toEqual(['observations/classes.yaml:2 date-not-updated']);
    copy.edit(classes, 'updated_on: 2024-03-01', 'updated_on: 2024-03-21');
    utimesSync(file, 1_711_000_000, 1_711_000_000);
    expect(copy.check()).toEqual([]);
    copy.edit(classes, 'updated_on: 2024-03-21', 'updated_on: 2024-02-01');
    expect(copy.check()).toContain('observations/classes.yaml:2 date-not-updated');
  });

  it('warn of a withdrawn value and stop many deletions', () => {
    const copy = gitCopy();
    const row = '  - region: qingshan\n    period: 2023\n    value: 600\n    status: final\n';
    copy.edit(classes, `${row}    source: bulletin-2023\n`, '');
    expect(copy.check()).toContain('observations/classes.yaml:3 withdrawn-value');
    const sources = join(copy.folder, 'data/sources');
    const spare = ['one', 'two', 'three'].map((name) => join(sources, `spare-${name}.yaml`));
    for (const file of spare)
      writeFileSync(
        file,
        `id: ${basename(file, '.yaml')}\ntitle: 备用\npublisher: 某局\npublished: 2023\ntier: N\n`,
      );
    copy.commit();
    expect(copy.check()).toEqual([]);
    for (const file of spare) rmSync(file);
    expect(copy.check()).toEqual(['data/sources:1 many-deleted']);
    const { dataDir, contentDir } = copy;
    const earlier = readEarlier({ dataDir, contentDir });
    const allowed = readDataset({ dataDir, contentDir, earlier, allowDeletions: true });
    expect(allowed.problems.map(({ rule }) => rule)).not.toContain('many-deleted');
  });

  it('want a reason for a settled report and for a goal that moves', () => {
    const copy = gitCopy();
    copy.edit(task, 'value: 0\n        status: final', 'value: 2\n        status: final');
    copy.edit(task, 'due: 2024-12-31', 'due: 2025-12-31');
    expect(copy.check()).toEqual(
      expect.arrayContaining([
        'tasks/small-classes.yaml:27 moved-goal',
        'tasks/small-classes.yaml:38 changed-report',
      ]),
    );
    copy.edit(task, '        status: final\n', '        status: final\n        note: 原数漏计\n');
    copy.edit(task, 'due: 2025-12-31', 'due: 2025-12-31\n    note: 省里推迟了一年');
    expect(copy.check().join()).not.toMatch(/changed-report|moved-goal/);
  });
});

describe('without a version to compare with', () => {
  const because = (folder: string, base?: string): string | undefined => {
    const earlier = readEarlier({
      dataDir: join(folder, 'data'),
      contentDir: join(folder, 'content'),
      ...(base !== undefined && { base }),
    });
    return earlier.available ? undefined : earlier.because;
  };

  it('a shallow clone says so and does not guess', () => {
    const copy = gitCopy();
    copy.edit(classes, 'value: 600\n', 'value: 610\n');
    copy.commit();
    const shallow = mkdtempSync(join(tmpdir(), 'shallow-'));
    onTestFinished(() => rmSync(shallow, { recursive: true, force: true }));
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${copy.folder}`, shallow]);
    expect(because(shallow)).toBe('shallow');
  });

  it('an unknown revision, a folder without git and untracked data say so', () => {
    const copy = gitCopy();
    expect(because(copy.folder, 'no-such-branch')).toBe('unknown-revision');
    expect(because(copy.folder, '--output=x')).toBe('unknown-revision');
    rmSync(join(copy.folder, '.git'), { recursive: true });
    expect(because(copy.folder)).toBe('no-git');
    execFileSync('git', ['init', '--quiet', copy.folder]);
    expect(because(copy.folder)).toBe('no-commit');
  });
});

describe('the day by which the site judges', () => {
  const asOf = (copy: ReturnType<typeof gitCopy>, sourceDateEpoch?: string): string =>
    readDataset({ ...copy, sourceDateEpoch }).asOf;

  it('is the newest commit, or what is asked for', () => {
    const copy = gitCopy();
    expect(asOf(copy)).toBe('2024-03-01');
    expect(asOf(copy, '1735660800')).toBe('2025-01-01');
    expect(() => asOf(copy, 'soon')).toThrow('SOURCE_DATE_EPOCH');
  });

  it('waits for a commit with the newest update, but not beyond the day of the save', () => {
    const copy = gitCopy();
    copy.edit(classes, 'updated_on: 2024-03-01', 'updated_on: 2024-03-21');
    const file = join(copy.folder, classes);
    utimesSync(file, 1_711_000_000, 1_711_000_000);
    expect(asOf(copy)).toBe('2024-03-21');
    copy.edit(classes, 'updated_on: 2024-03-21', 'updated_on: 2062-03-21');
    utimesSync(file, 1_711_000_000, 1_711_000_000);
    expect(asOf(copy)).toBe('2024-03-21');
    expect(copy.check()).toContain('observations/classes.yaml:2 future-date');
  });

  it('is the newest update where there is no git', () => {
    const copy = gitCopy();
    rmSync(join(copy.folder, '.git'), { recursive: true });
    writeFileSync(join(copy.folder, 'note.txt'), '');
    expect(asOf(copy)).toBe('2024-03-01');
  });
});
