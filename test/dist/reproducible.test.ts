import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { checksumsFile } from '../../scripts/build/checksums.ts';
import { verifyFolder } from '../../scripts/verify/verify-folder.ts';
import { build, workFolder } from './setup.ts';

it('gives the same bytes for the same commit in another folder, time zone and language', async () => {
  const site = inject('sites').find(({ name }) => name === 'real');
  if (site === undefined) throw new Error('the real site was not built');
  const folder = mkdtempSync(join(workFolder, 'again-'));
  try {
    await build(join(folder, 'other'), site.base, { TZ: 'America/New_York', LANG: 'zh_CN.UTF-8' });
    const list = (built: string): string => readFileSync(join(built, checksumsFile), 'utf8');
    expect(verifyFolder(join(folder, 'other'))).toEqual([]);
    expect(verifyFolder(site.folder)).toEqual([]);
    expect(list(join(folder, 'other'))).toBe(list(site.folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
