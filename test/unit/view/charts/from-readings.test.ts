import { describe, expect, it } from 'vitest';
import type { ValuedReading } from '#src/domain/reading.ts';
import { barFrom, lineSeriesFrom } from '#src/view/charts/from-readings.ts';
import { makeLine } from './make.ts';

const makeReading = (period: string, change: Partial<ValuedReading> = {}): ValuedReading => ({
  kind: 'value',
  measure: 'rate',
  region: 'a',
  period,
  endDate: `${period}-12-31`,
  sources: ['s001'],
  value: 50,
  unit: '%',
  status: 'final',
  provisional: false,
  qualifier: undefined,
  written: undefined,
  definitionDiffers: undefined,
  notComparable: undefined,
  singleReading: false,
  note: undefined,
  revision: undefined,
  breakBefore: undefined,
  computed: undefined,
  difference: undefined,
  differenceReason: undefined,
  ...change,
});

describe('readings', () => {
  it('become points with their addresses, flags and breaks', () => {
    const spec = makeLine({
      series: [
        lineSeriesFrom('甲市', 'home', [
          makeReading('2020'),
          makeReading('2021', { breakBefore: '新口径', status: 'derived', provisional: true }),
          makeReading('2022', { definitionDiffers: '含幼儿园' }),
        ]),
      ],
    });
    expect(spec.series[0]).toMatchObject({
      refs: ['rate/a/2020', 'rate/a/2021', 'rate/a/2022'],
      flags: [[], ['derived', 'provisional', 'break-before'], ['not-comparable', 'break-before']],
      remarks: [null, '新口径', '含幼儿园'],
      segments: [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    });
  });

  it('become bars that name their period only where it is another one', () => {
    const region = { id: 'a', short_name: '甲' };
    expect(barFrom(region, 'peer', makeReading('2021'), '2021')).not.toHaveProperty('period');
    expect(barFrom(region, 'peer', makeReading('2020'), '2021').period).toBe('2020年');
    expect(barFrom(region, 'peer', undefined, '2021').value).toBeNull();
  });
});
