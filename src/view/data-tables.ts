import { oncePer, oncePerEach } from '#src/domain/once-per.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { JudgeContext } from '#src/domain/verdict.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { csvText } from './csv.ts';
import { commitmentsTable } from './data-tables/commitments.ts';
import type { DataTableFile } from './data-tables/data-table.ts';
import { measuresTable } from './data-tables/measures.ts';
import { observationsTable } from './data-tables/observations.ts';
import { projectsTable } from './data-tables/projects.ts';
import { promisesTable } from './data-tables/promises.ts';
import { regionsTable } from './data-tables/regions.ts';
import { sourcesTable } from './data-tables/sources.ts';

const tablesOf = oncePerEach(
  (
    dataset: Dataset,
    index: SeriesIndex,
    profile: JudgeContext['profile'],
    asOf: string,
    since: string | undefined,
  ): readonly DataTableFile[] => [
    observationsTable(dataset, index),
    promisesTable(dataset, { index, profile, asOf, ...(since !== undefined && { since }) }),
    projectsTable(dataset),
    commitmentsTable(dataset),
    sourcesTable(dataset),
    measuresTable(dataset),
    regionsTable(dataset),
  ],
);

/** Every table that can be downloaded; made once, for pages, workbooks, archive and metadata. */
export const dataTables = (
  dataset: Dataset,
  index: SeriesIndex,
  { profile, asOf, since }: JudgeContext,
): readonly DataTableFile[] => tablesOf(dataset, index, profile, asOf, since);

/** A table as its CSV file. */
export const tableCsv = oncePer(({ head, rows }: DataTableFile): string => csvText(head, rows));
