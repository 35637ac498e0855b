import type { Region } from '#src/schema/region.ts';
import { homeFigure, regionsWithin } from './home-region.ts';
import { regionNames } from './observation-rows.ts';
import { regionFigure } from './regions.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

/** What follows the name of a place in the name of a school, and not in that of a street or river. */
const afterPlace =
  /^(第|[县区市镇乡]|[一二三四五六七八九十]|实验|中心|新|幼儿|小学|中学|[初高特职]|外国语)/u;

/** Whether the name of a project begins with that of a region. */
const isNamedAfter = (project: string, { name, short_name }: Region): boolean =>
  project.startsWith(name) ||
  (project.startsWith(short_name) && afterPlace.test(project.slice(short_name.length)));

/** Projects that are called after another county than the one they are said to be in. */
const misnamed = (draft: Draft, own: ReadonlySet<string>): Complaint[] => {
  const byId = new Map(draft.regions.map((region) => [region.id, region]));
  const home = draft.site?.home_region;
  const places = draft.regions.filter(({ id }) => own.has(id) && id !== home);
  return draft.programmes.flatMap(({ id, projects }) =>
    projects.flatMap(({ name, region, note }, at): Complaint[] => {
      const where = byId.get(region);
      if (where === undefined || region === home || note !== undefined || !own.has(region))
        return [];
      if (name.includes(where.short_name)) return [];
      const called = places.find((each) => each !== where && isNamedAfter(name, each));
      if (called === undefined || regionsWithin(draft.regions, called.id).has(region)) return [];
      const copied = projects.findIndex((each) => each.name === name) !== at;
      return [
        {
          ...{ kind: 'programmes', id, severity: 'warning' },
          path: ['projects', at, copied ? 'name' : 'region'],
          message: `“${name}”写的地区是${where.name}，名称里却是${called.name}`,
          hint: copied
            ? '核对名称；像是复制后没有改'
            : `核对地区编号；是不是 ${called.id}？名称没有错的，在这个项目里加 note 写明`,
          involves: [regionFigure, homeFigure],
        },
      ];
    }),
  );
};

/** Model windows and units are chosen at home, and called after the place they are in. */
const exemplarsElsewhere = (draft: Draft, own: ReadonlySet<string>): Complaint[] => {
  const byId = new Map(draft.regions.map((region) => [region.id, region]));
  const home = draft.site?.home_region;
  return draft.exemplars.flatMap(({ id, name, region }): Complaint[] => {
    const where = byId.get(region);
    if (where === undefined || name.includes(where.short_name)) return [];
    const called = draft.regions.find(
      (each) => each !== where && each.id !== home && own.has(each.id) && isNamedAfter(name, each),
    );
    const isInside = own.has(region);
    if (isInside && (called === undefined || region === home)) return [];
    const message = isInside
      ? `“${name}”写的地区是${where.name}，名称里却是${called?.name ?? ''}`
      : `${where.name}不是本地区，也不归本地区管`;
    return [
      {
        ...{ kind: 'exemplars', id, path: ['region'], severity: 'warning', message },
        hint: `核对地区编号${called === undefined ? '' : `；是不是 ${called.id}？`}`,
        involves: [regionFigure, homeFigure],
      },
    ];
  });
};

export const projectRegions: Rule = {
  code: 'project-region',
  answer: 'beside',
  name: '项目不在本地区',
  why: '本地区的工程建在本地区；写成别的市，多半是编号选错了，各县的数也会少算。',
  bad: '本市的工程里，项目写 region: 外市',
  good: 'region 写本市或所辖的县；确实建在外地的，在项目里加 note 写明',
  check: (draft) => {
    const own = regionsWithin(draft.regions, draft.site?.home_region);
    const known = new Set(draft.regions.map(({ id }) => id));
    const nameOf = regionNames(draft);
    if (draft.site === undefined || !known.has(draft.site.home_region)) return [];
    const outside = draft.programmes.flatMap(({ id, projects }) =>
      projects.flatMap(({ region, note }, at): Complaint[] =>
        own.has(region) || !known.has(region) || note !== undefined
          ? []
          : [
              {
                kind: 'programmes',
                id,
                path: ['projects', at, 'region'],
                involves: [regionFigure, homeFigure],
                message: `${nameOf(region)}不是本地区，也不归本地区管`,
                hint: '核对地区编号；确实建在外地的，在这个项目里加 note 写明',
                related: {
                  kind: 'site',
                  id: 'site',
                  path: ['home_region'],
                  note: '本地区',
                },
              },
            ],
      ),
    );
    return [...outside, ...misnamed(draft, own), ...exemplarsElsewhere(draft, own)];
  },
};
