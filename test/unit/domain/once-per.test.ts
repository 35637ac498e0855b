import { describe, expect, it } from 'vitest';
import { oncePer, oncePerEach } from '#src/domain/once-per.ts';

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

describe('oncePerEach', () => {
  it('works out a value once for the same objects and equal values', () => {
    let times = 0;
    const joined = oncePerEach((list: readonly string[], mark: string, ends?: { last: string }) => {
      times += 1;
      return `${list.join(mark)}${ends?.last ?? ''}`;
    });
    const list = ['a', 'b'];
    const ends = { last: '.' };
    const all = () => [joined(list, '-'), joined(list, '+'), joined(list, '-', ends)];
    expect([...all(), ...all()]).toEqual(['a-b', 'a+b', 'a-b.', 'a-b', 'a+b', 'a-b.']);
    expect(times).toBe(3);
    expect(joined(['a', 'b'], '-', { last: '!' })).toBe('a-b!');
    expect(times).toBe(4);
  });
});
