import { describe, expect, it } from 'vitest';
import { barChartOf } from '#src/view/charts/bar-chart.ts';
import { bulletOf } from '#src/view/charts/bullet-chart.ts';
import { sentenceOf } from '#src/view/charts/sentence.ts';
import { timelineOf } from '#src/view/charts/timeline-chart.ts';
import { makeLine, makePoints } from './make.ts';

const home = (values: Readonly<Record<string, number | null>>) =>
  [{ name: '甲市', role: 'home' as const, points: makePoints(values) }] as const;

describe('the sentence of a line chart', () => {
  it('gives first, last, extremes and gaps', () => {
    const spec = makeLine({ series: home({ 2018: 80, 2019: 95, 2021: 70, 2022: 85 }) });
    expect(sentenceOf(spec)).toBe(
      '甲市2018年为80.0%，2022年为85.0%，最高95.0%（2019年），最低70.0%（2021年），2020年没有数据。',
    );
  });

  it('says that one value is all there is', () => {
    expect(sentenceOf(makeLine({ series: home({ 2022: 85 }) }))).toBe(
      '甲市只有2022年的数据，为85.0%。',
    );
  });

  it('says that nothing is published', () => {
    expect(sentenceOf(makeLine({ series: home({ 2022: null }) }))).toBe('甲市没有公开的数据。');
    expect(sentenceOf(makeLine({ series: [] }))).toBe('没有公开的数据。');
  });

  it('gives the newest value of the others and the target', () => {
    const spec = makeLine({
      series: [
        ...home({ 2021: 1, 2022: 2 }),
        { name: '全国', role: 'nation', points: makePoints({ 2021: 3 }) },
      ],
      target: { label: '2025年目标', value: 9 },
    });
    expect(sentenceOf(spec)).toBe(
      '甲市2021年为1.0%，2022年为2.0%；最近一期对照：全国3.0%（2021年）；2025年目标9.0%。',
    );
  });

  it('warns of a break', () => {
    const spec = makeLine({
      series: [
        {
          name: '甲市',
          role: 'home',
          points: makePoints({ 2021: 1, 2022: 2 }),
          breaks: ['2022'],
        },
      ],
    });
    expect(sentenceOf(spec)).toContain('2022年起口径变化，前后不能直接比较');
  });
});

describe('the sentence of other charts', () => {
  it('leaves values that are not comparable out of highest and lowest', () => {
    const spec = barChartOf({
      id: 'share',
      title: '占比',
      caption: '',
      name: '占比',
      xTitle: '地区',
      unit: '%',
      decimals: 0,
      direction: 'up',
      bars: [
        { key: 'a', label: '甲', value: 50, role: 'home' },
        { key: 'b', label: '乙', value: 60, role: 'peer' },
        { key: 'c', label: '丙', value: 99, role: 'peer', flags: ['not-comparable'] },
        { key: 'd', label: '丁', value: null, role: 'peer' },
      ],
    });
    expect(sentenceOf(spec)).toBe('占比：最高乙60%，最低甲50%，丙口径不同，不参加比较，丁未公开。');
  });

  it('says of a target where it stands and where it should stand', () => {
    const spec = bulletOf({
      id: 'places',
      title: '学位',
      caption: '',
      unit: '个',
      decimals: 0,
      direction: 'up',
      bullets: [
        {
          key: 'x',
          label: '新增学位',
          actual: 1200,
          period: '2024年',
          target: 3000,
          expected: 1500,
        },
        { key: 'y', label: '改造学校', actual: null, target: 3 },
      ],
    });
    expect(sentenceOf(spec)).toBe(
      '新增学位2024年为1200个，此时应达到1500个，目标为3000个；改造学校没有公布进展，目标为3个。',
    );
  });

  it('counts milestones done and overdue, the day itself not being overdue', () => {
    const spec = timelineOf({
      id: 'steps',
      title: '节点',
      caption: '',
      asOf: '2024-06-30',
      milestones: [
        { key: 'a', label: '发文', due: '2024-01-01', done: '2024-01-02' },
        { key: 'b', label: '规划', due: '2024-06-29' },
        { key: 'c', label: '验收', due: '2024-06-30' },
      ],
    });
    expect(sentenceOf(spec)).toBe(
      '截至2024年6月30日，3个节点完成1个；到期未见完成：规划；下一个到期的是验收（2024年6月30日）。',
    );
  });
});
