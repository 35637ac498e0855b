import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { everyRule, explain } from '#src/load/explain.ts';
import { gitCopy } from '../unit/load/git-copy.ts';
import { checkData, of, validCopy } from './commands.ts';

const classes = 'data/observations/classes.yaml';

const damage = (folder: string, from: string, to: string): void => {
  const file = join(folder, classes);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
};

describe('the exit code of check:data', () => {
  it('is 0 for sound data and with warnings only, and says that there is no git', () => {
    const folder = validCopy();
    const sound = checkData(of(folder));
    expect([sound.status, sound.stderr]).toEqual([0, '']);
    expect(sound.stdout).toContain(
      '没有和上一版比较，改动历史的规则没有检查：这里没有 git 版本历史。',
    );
    expect(sound.stdout).toContain('没有错误，可以发布');
    writeFileSync(
      join(folder, 'data/sources/spare.yaml'),
      'id: spare\ntitle: 备用\npublisher: 某局\ntier: N\n',
    );
    const warned = checkData(of(folder));
    expect(warned.stdout).toMatch(/错误 0 处，提醒 [1-9]\d* 处/);
    expect(warned.status).toBe(0);
  });

  it('is 1 with errors, whether the folders come as options or in the environment', () => {
    const folder = validCopy();
    damage(folder, 'value: 600', 'value: 6oo');
    const byOption = checkData(of(folder));
    const [DATA_DIR, CONTENT_DIR] = [join(folder, 'data'), join(folder, 'content')];
    const byEnvironment = checkData([], { DATA_DIR, CONTENT_DIR });
    expect([byOption.status, byEnvironment.status]).toEqual([1, 1]);
    expect(byEnvironment.stdout).toBe(byOption.stdout);
    const whole = validCopy();
    expect(checkData(of(whole), { DATA_DIR, CONTENT_DIR }).status).toBe(0);
    const output = join(folder, 'report.json');
    const { stdout } = checkData([...of(folder), '--format', 'json', '--output', output]);
    expect(stdout).toBe('');
    expect(JSON.parse(readFileSync(output, 'utf8'))).toMatchObject({ counts: { errors: 1 } });
  });

  it('is 2 when the check could not be made, with what to do', () => {
    const said = (args: readonly string[]): string => {
      const { status, stdout, stderr } = checkData(args);
      expect([status, stdout], args.join(' ')).toEqual([2, '']);
      return stderr;
    };
    expect(said(['--formt', 'json'])).toMatch(/^选项 --formt 不认识或写得不对。\n\n用法：/);
    expect(said(['--format', 'yaml'])).toBe(
      '没有格式 yaml；可以写：text、json、html、github、gitlab、sarif、junit。\n',
    );
    expect(said(['everything'])).toMatch(/^不认识 everything。\n\n用法：/);
    expect(said(['--data', '/no/such/folder'])).toContain('没有找到文件夹 /no/such/folder');
    expect(said(['--consequences', '--format', 'sarif'])).toContain('只有 text 和 json');
    expect(said(['explain', 'not-a-dat'])).toBe(
      '没有规则 not-a-dat。是不是 not-a-date？不带代码运行 explain 可以看到全部规则。\n',
    );
    expect(checkData(['--help']).stdout).toMatch(/^用法：/);
  });
});

describe('explain', () => {
  it('prints the page of a rule, and the list of all', () => {
    const list = checkData(['explain']);
    expect(list.stdout.trimEnd().split('\n')).toHaveLength(everyRule.length);
    const { status, stdout } = checkData(['explain', 'not-a-date']);
    expect([status, stdout]).toEqual([0, explain('not-a-date')]);
  });

  it.each(everyRule)('$code has a page with why, a bad and a good example', (rule) => {
    const answer =
      rule.answer === 'beside' ? '提醒核实无误的，在那一行末尾写 # 已核实：原因' : rule.answer;
    expect(explain(rule.code)).toBe(
      `${rule.code}　${rule.name}\n\n为什么　${rule.why}\n错误　　${rule.bad}\n正确　　${rule.good}\n` +
        (answer === undefined ? '' : `答复　　${answer}\n`),
    );
  });
});

describe('with git at hand', () => {
  it('compares with --base, allows deletions when told so, and refuses an unknown revision', () => {
    const copy = gitCopy();
    copy.edit(classes, 'value: 600\n    status: final', 'value: 610\n    status: final');
    copy.commit();
    const [head, base] = [
      checkData(of(copy.folder)),
      checkData([...of(copy.folder), '--base', 'HEAD~1']),
    ];
    expect(head.stdout).not.toContain('changed-past-value');
    expect([base.status, base.stdout.includes('错误 changed-past-value')]).toEqual([1, true]);
    const unknown = checkData([...of(copy.folder), '--base', 'no-such']);
    expect([unknown.status, unknown.stderr]).toEqual([2, 'git 里没有版本 no-such。\n']);
    copy.edit(classes, 'value: 610', 'value: 600');
    const spare = ['one', 'two', 'three'].map((name) => [
      name,
      join(copy.folder, `data/sources/spare-${name}.yaml`),
    ]);
    for (const [name, file] of spare)
      writeFileSync(
        String(file),
        `id: spare-${name}\ntitle: 备用\npublisher: 某局\npublished: 2023\ntier: N\n`,
      );
    copy.commit();
    for (const [, file] of spare) rmSync(String(file));
    expect(checkData(of(copy.folder)).status).toBe(1);
    const allowed = checkData([...of(copy.folder), '--allow-deletions']);
    expect([allowed.status, allowed.stdout.includes('many-deleted')]).toEqual([0, false]);
  });

  it('a shallow clone says so', () => {
    const copy = gitCopy();
    copy.edit(classes, '补计了教学点', '补计了全部教学点');
    copy.commit();
    const shallow = mkdtempSync(join(tmpdir(), 'shallow-'));
    onTestFinished(() => rmSync(shallow, { recursive: true, force: true }));
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${copy.folder}`, shallow]);
    const { status, stdout } = checkData(of(shallow));
    expect(status).toBe(0);
    expect(stdout).toContain('git 历史不完整（浅克隆），要先运行 git fetch --unshallow');
    const consequences = checkData([...of(shallow), '--consequences']);
    expect([consequences.status, consequences.stdout]).toEqual([2, '']);
    expect(consequences.stderr).toContain('浅克隆');
  });
});
