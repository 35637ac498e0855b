import type { Dataset } from '#src/schema/dataset.ts';
import { lifeEventWords } from './guide-words.ts';
import { guidesUrl, guideUrl } from './urls.ts';

const lifeEvents = ['schooling', 'founding', 'teaching', 'sport'] as const;

export interface GuideLink {
  label: string;
  href: string;
}

/** The way into the guides: those chosen in the site's settings, and by what people are about. */
export interface GuideWays {
  total: number;
  featured: readonly GuideLink[];
  events: readonly { label: string; guides: readonly GuideLink[]; rest: number }[];
  allHref: string;
}

const shownOfEvent = 4;

export function guideWays({
  site,
  guides,
}: {
  site: Pick<Dataset['site'], 'featured_guides'>;
  guides: Dataset['guides'];
}): GuideWays {
  const active = guides.filter(({ status }) => status !== 'cancelled');
  const byId = new Map(active.map((guide) => [guide.id, guide]));
  const link = ({ id, name }: { id: string; name: string }): GuideLink => ({
    label: name,
    href: guideUrl(id),
  });
  return {
    total: active.length,
    featured: site.featured_guides.flatMap((id) => {
      const guide = byId.get(id);
      return guide === undefined ? [] : [link(guide)];
    }),
    events: lifeEvents.flatMap((event) => {
      const own = active.filter(({ life_events }) => life_events.includes(event));
      return own.length === 0
        ? []
        : [
            {
              label: lifeEventWords[event],
              guides: own.slice(0, shownOfEvent).map(link),
              rest: Math.max(0, own.length - shownOfEvent),
            },
          ];
    }),
    allHref: guidesUrl(),
  };
}
