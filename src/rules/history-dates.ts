import type { HistoryRule } from './history-rule.ts';
import type { Complaint } from './rule.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

export const dateNotUpdated: HistoryRule = {
  code: 'date-not-updated',
  answer: '改成改动那一天就好，不用答复。',
  name: '改了内容没有改更新日期',
  why: '页面按 updated_on 告诉读者数据有多新；不改它，读者以为还是旧的。',
  bad: '改了 value，updated_on 还是三个月前',
  good: '改了 value，updated_on 也改成改动那一天',
  check: ({ differences, after, editedOn }) => {
    const dated = [
      ['indicators', after.indicators],
      ['tasks', after.tasks],
      ['programmes', after.programmes],
      ['benchmarks', after.benchmarks],
      ['findings', after.findings],
      ['exemplars', after.exemplars],
      ['guides', after.guides],
      ['pages', after.pages],
      ['observations', after.observations.map((each) => ({ ...each, id: each.measure }))],
      ['site', after.site === undefined ? [] : [{ ...after.site, id: 'site' }]],
    ] as const;
    const days: ReadonlyMap<string, string> = new Map(
      dated.flatMap(([kind, records]) =>
        records.map(({ id, updated_on }) => [`${kind}/${id}`, updated_on] as const),
      ),
    );
    return differences.flatMap(({ kind, id, change, fields }): Complaint[] => {
      const day = days.get(`${kind}/${id}`);
      if (day === undefined || (change !== 'changed' && change !== 'renamed')) return [];
      const date = fields.find(({ label }) => label === 'updated_on');
      if (date !== undefined && isText(date.before) && date.before < day) return [];
      const edited = editedOn(kind, id);
      const place = { kind, id, path: ['updated_on'], severity: 'warning' as const };
      if (date !== undefined && isText(date.before)) {
        return [
          {
            ...place,
            message: `更新日期从 ${date.before} 改成了更早的 ${day}`,
            hint: '更新日期只会越来越晚：写这次改动的日期',
          },
        ];
      }
      if (edited === undefined || edited <= day) return [];
      return [
        {
          ...place,
          message: `这个文件在 ${edited} 改过，更新日期还是 ${day}`,
          hint: `把 updated_on 改成改动的日期：${edited}`,
          replacement: edited,
        },
      ];
    });
  },
};
