import { valueOfFormula } from '#src/domain/formula.ts';
import { convert } from '#src/domain/unit.ts';
import type { Observation, ObservationFile } from '#src/schema/observation.ts';
import type { UnitName } from '#src/schema/units.ts';
import { idNow } from './history-rule.ts';
import type { DataChange, HistoryRule } from './history-rule.ts';
import { measuresIn, regionNames } from './observation-rows.ts';
import type { Complaint } from './rule.ts';

interface Figure {
  value: number;
  unit: UnitName | undefined;
}

/** The value that readers saw as settled; provisional and estimated ones were said to change. */
const settled = (row: Observation): Figure | undefined => {
  if (row.status === 'missing' || row.status === 'provisional' || row.status === 'estimated') {
    return undefined;
  }
  const value = row.status === 'derived' ? valueOfFormula(row.formula) : row.value;
  return value === undefined ? undefined : { value, unit: row.unit };
};

const stated = (row: Observation): Figure | undefined => {
  if (row.status === 'missing') return undefined;
  const value = row.status === 'derived' ? valueOfFormula(row.formula) : row.value;
  return value === undefined ? undefined : { value, unit: row.unit };
};

const same = (a: Figure, b: Figure, usual: UnitName | undefined): boolean => {
  const [from, to] = [a.unit ?? usual, b.unit ?? usual];
  const converted = from === undefined || to === undefined ? a.value : convert(a.value, from, to);
  return converted !== undefined && Math.abs(converted - b.value) <= 1e-9 * Math.abs(b.value);
};

const shown = ({ value, unit }: Figure): string => `${value}${unit ?? ''}`;

/** Earlier files with the ones of today, by what the measure is called now. */
const observationPairs = (
  change: DataChange,
): { old: ObservationFile; now: ObservationFile; unit: UnitName | undefined }[] => {
  const files = new Map(change.after.observations.map((file) => [file.measure, file]));
  const measures = measuresIn(change.after);
  return change.before.observations.flatMap((old) => {
    const id = idNow(change, 'observations', old.measure);
    const now = files.get(id);
    return now === undefined ? [] : [{ old, now, unit: measures.get(id)?.unit }];
  });
};

const rowKey = ({ region, period }: Observation): string => `${region} ${period}`;

export const changedPastValue: HistoryRule = {
  code: 'changed-past-value',
  name: '改了已公布的数字而没有写成修订',
  why: '公布过的数字被人引用过。悄悄改掉，引用的人对不上，也看不出是谁、为什么改的。',
  bad: '上一版 value: 4.5、status: final，这一版直接写 value: 5.2',
  good: 'value: 5.2、status: revised、previous: 4.5、reason: 原数漏报一所学校',
  check: (change) => {
    const region = regionNames(change.after);
    return observationPairs(change).flatMap(({ old, now, unit }) => {
      const before = new Map(old.rows.map((row) => [rowKey(row), row]));
      return now.rows.flatMap((row, at): Complaint[] => {
        const former = before.get(rowKey(row));
        const [was, is] = [former && settled(former), stated(row)];
        if (was === undefined || is === undefined || same(was, is, unit)) return [];
        const place = { kind: 'observations' as const, id: now.measure };
        const name = `${region(row.region)} ${row.period} 的数`;
        if (row.status !== 'revised') {
          return [
            {
              ...place,
              path: ['rows', at, row.status === 'derived' ? 'formula' : 'value'],
              message: `${name}上一版公布的是 ${shown(was)}，现在成了 ${shown(is)}，没有写明修订`,
              hint: `确实要改：写 status: revised、previous: ${was.value} 和 reason（为什么改、依据什么）；改错了就改回 ${was.value}`,
            },
          ];
        }
        if (same(was, { value: row.previous, unit: row.unit }, unit)) return [];
        return [
          {
            ...place,
            path: ['rows', at, 'previous'],
            message: `${name}上一版公布的是 ${shown(was)}，previous 却写成 ${row.previous}`,
            hint: `previous 写上一版公布的值：${was.value}${was.unit === row.unit ? '' : '，单位与这一行一致'}`,
            ...(was.unit === row.unit && { replacement: String(was.value) }),
          },
        ];
      });
    });
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
    // A file that is there and has mistakes is not gone.
    const removed = new Set(
      change.differences
        .filter((each) => each.kind === 'observations' && each.change === 'removed')
        .map(({ id }) => id),
    );
    const gone = change.before.observations.filter(
      ({ measure, rows }) => removed.has(measure) && rows.some((row) => settled(row) !== undefined),
    );
    const lost = gone.map(({ measure, rows }): Complaint => ({
      kind: 'observations',
      id: '',
      path: [],
      severity: 'warning',
      message: `删了文件 ${measure}.yaml，里面有上一版公布过的 ${rows.length} 个数`,
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
        message: `删了上一版公布过的 ${gone.length} 个数：${names.join('、')}${gone.length > 3 ? ' 等' : ''}`,
        hint: '撤回的数不要删行：写 status: missing 和 reason；误删的请恢复',
      },
    ];
  });
