import type { Dataset } from '#src/schema/dataset.ts';
import type { KindName } from '#src/schema/kinds.ts';

/** A complaint addressed by record, not by line; the loader finds the line. */
export interface Complaint {
  kind: KindName;
  /** Id of the record's file: the file name without extension. */
  id: string;
  path: readonly (string | number)[];
  /** Point at the key instead of the value. */
  at?: 'key';
  severity?: 'error' | 'warning';
  message: string;
  hint: string;
  replacement?: string;
  /** The figure that is blamed: later rules do not blame it again. */
  figure?: string;
  /** Figures whose fault would explain this complaint: if one is blamed already, it is not said. */
  involves?: readonly string[];
  related?: { kind: KindName; id: string; path: readonly (string | number)[]; note: string };
}

/** Names that records may refer to. */
export type SpaceName =
  | 'region'
  | 'organization'
  | 'source'
  | 'indicator'
  | 'measure'
  | 'observation'
  | 'task'
  | 'programme'
  | 'guide'
  | 'page'
  | 'benchmark'
  | 'commitment'
  | 'target'
  | 'milestone';

/** The ids of one space, those of faulty records included. */
export interface Space {
  ids: ReadonlySet<string>;
  /** False when a file that may define more ids could not be read: then nothing is called unknown. */
  complete: boolean;
}

/** What rules know besides the records that passed their schema. */
export interface Context {
  /** The day as of which the site is built, if one was given. */
  asOf?: string;
  /** The last day on which a paper can have been read, where files tell when they were saved. */
  readBy?: string;
  /** Targets and milestones are written `<task or programme>/<id>`. */
  spaces: Readonly<Record<SpaceName, Space>>;
}

/** The records that passed their schema; the three single files may be missing. */
export type Draft = Omit<Dataset, 'site' | 'plan' | 'assessments'> &
  Partial<Pick<Dataset, 'site' | 'plan' | 'assessments'>>;

/** What a clerk can read about a rule. */
export interface Explained {
  /** Stable code shown in every report. */
  code: string;
  /** Chinese name. */
  name: string;
  /** Why the rule exists. */
  why: string;
  bad: string;
  good: string;
  /**
   * For rules that warn: `beside` when a remark in the line answers them, else how they are answered
   * or why that is not needed. Rules without it only give errors.
   */
  answer?: 'beside' | (string & {});
}

/** A rule across records: pure, without clock or files. */
export interface Rule extends Explained {
  check: (draft: Draft, context: Context) => readonly Complaint[];
}
