import type { Check, Finding } from '../check.ts';
import {
  attribute,
  byId,
  byTag,
  elementsIn,
  factsIn,
  textOf,
  type Document,
  type Element,
} from '../html.ts';
import type { GovSite } from '../site.ts';

/** Words that stand where nothing is known. */
const unknownWords = /^(未公开|待填报|没有条目|未填写|暂无|无)?$/;

const isKnown = (text: string): boolean => !unknownWords.test(text.trim());

/** Whether a section says anything but that nothing is known. */
const saysSomething = (section: Element | undefined): boolean => {
  if (section === undefined) return false;
  const isLeftOut = (element: Element): boolean =>
    attribute(element, 'data-empty') !== undefined ||
    attribute(element, 'class')?.includes('section-head') === true;
  const said = elementsIn(section, isLeftOut).filter(({ tagName }) =>
    ['li', 'p', 'dd', 'tr'].includes(tagName),
  );
  return said.some((element) => isKnown(textOf(element)));
};

/** Whether a fact of a section is known, by one of the names that it may have. */
const knowsFact = (document: Document, section: string, terms: RegExp): boolean => {
  const own = byId(document, section);
  return (
    own !== undefined &&
    factsIn(own).some(
      ({ term, text, group }) =>
        terms.test(term) &&
        isKnown(text) &&
        ['known', undefined].includes(attribute(group, 'data-fact-state')),
    )
  );
};

interface Element8 {
  name: string;
  /** Field of the guide's file. */
  field: string;
  isThere: (document: Document) => boolean;
}

const section =
  (id: string) =>
  (document: Document): boolean =>
    saysSomething(byId(document, id));

/** The eight elements that inspectors look for. */
const elements: readonly Element8[] = [
  {
    name: '事项名称',
    field: 'name',
    isThere: (document) => byTag(document, 'h1').some((heading) => textOf(heading) !== ''),
  },
  { name: '设定依据', field: 'legal_basis', isThere: section('legal') },
  { name: '申请条件', field: 'conditions', isThere: section('conditions') },
  { name: '办理材料', field: 'materials', isThere: section('materials') },
  {
    name: '办理地点',
    field: 'locations',
    isThere: (document) => knowsFact(document, 'channels', /到哪里办|办理地点|地址/),
  },
  {
    name: '办理时间',
    field: 'opening_hours',
    isThere: (document) => knowsFact(document, 'channels', /办理时间|办公时间/),
  },
  {
    name: '联系电话',
    field: 'inquiry',
    isThere: (document) => knowsFact(document, 'contact', /咨询|联系电话/),
  },
  { name: '办理流程', field: 'steps', isThere: section('steps') },
];

const guidesOf = (site: GovSite): readonly { path: string; document: Document }[] =>
  site.pages.flatMap(({ path }) => {
    const document = /^guides\/[^/]+\/$/.test(path) ? site.document(path) : undefined;
    return document === undefined ? [] : [{ path, document }];
  });

const noGuides = '网站没有办事指南。';

const guideElements: Check = {
  id: 'guide-elements',
  name: '办事指南的八个要素',
  asks: '每项指南都要有事项名称、设定依据、申请条件、办理材料、办理地点、办理时间、联系电话、办理流程；每缺一项扣分。',
  source: '2015年全国政府网站普查的评分说明（gov.cn/wzpc/2015-06/10/content_2877092.htm）',
  run: (site) => {
    const guides = guidesOf(site);
    if (guides.length === 0) return noGuides;
    return guides.flatMap(({ path, document }) =>
      elements
        .filter(({ isThere }) => !isThere(document))
        .map(({ name, field }): Finding => ({
          level: 'fail',
          page: path,
          text: `缺少“${name}”`,
          remedy: site.mend(path, `填写 ${field}`, [`${field}:`]),
        })),
    );
  },
};

/** Materials that nobody can prepare, because they are not named. */
const catchAll = /其他(?:相关|有关)?材料|等材料|规定(?:的|应当提交的)其他|视情况(?:提交|提供)/;

const guideVague: Check = {
  id: 'guide-vague',
  name: '兜底材料',
  asks: '材料要写明是什么，不写“其他材料”“等材料”一类的兜底说法。',
  source: '国务院办公厅对政务服务平台的抽查通报（转载）',
  run: (site) => {
    const guides = guidesOf(site);
    if (guides.length === 0) return noGuides;
    return guides.flatMap(({ path, document }): readonly Finding[] => {
      const materials = byId(document, 'materials');
      const found = materials === undefined ? null : catchAll.exec(textOf(materials));
      return found === null
        ? []
        : [
            {
              level: 'fail',
              page: path,
              text: `材料里有“${found[0]}”`,
              remedy: site.mend(path, '写明是哪几种材料', [found[0]]),
            },
          ];
    });
  },
};

const guideComplaint: Check = {
  id: 'guide-complaint',
  name: '指南的投诉渠道',
  asks: '每项指南都要有咨询和监督投诉的渠道。',
  run: (site) => {
    const guides = guidesOf(site);
    if (guides.length === 0) return noGuides;
    return guides
      .filter(({ document }) => !knowsFact(document, 'contact', /投诉|监督/))
      .map(({ path }): Finding => ({
        level: 'fail',
        page: path,
        text: '没有监督投诉的渠道',
        remedy: site.mend(path, '填写 complaint', ['complaint:']),
      }));
  },
};

export const guideChecks: readonly Check[] = [guideElements, guideVague, guideComplaint];
