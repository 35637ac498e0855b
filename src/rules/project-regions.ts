import { homeFigure, regionsWithin } from './home-region.ts';
import { regionNames } from './observation-rows.ts';
import { regionFigure } from './regions.ts';
import type { Complaint, Rule } from './rule.ts';

export const projectRegions: Rule = {
  code: 'project-region',
  name: '项目不在本地区',
  why: '本地区的工程建在本地区；写成别的市，多半是编号选错了，各县的数也会少算。',
  bad: '本市的工程里，项目写 region: 外市',
  good: 'region 写本市或所辖的县；确实建在外地的，在项目里加 note 写明',
  check: (draft) => {
    const own = regionsWithin(draft.regions, draft.site?.home_region);
    const known = new Set(draft.regions.map(({ id }) => id));
    const nameOf = regionNames(draft);
    if (draft.site === undefined || !known.has(draft.site.home_region)) return [];
    return draft.programmes.flatMap(({ id, projects }) =>
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
  },
};
