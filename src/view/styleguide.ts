import type { ChangeItem } from './changes.ts';
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

export const sampleCounts = [
  { status: 'achieved', count: 12 },
  { status: 'on-track', count: 11 },
  { status: 'at-risk', count: 18 },
  { status: 'overdue', count: 4 },
] as const;

export const sampleParts = [
  { status: 'achieved', count: 4, from: 0, width: 40 },
  { status: 'on-track', count: 3, from: 40, width: 30 },
  { status: 'at-risk', count: 1, from: 70, width: 10 },
  { status: 'behind', count: 1, from: 80, width: 10 },
  { status: 'worsening', count: 1, from: 90, width: 10 },
] as const;

export const sampleDue = [
  {
    name: '新增学位',
    href: '#timeline',
    status: 'on-track',
    parent: '学位供给',
    due: '2024年3月31日',
    days: '还有91天',
  },
] as const;

export const sampleTurns = [
  {
    name: '新增学位',
    href: '#timeline',
    day: '2023-09-30',
    turn: '由“进度正常”转为“有风险”',
    cause: '数值：甲县 2023：1200 → 1100',
    reason: '按年报更正',
    commitHref: undefined,
  },
] as const;

export const sampleChanges: readonly ChangeItem[] = [
  {
    day: '2023-09-30',
    commit: '0000000',
    reason: '按年报更正',
    note: '',
    groups: [],
    edited: [
      {
        kind: 'observations',
        id: 'sample',
        label: '观测值“在园幼儿”',
        href: '#table',
        historyHref: '#timeline',
        fields: [
          {
            label: '甲县 2023',
            before: '27141',
            after: '27441',
            correction: true,
            reason: undefined,
          },
        ],
        more: 0,
      },
    ],
    moreRecords: 0,
    monthHref: '#timeline',
  },
];
