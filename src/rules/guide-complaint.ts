import type { Guide } from '#src/schema/guide.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

/** What is wrong with one guide: where, what, and what to do. */
export type GuideFault = readonly [
  path: readonly (string | number)[],
  message: string,
  hint: string,
  severity?: 'warning' | undefined,
  /** The other place of the same guide that it disagrees with. */
  other?: { path: readonly (string | number)[]; note: string },
];

/** A rule that looks at each guide by itself. */
export const guideRule = (
  about: Omit<Rule, 'check'>,
  faults: (guide: Guide, draft: Draft) => readonly GuideFault[],
): Rule => ({
  ...about,
  check: (draft) =>
    draft.guides.flatMap((guide) =>
      faults(guide, draft).map(([path, message, hint, severity, other]): Complaint => ({
        kind: 'guides',
        id: guide.id,
        path,
        message,
        hint,
        ...(severity !== undefined && { severity }),
        ...(other !== undefined && { related: { kind: 'guides', id: guide.id, ...other } }),
      })),
    ),
});
