import { addDays } from '#src/domain/date.ts';

export interface DayEvent {
  /** Made of what the event is about, so that a second download replaces the first. */
  uid: string;
  /** The day itself, YYYY-MM-DD. */
  date: string;
  /** The day from which was counted; the stamp of the file, since no clock is read. */
  start: string;
  title: string;
  text: string;
  address: string;
}

/** Characters that a text cannot hold (RFC 5545, 3.3.11), but for the line end, which is escaped. */
const unwritable = /[\u0000-\u0008\u000B-\u001F\u007F]/g;

const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(unwritable, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');

/** How many octets a character takes in UTF-8. */
const octetsOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
};

/** A line longer than 75 octets goes on in lines that start with a space (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > (parts.length === 0 ? 75 : 74)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

const compact = (date: string): string => date.replaceAll('-', '');

/**
 * Days as an iCalendar file, which must hold at least one.
 * @param product the part of the site that made it
 * @param name what a calendar that subscribes to it is called
 */
export function icsText(events: readonly DayEvent[], product: string, name?: string): string {
  const lines = events.flatMap(({ uid, date, start, title, text, address }) => [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(start)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(date)}`,
    `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(text)}`,
    `URL:${address}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]);
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Sunledger//${product}//ZH`,
    // The second is what most programs read, the first its standard form (RFC 7986, 5.1).
    ...(name === undefined ? [] : [`NAME:${escaped(name)}`, `X-WR-CALNAME:${escaped(name)}`]),
    ...lines,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}
