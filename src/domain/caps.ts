import { daysBetween } from './date.ts';
import type { StatedOverride } from './target-input.ts';
import type { AppliedOverride, Overlay, VerdictStatus } from './verdict-types.ts';

export const isStale = (date: string, asOf: string, maxAgeDays: number | undefined): boolean =>
  maxAgeDays !== undefined && daysBetween(date, asOf) > maxAgeDays;

export interface CapContext {
  /** Once reached it cannot be lost again: a sum that never falls. */
  lasting: boolean;
  /** The newest value is of the due date or later, so that age changes nothing any more. */
  settled: boolean;
}

const green: ReadonlySet<VerdictStatus> = new Set(['achieved', 'on-track']);

const cappedBy = (status: VerdictStatus, overlay: Overlay, context: CapContext): VerdictStatus => {
  if (!green.has(status)) return status;
  switch (overlay) {
    case 'stale':
      return context.settled || (status === 'achieved' && context.lasting) ? status : 'at-risk';
    case 'provisional':
      return status === 'achieved' ? 'on-track' : status;
    case 'one-point':
    case 'bounded':
    case 'break-since-baseline':
      return status === 'on-track' ? 'at-risk' : status;
    case 'about':
      return status;
  }
};

/** A status after its overlays: stale values, one point or a bound never show as on track. */
export const capped = (
  status: VerdictStatus,
  overlays: readonly Overlay[],
  context: CapContext,
): VerdictStatus =>
  // The one that only turns "achieved" into "on track" comes last: it must not meet a second cap.
  [
    ...overlays.filter((one) => one !== 'provisional'),
    ...overlays.filter((one) => one === 'provisional'),
  ].reduce((result, overlay) => cappedBy(result, overlay, context), status);

/** A decision by a person, from its day on; the figures' own status stays beside it. */
export const appliedOverride = (
  override: StatedOverride | undefined,
  computed: VerdictStatus,
  asOf: string,
): AppliedOverride | undefined =>
  override === undefined || override.date > asOf ? undefined : { ...override, computed };
