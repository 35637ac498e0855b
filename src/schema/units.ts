/**
 * The units that figures may carry. Units of one dimension convert into each other by factor;
 * the first unit of a dimension is its base.
 */
export interface Unit {
  /** Units with the same dimension can be converted. */
  dimension: string;
  /** How many base units one of this unit is. */
  factor: number;
}

export const units = {
  '%': { dimension: 'percent', factor: 1 },
  个百分点: { dimension: 'percentage-point', factor: 1 },
  ':1': { dimension: 'ratio', factor: 1 },
  普职比: { dimension: 'split', factor: 1 },
  人: { dimension: 'person', factor: 1 },
  万人: { dimension: 'person', factor: 10_000 },
  人次: { dimension: 'person-time', factor: 1 },
  万人次: { dimension: 'person-time', factor: 10_000 },
  名: { dimension: 'named-person', factor: 1 },
  所: { dimension: 'school', factor: 1 },
  万所: { dimension: 'school', factor: 10_000 },
  个: { dimension: 'piece', factor: 1 },
  万个: { dimension: 'piece', factor: 10_000 },
  套: { dimension: 'set', factor: 1 },
  条: { dimension: 'path', factor: 1 },
  张: { dimension: 'bed', factor: 1 },
  万张: { dimension: 'bed', factor: 10_000 },
  '块/万人': { dimension: 'pitch-density', factor: 1 },
  公里: { dimension: 'length', factor: 1 },
  平方米: { dimension: 'area', factor: 1 },
  万平方米: { dimension: 'area', factor: 10_000 },
  万元: { dimension: 'money', factor: 1 },
  亿元: { dimension: 'money', factor: 10_000 },
  项: { dimension: 'item', factor: 1 },
  场: { dimension: 'event', factor: 1 },
  件: { dimension: 'case', factor: 1 },
  天: { dimension: 'day', factor: 1 },
  工作日: { dimension: 'working-day', factor: 1 },
  名次: { dimension: 'rank', factor: 1 },
} as const satisfies Record<string, Unit>;

export type UnitName = keyof typeof units;

/** Whether a text names a unit of the list. */
export const isUnitName = (name: string): name is UnitName => Object.hasOwn(units, name);

export const unitNames: readonly UnitName[] = Object.keys(units).filter(isUnitName);
