import type { Indicator, Measure } from '#src/schema/indicator.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { ObservationFile } from '#src/schema/observation.ts';
import type { Programme } from '#src/schema/programme.ts';
import type { Region } from '#src/schema/region.ts';
import type { Site } from '#src/schema/site.ts';
import type { Report } from '#src/schema/target.ts';
import type { Task } from '#src/schema/task.ts';
import type { Reading } from './reading.ts';
import type { FieldDifference } from './record-differences.ts';
import type { Because, Overlay, Point, Verdict, VerdictStatus } from './verdict-types.ts';

/** What values and verdicts follow from, as it stood after a commit; records by their id. */
export interface PastState {
  site: Site | undefined;
  regions: readonly Region[];
  indicators: ReadonlyMap<string, Indicator>;
  observations: ReadonlyMap<string, ObservationFile>;
  tasks: ReadonlyMap<string, Task>;
  programmes: ReadonlyMap<string, Programme>;
}

/** Kinds of records of which a state is made. */
export const pastKinds = [
  'site',
  'regions',
  'indicators',
  'observations',
  'tasks',
  'programmes',
] as const;
export type PastKind = (typeof pastKinds)[number];

/** A commit of the published line of history, in the order of publication. */
export interface PastStep {
  commit: string;
  /** The day by which the site judged then. */
  day: string;
  state: PastState;
  /** Records that are not what they were. */
  changed: readonly { kind: PastKind; id: string }[];
  renamed: readonly Renaming[];
}

export interface Renaming {
  kind: PastKind;
  from: string;
  to: string;
}

/** An observation or a report as it stood. */
export type ValueSnapshot =
  | {
      of: 'reading';
      reading: Reading;
      measure: Pick<Measure, 'id' | 'name' | 'unit' | 'decimals'>;
    }
  | { of: 'report'; report: Report; name: string; unit: string; decimals: number };

/** One value that is not what it was; nothing when it was withdrawn. */
export interface ValueRevision {
  kind: 'observations' | 'tasks' | 'programmes';
  /** Id of the measure, task or programme. */
  id: string;
  /** `<region>_<period>` of an observation, `<target>_<period>` of a report. */
  item: string;
  now: ValueSnapshot | undefined;
}

/** A promise with its verdict as it stood. */
export interface PromiseSnapshot extends Pick<Verdict, 'kind' | 'status' | 'A' | 'R' | 'forecast'> {
  name: string;
  because: Because | undefined;
  overlays: readonly Overlay[];
  /** Set by hand, against the figures. */
  override: boolean;
  inputs: Pick<
    Verdict['inputs'],
    'unit' | 'decimals' | 'direction' | 'target' | 'atLeast' | 'band' | 'due' | 'baseline'
  > & { newest: Point | undefined };
  source: string | undefined;
}

/** What made a verdict another one. */
export type TurnCause =
  | 'published'
  | 'withdrawn'
  | 'value'
  | 'report'
  | 'target'
  | 'override'
  | 'definition'
  | 'method'
  | 'time'
  /** The data on disk is not what the newest commit holds. */
  | 'uncommitted';

/** A field of a record on which a verdict rests. */
export interface CauseField extends Pick<FieldDifference, 'label' | 'before' | 'after'> {
  kind: KindName;
  id: string;
}

export interface PromiseRevision {
  kind: 'tasks' | 'programmes';
  /** Id of the task or programme. */
  id: string;
  /** Id of the target or milestone. */
  item: string;
  day: string;
  /** Status before; nothing when the promise was not there. */
  was: VerdictStatus | undefined;
  now: PromiseSnapshot | undefined;
  causes: readonly TurnCause[];
  fields: readonly CauseField[];
}

/** What a commit, or the days before it, did to values and verdicts. */
export interface PastEvents {
  day: string;
  values: readonly ValueRevision[];
  promises: readonly PromiseRevision[];
  renamed: readonly Renaming[];
  /** Tasks and programmes whose promises were judged, `<kind>/<id>`. */
  judged: readonly string[];
}
