import type { UnitName } from '#src/schema/units.ts';
import type { Direction, Point, Trajectory, VerdictStatus } from './verdict-types.ts';

/** A target with a figure, in the one shape that the arithmetic works on. */
export interface PathTarget {
  shape: 'path';
  id: string;
  kind: 'reach' | 'cumulative';
  unit: UnitName | undefined;
  decimals: number;
  direction: Direction;
  trajectory: Trajectory;
  steps: readonly { by: string; value: number }[];
  limit: number | undefined;
  maxAgeDays: number | undefined;
  /** A cumulative target has the baseline 0 on its first day. */
  baseline: { value: number; period: string; date: string } | undefined;
  target: number;
  targetMax: number | undefined;
  /** The promise says "or more". */
  atLeast: boolean;
  due: string;
  points: readonly Point[];
  override: StatedOverride | undefined;
  /** Periods left out because their definition differs. */
  leftOut: readonly string[];
  /** A break of the series lies between baseline and newest value. */
  breakSinceBaseline: boolean;
}

export interface BandTarget {
  shape: 'band';
  id: string;
  kind: 'maintain' | 'range';
  unit: UnitName | undefined;
  decimals: number;
  direction: Direction;
  min: number | undefined;
  max: number | undefined;
  maxAgeDays: number | undefined;
  due: string;
  points: readonly Point[];
  override: StatedOverride | undefined;
  leftOut: readonly string[];
}

export interface StatedOverride {
  status: VerdictStatus;
  reason: string;
  by: string;
  date: string;
}

/** A thing to be done: a target of kind milestone, or a milestone of a task. */
export interface MilestoneInput {
  id: string;
  due?: string | undefined;
  /** A day, or only a month or a year. */
  done?: { on: string } | undefined;
  /** What is known of it before it is done. */
  progress?: readonly unknown[] | undefined;
  override?: StatedOverride | undefined;
}
