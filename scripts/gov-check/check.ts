import type { GovSite } from './site.ts';

/** Where something is mended: a file, its line when it is known, and what to do there. */
export interface Remedy {
  file: string;
  line: number | undefined;
  how: string;
}

/** `fail` costs points in an inspection; `fill` waits to be filled in; `note` is worth a look. */
export type Level = 'fail' | 'fill' | 'note';

export interface Finding {
  level: Level;
  /** Path of the page or file below the site's address; empty for the home page. */
  page: string;
  text: string;
  remedy: Remedy;
}

/** One thing that inspections look for. */
export interface Check {
  id: string;
  name: string;
  /** What the rule asks. */
  asks: string;
  /** Where the rule is written, as far as it is known. */
  source?: string;
  /** What is wrong; a text says why the check could not be made. */
  run: (site: GovSite) => readonly Finding[] | string;
}

export type State = Level | 'pass' | 'unknown';

export interface Result {
  check: Check;
  state: State;
  findings: readonly Finding[];
  /** Why the check could not be made. */
  because: string | undefined;
}

const stateOf = (findings: readonly Finding[]): State =>
  (['fail', 'fill', 'note'] as const).find((level) =>
    findings.some((finding) => finding.level === level),
  ) ?? 'pass';

/** Every check on a site, in their order. */
export const resultsOf = (site: GovSite, checks: readonly Check[]): readonly Result[] =>
  checks.map((check): Result => {
    const found = check.run(site);
    return typeof found === 'string'
      ? { check, state: 'unknown', findings: [], because: found }
      : { check, state: stateOf(found), findings: found, because: undefined };
  });
