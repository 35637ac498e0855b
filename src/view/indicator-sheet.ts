import type { Indicator } from '#src/schema/indicator.ts';
import type { ChangeEntry } from './changes.ts';
import type { ValueRow } from './indicator-rows.ts';
import type { SourceLink } from './names.ts';

/** The sources of some values, each once, in the order of their ids. */
export const sourcesOf = (rows: readonly ValueRow[]): readonly SourceLink[] =>
  [
    ...new Map(rows.flatMap(({ sources }) => sources).map((one) => [one.id, one])).values(),
  ].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

const changeWords = {
  added: '新增',
  changed: '修改',
  removed: '删除',
  renamed: '改编号',
} as const;

/** One change of an indicator's definition or of its values. */
export interface SheetChange {
  day: string;
  reason: string;
  commit: string;
  text: string;
}

/** The changes of an indicator's own record and of its measures' values, the newest first. */
export function sheetChanges(
  entries: readonly ChangeEntry[],
  indicator: Indicator,
): readonly SheetChange[] {
  const measures = new Map(
    indicator.kind === 'figures' ? indicator.measures.map(({ id, name }) => [id, name]) : [],
  );
  return entries.flatMap(({ day, subject, commit, differences }): readonly SheetChange[] => {
    const touched = differences.flatMap(({ kind, id, change }) => {
      if (kind === 'indicators' && id === indicator.id) return [`${changeWords[change]}指标定义`];
      const measure = kind === 'observations' ? measures.get(id) : undefined;
      return measure === undefined ? [] : [`${changeWords[change]}“${measure}”的数值`];
    });
    return touched.length === 0
      ? []
      : [{ day, reason: subject, commit: commit.slice(0, 7), text: touched.join('、') }];
  });
}
