import type { Guide } from '#src/schema/guide.ts';
import type { Facet } from './facet.ts';
import { limitText, statutoryText } from './guide-limit.ts';
import { audienceWords, itemTypeWords, lifeEventWords, topicWords } from './guide-words.ts';
import { byPinyin, letterOf } from './pinyin.ts';
import { guideUrl } from './urls.ts';

export interface GuideItem {
  id: string;
  name: string;
  href: string;
  summary: string;
  type: string;
  promised: string;
  statutory: string;
  /** Everyday names, so that the text filter finds them. */
  aliases: readonly string[];
  facets: Readonly<Record<string, string>>;
}

export interface GuideGroup {
  key: string;
  label: string;
  items: readonly GuideItem[];
}

const itemOf = (guide: Guide): GuideItem => ({
  id: guide.id,
  name: guide.name,
  href: guideUrl(guide.id),
  summary: guide.summary,
  type: itemTypeWords[guide.item_type],
  promised: limitText(guide.promised_limit),
  statutory: statutoryText(guide),
  aliases: guide.aliases,
  facets: {
    topic: guide.topics.join(' '),
    audience: guide.audiences.join(' '),
    event: guide.life_events.join(' '),
    type: guide.item_type,
  },
});

const sorted = (guides: readonly Guide[]): readonly Guide[] =>
  guides.toSorted((a, b) => byPinyin(a.name, b.name) || (a.id < b.id ? -1 : 1));

function grouped(
  guides: readonly Guide[],
  words: Readonly<Record<string, string>>,
  keysOf: (guide: Guide) => readonly string[],
): readonly GuideGroup[] {
  const all = sorted(guides);
  return Object.entries(words)
    .map(([key, label]) => ({
      key,
      label,
      items: all.filter((guide) => keysOf(guide).includes(key)).map(itemOf),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Every guide once, under its first topic. */
export const byFirstTopic = (guides: readonly Guide[]): readonly GuideGroup[] =>
  grouped(guides, topicWords, ({ topics }) => topics.slice(0, 1));
export const byAudience = (guides: readonly Guide[]): readonly GuideGroup[] =>
  grouped(guides, audienceWords, ({ audiences }) => audiences);
export const byLifeEvent = (guides: readonly Guide[]): readonly GuideGroup[] =>
  grouped(guides, lifeEventWords, ({ life_events }) => life_events);

/** A to Z by the pinyin of the names. */
export function byLetter(
  guides: readonly Guide[],
): readonly { letter: string; items: readonly { label: string; href: string }[] }[] {
  const groups = Map.groupBy(sorted(guides), ({ name }) => letterOf(name));
  return [...groups].map(([letter, members]) => ({
    letter,
    items: members.map(({ id, name }) => ({ label: name, href: guideUrl(id) })),
  }));
}

function facet(
  key: string,
  label: string,
  guides: readonly Guide[],
  words: Readonly<Record<string, string>>,
  keysOf: (guide: Guide) => readonly string[],
): Facet {
  return {
    key,
    label,
    options: grouped(guides, words, keysOf).map((group) => ({
      value: group.key,
      label: group.label,
      count: group.items.length,
    })),
  };
}

/** A guide may have several values of a facet. */
export const guideFacets = (guides: readonly Guide[]): readonly Facet[] => [
  facet('event', '人生事件', guides, lifeEventWords, ({ life_events }) => life_events),
  facet('topic', '主题', guides, topicWords, ({ topics }) => topics),
  facet('audience', '给谁看', guides, audienceWords, ({ audiences }) => audiences),
  facet('type', '事项类型', guides, itemTypeWords, ({ item_type }) => [item_type]),
];
