import type { Guide } from '#src/schema/guide.ts';
import { feeFact, inquiryFact, locationFact, type Fact } from './guide-declared.ts';
import { limitText, statutoryText } from './guide-limit.ts';
import { applicantWords } from './guide-words.ts';
import type { Names } from './names.ts';

/** What to bring, in a sentence or two. */
function materialTexts({ materials, materials_note }: Guide): readonly string[] {
  if (materials.length === 0) return [materials_note ?? '不用提交材料。'];
  const required = materials.filter(({ necessity }) => necessity === 'required');
  const rest = materials.length - required.length;
  return [
    required.length === 0
      ? `没有人人都要交的材料；看情形要交的有${rest}种。`
      : `${required.map(({ name }) => name).join('；')}。`,
    ...(rest > 0 && required.length > 0 ? [`另有${rest}种看情形才要，或者可以后补。`] : []),
  ];
}

/** The answers that most readers come for, first on the page. */
export const shortFacts = (guide: Guide, names: Names): readonly Fact[] => [
  {
    term: '谁可以办',
    texts: [guide.applicants.map((one) => applicantWords[one]).join('、')],
    link: { text: `${guide.eligibility.length}项条件`, href: '#conditions' },
    state: 'known',
  },
  {
    term: '带什么',
    texts: materialTexts(guide),
    ...(guide.materials.length === 0
      ? {}
      : { link: { text: `全部${guide.materials.length}种材料`, href: '#materials' } }),
    state: 'known',
  },
  {
    term: '要多久',
    texts: [`承诺：${limitText(guide.promised_limit)}`, `法律规定：${statutoryText(guide)}`],
    link: { text: '算出答复的日子', href: '#calculator' },
    state: 'known',
  },
  feeFact(guide),
  { term: '得到什么', texts: [guide.results.map(({ name }) => name).join('；')], state: 'known' },
  {
    term: '由谁办',
    texts: [
      names.organization(guide.authority),
      ...(guide.joint_authorities === undefined
        ? []
        : [`会同${guide.joint_authorities.join('、')}`]),
      ...(guide.authority_note === undefined ? [] : [guide.authority_note]),
    ],
    state: 'known',
  },
  locationFact(guide),
  inquiryFact(guide),
];
