import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkData, of, validCopy } from './commands.ts';

const classes = 'data/observations/classes.yaml';
const task = 'data/tasks/small-classes.yaml';
const source = 'data/sources/bulletin-2023.yaml';
const files = [classes, task, source];

it('--fix shows what it changes, repairs what is certain, and finds nothing the second time', () => {
  const folder = validCopy();
  const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
  const damage = (file: string, change: (text: string) => string): void => {
    const text = read(file);
    expect(change(text)).not.toBe(text);
    writeFileSync(join(folder, file), change(text));
  };
  const sound = files.map(read);
  damage(classes, (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`);
  damage(task, (text) => text.replace('due: 2024-12-31', 'due：２０２４-12-31'));
  damage(task, (text) => text.replace('due: 2023-12-31', 'due: 2023年12月31日'));
  damage(task, (text) => text.replace('kind: reach', 'kind: reach  '));
  damage(source, (text) => text.replace('published: 2024', 'published: ２０２４'));
  const damaged = files.map(read);

  const shown = checkData([...of(folder), '--fix', '--dry-run']);
  expect([shown.status, files.map(read)]).toEqual([1, damaged]);
  expect(shown.stderr).toContain('可以自动改 3 个文件');
  for (const line of [
    '- published: ２０２４',
    '+ published: 2024',
    '去掉文件开头的 BOM',
    'CRLF 改成 LF',
  ])
    expect(shown.stderr).toContain(line);

  const fixed = checkData([...of(folder), '--fix']);
  expect([fixed.status, files.map(read)]).toEqual([0, sound]);
  expect(fixed.stderr).toMatch(
    /自动改了 3 个文件[^]*due: ２０２４-12-31[^]*自动改了 1 个文件[^]*due: 2024-12-31/,
  );
  expect(fixed.stdout).toContain('没有错误，可以发布');

  const again = checkData([...of(folder), '--fix']);
  expect([again.status, again.stderr, files.map(read)]).toEqual([
    0,
    '没有可以自动改的地方。\n\n',
    sound,
  ]);

  // What is not certain is left for people: the run still ends with the errors that are there.
  damage(classes, (text) => text.replace('value: 600', 'value: 约６００'));
  damage(source, (text) =>
    text.replace('title: ', 'title: "').replace('published: 2024', 'published: ２０２４'),
  );
  const uncertain = files.map(read);
  const left = checkData([...of(folder), '--fix']);
  expect([left.status, files.map(read)]).toEqual([1, uncertain]);
  expect(left.stderr).toContain('没有自动改');
  expect(left.stdout).toContain('错误 2 处');
});
