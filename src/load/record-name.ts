import { kinds } from '#src/schema/kinds.ts';
import type { KindName } from '#src/schema/kinds.ts';
import { fieldAt, isRecord, isText, titleOf } from './field.ts';
import type { Path } from './problem.ts';

/** What a record or an item of a list is called by people. */
const nameOf = (value: unknown): string | undefined => {
  if (!isRecord(value)) return undefined;
  const name = value['name'] ?? value['title'] ?? value['id'];
  return isText(name) ? name : undefined;
};

const itemName = (value: unknown, at: number, names: ReadonlyMap<string, string>): string => {
  const named = nameOf(value);
  if (named !== undefined) return named;
  if (isRecord(value) && isText(value['region']) && isText(value['period'])) {
    return `${names.get(value['region']) ?? value['region']} · ${value['period']}`;
  }
  const period = isRecord(value) ? (value['period'] ?? value['year']) : undefined;
  return isText(period) || typeof period === 'number' ? String(period) : `第 ${at + 1} 项`;
};

/**
 * The record and field by the names people know, for example
 * `观测值 › 大班额占比 › 云溪市 · 2022 › 数值（value）`.
 */
export const recordName = (
  kind: KindName,
  id: string,
  data: unknown,
  path: Path,
  names: ReadonlyMap<string, string>,
): string => {
  const { title, layout } = kinds[kind];
  const own = kind === 'observations' ? (names.get(id) ?? id) : (nameOf(data) ?? id);
  const parts = layout === 'file' ? [title] : [title, own];
  let value = data;
  for (const [depth, part] of path.entries()) {
    value = Array.isArray(value)
      ? value[Number(part)]
      : isRecord(value)
        ? value[String(part)]
        : undefined;
    if (typeof part === 'number') parts.push(itemName(value, part, names));
    else if (typeof path[depth + 1] !== 'number' || !Array.isArray(value)) {
      const field = titleOf(fieldAt(kind, path.slice(0, depth + 1), data));
      parts.push(field === '' ? part : `${field}（${part}）`);
    }
  }
  return parts.join(' › ');
};
