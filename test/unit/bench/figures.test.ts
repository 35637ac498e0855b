import { describe, expect, it } from 'vitest';
import { growths, median, medianUsage, type SizeFigures } from '../../../scripts/bench/figures.ts';
import type { Usage } from '../../../scripts/bench/measure.ts';
import { sizeText, summaryText } from '../../../scripts/bench/report.ts';
import { growthTargets, isReached, targetsAt } from '../../../scripts/bench/targets.ts';

const used = (wall: number, cpu = wall, memory: number | undefined = 1e8): Usage => ({
  wall,
  cpu,
  memory,
});

const makeFigures = (changes: Partial<SizeFigures> = {}): SizeFigures => ({
  size: 1000,
  files: 1000,
  rounds: 1,
  stages: { check: used(1000, 2000), render: used(4000, 6000), rest: used(500) },
  whole: used(9000, 12_000, 1.2e9),
  again: used(2000),
  output: { pages: 10, files: 20, bytes: 3e6 },
  peers: [
    ['Hugo', 10_000],
    ['Eleventy', 8000],
  ].map(([name, cpu]) => ({
    name: String(name),
    version: '1',
    build: used(6000, Number(cpu)),
    again: used(5000),
    sameness: { pages: 10, compared: 10, bytes: 0.99 },
  })),
  ...changes,
});

const valuesOf = (figures: SizeFigures): Readonly<Record<string, number | undefined>> =>
  Object.fromEntries(targetsAt(figures).map(({ what, value }) => [what, value]));

describe('figures', () => {
  it('take the middle of the rounds, of clock, processors and memory each', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2);
    expect(medianUsage([used(1, 9, 5), used(2, 8, 7), used(3, 7, 6)])).toEqual(used(2, 8, 6));
    const unknown = { wall: 1, cpu: 1, memory: undefined };
    expect(medianUsage([unknown, used(1)]).memory).toBeUndefined();
  });

  it('grow by stage and as a whole', () => {
    const later = makeFigures({
      stages: { check: used(5000), render: used(8000, 6000, 3e8), rest: used(500) },
      whole: used(90_000),
    });
    const grown = growths(makeFigures(), later);
    expect(grown.map(({ name, wall }) => [name, wall])).toEqual([
      ['check', 5],
      ['render', 2],
      ['rest', 1],
      ['whole', 10],
    ]);
    expect(grown[1]).toMatchObject({ cpu: 1, memory: 3 });
  });
});

describe('targets', () => {
  it('hold check and render together against each peer', () => {
    expect(valuesOf(makeFigures())).toMatchObject({
      '检查加渲染的 CPU，是 Hugo 的几倍': 0.8,
      '检查加渲染的 CPU，是 Eleventy 的几倍': 1,
      '整个构建的用时，是 Eleventy 的几倍': 1.5,
      '整个构建的 CPU，是 Eleventy 的几倍': 1.5,
      '整个构建的用时，是渲染的几倍': 2.25,
      '整个构建的内存峰值（GB）': 1.2,
    });
  });

  it('ask for a fast second build at 10,000 records only', () => {
    const edit = '改一行后再建，比整个构建快几倍';
    expect(valuesOf(makeFigures())).not.toHaveProperty([edit]);
    expect(valuesOf(makeFigures({ size: 10_000 }))[edit]).toBe(4.5);
  });

  it('are reached at the bound, and neither reached nor missed where nothing was measured', () => {
    const atMost = { what: '', bound: 1.5, is: 'at most' } as const;
    expect(isReached({ ...atMost, value: 1.5 })).toBe(true);
    expect(isReached({ ...atMost, value: 1.51 })).toBe(false);
    expect(isReached({ ...atMost, value: undefined })).toBeUndefined();
    expect(isReached({ what: '', bound: 4, is: 'at least', value: 3.9 })).toBe(false);
  });

  it('ask for linear growth from 1,000 to 10,000 records', () => {
    const large = makeFigures({ size: 10_000, whole: used(81_000, 132_000, 2.4e9) });
    expect(growthTargets(makeFigures(), large).map(({ value }) => value)).toEqual([9, 11, 2]);
    expect(growthTargets(makeFigures({ size: 100 }), makeFigures())).toEqual([]);
  });
});

describe('the report', () => {
  it('says of each target whether it is reached', () => {
    const text = summaryText([makeFigures()]);
    expect(text).toMatch(
      /1000条：检查加渲染的 CPU，是 Hugo 的几倍\s*\| 0\.80 \|\s*不超过1 \|\s*达到 \|/,
    );
    expect(text).toMatch(/是 Eleventy 的几倍\s*\| 1\.00 \|\s*不超过0\.5 \| 没有达到 \|/);
  });

  it('has a row for each stage and peer, and a dash for memory that is not known', () => {
    const { stages } = makeFigures();
    const check = { wall: 1000, cpu: 2000, memory: undefined };
    const text = sizeText(makeFigures({ stages: { ...stages, check } }));
    expect(text).toMatch(/\| 读取和检查\s*\|\s*1\.00 \|\s*2\.00 \|\s*— \|/);
    expect(text).toMatch(/\| Hugo 1\s*\|\s*6\.00 \|\s*10\.00 \|\s*100 \|/);
    expect(text).toContain('HTML字节数是我们的99.0%');
  });
});
