import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const script = fileURLToPath(new URL('../../../scripts/judge.ts', import.meta.url));

export type Fields = Readonly<Record<string, unknown>>;
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What `scripts/judge.ts` answers, and its exit code. */
export const judged = (
  records: readonly unknown[],
): { code: number | null; out: readonly Fields[] } => {
  const { status, stdout } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(records),
    encoding: 'utf8',
  });
  const out: unknown = JSON.parse(stdout);
  if (!Array.isArray(out) || !out.every(isFields)) throw new Error('no array of objects');
  return { code: status, out };
};
