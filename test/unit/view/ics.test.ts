import { describe, expect, it } from 'vitest';
import { icsText, type DayEvent } from '#src/view/ics.ts';

const event: DayEvent = {
  uid: 'private-school-statutory-1-2026-07-01@example.org',
  date: '2026-12-31',
  start: '2026-07-01',
  title: '甲；乙, 丙;丁\\戊',
  text: '第一行\n第二行',
  address: 'https://example.org/guides/private-school/',
};

describe('a calendar file', () => {
  it('names the whole day and ends before the next', () => {
    const lines = icsText([event], 'Guides').split('\r\n');
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
    expect(lines).toContain('DTSTAMP:20260701T000000Z');
    expect(lines).toContain(`UID:${event.uid}`);
    expect(lines.slice(0, 3)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Sunledger//Guides//ZH',
    ]);
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
  });

  it('escapes commas, semicolons, backslashes and line ends', () => {
    const lines = icsText([event], 'Guides').split('\r\n');
    expect(lines).toContain('SUMMARY:甲；乙\\, 丙\\;丁\\\\戊');
    expect(lines).toContain('DESCRIPTION:第一行\\n第二行');
  });

  it('folds lines at 75 octets without cutting a character', () => {
    const text = icsText([{ ...event, text: '工作日'.repeat(60) }], 'Guides');
    const lines = text.split('\r\n');
    expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text.replaceAll('\r\n ', '')).toContain('工作日'.repeat(60));
  });

  it('is the same for the same day, so that it replaces the first one', () => {
    expect(icsText([event], 'Guides')).toBe(icsText([event], 'Guides'));
  });
});
