import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'bad-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('a build of bad data names every mistake, fails and leaves the published site as it was', () => {
  const outDir = join(folder, 'dist');
  mkdirSync(outDir);
  writeFileSync(join(outDir, 'index.html'), 'as it was');
  cpSync(join(root, 'test/fixtures/valid'), folder, { recursive: true });
  const site = join(folder, 'data/site.yaml');
  writeFileSync(site, readFileSync(site, 'utf8').replace('tagline:', 'taglime:'));
  writeFileSync(join(folder, 'data/regions.yaml'), Buffer.from([0xc4, 0xe3, 0x0a]));
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATA_DIR: join(folder, 'data'), OUT_DIR: outDir },
  });
  expect(status).toBe(1);
  expect(stdout + stderr).toContain('没有“taglime”这个键');
  expect(stdout + stderr).toContain('文件不是 UTF-8 编码');
  expect(readdirSync(outDir)).toEqual(['index.html']);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('as it was');
  expect(readdirSync(folder).filter((name) => name.startsWith('.sunledger'))).toEqual([]);
});
