import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindNames, kinds } from '#src/schema/kinds.ts';
import type { Kind } from '#src/schema/kinds.ts';
import { checkData, newRecord, of, validCopy } from './commands.ts';

const inFolders = kindNames.filter((name) => kinds[name].layout === 'folder');
const ids: Readonly<Record<string, string>> = { calendar: '2031' };

describe('npm run new', () => {
  it.each(inFolders)(
    'writes a commented file of %s, and names every problem that is left',
    (name) => {
      const folder = validCopy();
      const { root, extension }: Kind = kinds[name];
      const id = ids[name] ?? 'fresh-record';
      const { status, stdout, stderr } = newRecord([name, id], folder);
      expect(status, stderr).toBe(0);
      const text = readFileSync(join(folder, root, name, `${id}${extension}`), 'utf8');
      expect(text).toMatch(/^ *#/m);
      const lines = text.split('\n');
      const named = /要填写的在第 ([\d、]+) 行/.exec(stdout)?.[1]?.split('、').map(Number) ?? [];
      expect(named).not.toEqual([]);
      expect(named.filter((line) => !lines[line - 1]?.includes('请填写'))).toEqual([]);
      const left: { problems: { message: string }[] } = JSON.parse(
        checkData([...of(folder), '--format', 'json']).stdout,
      );
      expect(left.problems.filter(({ message }) => !stdout.includes(message))).toEqual([]);
      expect(stdout.includes('现在就能通过检查')).toBe(left.problems.length === 0);
    },
  );

  it('writes days of its own year into a calendar', () => {
    const folder = validCopy();
    expect(newRecord(['calendar', '2031'], folder).status).toBe(0);
    const text = readFileSync(join(folder, 'data/calendar/2031.yaml'), 'utf8');
    expect(text).toMatch(/^ *- 2031-\d\d-\d\d/m);
    expect(text.replace(/#.*/g, '').match(/20\d\d(?=-\d\d-\d\d)/g)).not.toContain('2024');
  });

  it('never overwrites a file', () => {
    const folder = validCopy();
    const file = join(folder, 'data/observations/classes.yaml');
    const before = readFileSync(file, 'utf8');
    const { status, stdout, stderr } = newRecord(['observations', 'classes'], folder);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('已经有了，没有改动它');
    expect(readFileSync(file, 'utf8')).toBe(before);
    expect(newRecord(['site'], folder).stderr).toContain('site.yaml 已经有了');
  });

  it('helps with a wrong kind, a missing id and a wrong one, and writes nothing', () => {
    const folder = validCopy();
    const said = (...args: string[]): string => {
      const { status, stdout, stderr } = newRecord(args, folder);
      expect([status, stdout]).toEqual([1, '']);
      return stderr;
    };
    expect(said('sorces', 'x')).toMatch(/^没有“sorces”这个类别。是不是 sources？\n用法：/);
    expect(said()).toMatch(/^用法：/);
    expect(said('sources')).toMatch(/^还要写来源的编号。/);
    expect(said('sources', 'My_ID')).toBe(
      '编号“My_ID”不能用：小写字母、数字和连字符，字母开头，例如 my-record。\n',
    );
    expect(said('calendar', 'next')).toContain('四位年份，例如 2027');
    expect(said('sources', '../escape')).toContain('不能用');
    expect(said('sources', 'nul')).toBe('nul 是 Windows 或网站保留的名字，不能用；换一个编号。\n');
    expect(said('pages', 'data')).toBe(
      'data 是网站自己的栏目地址（/data/），网页不能用这个名字；换一个编号。\n',
    );
    expect(existsSync(join(folder, 'data/escape.yaml'))).toBe(false);
  });

  it('takes the Chinese name of a kind', () => {
    const folder = validCopy();
    expect(newRecord(['来源', 'fresh-record'], folder).status).toBe(0);
    expect(existsSync(join(folder, 'data/sources/fresh-record.yaml'))).toBe(true);
  });
});
