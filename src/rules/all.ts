import { addresses } from './addresses.ts';
import { assessments } from './assessments.ts';
import { authorityCodes } from './authority-codes.ts';
import { baselineObservation } from './baseline-observation.ts';
import { benchmarkRegions } from './benchmarks.ts';
import { calendars } from './calendars.ts';
import { computedValues } from './computed-values.ts';
import { contactForms } from './contacts.ts';
import { dateOrder } from './date-order.ts';
import { duplicateObservations } from './duplicate-observations.ts';
import { farDates } from './far-dates.ts';
import { findingResults } from './findings.ts';
import { formulaTerms } from './formula-terms.ts';
import { fractionForPercent } from './fraction-for-percent.ts';
import { futureDates } from './future-dates.ts';
import { limitsCited } from './guide-citations.ts';
import { guideDeclarations, guideElements } from './guide-elements.ts';
import { promiseWithinLaw, stepsWithinLimit } from './guide-limits.ts';
import { quoteAgrees } from './guide-quotes.ts';
import { cancelledGuides } from './guide-status.ts';
import { catchAllMaterials, guideAliases, guideFees, guideVisits } from './guide-names.ts';
import { homeRegion } from './home-region.ts';
import { localReferences } from './local-references.ts';
import { measureDefinitions } from './measure-definitions.ts';
import { measureFiles } from './measure-files.ts';
import { nameForm } from './name-form.ts';
import { observationGaps, skippedPeriods, smallCounts } from './observation-gaps.ts';
import { oddPeriods } from './odd-periods.ts';
import { organizationPlaces } from './organizations.ts';
import { partsAndWholes } from './parts-and-wholes.ts';
import { periods } from './periods.ts';
import { planAccounts } from './plan-accounts.ts';
import { planFigures } from './plan-figures.ts';
import { projectList } from './project-list.ts';
import { projectKinds, projectOutliers } from './project-outliers.ts';
import { projectRegions } from './project-regions.ts';
import { projectFigures, projectStages } from './projects.ts';
import { unknownReference } from './references.ts';
import { realDates } from './real-dates.ts';
import { regionSums } from './region-sums.ts';
import { regionTree } from './regions.ts';
import { duplicateEntries, thresholds } from './registers.ts';
import type { Rule } from './rule.ts';
import { duplicateNumbers } from './same-names.ts';
import { searchWords } from './search-words.ts';
import { seriesChange } from './series-change.ts';
import { sourceOrder } from './source-order.ts';
import { sourceDates } from './sources.ts';
import { targetFigures } from './target-figures.ts';
import { targetMeasures } from './target-measures.ts';
import { targetReports } from './target-reports.ts';
import { targetSense } from './target-sense.ts';
import { unneededAnswers } from './unneeded-answers.ts';
import { valueBounds } from './value-bounds.ts';
import { valuePrecision } from './value-precision.ts';
import { valueUnits } from './value-units.ts';

/** Every rule across records, in the order of reading. */
export const rules: readonly Rule[] = [
  unknownReference,
  localReferences,
  measureFiles,
  measureDefinitions,
  regionTree,
  homeRegion,
  organizationPlaces,
  duplicateObservations,
  periods,
  realDates,
  futureDates,
  dateOrder,
  farDates,
  valueUnits,
  smallCounts,
  valueBounds,
  fractionForPercent,
  valuePrecision,
  partsAndWholes,
  seriesChange,
  targetSense,
  planAccounts,
  planFigures,
  targetFigures,
  targetReports,
  targetMeasures,
  formulaTerms,
  regionSums,
  computedValues,
  baselineObservation,
  projectStages,
  projectOutliers,
  projectKinds,
  projectFigures,
  projectList,
  projectRegions,
  cancelledGuides,
  guideDeclarations,
  guideElements,
  catchAllMaterials,
  guideAliases,
  nameForm,
  guideFees,
  guideVisits,
  authorityCodes,
  limitsCited,
  promiseWithinLaw,
  quoteAgrees,
  stepsWithinLimit,
  addresses,
  sourceDates,
  assessments,
  sourceOrder,
  benchmarkRegions,
  findingResults,
  calendars,
  duplicateEntries,
  duplicateNumbers,
  thresholds,
  observationGaps,
  oddPeriods,
  skippedPeriods,
  contactForms,
  unneededAnswers,
  searchWords,
];
