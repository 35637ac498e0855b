import type { Dataset } from '#src/schema/dataset.ts';
import { measuresOf } from '#src/domain/series.ts';
import { embedUrl, indicatorUrl, programmeUrl, taskUrl } from '../urls.ts';
import type { Embed, EmbedKind } from './embed.ts';

export type ShareKind = 'indicators' | 'tasks' | 'programmes';

/** One address to frame, with the text to copy. */
export interface Frame {
  href: string;
  snippet: string;
}

export interface ShareItem extends Frame {
  /** Anchor on the page. */
  id: string;
  title: string;
  /** Frozen versions, the newest first. */
  versions: readonly (Frame & { day: string; reason: string })[];
}

/** What of a record other sites can frame. */
export interface Share {
  kind: ShareKind;
  id: string;
  name: string;
  href: string;
  items: readonly ShareItem[];
}

const attribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Room for the texts, and for a chart, in a frame of the width of a phone. */
const heights = { text: 420, chart: 680 } as const;

/** The element to put into a page of another site; `address` is absolute. */
export const snippetOf = (
  address: string,
  embed: Pick<Embed, 'title' | 'of' | 'chart'>,
): string => {
  const title = attribute([embed.of, embed.title].filter(Boolean).join('：'));
  const height = embed.chart === undefined ? heights.text : heights.chart;
  return `<iframe src="${attribute(address)}" title="${title}" width="100%" height="${height}" loading="lazy"></iframe>`;
};

/** Which indicators, tasks and programmes have something to frame, and what. */
export function sharesOf(
  dataset: Pick<Dataset, 'indicators' | 'tasks' | 'programmes'>,
  embeds: readonly Embed[],
  siteUrl: string,
): readonly Share[] {
  const byRecord = Map.groupBy(embeds, ({ kind, record }) => `${kind}/${record}`);
  const frameOf = (embed: Embed): Frame => {
    const href = embedUrl(embed.kind, embed.id);
    return { href, snippet: snippetOf(new URL(href, siteUrl).href, embed) };
  };
  const itemsOf = (kind: EmbedKind, record: string): readonly ShareItem[] => {
    const own = (byRecord.get(`${kind}/${record}`) ?? []).filter(({ id }) => id.startsWith(record));
    return own
      .filter(({ frozen }) => frozen === undefined)
      .map((live): ShareItem => ({
        id: live.id,
        title: live.title,
        ...frameOf(live),
        versions: own
          .flatMap((embed) =>
            embed.frozen !== undefined && embed.id.startsWith(`${live.id}_`)
              ? [{ ...frameOf(embed), day: embed.frozen.day, reason: embed.frozen.reason }]
              : [],
          )
          .toReversed(),
      }));
  };
  return [
    ...dataset.indicators.map((indicator): Share => ({
      ...{ kind: 'indicators', id: indicator.id, name: indicator.name },
      href: indicatorUrl(indicator.id),
      items: measuresOf(indicator).flatMap(({ id }) => itemsOf('measures', id)),
    })),
    ...dataset.tasks.map(({ id, name }): Share => ({
      ...{ kind: 'tasks', id, name, href: taskUrl(id) },
      items: itemsOf('tasks', id),
    })),
    ...dataset.programmes.map(({ id, name }): Share => ({
      ...{ kind: 'programmes', id, name, href: programmeUrl(id) },
      items: itemsOf('programmes', id),
    })),
  ].filter(({ items }) => items.length > 0);
}
