import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const run = (...args: string[]) =>
  spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'development', ASTRO_TELEMETRY_DISABLED: '1' },
  });

describe('the source', () => {
  it('is formatted', () => {
    const { status, stdout, stderr } = run(
      'node_modules/prettier/bin/prettier.cjs',
      '--check',
      '.',
    );
    expect(status, stdout + stderr).toBe(0);
  });

  it('has no type errors', () => {
    const { status, stdout, stderr } = run('node_modules/astro/bin/astro.mjs', 'check');
    expect(status, stdout + stderr).toBe(0);
  });
});
