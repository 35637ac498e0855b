import { otherParticulars } from './others.ts';
import { pupilParticulars } from './pupils.ts';
import type { Particulars } from './row.ts';
import { schoolParticulars } from './schools.ts';

const all: Readonly<Record<string, Particulars>> = {
  ...schoolParticulars,
  ...pupilParticulars,
  ...otherParticulars,
};

/** The particulars of a guide by its id; a guide without them is a fault of the tables. */
export function particularsOf(id: string): Particulars {
  const found = all[id];
  if (found === undefined) throw new Error(`no particulars for guide ${id}`);
  return found;
}
