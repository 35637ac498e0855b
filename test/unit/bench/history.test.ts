import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { historyTimes } from '../../../scripts/bench/history.ts';

it('reads every commit of the repository that it makes, from git and from memory', () => {
  const valid = join(import.meta.dirname, '../../fixtures/valid');
  const times = historyTimes((folder) => {
    cpSync(join(valid, 'data'), folder, { recursive: true });
    cpSync(join(valid, 'content'), join(folder, 'content'), { recursive: true });
  }, 12);
  expect(times.map(({ what, commits }) => `${what} ${commits}`)).toEqual([
    'changes 12',
    'verdicts 12',
  ]);
  expect(times.every(({ cold, warm }) => cold > 0 && warm > 0)).toBe(true);
});
