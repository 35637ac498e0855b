import { describe, expect, it } from 'vitest';
import { pointAfter } from '#src/client/charts/point-reader.ts';
import { makeLine, makePoints } from '../../view/charts/make.ts';

const spec = makeLine({
  series: ['甲', '乙'].map((name) => ({
    name,
    role: 'peer',
    points: makePoints({ 2020: 1, 2021: null, 2022: 3 }),
  })),
});

describe('reading a line chart by keys', () => {
  it('begins at the first point whatever the arrow', () => {
    expect(pointAfter(spec, undefined, 'ArrowLeft')).toEqual({ series: 0, at: 0 });
  });

  it('goes along the periods and stops at the ends', () => {
    expect(pointAfter(spec, { series: 0, at: 1 }, 'ArrowRight')).toEqual({ series: 0, at: 2 });
    expect(pointAfter(spec, { series: 0, at: 2 }, 'ArrowRight')).toEqual({ series: 0, at: 2 });
    expect(pointAfter(spec, { series: 1, at: 2 }, 'Home')).toEqual({ series: 1, at: 0 });
    expect(pointAfter(spec, { series: 1, at: 0 }, 'End')).toEqual({ series: 1, at: 2 });
  });

  it('goes across to the other series in the same period', () => {
    expect(pointAfter(spec, { series: 0, at: 2 }, 'ArrowDown')).toEqual({ series: 1, at: 2 });
  });

  it('leaves other keys to the page', () => {
    expect(pointAfter(spec, { series: 0, at: 2 }, 'Tab')).toBeUndefined();
    expect(pointAfter(makeLine({ series: [] }), undefined, 'Home')).toBeUndefined();
  });
});
