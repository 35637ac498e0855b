import type { Measure } from '#src/schema/indicator.ts';
import { measure } from './measure.ts';

/** sports-venues */
export const sportsVenues: readonly Measure[] = [
  measure(
    'public-sports-venues',
    '公共体育场馆数量',
    '个',
    0,
    'up',
    'count',
    '向公众开放的公共体育场、体育馆、游泳馆等场馆的数目。',
    { short_name: '场馆数量' },
  ),
  measure(
    'sports-land-per-capita',
    '公共体育场馆人均用地面积',
    '平方米',
    2,
    'up',
    'per-capita',
    '公共体育场馆用地面积÷人口数。按常住人口计算。',
    { short_name: '人均用地面积' },
  ),
  measure(
    'sports-area-per-capita',
    '人均体育场地面积',
    '平方米',
    2,
    'up',
    'per-capita',
    '各类体育场地面积÷常住人口数。',
    { short_name: '人均场地面积', max_change: 1, supporting: true },
  ),
  measure(
    'new-public-sports-venues',
    '2020年以来新增公共体育场馆',
    '个',
    0,
    'up',
    'count',
    '从2020年起累计新增的公共体育场馆数目。',
    { supporting: true },
  ),
  measure(
    'football-pitches-per-10000',
    '每万人足球场地',
    '块/万人',
    3,
    'up',
    'per-capita',
    '足球场地块数÷常住人口数（万人）。',
    { short_name: '万人足球场', supporting: true },
  ),
];
