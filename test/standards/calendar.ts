import ICAL from 'ical.js';

/** An event as a calendar program reads it. */
export interface ReadEvent {
  uid: string;
  stamp: string;
  /** First day, and the day after the last, YYYY-MM-DD. */
  from: string;
  until: string;
  title: string;
  text: string;
  address: string;
}

export interface ReadCalendar {
  product: string;
  name: string;
  events: readonly ReadEvent[];
}

/** Whether these bytes are whole characters. */
const isWhole = (bytes: Uint8Array): boolean => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== undefined;
  } catch {
    return false;
  }
};

/** Faults of the text itself (RFC 5545, 3.1): line ends, length of lines in octets. */
function lineFaults(text: string): readonly string[] {
  const lines = text.split('\r\n');
  return [
    ...(lines.at(-1) === '' ? [] : ['the last line has no end']),
    ...lines.flatMap((line, at) => {
      const bytes = new TextEncoder().encode(line);
      return [
        ...(bytes.length > 75 ? [`line ${at + 1} has ${bytes.length} octets`] : []),
        ...(/[\r\n]/.test(line) ? [`line ${at + 1} has a bare line end`] : []),
        ...(/[\u0000-\u0008\u000B-\u001F\u007F\uFFFD]/.test(line) || !isWhole(bytes)
          ? [`line ${at + 1} has a character that is not allowed`]
          : []),
      ];
    }),
  ];
}

const textOf = (component: ICAL.Component, property: string): string => {
  const values = component.getAllProperties(property);
  if (values.length !== 1) throw new Error(`${values.length} times ${property}`);
  return String(values[0]?.getFirstValue());
};

/**
 * Reads an iCalendar file of whole days.
 * @throws when it breaks a rule of RFC 5545
 */
export function readCalendar(text: string): ReadCalendar {
  const faults = lineFaults(text);
  if (faults.length > 0) throw new Error(faults.join('; '));
  const parsed: unknown = ICAL.parse(text);
  if (!Array.isArray(parsed) || parsed[0] !== 'vcalendar') throw new Error('not one calendar');
  const calendar = new ICAL.Component(parsed);
  if (textOf(calendar, 'version') !== '2.0') throw new Error('not version 2.0');
  const all = calendar.getAllSubcomponents();
  // 3.6: a calendar holds at least one component.
  if (all.length === 0) throw new Error('a calendar without a component');
  const events = all.map((component): ReadEvent => {
    if (component.name !== 'vevent') throw new Error(`a ${component.name}`);
    for (const property of ['dtstart', 'dtend'])
      if (component.getFirstProperty(property)?.type !== 'date')
        throw new Error(`${property} is no date`);
    const event = {
      uid: textOf(component, 'uid'),
      stamp: textOf(component, 'dtstamp'),
      from: textOf(component, 'dtstart'),
      until: textOf(component, 'dtend'),
      title: textOf(component, 'summary'),
      text: textOf(component, 'description'),
      address: textOf(component, 'url'),
    };
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(event.stamp))
      throw new Error(`stamp ${event.stamp}`);
    if (event.until <= event.from) throw new Error(`${event.uid} ends before it begins`);
    if (!URL.canParse(event.address)) throw new Error(`address ${event.address}`);
    return event;
  });
  if (new Set(events.map(({ uid }) => uid)).size < events.length) throw new Error('a UID twice');
  const name = calendar.getFirstPropertyValue('x-wr-calname');
  return { product: textOf(calendar, 'prodid'), name: String(name ?? ''), events };
}
