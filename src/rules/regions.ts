import type { Region } from '#src/schema/region.ts';
import type { Complaint, Rule } from './rule.ts';

const ranks: Readonly<Record<Region['level'], number>> = {
  nation: 0,
  province: 1,
  city: 2,
  county: 3,
};

/** Sums over the regions below another are not judged while this is blamed. */
export const regionFigure = 'regions';

const complaint = (at: number, key: string, message: string, hint: string): Complaint => ({
  kind: 'regions',
  id: 'regions',
  path: ['regions', at, key],
  message,
  hint,
  figure: regionFigure,
});

/** Counties that are needed to say whose the first four digits of their code are. */
const enough = 3;

/** The parent that nearly all counties with the same four digits have. */
const usualParent = (
  regions: readonly Region[],
  prefix: string,
  byId: ReadonlyMap<string, Region>,
): Region | undefined => {
  const alike = regions.filter(
    ({ level, code }) => prefix !== '' && level === 'county' && code?.startsWith(prefix) === true,
  );
  const parents = Map.groupBy(alike, ({ parent }) => parent);
  const [most] = [...parents].toSorted(([, a], [, b]) => b.length - a.length);
  if (most?.[0] === undefined || alike.length < enough) return undefined;
  return most[1].length >= alike.length - 1 ? byId.get(most[0]) : undefined;
};

export const regionTree: Rule = {
  code: 'region-tree',
  name: '地区的上下级不对',
  why: '县归市、市归省；颠倒或循环会让合计和比较找错地区。',
  bad: '云岭省的 parent 写成 xinghe',
  good: '星河市的 parent 写 yunling',
  check: ({ regions }) => {
    const byId = new Map(regions.map((region) => [region.id, region]));
    const codes = new Map<string, { name: string; at: number }>();
    const cities = new Map(
      regions.flatMap((city) =>
        city.level === 'city' && city.code?.endsWith('00') === true
          ? [[city.code.slice(0, 4), city]]
          : [],
      ),
    );
    const tiles = new Map<string, { name: string; at: number }>();
    return regions.flatMap((region, at): Complaint[] => {
      const { name, level, code } = region;
      const found: Complaint[] = [];
      const parent = region.parent === undefined ? undefined : byId.get(region.parent);
      if (region.parent === undefined && level !== 'nation') {
        found.push(complaint(at, 'id', `${name}没有写上级地区`, '加一行 parent: 上级地区的编号'));
      }
      if (parent !== undefined && ranks[parent.level] >= ranks[level]) {
        // The code of a county does not end in two noughts: then the level is wrong, not the parent.
        const county = level === 'city' && code !== undefined && !code.endsWith('00');
        const message = `${name}的上级不能是${parent.name}：级别不比它高`;
        found.push(
          county
            ? complaint(at, 'level', `${message}；代码 ${code} 是县级的`, '核对级别和上级')
            : complaint(at, 'parent', message, '改成高一级的地区'),
        );
      }
      const taken = code === undefined ? undefined : codes.get(code);
      if (taken !== undefined) {
        const message = `行政区划代码 ${code} 与${taken.name}相同`;
        found.push({
          ...complaint(at, 'code', message, '核对两个地区的代码'),
          related: {
            kind: 'regions',
            id: 'regions',
            path: ['regions', taken.at, 'code'],
            note: taken.name,
          },
        });
      }
      const prefix = code?.slice(0, 4) ?? '';
      const city =
        level === 'county' ? (cities.get(prefix) ?? usualParent(regions, prefix, byId)) : undefined;
      if (found.length === 0 && city !== undefined && parent !== undefined && parent !== city) {
        const message = `${name}的代码 ${code ?? ''} 属于${city.name}，上级却写成${parent.name}`;
        found.push(
          complaint(at, 'parent', message, `核对上级和代码；归${city.name}管就改成 ${city.id}`),
        );
      }
      if (code !== undefined) codes.set(code, { name, at });
      if (region.tile !== undefined) {
        const tile = `${region.parent ?? ''} ${region.tile.column} ${region.tile.row}`;
        const there = tiles.get(tile);
        if (there === undefined) tiles.set(tile, { name, at });
        else {
          found.push({
            ...complaint(
              at,
              'tile',
              `${name}与${there.name}占了方格图的同一格`,
              '核对 tile 的列和行',
            ),
            related: {
              kind: 'regions',
              id: 'regions',
              path: ['regions', there.at, 'tile'],
              note: there.name,
            },
          });
        }
      }
      return found;
    });
  },
};
