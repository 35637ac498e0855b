import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, ['scripts/gov-check.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

const demo = inject('sites').find(({ name }) => name === 'demo');

it('finds nothing in the demo but what its bureau has to fill in', () => {
  const folder = demo?.folder ?? '';
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  const today = /<time datetime="([^"]+)"/.exec(home)?.[1] ?? '';
  const { status, stdout } = run([folder, '--format', 'json', '--today', today], {
    DATA_DIR: 'test/fixtures/demo',
  });
  const report: { checks: { id: string; state: string; findings: { text: string }[] }[] } =
    JSON.parse(stdout);
  const failed = report.checks.filter(
    // Reports of an audit that someone made here are about another build.
    ({ id, state }) => state === 'fail' && !id.startsWith('accessibility'),
  );
  expect(failed).toEqual([]);
  const open = report.checks.filter(({ state }) => state === 'fill').map(({ id }) => id);
  expect(open).toContain('footer-site-code');
  expect([0, 1]).toContain(status);
});

it('says how to build when there is nothing to check, and what a day looks like', () => {
  const nothing = run(['/nowhere']);
  expect(nothing.status).toBe(2);
  expect(nothing.stderr).toContain('npm run build');
  expect(run(['--today', 'tomorrow']).status).toBe(2);
  expect(run(['--format', 'xml']).status).toBe(2);
});
