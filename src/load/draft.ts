import type { z } from 'astro/zod';
import { kinds } from '#src/schema/kinds.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { Draft } from '#src/rules/rule.ts';
import { validate } from './record-file.ts';
import type { RecordFile } from './record-file.ts';

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }): number => byText(a.id, b.id);
const byNumber = (a: { number: number; id: string }, b: { number: number; id: string }): number =>
  a.number - b.number || byId(a, b);

/** What `validate` found sound is of the shape of its schema. */
const isSound = <S extends z.ZodType>(value: unknown, _schema: S): value is z.infer<S> =>
  value !== undefined;

/** The record of a file if it is sound, as it was found before or now. */
const judged = <S extends z.ZodType>(file: RecordFile, schema: S): z.infer<S> | undefined => {
  if (file.checked === undefined) return validate(file, schema);
  const { value } = file.checked;
  return isSound(value, schema) ? value : undefined;
};

/** Validates every file and sorts the records as `Dataset` promises. */
export const draftOf = (files: readonly RecordFile[]): Draft => {
  const records = <S extends z.ZodType>(
    kind: KindName,
    schema: S,
  ): { id: string; value: z.infer<S> }[] =>
    files
      .filter((file) => file.kind === kind)
      .flatMap((file) => {
        const value = judged(file, schema);
        return value === undefined ? [] : [{ id: file.id, value }];
      });
  const values = <S extends z.ZodType>(kind: KindName, schema: S): z.infer<S>[] =>
    records(kind, schema).map(({ value }) => value);
  const [site] = values('site', kinds.site.schema);
  const [plan] = values('plan', kinds.plan.schema);
  const [assessments] = values('assessments', kinds.assessments.schema);
  const [regions] = values('regions', kinds.regions.schema);
  const [organizations] = values('organizations', kinds.organizations.schema);
  return {
    ...(site !== undefined && { site }),
    ...(plan !== undefined && { plan }),
    ...(assessments !== undefined && { assessments }),
    regions: regions?.regions ?? [],
    organizations: organizations?.organizations ?? [],
    sources: values('sources', kinds.sources.schema).sort(byId),
    indicators: values('indicators', kinds.indicators.schema).sort(byNumber),
    observations: values('observations', kinds.observations.schema).sort((a, b) =>
      byText(a.measure, b.measure),
    ),
    tasks: values('tasks', kinds.tasks.schema).sort(byNumber),
    programmes: values('programmes', kinds.programmes.schema).sort(byNumber),
    benchmarks: values('benchmarks', kinds.benchmarks.schema).sort(byId),
    findings: values('findings', kinds.findings.schema).sort(byId),
    exemplars: values('exemplars', kinds.exemplars.schema).sort(byId),
    calendar: values('calendar', kinds.calendar.schema).sort((a, b) => a.year - b.year),
    guides: values('guides', kinds.guides.schema).sort(byId),
    pages: records('pages', kinds.pages.schema)
      .map(({ id, value }) => ({ id, ...value }))
      .sort(byId),
  };
};
