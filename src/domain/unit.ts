import { units, type UnitName } from '#src/schema/units.ts';
import { divide, fractionOf, multiply, numberOf } from './decimal.ts';

export const sameDimension = (a: UnitName, b: UnitName): boolean =>
  units[a].dimension === units[b].dimension;

/**
 * A figure in another unit of its dimension; nothing when the dimensions differ.
 * @example convert(52.36, '万人', '人') === 523600
 */
export const convert = (value: number, from: UnitName, to: UnitName): number | undefined => {
  if (from === to) return value;
  if (!sameDimension(from, to)) return undefined;
  const [exact, factorFrom, factorTo] = [
    fractionOf(value),
    fractionOf(units[from].factor),
    fractionOf(units[to].factor),
  ];
  if (exact === undefined || factorFrom === undefined || factorTo === undefined) return undefined;
  const result = divide(multiply(exact, factorFrom), factorTo);
  return result === undefined ? undefined : numberOf(result);
};
