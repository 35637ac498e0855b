import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claimMemory, forgetMemory, keepEarlierSite } from '../../scripts/build/claim-memory.ts';
import { SiteMemory } from '../../scripts/build/site-memory.ts';
import { SiteWriter } from '../../scripts/build/site-writer.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-memory-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const data = { dataDir: '/data', contentDir: '/content' };
const program = '/programs/one';
const pathOf = (file: string): string => join(root, file);

/** A finished build of one page, with a note of its step. */
function remember(text: string): void {
  const { folder, giveBack } = claimMemory(root, data);
  rmSync(pathOf('site'), { recursive: true, force: true });
  mkdirSync(pathOf('site'));
  writeFileSync(pathOf('site/a.html'), text);
  const memory = new SiteMemory(folder, program);
  memory.note('page', text);
  memory.remember(pathOf('site'), new Map([['a.html', text]]), new Map(), ['page']);
  giveBack();
}

/** What the next build finds: the note, and the text of the page where it may be taken. */
function found(by = program): { note: unknown; text: string | undefined } {
  const { folder, giveBack } = claimMemory(root, data);
  const memory = new SiteMemory(folder, by);
  rmSync(pathOf('new'), { recursive: true, force: true });
  const taken = new SiteWriter(pathOf('new'), memory).take('a.html');
  const note = memory.notes('page');
  giveBack();
  return { note, text: taken ? readFileSync(pathOf('new/a.html'), 'utf8') : undefined };
}

const nothing = { note: undefined, text: undefined };

describe('the memory of a site', () => {
  it('gives the last finished site, until it is forgotten', () => {
    expect(found()).toEqual(nothing);
    remember('one');
    remember('two');
    expect(found()).toEqual({ note: 'two', text: 'two' });
    forgetMemory(root, data);
    expect(found()).toEqual(nothing);
  });

  it('finds the site where it stands, without names of its own', () => {
    const { folder, giveBack } = claimMemory(root, data);
    mkdirSync(pathOf('fresh'));
    writeFileSync(pathOf('fresh/a.html'), 'one');
    const memory = new SiteMemory(folder, program);
    memory.note('page', 'one');
    const place = pathOf('stands');
    const checksums = new Map([['a.html', 'one']]);
    memory.remember(pathOf('fresh'), checksums, new Map(), ['page'], place);
    giveBack();
    expect(found()).toEqual({ note: 'one', text: undefined });
    renameSync(pathOf('fresh'), place);
    expect(found()).toEqual({ note: 'one', text: 'one' });
    writeFileSync(join(place, 'a.html'), 'changed by hand');
    expect(found()).toEqual({ note: 'one', text: undefined });
  });

  it('keeps a site that stands nowhere after one that stands somewhere', () => {
    const { folder, giveBack } = claimMemory(root, data);
    mkdirSync(pathOf('stands'));
    writeFileSync(pathOf('stands/a.html'), 'one');
    const memory = new SiteMemory(folder, program);
    const same = new Map([['a.html', 'one']]);
    memory.note('page', 'one');
    memory.remember(pathOf('stands'), same, new Map(), ['page'], pathOf('stands'));
    giveBack();
    const next = claimMemory(root, data);
    const after = new SiteMemory(next.folder, program);
    new SiteWriter(pathOf('new'), after).take('a.html');
    after.note('page', 'two');
    after.remember(pathOf('new'), same, after.knownOf(['a.html']), ['page']);
    next.giveBack();
    for (const gone of ['stands', 'new']) rmSync(pathOf(gone), { recursive: true });
    expect(found()).toEqual({ note: 'two', text: 'one' });
  });

  it('is nothing to another program', () => {
    remember('one');
    expect(found('/programs/other')).toEqual(nothing);
  });

  it('takes no file that somebody has touched', () => {
    remember('one');
    writeFileSync(pathOf('site/a.html'), 'changed by hand');
    expect(found()).toEqual({ note: 'one', text: undefined });
  });

  it('keeps what an unfinished build noted to itself', () => {
    remember('one');
    const { folder, giveBack } = claimMemory(root, data);
    new SiteMemory(folder, program).note('page', 'half');
    giveBack();
    expect(found()).toEqual({ note: 'one', text: 'one' });
  });

  it('is had by one build at a time, and comes back after one that was killed', () => {
    remember('one');
    const { folder } = claimMemory(root, data);
    expect(new SiteMemory(folder, program).notes('page')).toBe('one');
    // No process has this number: the build that took the memory is gone.
    const killed = folder.replace(/\d+$/, '99999999');
    renameSync(folder, killed);
    expect(found()).toEqual({ note: 'one', text: 'one' });
  });

  it('reads nothing from a damaged file', () => {
    remember('one');
    const { folder, giveBack } = claimMemory(root, data);
    for (const name of ['page.v8', 'files.v8']) writeFileSync(join(folder, name), 'no memory');
    giveBack();
    expect(found()).toEqual(nothing);
  });
});

describe('a site that is made over an earlier one', () => {
  /** A page of the last site, and one of an earlier site that stands where the new one is made. */
  const over = (last: string, earlier: string) => {
    remember(last);
    mkdirSync(pathOf('old'));
    writeFileSync(pathOf('old/a.html'), earlier);
    keepEarlierSite(root, data, pathOf('old'));
    const { folder, giveBack } = claimMemory(root, data);
    const memory = new SiteMemory(folder, program);
    expect(memory.moveEarlierSite(pathOf('new'))).toBe(true);
    return { memory, writer: new SiteWriter(pathOf('new'), memory), giveBack };
  };

  it('has the files of the last site where the earlier one has others', () => {
    const { writer } = over('last', 'earlier');
    expect(writer.take('a.html')).toBe(true);
    expect(readFileSync(pathOf('new/a.html'), 'utf8')).toBe('last');
    expect(() => writer.take('a.html')).toThrow('a.html');
  });

  it('leaves the files of other sites as they are', () => {
    const { memory } = over('last', 'earlier');
    rmSync(pathOf('new'), { recursive: true });
    memory.layOut(pathOf('new'));
    const writer = new SiteWriter(pathOf('new'), memory);
    writer.write('a.html', 'new');
    writer.write('b/c.html', 'new too');
    writer.done('render');
    expect(memory.listed('render')).toEqual({ taken: [], made: ['a.html', 'b/c.html'] });
    expect(readFileSync(pathOf('site/a.html'), 'utf8')).toBe('last');
    expect(readFileSync(pathOf('new/a.html'), 'utf8')).toBe('new');
  });

  it('keeps no link to a folder that is somewhere else', () => {
    remember('last');
    mkdirSync(pathOf('elsewhere'));
    symlinkSync(pathOf('elsewhere'), pathOf('link'));
    keepEarlierSite(root, data, pathOf('link'));
    const { folder } = claimMemory(root, data);
    expect(new SiteMemory(folder, program).moveEarlierSite(pathOf('new'))).toBe(false);
  });
});
