import { valueOfFormula } from '#src/domain/formula.ts';
import { convert, sameDimension } from '#src/domain/unit.ts';
import type { Observation, ObservationFile } from '#src/schema/observation.ts';
import type { UnitName } from '#src/schema/units.ts';
import { deletedFigure } from './history-deletions.ts';
import { idNow } from './history-rule.ts';
import type { DataChange, HistoryRule } from './history-rule.ts';
import { measuresIn, regionNames } from './observation-rows.ts';
import type { Complaint } from './rule.ts';

/** A figure with the unit that it is read in. */
interface Figure {
  value: number;
  unit: UnitName | undefined;
}

const stated = (row: Observation, usual: UnitName | undefined): Figure | undefined => {
  if (row.status === 'missing') return undefined;
  const value = row.status === 'derived' ? valueOfFormula(row.formula) : row.value;
  return value === undefined ? undefined : { value, unit: row.unit ?? usual };
};

/** The value that readers saw as settled; provisional and estimated ones were said to change. */
const settled = (row: Observation, usual?: UnitName): Figure | undefined =>
  row.status === 'provisional' || row.status === 'estimated' ? undefined : stated(row, usual);

/** A figure in another unit; nothing when the two cannot be compared. */
const inUnit = ({ value, unit }: Figure, other: UnitName | undefined): number | undefined =>
  unit === undefined || other === undefined ? value : convert(value, unit, other);

const same = (a: Figure, b: Figure): boolean => {
  const converted = inUnit(a, b.unit);
  return converted !== undefined && Math.abs(converted - b.value) <= 1e-9 * Math.abs(b.value);
};

/** Units are said where they are not the same. */
const shown = ({ value, unit }: Figure, other: Figure): string =>
  `${value}${unit === undefined || unit === other.unit ? '' : unit}`;

interface Pair {
  old: ObservationFile;
  now: ObservationFile;
  /** The unit of the measure before, and now. */
  was: UnitName | undefined;
  is: UnitName | undefined;
}

/** The unit figures had; one of another dimension was a wrong word, and its figures are not converted. */
const unitBefore = (was: UnitName | undefined, is: UnitName | undefined): UnitName | undefined =>
  was !== undefined && is !== undefined && sameDimension(was, is) ? was : is;

/** Earlier files with the ones of today, by what the measure is called now. */
const observationPairs = (change: DataChange): readonly Pair[] => {
  const files = new Map(change.after.observations.map((file) => [file.measure, file]));
  const [before, after] = [measuresIn(change.before), measuresIn(change.after)];
  return change.before.observations.flatMap((old) => {
    const id = idNow(change, 'observations', old.measure);
    const now = files.get(id);
    const is = after.get(id)?.unit;
    const was = unitBefore(before.get(old.measure)?.unit, is);
    return now === undefined ? [] : [{ old, now, was, is }];
  });
};

const rowKey = ({ region, period }: Observation): string => `${region} ${period}`;

/** Measures whose unit became another one while their published figures stayed as they were typed. */
const relabelled = (change: DataChange): Complaint[] => {
  const edited = new Set(change.before.observations.map(({ measure }) => measure));
  const files = new Map(change.after.observations.map((file) => [file.measure, file]));
  const before = measuresIn(change.before);
  return change.after.indicators.flatMap((indicator) =>
    indicator.kind !== 'figures'
      ? []
      : indicator.measures.flatMap(({ id, name, unit }, at): Complaint[] => {
          const was = unitBefore(before.get(id)?.unit, unit);
          if (was === undefined || was === unit || edited.has(id)) return [];
          const rows = files.get(id)?.rows ?? [];
          const count = rows.filter((row) => {
            const [former, now] = [settled(row, was), stated(row, unit)];
            return former !== undefined && now !== undefined && !same(former, now);
          }).length;
          if (count === 0) return [];
          return [
            {
              kind: 'indicators',
              id: indicator.id,
              path: ['measures', at, 'unit'],
              message: `“${name}”的单位由“${was}”改成了“${unit}”，已公布的 ${count} 个数没有跟着换算`,
              hint: `把观测值里的数都换算成以“${unit}”为单位；单位改错了就改回“${was}”`,
            },
          ];
        }),
  );
};

