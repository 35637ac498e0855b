import { isRecord } from './field.ts';
import type { Path, PathPart } from './problem.ts';
import { valueAt } from './value-at.ts';
import type { RecordComplaint } from './value-messages.ts';

/** A record that a dash too many tore into several items of its list. */
export interface TornItem {
  complaint: RecordComplaint;
  /** Whether something at this path, which was said to be missing, stands in another of the items. */
  covers: (path: Path) => boolean;
}

/** The list and the place in it of the innermost item that a path leads through. */
const itemOf = (path: Path): { list: Path; at: number } | undefined => {
  const last = path.slice(0, -1).findLastIndex((part) => typeof part === 'number');
  const at = path[last];
  return typeof at === 'number' ? { list: path.slice(0, last), at } : undefined;
};

/**
 * Items side by side that each lack what the next ones have, and share no key: one record, torn.
 * `missing` are the paths of absent keys.
 */
export const tornItems = (data: unknown, missing: readonly Path[]): readonly TornItem[] => {
  const lists = Map.groupBy(
    missing.filter((path) => itemOf(path) !== undefined),
    (path) => JSON.stringify(itemOf(path)?.list),
  );
  return [...lists.values()].flatMap((paths) => tornIn(data, paths));
};

const tornIn = (data: unknown, paths: readonly Path[]): TornItem[] => {
  const list = itemOf(paths[0] ?? [])?.list ?? [];
  const items = valueAt(data, list);
  if (!Array.isArray(items)) return [];
  const lacking = Map.groupBy(paths, (path) => itemOf(path)?.at ?? -1);
  const found: TornItem[] = [];
  for (let first = 0; first < items.length; first += 1) {
    if (!lacking.has(first)) continue;
    const together = new Set<string>();
    let end = first;
    for (; end < items.length && lacking.has(end); end += 1) {
      const item: unknown = items[end];
      if (!isRecord(item)) break;
      const keys = Object.keys(item);
      if (keys.some((key) => together.has(key))) break;
      for (const key of keys) together.add(key);
    }
    const parts = [...lacking].filter(([at]) => at >= first && at < end);
    const isWhole = parts.every(([, absent]) =>
      absent.every((path) => together.has(String(path[list.length + 1]))),
    );
    if (end - first < 2 || !isWhole) continue;
    found.push(torn(list, first, end));
    first = end - 1;
  }
  return found;
};

const torn = (list: readonly PathPart[], first: number, end: number): TornItem => ({
  complaint: {
    rule: 'indentation',
    path: [...list, first + 1],
    message: '这里多了一个短横线，把一条记录分成了两条',
    hint: '一条记录只在第一行前写短横线：把这里的短横线换成空格，与上一行的键左对齐',
  },
  covers: (path) => {
    const item = itemOf(path);
    return (
      item !== undefined &&
      JSON.stringify(item.list) === JSON.stringify(list) &&
      item.at >= first &&
      item.at < end
    );
  },
});
