import { describe, expect, it } from 'vitest';
import { replaced } from './damage.ts';
import { bodies, fenceEnds, fences, strayFences } from './damages/bodies.ts';
import type { Damages } from './damages/damages.ts';
import { answers, days, periods } from './damages/dates.ts';
import { numbers } from './damages/numbers.ts';
import { deciding, indents, items, keys, lists, nested } from './damages/syntax.ts';
import { choices, ids, names } from './damages/texts.ts';

const tables: Readonly<Record<string, Damages>> = {
  numbers,
  days,
  periods,
  answers,
  names,
  ids,
  choices,
  keys,
  deciding,
  indents,
  items,
  lists,
  nested,
  bodies,
  fences,
  fenceEnds,
  strayFences,
};

describe.each(Object.entries(tables))('%s', (_name, { file, from, rows }) => {
  it.each(rows.map(([to, said, fix]) => ({ to, said, fix })))(
    '$to → $said',
    ({ to, said, fix }) => {
      const problems = replaced(file, from, to);
      expect(
        problems.map(({ line, column, rule, severity, replacement }) => ({
          said: `${line}:${column} ${rule}`,
          severity,
          fix: replacement,
        })),
      ).toEqual([{ said, severity: 'error', fix }]);
      expect(problems[0]?.file).toBe(file);
      expect(problems[0]?.message).toMatch(/[\u4e00-\u9fff]{2}/);
      expect(problems[0]?.hint).toMatch(/[\u4e00-\u9fff]{2}/);
    },
  );
});
