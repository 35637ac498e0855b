import { describe, expect, it } from 'vitest';
import { contactSheet } from '../../scripts/screenshots/contact-sheet.ts';
import { modes, pictureName, widthsOf } from '../../scripts/screenshots/modes.ts';

describe('the contact sheet', () => {
  const sheet = contactSheet(['', 'tasks/x/']);

  it('has a picture of each page in each mode at each width, and its sheets', () => {
    const expected = ['index', 'tasks_x'].flatMap((page) => [
      ...modes.flatMap((mode) => widthsOf(mode).map((width) => pictureName(page, mode, width))),
      `${page}.print.pdf`,
    ]);
    const linked = [...sheet.matchAll(/<a href="([^"]+)"/g)].map(([, file]) => file);
    expect(linked.toSorted()).toEqual(expected.toSorted());
  });

  it('shows light, dark and larger type at four widths', () => {
    expect(modes.map(({ id }) => id)).toEqual(['light', 'dark', 'large', 'noscript', 'print']);
    expect(sheet).toContain('index.dark-1920.png');
  });
});
