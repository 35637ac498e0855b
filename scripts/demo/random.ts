/** A number in [0, 1) that depends on a text alone: the demo data are the same on every machine. */
export const chance = (seed: string): number => {
  let hash = 2_166_136_261;
  for (const character of seed)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  let mixed = Math.imul(hash ^ (hash >>> 15), 2_246_822_507);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 3_266_489_909);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
};

/** A factor near 1, up to `width` above or below. */
export const near = (seed: string, width: number): number => 1 + (chance(seed) * 2 - 1) * width;

/** One of a list, which must not be empty. */
export const pick = <T>(seed: string, list: readonly [T, ...T[]]): T =>
  list[Math.floor(chance(seed) * list.length)] ?? list[0];

export const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
