import type { ProjectField } from '#src/domain/project-totals.ts';
import type { KindRow } from './projects.ts';

/** A promised figure, and the projects that it is summed from. */
export interface PromiseRow {
  id: string;
  name: string;
  unit: '所' | '个' | '张' | '套' | '条' | '公里';
  field: ProjectField;
  kind?: string;
  target: number;
  /** Reported more or less than the projects show, with the reason. */
  apart?: { by: number; because: string };
}
export interface ProgrammeRow {
  id: string;
  name: string;
  tasks: readonly string[];
  promises: readonly PromiseRow[];
  kinds: readonly KindRow[];
}

export const programmeRows: readonly ProgrammeRow[] = [
  {
    id: 'preschool-places',
    name: '学前教育普惠扩容工程',
    tasks: ['preschool'],
    kinds: [
      { kind: '新建', count: 14, places: 270, investment: 1800 },
      { kind: '改扩建', count: 10, places: 120, investment: 600 },
      { kind: '回收', count: 6, places: 180, investment: 150 },
    ],
    promises: [
      { id: 'new', name: '新建公办幼儿园', unit: '所', field: 'count', kind: '新建', target: 14 },
      {
        id: 'rebuilt',
        name: '改扩建幼儿园',
        unit: '所',
        field: 'count',
        kind: '改扩建',
        target: 10,
      },
      {
        id: 'returned',
        name: '回收配套幼儿园',
        unit: '所',
        field: 'count',
        kind: '回收',
        target: 6,
      },
      { id: 'places', name: '新增学前学位', unit: '个', field: 'places', target: 6000 },
    ],
  },
  {
    id: 'rural-boarding',
    name: '乡村寄宿学校工程',
    tasks: ['compulsory', 'teachers'],
    kinds: [
      { kind: '新建', count: 10, places: 600, beds: 320, flats: 24, investment: 3600 },
      { kind: '改扩建', count: 20, places: 200, beds: 180, flats: 12, investment: 1100 },
    ],
    promises: [
      { id: 'schools', name: '建设寄宿制学校', unit: '所', field: 'count', target: 30 },
      { id: 'beds', name: '新增床位', unit: '张', field: 'beds', target: 6500 },
      {
        id: 'flats',
        name: '教师周转宿舍',
        unit: '套',
        field: 'flats',
        target: 480,
        apart: { by: 36, because: '通报数含三处租用的周转宿舍，项目清单只列自建的。' },
      },
    ],
  },
  {
    id: 'strong-education-2023',
    name: '教育强市学校建设工程',
    tasks: ['central-city', 'senior-high'],
    kinds: [
      { kind: '小学', count: 14, places: 1080, investment: 6200 },
      { kind: '初中', count: 10, places: 1200, investment: 7800 },
      { kind: '普通高中', count: 6, places: 2000, beds: 1800, investment: 16000 },
    ],
    promises: [
      { id: 'schools', name: '新建、改扩建学校', unit: '所', field: 'count', target: 30 },
      { id: 'places', name: '新增学位', unit: '个', field: 'places', target: 38000 },
    ],
  },
  {
    id: 'sports-facilities',
    name: '体育基础设施工程',
    tasks: ['sport'],
    kinds: [
      { kind: '全民健身补短板', count: 8, quantity: 12, investment: 60 },
      { kind: '社区健身路径', count: 8, quantity: 9, investment: 45 },
      { kind: '多功能运动场', count: 6, quantity: 2, investment: 320 },
      { kind: '体育公园', count: 4, quantity: 1, investment: 1500 },
      { kind: '健身步道', count: 4, quantity: 18, investment: 700 },
    ],
    promises: [
      {
        id: 'equipment',
        name: '健身器材',
        unit: '套',
        field: 'quantity',
        kind: '全民健身补短板',
        target: 96,
      },
      {
        id: 'paths',
        name: '社区健身路径',
        unit: '条',
        field: 'quantity',
        kind: '社区健身路径',
        target: 45,
        apart: { by: 0, because: '清单多列三条备选路径。' },
      },
      {
        id: 'grounds',
        name: '多功能运动场',
        unit: '个',
        field: 'quantity',
        kind: '多功能运动场',
        target: 12,
      },
      {
        id: 'parks',
        name: '体育公园',
        unit: '个',
        field: 'quantity',
        kind: '体育公园',
        target: 2,
        apart: { by: 0, because: '清单另列两个备选公园。' },
      },
      {
        id: 'trails',
        name: '健身步道',
        unit: '公里',
        field: 'quantity',
        kind: '健身步道',
        target: 110,
        apart: { by: 0, because: '清单只列到已经定线的步道，其余还在选线。' },
      },
    ],
  },
];
