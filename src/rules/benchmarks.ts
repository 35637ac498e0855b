import type { Benchmark } from '#src/schema/benchmark.ts';
import { homeFigure } from './home-region.ts';
import { measuresIn } from './observation-rows.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

const complaint = (
  id: string,
  path: readonly (string | number)[],
  message: string,
  hint: string,
): Complaint => ({ kind: 'benchmarks', id, path, message, hint });

const stageNames = ['seek', 'set', 'learn', 'create'] as const;

/** The first stage that began, or ended, before the one ahead of it. */
const backward = ({ id, stages }: Benchmark): Complaint[] => {
  const first = (key: 'started_on' | 'finished_on') =>
    stageNames.find((each, at) => {
      const ahead = stageNames[at - 1];
      const before = ahead === undefined ? undefined : stages[ahead][key];
      const own = stages[each][key];
      return before !== undefined && own !== undefined && own < before;
    });
  const hint = '寻标、定标、学标、创标依次进行；核对日期';
  const [started, finished] = [first('started_on'), first('finished_on')];
  if (started !== undefined) {
    const path = ['stages', started, 'started_on'];
    return [complaint(id, path, '这个阶段比上一个阶段开始得早', hint)];
  }
  if (finished === undefined) return [];
  const { started_on: start, finished_on: end } = stages[finished];
  // Finished before it began is said as that.
  if (start !== undefined && end !== undefined && end < start) return [];
  const path = ['stages', finished, 'finished_on'];
  return [{ ...complaint(id, path, '这个阶段比上一个阶段完成得早', hint), severity: 'warning' }];
};

/** Two benchmarks of one region: the one that has another region's name is wrong. */
const regionTwice = ({ benchmarks, regions }: Draft): Complaint[] => {
  const known = new Set(regions.map(({ id }) => id));
  return [...Map.groupBy(benchmarks, ({ region }) => region)].flatMap(([region, same]) => {
    const right = same.find(({ id }) => id === region) ?? same[0];
    return same
      .filter((each) => each !== right && right !== undefined)
      .map(({ id }): Complaint => {
        const own = known.has(id);
        const hint = own ? `核对地区编号；是不是 ${id}？` : '核对地区编号；多余的一份删掉';
        return {
          ...complaint(id, ['region'], `对标地区 ${region} 已经有一份对标（${right?.id}）`, hint),
          ...(own ? { replacement: id } : { severity: 'warning' }),
          related: {
            kind: 'benchmarks',
            id: right?.id ?? id,
            path: ['region'],
            note: '另一份对标',
          },
        };
      });
  });
};

/** Measures that are listed for comparison and are declared as not comparable. */
const notCompared = (draft: Draft): Complaint[] => {
  const measures = measuresIn(draft);
  return draft.benchmarks.flatMap(({ id, measures: listed }) =>
    listed.flatMap((each, at): Complaint[] => {
      const measure = measures.get(each);
      if (measure === undefined || measure.compare_regions) return [];
      const message = `测度“${measure.name}”写明地区之间不可比，却列为对比的测度`;
      const hint = '核对编号；确实要比的，到测度定义里改 compare_regions';
      return [{ ...complaint(id, ['measures', at], message, hint), severity: 'warning' }];
    }),
  );
};

export const benchmarkRegions: Rule = {
  code: 'benchmark-region',
  answer: 'beside',
  name: '对标地区不对',
  why: '对标的是别的地区，一个地区一份，比的是可比的测度；四个阶段有先后。',
  bad: 'region 写本地区',
  good: 'region 写先进地区',
  check: (draft) => [
    ...draft.benchmarks.flatMap((benchmark) => {
      const { id, region } = benchmark;
      const own = region === draft.site?.home_region;
      return [
        ...(own
          ? [
              {
                ...complaint(id, ['region'], '对标地区写成了本地区', '核对地区编号'),
                involves: [homeFigure],
              },
            ]
          : []),
        ...backward(benchmark),
      ];
    }),
    ...regionTwice(draft),
    ...notCompared(draft),
  ],
};
