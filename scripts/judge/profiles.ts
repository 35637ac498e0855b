import type { ThresholdProfile } from '#src/schema/site.ts';
import { isFields, numberAt, Refused, wordAt, type Fields } from './fields.ts';

/** The profiles of the site and the one it uses. */
export interface Profiles {
  chosen: string;
  known: readonly ThresholdProfile[];
}

const compoundNames: ReadonlySet<unknown> = new Set(['compound-growth', 'compound', 'cagr']);

/** The profile a record asks for, or the site's own. */
export const profileAt = (
  record: Fields,
  { chosen, known }: Profiles,
): ThresholdProfile | 'compound-growth' => {
  const wanted = record['profile'] ?? chosen;
  if (compoundNames.has(wanted)) return 'compound-growth';
  if (isFields(wanted))
    return {
      id: 'given',
      name: 'given',
      description: 'given',
      basis: wordAt(wanted, 'basis', 'profile.basis', ['ratio', 'schedule-gap']),
      on_track: numberAt(wanted, 'on_track', 'profile.on_track'),
      at_risk: numberAt(wanted, 'at_risk', 'profile.at_risk'),
    };
  const found = known.find((profile) => profile.id === wanted);
  if (found !== undefined) return found;
  const names = [...known.map((profile) => profile.id), 'compound-growth'].join('、');
  throw new Refused(
    'profile-unknown',
    'profile',
    `profile 必须是 ${names} 之一，现在是 ${JSON.stringify(wanted)}。`,
  );
};
