import type { Guide, Material, Step } from '#src/schema/guide.ts';
import { amountText, limitText } from './guide-limit.ts';
import {
  applicantWords,
  materialFormWords,
  necessityWords,
  providerWords,
  resultTypeWords,
} from './guide-words.ts';
import { feeFact, inquiryFact, type Fact } from './guide-declared.ts';
import type { Names } from './names.ts';
import { dateText, listText } from './text.ts';

/** A part of a guide that may apply to some situations only. */
export interface SituatedItem {
  title: string;
  lines: readonly string[];
  /** The situations it applies to, in words; empty when it applies to all. */
  only: string;
  /** Ids of its situations for the selector, separated by spaces; empty when it applies to all. */
  cases: string;
}

const situated = (guide: Guide, ids: readonly string[] | undefined) => ({
  only:
    ids === undefined
      ? ''
      : listText(guide.situations.filter(({ id }) => ids.includes(id)).map(({ name }) => name)),
  cases: ids?.join(' ') ?? '',
});

/** `法律名称 第十七条` for an entry of the guide's legal basis. */
export const basisNames = (guide: Guide, names: Names): ((id: string) => string) => {
  const known = new Map(
    guide.legal_basis.map(({ id, source, article }) => [
      id,
      `《${names.source(source).title.replace(/[《》]/g, '')}》${article}`,
    ]),
  );
  return (id) => known.get(id) ?? id;
};

const present = (lines: readonly (string | undefined)[]): readonly string[] =>
  lines.filter((line) => line !== undefined && line !== '').map((line) => line ?? '');

const copiesText = ({ originals, copies }: Material): string | undefined => {
  const parts = present([
    originals === undefined ? undefined : `原件${originals}份`,
    copies === undefined ? undefined : `复印件${copies}份`,
  ]);
  return parts.length === 0 ? undefined : parts.join('，');
};

export const materialItems = (
  guide: Guide,
  basisOf: (id: string) => string,
): readonly SituatedItem[] =>
  guide.materials.map((material) => ({
    title: material.name,
    lines: present([
      [
        necessityWords[material.necessity],
        materialFormWords[material.form],
        copiesText(material),
        providerWords[material.provided_by],
      ]
        .filter((part) => part !== undefined)
        .join('；'),
      material.condition === undefined ? undefined : `什么时候要：${material.condition}`,
      material.provided_note,
      material.standard === undefined ? undefined : `审查要点：${material.standard}`,
      material.note,
      material.basis === undefined ? undefined : `依据：${basisOf(material.basis)}`,
    ]),
    ...situated(guide, material.situations),
  }));

const stepTime = ({ amount, unit, counted }: Step): string | undefined =>
  amount === undefined || unit === undefined
    ? counted === false
      ? '不计入时限'
      : undefined
    : `${amountText(amount, unit)}${counted === false ? '，不计入时限' : ''}`;

export const stepItems = (guide: Guide): readonly SituatedItem[] =>
  guide.steps.map((step) => ({
    title: step.name,
    lines: present([
      step.text,
      [step.actor, stepTime(step)].filter((part) => part !== undefined).join('；'),
      step.result === undefined ? undefined : `结果：${step.result}`,
    ]),
    ...situated(guide, step.situations),
  }));

export const conditionItems = (
  guide: Guide,
  basisOf: (id: string) => string,
): readonly SituatedItem[] =>
  guide.eligibility.map(({ text, basis, situations }) => ({
    title: text,
    lines: present([basis === undefined ? undefined : `依据：${basisOf(basis)}`]),
    ...situated(guide, situations),
  }));

export const resultLines = (guide: Guide): readonly string[] =>
  guide.results.map(({ type, name, validity, note }) =>
    [
      `${resultTypeWords[type]}：${name}`,
      validity === undefined ? undefined : `有效期${validity}`,
      note,
    ]
      .filter((part) => part !== undefined)
      .join('；'),
  );

/** The answers that most readers come for, first on the page. */
export const shortFacts = (guide: Guide, names: Names): readonly Fact[] => [
  {
    term: '谁可以办',
    texts: [guide.applicants.map((one) => applicantWords[one]).join('、')],
    state: 'known',
  },
  {
    term: '带什么',
    texts: [
      guide.materials.length === 0
        ? (guide.materials_note ?? '不用提交材料')
        : `${guide.materials.length}种材料，其中必要的${guide.materials.filter(({ necessity }) => necessity === 'required').length}种`,
    ],
    href: '#materials',
    state: 'known',
  },
  { term: '承诺时限', texts: [limitText(guide.promised_limit)], href: '#limit', state: 'known' },
  { term: '法定时限', texts: [limitText(guide.statutory_limit)], href: '#limit', state: 'known' },
  feeFact(guide),
  { term: '得到什么', texts: guide.results.map(({ name }) => name), state: 'known' },
  { term: '由谁办', texts: [names.organization(guide.authority)], state: 'known' },
  inquiryFact(guide),
];

/** When the guide was last compared with its sources. */
export const versionText = ({ version, checked_on, updated_on }: Guide): string =>
  `第${version}版，${dateText(updated_on)}更新，${dateText(checked_on)}核对`;
