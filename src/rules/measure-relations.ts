import { units } from '#src/schema/units.ts';
import type { Measure } from '#src/schema/indicator.ts';

/** What is wrong with a definition: which key, what, and what to do. */
export type Found = readonly [keys: readonly (string | number)[], message: string, hint: string];

/** Pupils are counted in two words, things in many: these can be parts of each other. */
const kin: Readonly<Record<string, string>> = {
  'named-person': 'person',
  school: 'thing',
  piece: 'thing',
  set: 'thing',
  path: 'thing',
  bed: 'thing',
  item: 'thing',
  event: 'thing',
  case: 'thing',
};

const kindOf = ({ unit }: Measure): string => {
  const { dimension } = units[unit];
  return kin[dimension] ?? dimension;
};

const alike = (a: Measure, b: Measure): boolean => kindOf(a) === kindOf(b);

/** Pairs of measures that have to count the same kind of thing. */
const pairsOf = (
  { part_of: whole, derivation, id }: Measure,
  all: ReadonlyMap<string, Measure>,
): [Measure, Measure][] => {
  const pairs: [string, string | undefined][] = [
    [id, whole],
    ...(derivation?.kind === 'share'
      ? [[derivation.part, derivation.whole] satisfies [string, string]]
      : []),
    ...(derivation?.kind === 'sum'
      ? derivation.parts.map((part): [string, string] => [id, part])
      : []),
  ];
  return pairs.flatMap(([a, b]): [Measure, Measure][] => {
    const [one, other] = [all.get(a), all.get(b ?? '')];
    return one === undefined || other === undefined ? [] : [[one, other]];
  });
};

/** Measures whose unit differs from all of several others that they belong with. */
export const oddUnitsIn = (all: ReadonlyMap<string, Measure>): ReadonlySet<string> => {
  const pairs = [...all.values()].flatMap((measure) => pairsOf(measure, all));
  const others = (id: string): Measure[] =>
    pairs.flatMap(([a, b]) => (a.id === id ? [b] : b.id === id ? [a] : []));
  return new Set(
    pairs.flatMap(([a, b]) =>
      alike(a, b)
        ? []
        : [a, b].flatMap((each) => {
            const near = others(each.id);
            const first = near[0];
            const agree = first !== undefined && near.every((other) => alike(other, first));
            const ids = new Set(near.map(({ id }) => id));
            const beside = first === undefined ? [] : others(first.id);
            const outvoted = beside.some((one) => one.id !== each.id && alike(one, first ?? each));
            const enough = ids.size > 1 || (near.length > 1 && outvoted);
            return enough && agree && near.every((other) => !alike(other, each)) ? [each.id] : [];
          }),
    ),
  );
};

/** Measures that stand to each other as part and whole, or as parts of a sum, count the same thing. */
export const relationFaults = (
  measure: Measure,
  all: ReadonlyMap<string, Measure>,
  oddUnits: ReadonlySet<string>,
): Found[] => {
  const { derivation, part_of: whole } = measure;
  const unlike = (a: string | undefined, b: string | undefined): boolean => {
    const [one, other] = [all.get(a ?? ''), all.get(b ?? '')];
    if (one === undefined || other === undefined) return false;
    return !oddUnits.has(one.id) && !oddUnits.has(other.id) && !alike(one, other);
  };
  const nameOf = (id: string): string => `“${all.get(id)?.name ?? id}”`;
  const found: Found[] = [];
  if (whole !== undefined && unlike(measure.id, whole)) {
    const message = `单位是“${measure.unit}”，却写成${nameOf(whole)}（${all.get(whole)?.unit ?? ''}）的一部分`;
    found.push([['part_of'], message, '核对 part_of 的编号和单位']);
  }
  if (derivation?.kind === 'share') {
    const { part, whole: total } = derivation;
    const own = all.get(part)?.part_of;
    const mismatch = unlike(part, total);
    const isPartOdd = mismatch && own !== undefined && !unlike(own, total);
    if (mismatch) {
      const message = `${nameOf(part)}和${nameOf(total)}的单位不同，不能相除成比例`;
      found.push([['derivation', isPartOdd ? 'part' : 'whole'], message, '核对两个编号']);
    }
    const [inner, outer] = [all.get(part)?.direction, measure.direction];
    if (inner !== undefined && inner !== outer && inner !== 'neutral' && outer !== 'neutral') {
      const message = `方向是 ${outer}，它的分子${nameOf(part)}的方向却是 ${inner}`;
      found.push([['direction'], message, '核对两处的方向 direction']);
    }
  }
  if (derivation?.kind === 'sum') {
    const odd = derivation.parts.findIndex((part) => unlike(measure.id, part) || part === whole);
    const part = derivation.parts[odd];
    if (part !== undefined) {
      const message =
        part === whole
          ? `${nameOf(part)}包含这个测度，不能又是它的一部分`
          : `${nameOf(part)}的单位不同，不能相加`;
      found.push([['derivation', 'parts', odd], message, '核对各部分的编号']);
    }
  }
  return found;
};
