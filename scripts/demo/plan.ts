import type { Commitment, Plan } from '#src/schema/plan.ts';
import { guideRows } from './guide-rows.ts';
import { indicators } from './indicators.ts';
import { bureau } from './organizations.ts';
import { programmes } from './programmes.ts';
import { tasks } from './tasks.ts';

type Section = Plan['sections'][number];

const services: readonly (readonly [id: string, text: string])[] = [
  ['service-window', '综合窗口一次受理，不让群众多头跑。'],
  ['service-private-school', '民办学校审批公布流程，缩短时限。'],
  ['service-told-once', '材料缺什么，一次说清。'],
  ['service-student-records', '学籍手续网上办理。'],
  ['service-teacher-certificate', '教师资格认定只跑一次。'],
  ['service-innovation', '推行一件事一次办。'],
];

const service = ([id, text]: (typeof services)[number]): Commitment => {
  const guides = guideRows.filter((row) => row.commitments.includes(id)).map((row) => row.id);
  return {
    id,
    text,
    accounts: [
      ...guides.map((guide) => ({ kind: 'guide' as const, id: guide })),
      ...(guides.length === 0 ? [{ kind: 'page' as const, id: 'about' }] : []),
    ],
  };
};

const registers = (
  id: string,
  text: string,
  ids: readonly Extract<Commitment['accounts'][number], { kind: 'register' }>['id'][],
): Commitment => ({ id, text, accounts: ids.map((one) => ({ kind: 'register', id: one })) });

const evaluation: Section = {
  id: 'evaluation-items',
  number: '一',
  title: '省级考核的15项指标',
  summary: '十五项指标，前十项和部分数据由省里取数，其余由市里上报。',
  note: '演示数据沿用常见的指标名称。',
  commitments: indicators.map((one) => ({
    id: one.commitment,
    text: `${one.name}。`,
    accounts: [{ kind: 'indicator', id: one.id }],
  })),
};

const taskSections: readonly Section[] = tasks.map((task) => ({
  id: `task-${task.number}`,
  number: `二、任务${task.number}`,
  title: task.name,
  summary: task.summary,
  commitments: [
    ...task.targets.map((one): Commitment => ({
      id: one.commitment,
      text: `${one.name}。`,
      accounts: [{ kind: 'target', of: task.id, id: one.id }],
      ...(one.kind === 'unquantified' && { open_point: '方案没有写数值。' }),
    })),
    ...task.milestones.map((one): Commitment => ({
      id: one.commitment,
      text: `${one.name}。`,
      accounts: [{ kind: 'milestone', of: task.id, id: one.id }],
      ...(one.due === undefined && { open_point: '方案没有写期限。' }),
    })),
  ],
}));

const programmeSections: readonly Section[] = programmes.map((programme) => ({
  id: `programme-${programme.number}`,
  number: `三、工程${programme.number}`,
  title: programme.name,
  summary: programme.summary,
  commitments: programme.promised.map((one) => ({
    id: one.commitment,
    text: `${one.name}。`,
    accounts: [{ kind: 'target', of: programme.id, id: one.id }],
  })),
}));

export const plan: Plan = {
  title: '望舒市教育体育系统营商环境优化方案（演示）',
  issuer: bureau,
  issued: '2024-03-01',
  source: 'plan',
  note: '虚构的方案，只用来演示。',
  sections: [
    evaluation,
    ...taskSections,
    ...programmeSections,
    {
      id: 'services',
      number: '四',
      title: '便民服务',
      summary: '公开办事指南，兑现承诺时限。',
      commitments: services.map(service),
    },
    {
      id: 'safeguards',
      number: '五',
      title: '保障措施',
      summary: '建立登记册，对标先进，按年考核。',
      commitments: [
        {
          id: 'guard-leading-group',
          text: '成立领导小组。',
          accounts: [{ kind: 'page', id: 'about' }],
        },
        { id: 'guard-ledger', text: '建立公开台账。', accounts: [{ kind: 'page', id: 'method' }] },
        registers('guard-registers', '登记差距、整改和典型。', [
          'standard-gaps',
          'frontier-gaps',
          'corrections',
          'exemplars',
        ]),
        registers('guard-benchmarking', '选两个先进地区对标。', ['benchmarks']),
        registers('guard-assessment', '公布年度考核结果。', ['assessments']),
        {
          id: 'guard-task-list',
          text: '公布任务和工程清单。',
          accounts: [
            ...tasks.map(({ id }) => ({ kind: 'task' as const, id })),
            ...programmes.map(({ id }) => ({ kind: 'programme' as const, id })),
          ],
        },
      ],
    },
  ],
  open_points: ['方案没有写毕业生去向落实率按哪一天统计。'],
};
