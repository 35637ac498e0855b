import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { filesOf } from './pages.ts';
import { build, workFolder } from './setup.ts';

const digestsOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );

it('gives the same bytes for the same commit in another folder, time zone and language', async () => {
  const site = inject('sites').find(({ name }) => name === 'real');
  if (site === undefined) throw new Error('the real site was not built');
  const folder = mkdtempSync(join(workFolder, 'again-'));
  try {
    await build(join(folder, 'other'), site.base, { TZ: 'America/New_York', LANG: 'zh_CN.UTF-8' });
    expect(digestsOf(join(folder, 'other'))).toEqual(digestsOf(site.folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
