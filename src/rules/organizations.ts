import type { Complaint, Draft, Rule } from './rule.ts';

/** An organisation whose name begins with a place that it is not said to be in. */
const misplaced = (draft: Draft): Complaint[] => {
  const byId = new Map(draft.regions.map((region) => [region.id, region]));
  return draft.organizations.flatMap(({ name, region: id }, at): Complaint[] => {
    const region = byId.get(id ?? '');
    if (region === undefined || name.includes(region.short_name)) return [];
    const [called] = draft.regions
      .filter((each) => each !== region && name.startsWith(each.name))
      .toSorted((a, b) => b.name.length - a.name.length);
    if (called === undefined) return [];
    return [
      {
        ...{ kind: 'organizations', id: 'organizations', severity: 'warning' },
        path: ['organizations', at, 'region'],
        message: `“${name}”的地区写的是${region.name}，名称里却是${called.name}`,
        hint: `核对地区编号；是不是 ${called.id}？`,
        replacement: called.id,
      },
    ];
  });
};

const levels = { province: '省级', city: '市级' } as const;

/** Indicators that a province is said to report, by an office of a city, or the reverse. */
const reporters = (draft: Draft, misplacedAt: ReadonlySet<number>): Complaint[] => {
  const levelOf = new Map(draft.regions.map(({ id, level }) => [id, level]));
  const offices = new Map(
    draft.organizations.flatMap((office, at) => (misplacedAt.has(at) ? [] : [[office.id, office]])),
  );
  return draft.indicators.flatMap(({ id, reported_by: by, reported_by_note, reporter }) => {
    const office = offices.get(reporter);
    const level = levelOf.get(office?.region ?? '');
    if (office === undefined || (level !== 'province' && level !== 'city') || level === by)
      return [];
    // The remark tells which of the two it is, if it names only one.
    const [province, city] = ['省', '市里'].map((word) => reported_by_note.includes(word));
    const told = province === city ? undefined : province === true ? 'province' : 'city';
    const [key, other] =
      told === by ? (['reporter', 'reported_by'] as const) : (['reported_by', 'reporter'] as const);
    const complaint: Complaint = {
      ...{ kind: 'indicators', id, path: [key], severity: 'warning' },
      message: `写的是由${levels[by]}报数，报数单位“${office.name}”却是${levels[level]}的`,
      hint: '核对由谁报数和报数单位',
      related: { kind: 'indicators', id, path: [other], note: '另一处' },
    };
    return [complaint];
  });
};

export const organizationPlaces: Rule = {
  code: 'organization-place',
  answer: 'beside',
  name: '单位与它的地区或级别对不上',
  why: '单位的地区错了，数字的出处和责任就写到了别处。',
  bad: '某市财政局写 region: 外市；由省级报数的指标写市级的单位',
  good: '单位的地区与名称相同，报数单位与报数的级别相同',
  check: (draft) => {
    const wrong = misplaced(draft);
    return [...wrong, ...reporters(draft, new Set(wrong.map(({ path }) => Number(path[1]))))];
  },
};
