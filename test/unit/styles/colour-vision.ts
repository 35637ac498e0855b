/** How colours look to colour-blind readers, and how far apart two colours are. */

type Triple = readonly [number, number, number];

/** Severe deficiencies in linear sRGB, by Machado, Oliveira and Fernandes (2009). */
const deficiencies = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;
export type Deficiency = keyof typeof deficiencies;

/** A colour such as `#00596f` in linear sRGB. */
export function linearOf(hex: string): Triple {
  const digits = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/gi, '$&$&') : hex;
  const channel = (at: number): number => {
    const value = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

const dot = ([a, b, c]: Triple, [x, y, z]: Triple): number => a * x + b * y + c * z;

/** What is left of a colour, in linear sRGB. */
export function seenBy(colour: Triple, deficiency: Deficiency): Triple {
  const [red, green, blue] = deficiencies[deficiency];
  return [dot(red, colour), dot(green, colour), dot(blue, colour)];
}

/** A colour in OKLab, in which equal distances look equal. */
function oklabOf(colour: Triple): Triple {
  const long = Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour));
  const middle = Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour));
  const short = Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour));
  const cone: Triple = [long, middle, short];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cone),
    dot([1.9779984951, -2.428592205, 0.4505937099], cone),
    dot([0.0259040371, 0.7827717662, -0.808675766], cone),
  ];
}

/** Distance of two colours, 100 being that of black and white. */
export function distance(one: Triple, other: Triple): number {
  const a = oklabOf(one);
  const b = oklabOf(other);
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Contrast of two colours as WCAG 2 counts it. */
export function contrast(one: Triple, other: Triple): number {
  const weights: Triple = [0.2126, 0.7152, 0.0722];
  const [dark, light] = [dot(weights, one), dot(weights, other)].toSorted((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}
