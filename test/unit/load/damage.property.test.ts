import { join } from 'node:path';
import { expect, it } from 'vitest';
import { damageFiles } from './damage-files.ts';

/** The long run is `node test/unit/load/damage-run.ts 100000`, outside Vitest, which is slower. */
it('damaged files give located problems and never an exception', { timeout: 300_000 }, () => {
  const seed = Number(process.env['DAMAGE_SEED'] ?? 7);
  expect(damageFiles(join(import.meta.dirname, '../../fixtures/valid'), 400, seed)).toBeUndefined();
});
