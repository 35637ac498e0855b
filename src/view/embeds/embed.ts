import type { Reading } from '#src/domain/reading.ts';
import { hasValue } from '#src/domain/reading.ts';
import { addressOf } from '../indicator-rows.ts';
import type { ChartSpec } from '../charts/spec.ts';
import type { Names, SourceLink } from '../names.ts';
import type { StatusKey } from '../status.ts';
import { dateText, figureParts, periodText, type FigureParts } from '../text.ts';

export type EmbedKind = 'measures' | 'tasks' | 'programmes';

/** A chart or a promise on a page of its own that other sites frame. */
export interface Embed {
  kind: EmbedKind;
  /** Last part of its address: the record, what of it, and the version when it is frozen. */
  id: string;
  /** Id of the measure, task or programme. */
  record: string;
  title: string;
  /** The indicator, task or programme that it belongs to. */
  of: string;
  /** What the figure counts. */
  label: string;
  figure: { parts: FigureParts; period: string; valueId: string | undefined } | undefined;
  states: readonly { name: string | undefined; status: StatusKey }[];
  /** Further words beside the states. */
  overlays: readonly string[];
  /** What was promised. */
  promise: string | undefined;
  sentence: string;
  chart: ChartSpec | undefined;
  /** Whether the record's page has the same chart, so that there are pictures of it. */
  isPictured: boolean;
  sources: readonly SourceLink[];
  /** Address of the page that it is a part of. */
  full: string;
  /** As of when it holds. */
  stand: string;
  /** The version at which it is frozen; nothing when it follows the site. */
  frozen: FrozenAt | undefined;
}

export interface FrozenAt {
  day: string;
  /** What tells it apart from other versions; see `versionMarks`. */
  mark: string;
  /** Subject of the commit; empty when no commit made the version. */
  reason: string;
}

/** An embed's address: parts are ids, which hold no underscore. */
export const embedId = (...parts: readonly string[]): string => parts.join('_');

/** As of when a live embed holds. */
export const liveStand = (asOf: string): string => `截至${dateText(asOf)}，随网站更新`;
/** As of when a frozen embed holds. */
export const frozenStand = ({ day }: FrozenAt): string =>
  `${dateText(day)}的版本，固定不变，以后的修订见完整页面`;

/** The newest value among readings of one region, the oldest first, as a figure. */
export function figureOf(
  readings: readonly Reading[],
  { unit, decimals }: { unit: string; decimals: number },
): { figure: NonNullable<Embed['figure']>; sources: readonly string[] } | undefined {
  const newest = readings.filter(hasValue).at(-1);
  return newest === undefined
    ? undefined
    : {
        figure: {
          parts: figureParts(newest.value, unit, decimals, newest.qualifier),
          period: periodText(newest.period),
          valueId: addressOf(newest),
        },
        sources: newest.sources,
      };
}

export const sourceLinks = (names: Names, ids: readonly string[]): readonly SourceLink[] =>
  ids.map(names.source);
