import type { Assessments } from './assessment.ts';
import type { Benchmark } from './benchmark.ts';
import type { Calendar } from './calendar.ts';
import type { Exemplar } from './exemplar.ts';
import type { Finding } from './finding.ts';
import type { Guide } from './guide.ts';
import type { Indicator } from './indicator.ts';
import type { ObservationFile } from './observation.ts';
import type { Organization } from './organization.ts';
import type { PageFrontMatter } from './page.ts';
import type { Plan } from './plan.ts';
import type { Programme } from './programme.ts';
import type { Region } from './region.ts';
import type { Site } from './site.ts';
import type { Source } from './source.ts';
import type { Task } from './task.ts';

/** A page of prose: its front matter, and its id, which is the file name. */
export interface ContentPage extends PageFrontMatter {
  id: string;
}

/**
 * The whole data set as the reader returns it. Lists are sorted: indicators, tasks and
 * programmes by number, calendars by year, everything else by id; regions, organizations and
 * the rows inside a record keep the order in which they were written.
 */
export interface Dataset {
  site: Site;
  plan: Plan;
  assessments: Assessments;
  regions: readonly Region[];
  organizations: readonly Organization[];
  sources: readonly Source[];
  indicators: readonly Indicator[];
  observations: readonly ObservationFile[];
  tasks: readonly Task[];
  programmes: readonly Programme[];
  benchmarks: readonly Benchmark[];
  findings: readonly Finding[];
  exemplars: readonly Exemplar[];
  calendar: readonly Calendar[];
  guides: readonly Guide[];
  pages: readonly ContentPage[];
}
