import type { Region } from '#src/schema/region.ts';
import type { Complaint, Draft, Rule } from './rule.ts';

/** Complaints that follow from a wrong home region are not said while it is blamed. */
export const homeFigure = 'home region';

/** So many projects speak for a region. */
const enough = 3;

/** A region with every region below it. */
export const regionsWithin = (
  regions: Draft['regions'],
  top: string | undefined,
): ReadonlySet<string> => {
  const own = new Set(top === undefined ? [] : [top]);
  let before = -1;
  while (own.size > before) {
    before = own.size;
    for (const { id, parent } of regions) if (parent !== undefined && own.has(parent)) own.add(id);
  }
  return own;
};

/** Whether most projects lie outside a region; nothing when there are too few to tell. */
const mostOutside = (draft: Draft, region: string): boolean | undefined => {
  const own = regionsWithin(draft.regions, region);
  const places = draft.programmes.flatMap(({ projects }) => projects);
  const outside = places.filter(({ region: each }) => !own.has(each)).length;
  return places.length < enough ? undefined : outside * 2 > places.length;
};

/** Whether a name tells of a region by its short form. */
const tells = (name: string, { short_name }: Region): boolean => name.includes(short_name);

export const homeRegion: Rule = {
  code: 'home-region',
  name: '本地区与主办单位不在一处',
  why: '本地区错了，首页、进度和比较就都换成了另一个地方的数。',
  bad: '主办单位是星河市的，home_region 写的是省',
  good: 'home_region: xinghe',
  check: (draft): Complaint[] => {
    const { site, plan, regions, organizations } = draft;
    const byId = new Map(regions.map((region) => [region.id, region]));
    const at = organizations.findIndex(({ id }) => id === site?.sponsor);
    const home = byId.get(site?.home_region ?? '');
    const sponsor = organizations[at];
    const seat = byId.get(sponsor?.region ?? '');
    if (home === undefined || sponsor === undefined || seat === undefined || seat === home) {
      return [];
    }
    const message = `本地区写的是${home.name}，主办单位“${sponsor.name}”却在${seat.name}`;
    const place: Complaint = {
      kind: 'organizations',
      id: 'organizations',
      path: ['organizations', at, 'region'],
      message,
      hint: `是不是 ${home.id}？核对这个单位的地区和本地区`,
      replacement: home.id,
      related: { kind: 'site', id: 'site', path: ['home_region'], note: '本地区' },
    };
    if (tells(sponsor.name, home) && !tells(sponsor.name, seat)) return [place];
    const { path } = place;
    const related = { kind: place.kind, id: place.id, path, note: '主办单位的地区' } as const;
    const issuer = organizations.find(({ id }) => id === plan?.issuer);
    const fits = mostOutside(draft, home.id) !== true;
    if (fits && issuer !== sponsor && issuer?.region === home.id) {
      const hint = '核对主办单位的编号；它应当是本地区的单位';
      return [{ kind: 'site', id: 'site', path: ['sponsor'], message, hint, related }];
    }
    // The bureau of a city may keep the site of one of its counties.
    const below = regionsWithin(regions, seat.id).has(home.id);
    if (below && fits && issuer?.region !== seat.id) return [];
    return [
      {
        ...{ kind: 'site', id: 'site', path: ['home_region'], message, related },
        hint: `是不是 ${seat.id}？核对本地区和主办单位`,
        replacement: seat.id,
        figure: homeFigure,
      },
    ];
  },
};
