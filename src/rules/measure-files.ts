import { nearest } from './nearest.ts';
import type { Rule } from './rule.ts';

export const measureFiles: Rule = {
  code: 'measure-without-file',
  name: '测度没有观测值文件',
  why: '每个测度都要有一个观测值文件；没有公开数据时也要写明原因，不能悄悄少一项。',
  bad: 'indicators/ 里有测度 small-classes，observations/ 里没有 small-classes.yaml',
  good: 'observations/small-classes.yaml，rows: [] 并写 missing: 没有公开的原因',
  check: (draft, { spaces }) => {
    // A file without measure that is named almost like this one is said by unknown-reference.
    const orphans = [...spaces.observation.ids].filter((id) => !spaces.measure.ids.has(id));
    const renamed = (id: string): boolean => nearest(id, orphans) !== undefined;
    return spaces.observation.ids.size === 0
      ? []
      : draft.indicators.flatMap((indicator) =>
          indicator.kind !== 'figures'
            ? []
            : indicator.measures.flatMap(({ id, name }, at) =>
                spaces.observation.ids.has(id) || renamed(id)
                  ? []
                  : [
                      {
                        kind: 'indicators' as const,
                        id: indicator.id,
                        path: ['measures', at, 'id'],
                        message: `测度“${name}”没有观测值文件 data/observations/${id}.yaml`,
                        hint: `新建这个文件；没有数据时写 rows: [] 和 missing: 原因`,
                      },
                    ],
              ),
        );
  },
};
