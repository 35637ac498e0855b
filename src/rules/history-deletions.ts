import type { RecordDifference } from '#src/domain/record-differences.ts';
import type { KindName } from '#src/schema/kinds.ts';
import type { HistoryRule } from './history-rule.ts';
import type { Complaint } from './rule.ts';

/** So many at once are many, however large the data set. */
const many = 10;
/** A few are many as well when they are this part of their kind or list. */
const fewest = 3;
const part = 1 / 3;

const isMany = (gone: number, of: number): boolean =>
  gone >= many || (gone >= fewest && gone >= of * part);

const hint = '误删的请恢复；确实要删，分几次提交，每次在提交说明里写明原因，或加 --allow-deletions';

const someOf = (names: readonly string[]): string =>
  `${names.slice(0, 3).join('、')}${names.length > 3 ? ' 等' : ''}`;

/** Names what was deleted: what is said of many at once is not said again of each. */
export const deletedFigure = (kind: KindName, id?: string): string =>
  `deleted ${kind}${id === undefined ? '' : `/${id}`}`;

/** Items of lists that are gone, by the list they stood in; and how many are left. */
const goneItems = ({ fields }: RecordDifference): ReadonlyMap<string, string[]> => {
  const lists = new Map<string, string[]>();
  for (const { label, before, after } of fields) {
    const item = /^(.*)\[([^\]]*)\]$/.exec(label);
    if (item === null || after !== undefined || typeof before !== 'object') continue;
    const [, list = '', name = ''] = item;
    lists.set(list, [...(lists.get(list) ?? []), name]);
  }
  return lists;
};

export const manyDeleted: HistoryRule = {
  code: 'many-deleted',
  name: '一次删了很多',
  why: '一次删掉许多记录，多半是误操作；公布过的东西也不能成批消失。',
  bad: '一次提交删掉二十个来源文件',
  good: '只删确实不要的，并在提交说明里写明原因',
  check: ({ differences, earlierCounts, before }) => {
    const removed = differences.filter(({ change }) => change === 'removed');
    const byKind = Map.groupBy(removed, ({ kind }) => kind);
    const records = [...byKind].flatMap(([kind, gone]): Complaint[] => {
      const count = earlierCounts.get(kind) ?? gone.length;
      if (!isMany(gone.length, count)) return [];
      const names = someOf(gone.map(({ id }) => id));
      const message = `一次删了 ${gone.length} 个文件（上一版共 ${count} 个）：${names}`;
      return [{ kind, id: '', path: [], message, hint, figure: deletedFigure(kind) }];
    });
    const rows = new Map(before.observations.map((file) => [file.measure, file.rows.length]));
    const items = differences.flatMap((difference): Complaint[] => {
      const { kind, id, from } = difference;
      return [...goneItems(difference)].flatMap(([list, names]): Complaint[] => {
        const was = kind === 'observations' && list === 'rows' ? rows.get(from ?? id) : undefined;
        if (!isMany(names.length, was ?? names.length * 4)) return [];
        const message = `一次删了 ${list} 里的 ${names.length} 项：${someOf(names)}`;
        const path = list.split('.').filter((key) => !key.includes('['));
        const figure = deletedFigure(kind, id);
        return [{ kind, id, path, at: 'key', message, hint, figure }];
      });
    });
    const total = removed.length;
    const alone = records.length === 0 && total >= many;
    const kinds: readonly KindName[] = [...byKind.keys()];
    const [first] = kinds;
    return alone && first !== undefined
      ? [
          ...items,
          {
            kind: first,
            id: '',
            path: [],
            message: `一次删了 ${total} 个文件：${someOf(removed.map((each) => `${each.kind}/${each.id}`))}`,
            hint,
            figure: deletedFigure(byKind.has('observations') ? 'observations' : first),
          },
        ]
      : [...records, ...items];
  },
};
