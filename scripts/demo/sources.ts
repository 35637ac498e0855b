import type { Source } from '#src/schema/source.ts';
import { years } from './geography.ts';
import { laws } from './laws.ts';

const site = 'https://demo.example';

const one = (
  id: string,
  title: string,
  publisher: string,
  published: string,
  more: Partial<Source> = {},
): Source => ({
  id,
  title,
  publisher,
  published,
  url: `${site}/${id}`,
  tier: 'A',
  retrieved_on: '2026-11-02',
  note: '演示数据：文件和网址都是虚构的。',
  ...more,
});

const withoutUrl = (source: Source, reason: string): Source => {
  const { url: _url, ...rest } = source;
  return { ...rest, url_note: reason };
};

const yearly: readonly Source[] = years.flatMap((year) => [
  one(
    `nation-${year}`,
    `${year}年全国教育事业发展统计公报（演示）`,
    '全国教育统计机构',
    `${year + 1}-07-06`,
  ),
  one(
    `province-${year}`,
    `${year}年青澜省教育事业统计公报（演示）`,
    '青澜省教育厅',
    `${year + 1}-05-20`,
  ),
  one(
    `city-${year}`,
    `${year}年望舒市教育事业统计公报（演示）`,
    '望舒市教育体育局',
    `${year + 1}-04-15`,
  ),
  one(
    `cities-${year}`,
    `${year}年青澜省各市教育统计摘要（演示）`,
    '青澜省教育厅',
    `${year + 1}-06-10`,
    {
      tier: 'B',
    },
  ),
  one(
    `sports-${year}`,
    `${year}年体育场地统计调查数据（演示）`,
    '青澜省体育局',
    `${year + 1}-04-30`,
  ),
  one(
    `assessment-${year}`,
    `${year}年度营商环境考核结果通报（演示）`,
    '青澜省人民政府',
    `${year + 1}-03-18`,
  ),
]);

const documents: readonly Source[] = [
  one('plan', '望舒市教育体育系统营商环境优化方案（演示）', '望舒市教育体育局', '2024-03-01'),
  one('report-2024', '方案落实情况通报（2024年度，演示）', '望舒市教育体育局', '2025-01-20'),
  one('report-2025', '方案落实情况通报（2025年度，演示）', '望舒市教育体育局', '2026-01-22'),
  one('report-2026', '方案落实情况通报（2026年上半年，演示）', '望舒市教育体育局', '2026-07-20'),
  one('report-2026-q3', '方案落实情况通报（2026年三季度，演示）', '望舒市教育体育局', '2026-10-20'),
  one('project-list', '四个工程项目清单（演示）', '望舒市教育体育局', '2026-10-15'),
  one('findings-register', '问题和整改登记册（演示）', '望舒市教育体育局', '2026-10-28'),
  one('exemplars-notice', '示范窗口和示范单位名单（演示）', '望舒市教育体育局', '2026-06-12'),
  one('benchmark-notes', '对标学习工作简报（演示）', '望舒市教育体育局', '2026-09-08'),
  one('service-promises', '政务服务事项办结时限承诺表（演示）', '望舒市教育体育局', '2026-03-31'),
  one('fees', '行政事业性收费目录（演示）', '望舒市财政局', '2026-01-15'),
  one(
    'enrolment-notice-2026',
    '2026年义务教育招生工作通知（演示）',
    '望舒市教育体育局',
    '2026-06-25',
  ),
  one('policy-nearby', '望舒市义务教育就近入学办法（演示）', '望舒市教育体育局', '2024-05-30'),
  one('policy-special', '望舒市特殊教育发展三年计划（演示）', '望舒市教育体育局', '2024-09-12'),
  one(
    'policy-certificates',
    '望舒市职业技能证书试点办法（演示）',
    '望舒市教育体育局',
    '2025-03-05',
  ),
  one('policy-groups', '望舒市集团化办学指导意见（演示）', '望舒市教育体育局', '2024-11-18'),
  withoutUrl(
    one('daily-2025', '《望舒日报》关于学校建设的报道（演示）', '望舒日报社', '2025-09', {
      tier: 'C',
    }),
    '只读到剪报，没有网页',
  ),
  withoutUrl(
    one('desk-note', '统计工作台账摘录（演示）', '望舒市教育体育局', '2026', { tier: 'N' }),
    '内部台账，没有网页',
  ),
];

export const sources: readonly Source[] = [...yearly, ...documents, ...laws];
