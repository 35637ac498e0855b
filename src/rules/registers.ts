import type { KindName } from '#src/schema/kinds.ts';
import { weekday } from '#src/domain/date.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

type Path = readonly (string | number)[];

const complaint = (
  kind: KindName,
  id: string,
  path: Path,
  message: string,
  hint: string,
): Complaint => ({ kind, id, path, message, hint });

const numbered = (
  kind: 'indicators' | 'tasks' | 'programmes',
  records: readonly { id: string; number: number; name: string }[],
): Complaint[] =>
  records.flatMap(({ id, number }, at) => {
    const first = records.findIndex((other) => other.number === number);
    const other = records[first];
    return first === at || other === undefined
      ? []
      : [
          {
            ...complaint(kind, id, ['number'], `序号 ${number} 与“${other.name}”相同`, '核对序号'),
            related: { kind, id: other.id, path: ['number'], note: other.name },
          },
        ];
  });

const sameNames = (draft: Draft): Complaint[] => {
  const seen = new Map<string, string>();
  const records: [KindName, string, string][] = [
    ...draft.indicators.map(({ id, name }): [KindName, string, string] => ['indicators', id, name]),
    ...draft.tasks.map(({ id, name }): [KindName, string, string] => ['tasks', id, name]),
    ...draft.programmes.map(({ id, name }): [KindName, string, string] => ['programmes', id, name]),
    ...draft.guides.map(({ id, name }): [KindName, string, string] => ['guides', id, name]),
  ];
  return records.flatMap(([kind, id, name]) => {
    const key = `${kind} ${name}`;
    const other = seen.get(key);
    seen.set(key, other ?? id);
    return other === undefined
      ? []
      : [
          {
            ...complaint(
              kind,
              id,
              ['name'],
              `名称“${name}”与 ${other} 相同`,
              '核对名称；像是复制后没有改',
            ),
            related: { kind, id: other, path: ['name'], note: other },
          },
        ];
  });
};

export const duplicateNumbers: Rule = {
  code: 'duplicate-number',
  name: '序号或名称重复',
  why: '序号决定排列的位置，名称要能区分；重复多半是复制后没有改。',
  bad: '两个任务都写 number: 3',
  good: 'number: 4',
  check: (draft) => [
    ...numbered('indicators', draft.indicators),
    ...numbered('tasks', draft.tasks),
    ...numbered('programmes', draft.programmes),
    ...sameNames(draft),
  ],
};

const repeatedIn = (
  kind: KindName,
  id: string,
  key: string,
  list: readonly string[],
): Complaint[] =>
  list.flatMap((item, at) =>
    list.indexOf(item) === at
      ? []
      : [complaint(kind, id, [key, at], `${item} 写了两次`, '删掉重复的一项')],
  );

const selfReference = (
  kind: KindName,
  id: string,
  key: string,
  list: readonly string[],
): Complaint[] => {
  const at = list.indexOf(id);
  return at === -1 ? [] : [complaint(kind, id, [key, at], '引用了自己', '删掉这一项')];
};

export const duplicateEntries: Rule = {
  code: 'duplicate-entry',
  name: '列表里有重复的项',
  why: '同一项在页面上会出现两次。',
  bad: 'related_guides: [student-transfer, student-transfer]',
  good: 'related_guides: [student-transfer]',
  check: (draft) => [
    ...repeatedIn('site', 'site', 'featured_guides', draft.site?.featured_guides ?? []),
    ...draft.tasks.flatMap(({ id, related_indicators: list }) =>
      repeatedIn('tasks', id, 'related_indicators', list),
    ),
    ...draft.programmes.flatMap(({ id, related_tasks: list }) =>
      repeatedIn('programmes', id, 'related_tasks', list),
    ),
    ...draft.benchmarks.flatMap(({ id, measures }) =>
      repeatedIn('benchmarks', id, 'measures', measures),
    ),
    ...draft.guides.flatMap(({ id, related_guides, commitments, sources }) => [
      ...repeatedIn('guides', id, 'related_guides', related_guides),
      ...selfReference('guides', id, 'related_guides', related_guides),
      ...repeatedIn('guides', id, 'commitments', commitments),
      ...repeatedIn('guides', id, 'sources', sources),
    ]),
  ],
};

