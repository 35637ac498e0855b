import type { Project, ProjectStage } from '#src/schema/programme.ts';
import type { Target } from '#src/schema/target.ts';
import { exactDifference, exactTotal } from './decimal.ts';
import { periodStart } from './period.ts';

export type ProjectField = NonNullable<Extract<Target, { kind: 'cumulative' }>['projects_field']>;

/** The stage a project was in on a day; nothing when its first stage came later. */
export const stageAt = (project: Project, asOf: string): ProjectStage | undefined =>
  project.stages.filter((one) => (periodStart(one.on) ?? one.on) <= asOf).at(-1)?.stage;

const finishedStages: ReadonlySet<ProjectStage> = new Set(['completed', 'in-use']);

const fieldOf = (project: Project, field: ProjectField): number | undefined =>
  field === 'count' ? 1 : project[field];

export interface ProjectTotals {
  /** Sum over projects that are not cancelled. */
  listed: number;
  /** Sum over projects completed or in use. */
  finished: number;
  /** Projects counted, and those that do not say the figure. */
  projects: number;
  unknown: readonly string[];
  cancelled: readonly string[];
}

/** Sums one field of a project list, of one kind of project when that is said. */
export const projectTotals = (
  projects: readonly Project[],
  field: ProjectField,
  asOf: string,
  kind?: string,
): ProjectTotals => {
  const wanted = projects.filter((project) => kind === undefined || project.kind === kind);
  const cancelled = wanted.filter((project) => stageAt(project, asOf) === 'cancelled');
  const active = wanted.filter((project) => stageAt(project, asOf) !== 'cancelled');
  const totalOf = (some: readonly Project[]): number =>
    exactTotal(some.map((one) => fieldOf(one, field)).filter((one) => one !== undefined)) ?? 0;
  const finished = active.filter((project) => {
    const stage = stageAt(project, asOf);
    return stage !== undefined && finishedStages.has(stage);
  });
  return {
    listed: totalOf(active),
    finished: totalOf(finished),
    projects: active.length,
    unknown: active.filter((one) => fieldOf(one, field) === undefined).map((one) => one.id),
    cancelled: cancelled.map((project) => project.id),
  };
};

export interface PromiseAgainstProjects extends ProjectTotals {
  promised: number;
  /** Listed minus promised. */
  listedMinusPromised: number | undefined;
  reported: number | undefined;
  /** Reported minus finished. */
  reportedMinusFinished: number | undefined;
}

/** A promised figure beside the sum of its projects; nothing when it is not summed from any. */
export const promiseAgainstProjects = (
  target: Target,
  projects: readonly Project[],
  asOf: string,
): PromiseAgainstProjects | undefined => {
  if (target.kind !== 'cumulative' || target.projects_field === undefined) return undefined;
  if (projects.length === 0) return undefined;
  const totals = projectTotals(projects, target.projects_field, asOf, target.projects_kind);
  const reported = target.reports.at(-1)?.value;
  return {
    ...totals,
    promised: target.target.value,
    listedMinusPromised: exactDifference(totals.listed, target.target.value),
    reported,
    reportedMinusFinished:
      reported === undefined ? undefined : exactDifference(reported, totals.finished),
  };
};
