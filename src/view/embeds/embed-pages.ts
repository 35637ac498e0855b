import { namesOf } from '../names.ts';
import type { ValueKind, ValueSite } from '../value-pages.ts';
import type { Embed, EmbedKind } from './embed.ts';
import { measureEmbeds } from './measure-embeds.ts';
import { promiseEmbeds } from './promise-embeds.ts';

const valueKindOf = {
  measures: 'observations',
  tasks: 'tasks',
  programmes: 'programmes',
} as const satisfies Record<EmbedKind, ValueKind>;

/** The same embeds under the ids that their records had before: what other sites framed stays. */
function underFormerIds(embeds: readonly Embed[], { past }: ValueSite): readonly Embed[] {
  const taken = new Set(embeds.map(({ kind, id }) => `${kind}/${id}`));
  const byRecord = Map.groupBy(embeds, ({ kind, record }) => `${valueKindOf[kind]}/${record}`);
  return [...(past?.chronicle.renamed ?? [])].flatMap(([old, now]) => {
    const [kind = '', formerly = ''] = old.split('/');
    return (byRecord.get(`${kind}/${now}`) ?? [])
      .map((embed) => ({ ...embed, id: `${formerly}${embed.id.slice(embed.record.length)}` }))
      .filter((embed) => !taken.has(`${embed.kind}/${embed.id}`));
  });
}

/** Everything that can be framed: what there is, live and frozen at each recorded version. */
export function embedPages(site: ValueSite): readonly Embed[] {
  const names = namesOf(site.dataset);
  const embeds = [...measureEmbeds(site, names), ...promiseEmbeds(site, names)];
  return [...embeds, ...underFormerIds(embeds, site)];
}
