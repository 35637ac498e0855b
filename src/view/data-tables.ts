import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { commitmentsTable } from './data-tables/commitments.ts';
import type { DataTableFile } from './data-tables/data-table.ts';
import { measuresTable } from './data-tables/measures.ts';
import { observationsTable } from './data-tables/observations.ts';
import { projectsTable } from './data-tables/projects.ts';
import { promisesTable } from './data-tables/promises.ts';
import { regionsTable } from './data-tables/regions.ts';
import { sourcesTable } from './data-tables/sources.ts';

/** Every table that can be downloaded. */
export const dataTables = (
  dataset: Dataset,
  index: SeriesIndex,
  context: JudgeContext,
): readonly DataTableFile[] => [
  observationsTable(dataset, index),
  promisesTable(dataset, context),
  projectsTable(dataset),
  commitmentsTable(dataset),
  sourcesTable(dataset),
  measuresTable(dataset),
  regionsTable(dataset),
];
