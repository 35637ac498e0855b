import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Dataset } from '#src/schema/dataset.ts';
import { readDataset } from './read-dataset.ts';
import type { Settings } from './settings.ts';

/** A data set without errors, and the day as of which it is judged. */
export interface Checked {
  dataset: Dataset;
  /** `YYYY-MM-DD`; see `as-of.ts`. */
  asOf: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Names the file in which the first step of a build leaves the data that it has checked for the others. */
export const checkedVariable = 'SUNLEDGER_CHECKED';

/** Leaves checked data for the steps that follow, where the environment says so. */
export function keepChecked(env: Environment, { dataset, asOf }: Partial<Checked>): void {
  const file = env[checkedVariable];
  if (file !== undefined && dataset !== undefined)
    writeFileSync(file, serialize({ dataset, asOf }));
}

/**
 * The checked data: what an earlier step of the build left, else read and checked now.
 * @throws Error with every error of the data
 */
export function checkedData(env: Environment, settings: Settings): Checked {
  const file = env[checkedVariable];
  if (file !== undefined) return deserialize(readFileSync(file));
  const sourceDateEpoch = env['SOURCE_DATE_EPOCH'];
  const { dataset, problems, asOf } = readDataset({ ...settings, sourceDateEpoch });
  if (dataset !== undefined) return { dataset, asOf };
  const errors = problems.filter(({ severity }) => severity === 'error');
  throw new Error(
    errors
      .map(({ file: name, line, column, message }) => `${name}:${line}:${column} ${message}`)
      .join('\n'),
  );
}
