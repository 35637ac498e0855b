import { oncePer } from '#src/domain/once-per.ts';
import type { Measure } from '#src/schema/indicator.ts';
import type { Observation, ObservationFile } from '#src/schema/observation.ts';
import type { Complaint, Draft } from './rule.ts';

/** A row with its measure, and its place for complaints. */
export interface MeasuredRow {
  measure: Measure;
  file: ObservationFile;
  row: Observation;
  index: number;
}

/** All measures by id. */
export const measuresIn = oncePer(
  (draft: Draft): ReadonlyMap<string, Measure> =>
    new Map(
      draft.indicators.flatMap((indicator) =>
        indicator.kind === 'figures'
          ? indicator.measures.map((measure) => [measure.id, measure] as const)
          : [],
      ),
    ),
);

/** All rows whose measure is known. */
export const measuredRows = oncePer((draft: Draft): readonly MeasuredRow[] => {
  const measures = measuresIn(draft);
  return draft.observations.flatMap((file) => {
    const measure = measures.get(file.measure);
    if (measure === undefined) return [];
    return file.rows.map((row, index) => ({ measure, file, row, index }));
  });
});

/** Names the definition of a measure: while it is wrong, its values are not judged by it. */
export const measureFigure = (measure: string): string => `measure ${measure}`;

/** Names one observed figure. */
export const figureOf = (measure: string, region: string, period: string): string =>
  `${measure} ${region} ${period}`;

/** A complaint about one key of one row. */
export const rowComplaint = (
  { file, index, row }: MeasuredRow,
  key: string,
  message: string,
  hint: string,
): Complaint => ({
  kind: 'observations',
  id: file.measure,
  path: ['rows', index, key],
  message,
  hint,
  figure: figureOf(file.measure, row.region, row.period),
});

/** Region names by id, for messages. */
export const regionNames = (draft: Draft): ((id: string) => string) => {
  const names = new Map(draft.regions.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
};
