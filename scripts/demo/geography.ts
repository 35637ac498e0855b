import type { Region } from '#src/schema/region.ts';

/** A region with the two numbers that its invented figures grow from. */
export interface Place {
  region: Region;
  /** Inhabitants in 2020, in ten thousands. */
  people: number;
  /** How far ahead its schools are, 0 to 1. */
  ahead: number;
}

export const home = 'wangshu';
export const years = [2020, 2021, 2022, 2023, 2024, 2025] as const;

const county = (
  id: string,
  name: string,
  at: readonly [column: number, row: number],
  code: string,
  people: number,
  ahead: number,
): Place => ({
  region: {
    id,
    name,
    short_name: name.slice(0, 2),
    level: 'county',
    code,
    parent: home,
    tile: { column: at[0], row: at[1] },
  },
  people,
  ahead,
});

export const counties: readonly Place[] = [
  county('xingqiao', '星桥区', [1, 1], '990102', 68, 0.8),
  county('tinglan', '听澜区', [2, 1], '990103', 55, 0.7),
  county('zhenxi', '枕溪县', [0, 0], '990121', 41, 0.35),
  county('lanyue', '揽月县', [1, 0], '990122', 47, 0.4),
  county('qiwu', '栖梧县', [2, 0], '990123', 39, 0.2),
  county('heting', '鹤汀县', [0, 1], '990124', 33, 0.3),
  county('weize', '苇泽县', [0, 2], '990125', 44, 0.1),
  county('tangdu', '棠渡县', [1, 2], '990126', 52, 0.45),
  county('moyu', '墨屿县', [2, 2], '990127', 29, 0.25),
  county('shuanghe', '霜河市', [1, 3], '990181', 57, 0.55),
];

const area = (
  id: string,
  name: string,
  level: Region['level'],
  people: number,
  ahead: number,
  more: Partial<Region> = {},
): Place => ({
  region: { id, name, short_name: name.replace(/[省市]$/, ''), level, ...more },
  people,
  ahead,
});

/** Regions whose figures are not the sum of others. */
export const others: readonly Place[] = [
  area('nation', '全国', 'nation', 48_000, 0.6),
  area('qinglan', '青澜省', 'province', 5200, 0.45, { code: '990000', parent: 'nation' }),
  area('fuguang', '扶光市', 'city', 620, 0.95, { code: '990200', parent: 'qinglan' }),
  area('zhaojin', '朝槿市', 'city', 540, 0.85, { code: '990300', parent: 'qinglan' }),
  area('jichuan', '霁川市', 'city', 410, 0.3, { code: '990400', parent: 'qinglan' }),
];

export const regions: readonly Region[] = [
  ...others.map(({ region }) => region),
  {
    id: home,
    name: '望舒市',
    short_name: '望舒',
    level: 'city',
    code: '990100',
    parent: 'qinglan',
  },
  ...counties.map(({ region }) => region),
];
