/**
 * Reads a QR code back from its modules (ISO/IEC 18004), byte mode, versions 1 to 6, error correction
 * M, without correcting errors: enough to prove what a drawing says.
 */

/** Blocks and data codewords a block for error correction M, by version. */
const blocksOf: readonly (readonly [blocks: number, data: number])[] = [
  [0, 0],
  [1, 16],
  [1, 28],
  [1, 44],
  [2, 32],
  [2, 43],
  [4, 27],
];

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The dark modules of a drawing made of runs `M x y h length …`, without its quiet zone. */
export function modulesOf(path: string, size: number, quiet = 4): boolean[][] {
  const side = size - 2 * quiet;
  const dark = Array.from({ length: side }, () => Array.from({ length: side }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    const row = dark[Number(y) - quiet];
    row?.fill(true, Number(x) - quiet, Number(x) - quiet + Number(length));
  }
  return dark;
}

const isFunction = (x: number, y: number, side: number, version: number): boolean => {
  const corner = (x < 9 && y < 9) || (x < 9 && y >= side - 8) || (x >= side - 8 && y < 9);
  const aligned = side - 7;
  const alignment = version > 1 && Math.abs(x - aligned) <= 2 && Math.abs(y - aligned) <= 2;
  return corner || alignment || x === 6 || y === 6;
};

/** The text of a QR code; an error when the code is not of the kind that this reader knows. */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const side = dark.length;
  const version = (side - 17) / 4;
  const blocks = blocksOf[version];
  if (blocks === undefined || version < 1) throw new Error(`a QR code of ${side} modules`);
  const at = (x: number, y: number): boolean => dark[y]?.[x] === true;
  // The format stands beside the upper left finder: correction level (00 is M), then the mask.
  const format = [0, 1, 2, 3, 4].reduce((bits, x) => bits * 2 + Number(at(x, 8)), 0) ^ 0b10101;
  if (format >> 3 !== 0) throw new Error('the error correction is not M');
  const mask = masks[format & 7];
  const bits: number[] = [];
  let up = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1;
    for (let step = 0; step < side; step += 1) {
      const y = up ? side - 1 - step : step;
      for (const x of [right, right - 1])
        if (!isFunction(x, y, side, version)) bits.push(Number(at(x, y) !== mask?.(x, y)));
    }
    up = !up;
  }
  const [count, data] = blocks;
  const word = (n: number): number =>
    bits.slice(n * 8, n * 8 + 8).reduce((value, bit) => value * 2 + bit, 0);
  const words = Array.from({ length: count }, (_block, block) =>
    Array.from({ length: data }, (_word, n) => word(n * count + block)),
  ).flat();
  const stream = words.flatMap((value) =>
    Array.from({ length: 8 }, (_bit, n) => (value >> (7 - n)) & 1),
  );
  const take = (from: number, length: number): number =>
    stream.slice(from, from + length).reduce((value, bit) => value * 2 + bit, 0);
  if (take(0, 4) !== 4) throw new Error('the text is not in byte mode');
  const bytes = Array.from({ length: take(4, 8) }, (_byte, n) => take(12 + n * 8, 8));
  return new TextDecoder().decode(new Uint8Array(bytes));
}
