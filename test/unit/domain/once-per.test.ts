import { describe, expect, it } from 'vitest';
import { oncePer } from '#src/domain/once-per.ts';

describe('oncePer', () => {
  it('works out a value once for each object, also when there is none', () => {
    let times = 0;
    const sizeOf = oncePer((items: readonly string[]) => {
      times += 1;
      return items.length === 0 ? undefined : items.length;
    });
    const [two, none] = [['a', 'b'], []];
    expect([sizeOf(two), sizeOf(two), sizeOf(none), sizeOf(none)]).toEqual([
      2,
      2,
      undefined,
      undefined,
    ]);
    expect(times).toBe(2);
    expect(sizeOf(['a', 'b'])).toBe(2);
    expect(times).toBe(3);
  });
});
