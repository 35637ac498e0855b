import { measureFigure } from './observation-rows.ts';
import type { Complaint, Draft } from './rule.ts';

/** So many rows at odds with a definition, and not it with them, speak against the rows. */
export const manyRows = 3;

/**
 * A complaint about one key of the definition of a measure, said instead of one at each row that
 * disagrees with it; nothing for a measure that is not defined.
 */
export const definitionComplaint = (
  draft: Draft,
  measure: string,
  key:
    'unit' | 'decimals' | 'min' | 'max' | 'max_change' | 'part_of' | readonly (string | number)[],
  message: string,
  hint: string,
): Complaint | undefined => {
  for (const indicator of draft.indicators) {
    const at =
      indicator.kind === 'figures' ? indicator.measures.findIndex(({ id }) => id === measure) : -1;
    if (at === -1) continue;
    const path = ['measures', at, ...(typeof key === 'string' ? [key] : key)];
    return {
      ...{ kind: 'indicators', id: indicator.id, path, message, hint },
      figure: measureFigure(measure),
      involves: [measureFigure(measure)],
    };
  }
  return undefined;
};
