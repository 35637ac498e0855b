import { describe, expect, it } from 'vitest';
import { replaced } from '../load/damage.ts';
import { damages } from './damages.ts';

describe('one damage makes one problem, with its rule, file and line', () => {
  it.each(damages)('%s: %j becomes %j', (file, from, to, expected) => {
    const problems = replaced(file, from, to);
    expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([expected]);
    expect(problems.map((problem) => problem.file)).toEqual([file]);
  });
});
