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
        city.level === 'city' && city.code !== undefined ? [[city.code.slice(0, 4), city]] : [],
      ),
    );
    return regions.flatMap((region, at): Complaint[] => {
      const { name, level, code } = region;
      const found: Complaint[] = [];
      const parent = region.parent === undefined ? undefined : byId.get(region.parent);
      if (region.parent === undefined && level !== 'nation') {
        found.push(complaint(at, 'id', `${name}没有写上级地区`, '加一行 parent: 上级地区的编号'));
      }
      if (parent !== undefined && ranks[parent.level] >= ranks[level]) {
        const message = `${name}的上级不能是${parent.name}：级别不比它高`;
        found.push(complaint(at, 'parent', message, '改成高一级的地区'));
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
      const city = level === 'county' ? cities.get(code?.slice(0, 4) ?? '') : undefined;
      if (found.length === 0 && city !== undefined && parent !== undefined && parent !== city) {
        const message = `${name}的代码 ${code ?? ''} 属于${city.name}，上级却写成${parent.name}`;
        found.push(
          complaint(at, 'parent', message, `核对上级和代码；归${city.name}管就改成 ${city.id}`),
        );
      }
      if (code !== undefined) codes.set(code, { name, at });
      return found;
    });
  },
};
