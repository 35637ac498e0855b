import type { Rule } from './rule.ts';

/** Every rule across records, in the order of reading. */
export const rules: readonly Rule[] = [];
