import { describe, expect, it } from 'vitest';
import { appliesTo, chosenCase, readTicks, tickText } from '#src/view/guide-cases.ts';

describe('a situation', () => {
  it('shows its own parts and those that apply to all', () => {
    expect(appliesTo('direct', 'direct')).toBe(true);
    expect(appliesTo('after direct', 'direct')).toBe(true);
    expect(appliesTo('', 'direct')).toBe(true);
    expect(appliesTo('after', 'direct')).toBe(false);
    expect(appliesTo('direct-late', 'direct')).toBe(false);
  });

  it('shows everything when none is chosen', () => {
    expect(appliesTo('after', '')).toBe(true);
  });

  it('is taken from the address when the guide has it', () => {
    expect(chosenCase('?case=direct', ['', 'direct'])).toBe('direct');
    expect(chosenCase('?case=unknown', ['', 'direct'])).toBe('');
    expect(chosenCase('', ['', 'direct'])).toBe('');
  });
});

describe('ticks', () => {
  it('come back from what the browser kept', () => {
    expect([...readTicks('["章程","名单"]')]).toEqual(['章程', '名单']);
  });

  it.each([null, '', '{', '{"a":1}', 'null'])('are none when %j was kept', (kept) => {
    expect(readTicks(kept).size).toBe(0);
  });

  it('leave out what is no text', () => {
    expect([...readTicks('["章程",1,null]')]).toEqual(['章程']);
  });

  it('are counted in words', () => {
    expect(tickText(1, 3)).toBe('已备好1种，共3种');
    expect(tickText(3, 3)).toBe('3种都备好了');
  });
});
