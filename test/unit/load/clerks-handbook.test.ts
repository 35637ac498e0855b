import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { replaced } from './damage.ts';

const handbook = readFileSync(
  join(import.meta.dirname, '../../../content/pages/handbook.mdx'),
  'utf8',
);
const classes = 'data/observations/classes.yaml';
const share = 'data/observations/large-class-share.yaml';
const value = 'value: 1000\n';

/** How each mistake of the handbook's table is made in the valid data set: the row, from, to. */
const mistakes: readonly (readonly [written: string, from: string, to: string, file: string])[] = [
  ['`value: ８５．２`', value, 'value: ８５．２\n', classes],
  ['`value: 85.2%`', 'value: 4.5\n', 'value: 85.2%\n', share],
  ['`value: 2.06万`', value, 'value: 2.06万\n', classes],
  ['`value: 1,234`', value, 'value: 1,234\n', classes],
  ['`value：85.2`', value, 'value：85.2\n', classes],
  ['`value:85.2`', value, 'value:85.2\n', classes],
  ['`updated_on: 2023-6-30`', 'updated_on: 2024-03-01', 'updated_on: 2023-6-30', classes],
  ['`sorce: s001`', 'source: bulletin-2023', 'sorce: bulletin-2023', classes],
  ['行首按了 Tab 键', '    value: 1000', '\tvalue: 1000', classes],
  ['`source: s999`', 'source: bulletin-2023', 'source: s999', classes],
];

const rows = handbook
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('the handbook lists ten mistakes, and each of them is made here', () => {
  const listed = rows.filter(([, first]) => mistakes.some(([written]) => written === first));
  expect([mistakes.length, listed.length]).toEqual([10, 10]);
});

describe('the ten mistakes in the clerks’ handbook', () => {
  it.each(mistakes)('%s is answered as the handbook says', (written, from, to, file) => {
    const said = rows.find(([, first]) => first === written)?.[2];
    if (said === undefined) throw new Error(`the handbook has no row for ${written}`);
    const answers = replaced(file, from, to).map(({ message, hint }) => `${message}。${hint}`);
    expect(
      answers.some((answer) => answer.includes(said)),
      answers.join('\n'),
    ).toBe(true);
  });
});
