import type { GuideRow } from '../guide.ts';

export const diplomaCertificate: GuideRow = {
  id: 'diploma-certificate',
  name: '毕业证明书补办',
  aliases: [
    '毕业证丢了怎么办',
    '高中毕业证补办',
    '初中毕业证遗失',
    '毕业证书补发',
    '补开学历证明',
    '中专毕业证丢了',
  ],
  summary: '初中、高中、中等职业学校的毕业证书丢失或者损坏，申请开具毕业证明书。',
  item_type: 'public-service',
  levels: ['school', 'county', 'city'],
  applicants: ['person'],
  topics: ['student-records'],
  audiences: ['student', 'parent', 'everyone'],
  life_events: ['schooling'],
  legal_basis: [
    {
      id: 'open',
      source: 'reg-open-government',
      article: '第二十条',
      says: '行政机关要主动公开办事的依据、条件、程序和时限。',
    },
  ],
  situations: [
    { id: 'junior', name: '初中（义务教育）' },
    { id: 'senior', name: '普通高中' },
    { id: 'vocational', name: '中等职业学校' },
  ],
  eligibility: [],
  materials: [],
  statutory_limit: { kind: 'none', reason: '有关规定没有写明办结天数。' },
  result: ['proof', '毕业证明书'],
  related_guides: ['student-record-change', 'teacher-certificate-replacement', 'petitions'],
  commitments: ['service-told-once'],
};
