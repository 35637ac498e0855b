import { describe, expect, it } from 'vitest';
import { leftOut, situated, unitedCases } from '#src/view/guide-situated.ts';

const guide = {
  situations: [
    { id: 'name', name: '改名称、层次' },
    { id: 'split', name: '分立' },
    { id: 'end', name: '注销' },
  ],
};

describe('the situations of a part', () => {
  it('are named so that a name that is a list stays one name', () => {
    expect(situated(guide, ['name', 'split']).only).toBe('改名称、层次；分立');
    expect(situated(guide, ['split', 'end']).only).toBe('分立和注销');
    expect(situated(guide, undefined)).toEqual({ only: '', cases: '' });
  });

  it('leave out the others', () => {
    expect(leftOut(guide, ['split'])).toEqual(['name', 'end']);
    expect(leftOut(guide, undefined)).toEqual([]);
  });

  it('of several parts are all of theirs, unless one is for all', () => {
    expect(unitedCases([{ cases: 'a b' }, { cases: 'b c' }])).toBe('a b c');
    expect(unitedCases([{ cases: 'a' }, { cases: '' }])).toBe('');
  });
});
