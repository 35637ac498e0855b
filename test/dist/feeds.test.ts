import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { readAtom } from '../standards/atom.ts';
import { readCalendar } from '../standards/calendar.ts';
import { filesOf, pagesOf } from './pages.ts';

describe.each(inject('sites'))('the feeds of the $name site', (site) => {
  const textOf = (file: string): string => readFileSync(join(site.folder, file), 'utf8');
  const files = filesOf(site.folder);
  const ending = (end: string): readonly string[] => files.filter((file) => file.endsWith(end));
  const pages = new Map(pagesOf(site).map(({ path, html }) => [path, html]));
  /** What is wrong with an address that a feed or a calendar leads to. */
  const missing = (address: string): readonly string[] => {
    const { pathname, hash } = new URL(address);
    const html = pages.get(decodeURI(pathname).slice(site.base.length));
    const anchor = decodeURIComponent(hash.slice(1));
    return pathname.startsWith(site.base) &&
      html !== undefined &&
      (anchor === '' || html.includes(` id="${anchor}"`))
      ? []
      : [address];
  };

  it('are valid, each at its own address, and lead to what is there', () => {
    const feeds = ending('.atom').map((file) => ({ file, feed: readAtom(textOf(file)) }));
    const records = [...pages.keys()].filter((path) => /^(indicators|tasks)\/[^/]+\/$/.test(path));
    expect(feeds.map(({ file }) => file).toSorted()).toEqual(
      ['changes.atom', ...records.map((path) => path.replace(/\/$/, '.atom'))].toSorted(),
    );
    for (const { file, feed } of feeds) {
      expect(new URL(feed.self).pathname).toBe(`${site.base}${file}`);
      expect(feed.title.startsWith('演示数据')).toBe(site.name === 'demo');
      const addresses = [feed.page, ...feed.entries.flatMap(({ page, links }) => [page, ...links])];
      expect(addresses.flatMap(missing)).toEqual([]);
    }
  });

  it('are named by the pages that show the same changes', () => {
    for (const file of ending('.atom')) {
      const html = pages.get(file.replace('.atom', '/')) ?? '';
      const link = `<link rel="alternate" type="application/atom+xml" href="${site.base}${file}">`;
      expect(html).toContain(link);
      expect(html).toMatch(new RegExp(`<a [^>]*href="${site.base}${file}"`));
    }
  });

  it('have a valid calendar of all due dates, and one of each task that has some', () => {
    const whole = readCalendar(textOf('calendar.ics'));
    expect(whole.events.flatMap(({ address }) => missing(address))).toEqual([]);
    const parts = ending('.ics')
      .filter((file) => file !== 'calendar.ics')
      .flatMap((file) => {
        const { events } = readCalendar(textOf(file));
        const page = file.replace('.ics', '/');
        expect(pages.get(page)).toContain(`href="${site.base}${file}"`);
        expect(new Set(events.map(({ address }) => new URL(address).pathname))).toEqual(
          new Set([`${site.base}${page}`]),
        );
        return events;
      });
    const ofTasks = whole.events.filter(({ uid }) => uid.startsWith('task-'));
    expect(parts.map(({ uid }) => uid).toSorted()).toEqual(
      ofTasks.map(({ uid }) => uid).toSorted(),
    );
    expect(pages.get('tasks/')).toContain(`href="${site.base}calendar.ics"`);
  });
});
