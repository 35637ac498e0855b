import { describe, expect, it } from 'vitest';
import { qrDrawing } from '#src/view/guide-qr.ts';

const runs = (path: string): readonly (readonly [number, number, number])[] =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)].map(([, x, y, length]) => [
    Number(x),
    Number(y),
    Number(length),
  ]);

describe('a QR code', () => {
  const { size, path } = qrDrawing('https://example.org/guides/school-bus-licence/');

  it('keeps the quiet zone of four modules on every side', () => {
    for (const [x, y, length] of runs(path)) {
      expect(x).toBeGreaterThanOrEqual(4);
      expect(y).toBeGreaterThanOrEqual(4);
      expect(x + length).toBeLessThanOrEqual(size - 4);
      expect(y).toBeLessThan(size - 4);
    }
  });

  it('has the three finder patterns', () => {
    const top = runs(path).filter(([, y]) => y === 4);
    expect(top[0]).toEqual([4, 4, 7]);
    expect(top.at(-1)).toEqual([size - 11, 4, 7]);
    expect(runs(path).filter(([, y]) => y === size - 5)[0]).toEqual([4, size - 5, 7]);
  });

  it('differs for another address and is the same for the same one', () => {
    expect(qrDrawing('https://example.org/a/').path).not.toBe(
      qrDrawing('https://example.org/b/').path,
    );
    expect(qrDrawing('https://example.org/a/')).toEqual(qrDrawing('https://example.org/a/'));
  });
});
