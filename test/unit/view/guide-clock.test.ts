import { describe, expect, it } from 'vitest';
import { clocksOf } from '#src/view/guide-clock.ts';

const single = { kind: 'single', unit: 'working-day', quote: '日内', basis: 'law' } as const;
const guide = {
  situations: [
    { id: 'new', name: '新办' },
    { id: 'change', name: '变更' },
    { id: 'end', name: '注销' },
  ],
  promised_limit: { kind: 'unpublished' as const, reason: '没有查到。' },
  statutory_limit: { ...single, amount: 20, starts: 'accepted' as const },
  statutory_limit_situations: ['new'],
  further_limits: [
    {
      name: '办变更',
      situations: ['change'],
      limit: { ...single, amount: 10, starts: 'accepted' as const },
    },
    { name: '送达', limit: { ...single, amount: 5, starts: 'decided' as const } },
  ],
  special_procedures: [],
};

describe('the calculators of a guide', () => {
  it('know for which situations each limit is, and the calculator for which of them', () => {
    expect(
      clocksOf(guide).map(({ starts, cases, limits }) => [
        starts,
        cases,
        limits.map((limit) => [limit.title, limit.cases]),
      ]),
    ).toEqual([
      [
        'accepted',
        'new change',
        [
          ['按法律（新办）', 'new'],
          ['办变更（变更）', 'change'],
        ],
      ],
      ['decided', '', [['送达', '']]],
    ]);
  });

  it('serve every situation as soon as one of their limits does', () => {
    const { statutory_limit_situations: _some, ...forAll } = guide;
    expect(clocksOf(forAll)[0]?.cases).toBe('');
  });
});
