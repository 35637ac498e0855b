import type { Guide } from '#src/schema/guide.ts';
import type { Material, Step } from '#src/schema/guide-parts.ts';
import { amountText } from './guide-limit.ts';
import { situated, type Situated } from './guide-situated.ts';
import {
  materialFormWords,
  materialTypeWords,
  necessityWords,
  providerWords,
  resultTypeWords,
} from './guide-words.ts';
import type { Names } from './names.ts';
import { dateText } from './text.ts';

/** A legal basis by name, and its entry on the guide's page. */
export interface Citation {
  text: string;
  href: string;
}

/** A part of a guide that may apply to some situations only. */
export interface SituatedItem extends Situated {
  /** Kept by the tick list; the same for the same material after every build. */
  key: string;
  title: string;
  /** The first word about it, such as 必要. */
  tag?: string;
  lines: readonly string[];
  citation?: Citation;
}

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

const cited = (basis: string | undefined, basisOf: (id: string) => string) =>
  basis === undefined
    ? {}
    : { citation: { text: basisOf(basis), href: `#basis-${basis}` } satisfies Citation };

const present = (lines: readonly (string | undefined)[]): readonly string[] =>
  lines.filter((line) => line !== undefined && line !== '').map((line) => line ?? '');

const copiesText = ({ originals, copies }: Material): string | undefined => {
  const parts = present([
    originals === undefined ? undefined : `原件${originals}份`,
    copies === undefined ? undefined : `复印件${copies}份`,
  ]);
  return parts.length === 0 ? undefined : parts.join('，');
};

/** The material's name; with a number when the guide has the name twice. */
const materialKey = ({ materials }: Guide, at: number): string => {
  const name = materials[at]?.name ?? '';
  const before = materials.slice(0, at).filter((one) => one.name === name).length;
  return before === 0 ? name : `${name} ${before + 1}`;
};

export const materialItems = (
  guide: Guide,
  basisOf: (id: string) => string,
): readonly SituatedItem[] =>
  guide.materials.map((material, at) => ({
    key: materialKey(guide, at),
    title: material.name,
    tag: necessityWords[material.necessity],
    lines: present([
      [
        material.type === 'other' ? undefined : materialTypeWords[material.type],
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
    ]),
    ...cited(material.basis, basisOf),
    ...situated(guide, material.situations),
  }));

const stepTime = ({ amount, unit, counted }: Step): string | undefined =>
  amount === undefined || unit === undefined
    ? counted === false
      ? '不计入时限'
      : undefined
    : `${amountText(amount, unit)}${counted === false ? '，不计入时限' : ''}`;

export const stepItems = (guide: Guide): readonly SituatedItem[] =>
  guide.steps.map((step, at) => ({
    key: `${at + 1}`,
    title: step.name,
    tag: [step.actor, stepTime(step)].filter((part) => part !== undefined).join('；'),
    lines: present([step.text, step.result === undefined ? undefined : `结果：${step.result}`]),
    ...situated(guide, step.situations),
  }));

export const conditionItems = (
  guide: Guide,
  basisOf: (id: string) => string,
): readonly SituatedItem[] =>
  guide.eligibility.map(({ text, basis, situations }, at) => ({
    key: `${at + 1}`,
    title: text,
    lines: [],
    ...cited(basis, basisOf),
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

/** When the guide was last compared with its sources. */
export const versionText = ({ version, checked_on, updated_on }: Guide): string =>
  `第${version}版，${dateText(updated_on)}更新，${dateText(checked_on)}核对`;
