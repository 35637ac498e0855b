import { dateOrder } from './date-order.ts';
import { duplicateObservations } from './duplicate-observations.ts';
import { fractionForPercent } from './fraction-for-percent.ts';
import { futureDates } from './future-dates.ts';
import { localReferences } from './local-references.ts';
import { measureFiles } from './measure-files.ts';
import { periods } from './periods.ts';
import { unknownReference } from './references.ts';
import { regionTree } from './regions.ts';
import type { Rule } from './rule.ts';
import { seriesChange } from './series-change.ts';
import { targetReports } from './target-reports.ts';
import { targetSense } from './target-sense.ts';
import { valueBounds } from './value-bounds.ts';
import { valuePrecision } from './value-precision.ts';
import { valueUnits } from './value-units.ts';

/** Every rule across records, in the order of reading. */
export const rules: readonly Rule[] = [
  unknownReference,
  localReferences,
  measureFiles,
  regionTree,
  duplicateObservations,
  periods,
  dateOrder,
  futureDates,
  valueUnits,
  valueBounds,
  valuePrecision,
  fractionForPercent,
  seriesChange,
  targetSense,
  targetReports,
];