export const thresholds: Rule = {
  code: 'thresholds-reversed',
  name: '判断标准的两条界限颠倒',
  why: '“正常”的界限要比“有风险”的更严，否则结论会反过来。',
  bad: 'basis: ratio，on_track: 0.6，at_risk: 0.95',
  good: 'basis: ratio，on_track: 0.95，at_risk: 0.6',
  check: ({ site }) =>
    (site?.threshold_profiles ?? []).flatMap(({ basis, on_track, at_risk }, at) => {
      const sound = basis === 'ratio' ? on_track > at_risk : on_track < at_risk;
      const range = basis === 'ratio' && (on_track > 1.5 || at_risk < 0);
      if (sound && !range) return [];
      // What is usual tells which of the two is wrong: on track is near 1, or few points behind.
      const usual = basis === 'ratio' ? on_track >= 0.8 && on_track <= 1.2 : on_track <= 15;
      const path = ['threshold_profiles', at, usual ? 'at_risk' : 'on_track'];
      const message = `界限 on_track ${on_track} 与 at_risk ${at_risk} 不合理`;
      const hint =
        basis === 'ratio'
          ? '进度比：on_track 要大于 at_risk，都在 0 到 1 左右'
          : '落后的百分点：on_track 要小于 at_risk';
      return [complaint('site', 'site', path, message, hint)];
    }),
};

const isWeekend = (date: string): boolean => [0, 6].includes(weekday(date));

/** The year of more than half of some days. */
const mostlyOf = (days: readonly string[]): string | undefined =>
  [...Map.groupBy(days, (day) => day.slice(0, 4))].find(
    ([, each]) => each.length * 2 > days.length,
  )?.[0];

export const calendars: Rule = {
  code: 'calendar-days',
  name: '工作日历里的日子不对',
  why: '办结日期按工作日推算；日历错一天，告诉群众的日期就错一天。',
  bad: 'year: 2024 的 off 里有 2023-05-01；调休上班日不是周末',
  good: 'off 和 makeup_workdays 都是当年的日子，调休上班日是周六或周日',
  check: ({ calendar }) =>
    calendar.flatMap(({ year, issued, off, makeup_workdays: makeup }) => {
      // One of two calendars of a year has a year that is not its file's: that is said already.
      if (calendar.filter((each) => each.year === year).length > 1) return [];
      const other = mostlyOf(off);
      if (other !== undefined && other !== String(year) && off.length > 1) {
        const message = `year 写的是 ${year}，off 里的日子却多半是 ${other} 年的`;
        return [
          complaint('calendar', String(year), ['year'], message, '核对年份，或换成当年的日子'),
        ];
      }
      const check = (key: string, days: readonly string[]): Complaint[] =>
        days.flatMap((day, at) => {
          const put = (message: string, hint: string): Complaint[] => [
            complaint('calendar', String(year), [key, at], message, hint),
          ];
          const near = day === `${year - 1}-12-31` || day.startsWith(`${year + 1}-01`);
          const edge = near || day.startsWith(`${year - 1}-12`);
          if (!day.startsWith(String(year)) && !edge)
            return put(`${day} 不是 ${year} 年的日子`, '核对年份');
          if (days.indexOf(day) !== at) return put(`${day} 写了两次`, '删掉一个');
          if (key !== 'makeup_workdays') return [];
          if (off.includes(day)) return put(`${day} 既放假又上班`, '核对放假通知');
          return isWeekend(day) ? [] : put(`${day} 不是周末，不用调休上班`, '核对放假通知');
        });
      const late =
        issued.slice(0, 4) > String(year)
          ? [
              complaint(
                'calendar',
                String(year),
                ['issued'],
                `通知日期 ${issued} 在 ${year} 年以后`,
                '放假通知在当年以前或当年发布；核对日期',
              ),
            ]
          : [];
      return [...late, ...check('off', off), ...check('makeup_workdays', makeup)];
    }),
};

export const benchmarkRegions: Rule = {
  code: 'benchmark-region',
  name: '对标地区不对',
  why: '对标的是别的地区；四个阶段有先后。',
  bad: 'region 写本地区',
  good: 'region 写先进地区',
  check: ({ benchmarks, site }) =>
    benchmarks.flatMap(({ id, region, stages }) => {
      const own = region === site?.home_region;
      const order = [stages.seek, stages.set, stages.learn, stages.create];
      const names = ['seek', 'set', 'learn', 'create'] as const;
      const backward = order.findIndex((stage, at) => {
        const before = order[at - 1]?.started_on;
        return before !== undefined && stage.started_on !== undefined && stage.started_on < before;
      });
      const name = names[backward];
      return [
        ...(own
          ? [complaint('benchmarks', id, ['region'], '对标地区写成了本地区', '核对地区编号')]
          : []),
        ...(name === undefined
          ? []
          : [
              complaint(
                'benchmarks',
                id,
                ['stages', name, 'started_on'],
                '这个阶段比上一个阶段开始得早',
                '寻标、定标、学标、创标依次开始；核对日期',
              ),
            ]),
      ];
    }),
};
