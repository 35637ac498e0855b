import { describe, expect, it } from 'vitest';
import { cpuFromTimes, measured, treeOf } from '../../../scripts/bench/measure.ts';

describe('measuring', () => {
  it('adds user and system time of the children, which a shell tells in its second line', () => {
    expect(cpuFromTimes('0m0.010s 0m0.020s\n1m2.500s 0m3.250s\n')).toBe(65_750);
    expect(cpuFromTimes('0m0,010s 0m0,020s\n0m1,500s 0m0,250s\n')).toBe(1750);
    expect(() => cpuFromTimes('0m0.010s 0m0.020s\n')).toThrow('0m0.010s');
  });

  it('finds all processes below one', () => {
    const parents = new Map([
      [9, 4],
      [4, 2],
      [5, 1],
      [2, 1],
    ]);
    expect([...treeOf(2, parents)].sort()).toEqual([2, 4, 9]);
  });

  it('counts the work and memory of a program that a program runs', async () => {
    const busy =
      'const b = Buffer.alloc(150e6, 1); const end = Date.now() + 400; while (Date.now() < end) b[0]++;';
    const parent = `require('child_process').spawnSync(process.execPath, ['-e', ${JSON.stringify(busy)}])`;
    const usage = await measured({ command: process.execPath, args: ['-e', parent], cwd: '.' });
    expect(usage.wall).toBeGreaterThan(400);
    expect(usage.cpu).toBeGreaterThan(80);
    if (usage.memory !== undefined) expect(usage.memory).toBeGreaterThan(150e6);
  });

  it('throws what a failing program said', async () => {
    const args = ['-e', 'console.error("不行"); process.exit(3)'];
    await expect(measured({ command: process.execPath, args, cwd: '.' })).rejects.toThrow('不行');
  });
});
