import type { Guide } from '#src/schema/guide.ts';
import { complaintFact, feeFact, inquiryFact, locationFact, type Fact } from './guide-declared.ts';
import { limitText, statutoryText } from './guide-limit.ts';
import type { Names } from './names.ts';

/** Only the words that fit on paper: the reasons are on the guide's page. */
const brief = ({ term, texts, state }: Fact): Fact => ({ term, texts, state });

/** The essentials for the one-page sheet, beside materials and steps. */
export const sheetFacts = (guide: Guide, names: Names): readonly Fact[] => [
  {
    term: '谁能办',
    texts: guide.eligibility.map(({ text }) => text),
    state: 'known',
  },
  {
    term: '要多久',
    texts: [`承诺：${limitText(guide.promised_limit)}`, `法律规定：${statutoryText(guide)}`],
    state: 'known',
  },
  feeFact(guide),
  { term: '得到什么', texts: [guide.results.map(({ name }) => name).join('；')], state: 'known' },
  { term: '由谁办', texts: [names.organization(guide.authority)], state: 'known' },
  brief(locationFact(guide)),
  brief(inquiryFact(guide)),
  brief(complaintFact(guide)),
];

const cardMaterials = 6;

/** What fits on a card that goes in a pocket. */
export function cardFacts(guide: Guide, hotline: string | undefined): readonly Fact[] {
  const required = guide.materials.filter(({ necessity }) => necessity === 'required');
  const shown = required.slice(0, cardMaterials).map(({ name }) => name);
  const rest = guide.materials.length - shown.length;
  const more = rest > 0 ? [`${shown.length === 0 ? '看情形要' : '还有'}${rest}种，见网页`] : [];
  const phone = guide.inquiry?.find(({ kind }) => kind === 'phone')?.value ?? hotline;
  return [
    {
      term: '带',
      texts: [guide.materials.length === 0 ? '不用提交材料' : [...shown, ...more].join('；')],
      state: 'known',
    },
    {
      term: '多久',
      texts: [`承诺${limitText(guide.promised_limit)}`, `法定${limitText(guide.statutory_limit)}`],
      state: 'known',
    },
    {
      term: '收费',
      texts: [
        guide.fee === undefined
          ? (feeFact(guide).texts[0] ?? '')
          : guide.fee.charged
            ? '收费'
            : '不收费',
      ],
      state: 'known',
    },
    {
      term: '问',
      texts: [phone === undefined ? '电话未公开' : phone],
      state: phone === undefined ? 'unpublished' : 'known',
    },
  ];
}
