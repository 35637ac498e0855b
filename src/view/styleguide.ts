import type { SiteFrame } from './frame.ts';
import type { Column, Row } from './table.ts';
import { numberText } from './text.ts';

/** Invented matter for the page that shows every component. */
export const sampleFrame: SiteFrame = {
  name: '阳光台账',
  tagline: '组件样本',
  demo: false,
  sponsor: '示例市教育体育局',
  siteCode: undefined,
  icp: undefined,
  police: undefined,
  reportErrorUrl: undefined,
  contact: undefined,
  licence: { name: '示例许可', url: undefined },
  pages: [],
};

export const sampleColumns: readonly Column[] = [
  { key: 'region', label: '地区', sort: 'text' },
  { key: 'rate', label: '毛入园率', unit: '%', numeric: true, sort: 'number' },
  { key: 'children', label: '在园幼儿', unit: '人', numeric: true, sort: 'number' },
  { key: 'gap', label: '与目标差', unit: '个百分点', numeric: true, sort: 'number' },
  { key: 'status', label: '状态', sort: 'text' },
  { key: 'source', label: '来源' },
];

const counties = [
  ['甲县', 92.3, 27441, 'achieved', '已完成', 'north'],
  ['乙县', 88, 9860, 'on-track', '进度正常', 'north'],
  ['丙县', 85.47, 103204, 'at-risk', '有风险', 'south'],
  ['丁区', 79.9, 1256, 'behind', '滞后', 'south'],
] as const;

export const sampleRows: readonly Row[] = [
  ...counties.map(([name, rate, children, status, word, side]) => ({
    facets: { side, status },
    cells: [
      { text: name },
      { text: numberText(rate, 1), sort: rate, valueId: `sample/${side}/2023` },
      { text: numberText(children), sort: children },
      { text: numberText(rate - 90, 1), sort: rate - 90 },
      { text: word, status },
      { text: '统计公报', href: '#table' },
    ],
  })),
  {
    facets: { side: 'south', status: 'unpublished' },
    cells: [
      { text: '戊县' },
      { text: '未公开', sort: '' },
      { text: '未公开', sort: '' },
      { text: '—', sort: '' },
      { text: '未公开', status: 'unpublished' },
      { text: '—', note: '公开渠道未查到' },
    ],
  },
];

export const sampleFacets = [
  {
    key: 'side',
    label: '片区',
    options: [
      { value: 'north', label: '北部', count: 2 },
      { value: 'south', label: '南部', count: 3 },
    ],
  },
  {
    key: 'status',
    label: '状态',
    options: [
      { value: 'achieved', label: '已完成', count: 1 },
      { value: 'on-track', label: '进度正常', count: 1 },
      { value: 'at-risk', label: '有风险', count: 1 },
      { value: 'behind', label: '滞后', count: 1 },
      { value: 'unpublished', label: '未公开', count: 1 },
    ],
  },
];

export const sampleTimeline = [
  { date: '2023-03', title: '公布工程清单', state: 'done' },
  {
    date: '2023-06-30',
    title: '主体完工',
    text: '12个项目中的9个按期完工。',
    state: 'overdue',
  },
  { date: '2023-12-31', title: '投入使用', state: 'open' },
  { title: '总结评估', undated: '原文没有写日期' },
] as const;

export const sampleLetters = [
  { letter: 'J', items: [{ label: '教师资格认定', href: '#az', note: '　20个工作日' }] },
  {
    letter: 'M',
    items: [
      { label: '民办学校设立审批', href: '#az' },
      { label: '民办学校终止审批', href: '#az' },
    ],
  },
  { letter: 'X', items: [{ label: '校车使用许可', href: '#az' }] },
];

export const colourNames = [
  'text',
  'muted',
  'accent',
  'achieved',
  'on-track',
  'at-risk',
  'behind',
  'worsening',
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
] as const;
