import type { GuideAnchor } from '#src/domain/guide-anchors.ts';
import type { Guide } from '#src/schema/guide.ts';
import type { Dataset } from '#src/schema/dataset.ts';
import { guideUrl, planUrl } from './urls.ts';
import type { Names } from './names.ts';

export interface TextLink {
  label: string;
  href: string;
  note?: string;
}

/** The headings of a guide's page by their anchors, which other pages link to. */
export const guideSections = {
  short: '要点',
  situations: '办理情形',
  conditions: '申请条件',
  materials: '申请材料',
  steps: '办理流程',
  limit: '办理时限',
  fee: '收费',
  result: '办理结果',
  channels: '到哪里办',
  contact: '咨询和投诉',
  remedies: '不服怎么办',
  notes: '补充说明',
  faq: '常见问题',
  doubts: '存疑和各地不同之处',
  legal: '设定依据',
  register: '事项登记信息',
  sources: '资料来源',
  related: '相关',
} as const satisfies Readonly<Record<GuideAnchor, string>>;

export const sectionLinks = (): readonly TextLink[] =>
  Object.entries(guideSections)
    .slice(1)
    .map(([id, label]) => ({ label, href: `#${id}` }));

/** Related guides, and what the plan promises about this one. */
export function relatedLinks(
  guide: Guide,
  dataset: Dataset,
  names: Names,
): { guides: readonly TextLink[]; commitments: readonly TextLink[] } {
  const texts = new Map(
    dataset.plan.sections.flatMap(({ commitments }) =>
      commitments.map(({ id, text }) => [id, text]),
    ),
  );
  return {
    guides: guide.related_guides.map((id) => ({ label: names.guide(id), href: guideUrl(id) })),
    commitments: guide.commitments.map((id) => ({
      label: texts.get(id) ?? id,
      href: planUrl(id),
    })),
  };
}
