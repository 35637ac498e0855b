import type { Evidence, Indicator } from '#src/schema/indicator.ts';

const evidence = (
  title: string,
  issuer: string,
  date: string,
  region: string,
  shows: string,
  source: string,
): Evidence => ({
  title,
  issuer,
  date,
  region,
  shows,
  source,
  url: `https://demo.example/${source}`,
});

const policy = (
  number: number,
  id: string,
  name: string,
  aliases: readonly string[],
  definition: string,
  list: readonly Evidence[],
): Indicator => ({
  id,
  number,
  kind: 'policy',
  name,
  aliases: [...aliases],
  reported_by: 'city',
  reported_by_note: '由市里汇总各县（市、区）后上报。',
  reporter: 'wangshu-education-sports',
  commitment: `item-${number}`,
  definition,
  cautions: ['只列已经公开的文件和事项，不打分。'],
  evidence: [...list],
  updated_on: '2026-09-30',
});

const bureau = '望舒市教育体育局';

export const policyIndicators: readonly Indicator[] = [
  policy(
    11,
    'nearby-enrolment-policy',
    '义务教育就近入学相关政策',
    ['就近入学', '学区划片', '小学报名'],
    '看义务教育免试就近入学的制度是否建立：招生办法、片区划分和时间安排。',
    [
      evidence(
        '就近入学办法',
        bureau,
        '2024-05-30',
        'wangshu',
        '规定免试就近入学和片区公布的时间。',
        'policy-nearby',
      ),
      evidence(
        '2026年招生工作通知',
        bureau,
        '2026-06-25',
        'wangshu',
        '公布当年的报名日期和所需证件。',
        'enrolment-notice-2026',
      ),
      evidence(
        '星桥区片区划分方案',
        '星桥区教育体育局',
        '2026-07',
        'xingqiao',
        '逐校列出服务的街道。',
        'daily-2025',
      ),
    ],
  ),
  policy(
    12,
    'special-education-policy',
    '多措并举推动特殊教育持续发展',
    ['特殊教育政策', '随班就读', '送教上门'],
    '看特殊教育的推进措施：规划、资源中心、随班就读、送教上门。',
    [
      evidence(
        '特殊教育发展三年计划',
        bureau,
        '2024-09-12',
        'wangshu',
        '写明每县建一个资源中心。',
        'policy-special',
      ),
      evidence(
        '资源中心建成情况',
        bureau,
        '2026-07-20',
        'wangshu',
        '十个县（市、区）已建成八个。',
        'report-2026',
      ),
    ],
  ),
  policy(
    13,
    'certificate-policy',
    '“学历证书+若干职业证书”制度落实情况',
    ['1+X证书', '技能证书', '职业技能等级证书'],
    '看中等职业学校学生在取得学历证书的同时考取职业技能证书的制度是否落实。',
    [
      evidence(
        '职业技能证书试点办法',
        bureau,
        '2025-03-05',
        'wangshu',
        '六所学校、九个专业参加试点。',
        'policy-certificates',
      ),
    ],
  ),
  policy(
    14,
    'school-groups-policy',
    '集团化办学举措及政策',
    ['教育集团', '名校分校', '联合办学'],
    '看优质学校带动其他学校的办法：教育集团的组建和公布的政策。',
    [
      evidence(
        '集团化办学指导意见',
        bureau,
        '2024-11-18',
        'wangshu',
        '规定牵头学校和成员学校的职责。',
        'policy-groups',
      ),
      evidence(
        '听澜区教育集团揭牌',
        '望舒日报社',
        '2025-09',
        'tinglan',
        '一个集团，五所成员学校。',
        'daily-2025',
      ),
    ],
  ),
];
