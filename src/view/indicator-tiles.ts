import type { Ranking } from '#src/domain/ranking.ts';
import { childRegions } from '#src/domain/series.ts';
import type { SeriesIndex } from '#src/domain/series-index.ts';
import type { Measure } from '#src/schema/indicator.ts';
import { numberText } from './text.ts';

/** One square of the map of tiles. */
export interface Tile {
  region: string;
  name: string;
  x: number;
  y: number;
  value: string;
  /** 1 the lowest quarter of the values to 4 the highest; nothing without a value. */
  shade: 1 | 2 | 3 | 4 | undefined;
}

export interface TileMap {
  label: string;
  width: number;
  height: number;
  size: number;
  tiles: readonly Tile[];
}

const size = 88;
const gap = 4;

const shadeOf = (value: number, low: number, high: number): Tile['shade'] => {
  const share = high === low ? 0 : (value - low) / (high - low);
  if (share < 0.25) return 1;
  if (share < 0.5) return 2;
  return share < 0.75 ? 3 : 4;
};

/** The parts of the home region on their places, with the value of the ranking's year in each. */
export function tileMap(
  index: SeriesIndex,
  measure: Measure,
  ranking: Ranking,
): TileMap | undefined {
  const placed = childRegions(index, index.homeRegion).flatMap((region) =>
    region.tile === undefined ? [] : [{ region, tile: region.tile }],
  );
  const readings = new Map(
    [...ranking.entries, ...ranking.leftOut].map(({ region, reading }) => [region, reading]),
  );
  const values = ranking.entries.map(({ reading }) => reading.value);
  if (placed.length < 2 || values.length === 0) return undefined;
  const left = Math.min(...placed.map(({ tile }) => tile.column));
  const top = Math.min(...placed.map(({ tile }) => tile.row));
  const right = Math.max(...placed.map(({ tile }) => tile.column));
  const bottom = Math.max(...placed.map(({ tile }) => tile.row));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const compared = new Set(ranking.entries.map(({ region }) => region));
  return {
    label: `各县（市、区）按大致方位排列，每格一个，格内是${ranking.year ?? ''}年的${measure.name}`,
    width: (right - left + 1) * (size + gap) - gap,
    height: (bottom - top + 1) * (size + gap) - gap,
    size,
    tiles: placed.map(({ region, tile }) => {
      const reading = readings.get(region.id);
      return {
        region: region.id,
        name: region.short_name,
        x: (tile.column - left) * (size + gap),
        y: (tile.row - top) * (size + gap),
        value: reading === undefined ? '未公开' : numberText(reading.value, measure.decimals),
        shade:
          reading === undefined || !compared.has(region.id)
            ? undefined
            : shadeOf(reading.value, low, high),
      };
    }),
  };
}