export const changedPastValue: HistoryRule = {
  code: 'changed-past-value',
  name: '改了已公布的数字而没有写成修订',
  why: '公布过的数字被人引用过。悄悄改掉，引用的人对不上，也看不出是谁、为什么改的。',
  bad: '上一版 value: 4.5、status: final，这一版直接写 value: 5.2',
  good: 'value: 5.2、status: revised、previous: 4.5、reason: 原数漏报一所学校',
  check: (change) => {
    const region = regionNames(change.after);
    const changed = observationPairs(change).flatMap(({ old, now, ...usual }) => {
      const before = new Map(old.rows.map((row) => [rowKey(row), row]));
      return now.rows.flatMap((row, at): Complaint[] => {
        const former = before.get(rowKey(row));
        const was = former && settled(former, usual.was);
        const is = stated(row, usual.is);
        if (was === undefined || is === undefined || same(was, is)) return [];
        const place = { kind: 'observations' as const, id: now.measure };
        const name = `${region(row.region)} ${row.period} 的数`;
        const previous = inUnit(was, is.unit);
        if (row.status !== 'revised') {
          return [
            {
              ...place,
              path: ['rows', at, row.status === 'derived' ? 'formula' : 'value'],
              message: `${name}上一版公布的是 ${shown(was, is)}，现在成了 ${shown(is, was)}，没有写明修订`,
              hint: `确实要改：写 status: revised、previous: ${previous ?? was.value} 和 reason（为什么改、依据什么）；改错了就改回 ${previous ?? shown(was, is)}`,
            },
          ];
        }
        const told = { value: row.previous, unit: is.unit };
        if (same(was, told)) return [];
        return [
          {
            ...place,
            path: ['rows', at, 'previous'],
            message: `${name}上一版公布的是 ${shown(was, told)}，previous 却写成 ${row.previous}`,
            hint: `previous 写上一版公布的值：${previous ?? shown(was, told)}`,
            ...(previous !== undefined && { replacement: String(previous) }),
          },
        ];
      });
    });
    return [...changed, ...relabelled(change)];
  },
};

export const withdrawnValue: HistoryRule = {
  code: 'withdrawn-value',
  answer: '写 status: missing 和 reason，就是答复；误删的恢复。',
  name: '删了已公布的数字',
  why: '公布过的数字忽然不见，读者不知道是撤回了还是丢了。',
  bad: '把 2022 年那几行整段删掉',
  good: '保留这一项，写 status: missing 和 reason: 原数有误，已撤回',
  check: (change) => {
    const region = regionNames(change.after);
    // A file that is there and cannot be read is not gone.
    const removed = new Set(
      change.differences.flatMap((each) =>
        each.kind === 'observations' && each.change === 'removed' ? [each.id] : [],
      ),
    );
    const gone = change.before.observations.flatMap(({ measure, rows }) => {
      const count = rows.filter((row) => settled(row) !== undefined).length;
      return removed.has(measure) && count > 0 ? [{ measure, count }] : [];
    });
    const lost = gone.map(({ measure, count }): Complaint => ({
      kind: 'observations',
      id: '',
      path: [],
      severity: 'warning',
      figure: deletedFigure('observations'),
      message: `删了文件 ${measure}.yaml，里面有上一版公布过的 ${count} 个数`,
      hint: '误删的请恢复；撤回的数改写成 status: missing 和 reason',
    }));
    return [...lost, ...withdrawnRows(change, region)];
  },
};

const withdrawnRows = (change: DataChange, region: (id: string) => string): Complaint[] =>
  observationPairs(change).flatMap(({ old, now }) => {
    const kept = new Set(now.rows.map(rowKey));
    const gone = old.rows.filter((row) => settled(row) !== undefined && !kept.has(rowKey(row)));
    if (gone.length === 0) return [];
    const names = gone.slice(0, 3).map((row) => `${region(row.region)} ${row.period}`);
    return [
      {
        kind: 'observations',
        id: now.measure,
        path: ['rows'],
        at: 'key',
        severity: 'warning',
        figure: deletedFigure('observations', now.measure),
        message: `删了上一版公布过的 ${gone.length} 个数：${names.join('、')}${gone.length > 3 ? ' 等' : ''}`,
        hint: '撤回的数不要删行：写 status: missing 和 reason；误删的请恢复',
      },
    ];
  });
