import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  eleventy,
  hugo,
  measurePeer,
  measurePeerAgain,
  writeProjects,
} from '../../scripts/bench/peers.ts';
import { assertSamePages } from '../../scripts/bench/same-pages.ts';
import { everything, nasty, page } from '../unit/bench/pages.ts';

const root = join(import.meta.dirname, '../..');
// Nothing is installed by a test.
const hasEleventy = existsSync(join(root, '.sunledger/bench/eleventy/node_modules/@11ty/eleventy'));
const peers = [
  { name: 'Hugo', peer: hugo() },
  { name: 'Eleventy', peer: hasEleventy ? eleventy(root) : undefined },
];

/** Pages as long as real ones, so that what a template adds around them does not count. */
const long = everything.repeat(20);
const bare = `<!DOCTYPE html><html lang="zh-CN"><head><title>嵌</title></head><body><main class="embed">${long}</main></body></html>`;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Texts that front matter easily gets wrong; a page can hold no zero bytes and no other control characters. */
const hard = nasty
  .filter((text) => !/[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/.test(text))
  .map((text) => `<p>${escaped(text)}</p><p>甲<b>${escaped(text)}</b><i>乙</i>${escaped(text)}</p>`)
  .join('');
const pages = {
  'index.html': page(long),
  'hard/index.html': page(hard + long),
  'a/index.html': page(long),
  '404.html': page(long),
  'e/x/index.html': bare,
};

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-peers-'));
  for (const [name, html] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, 'site', name)), { recursive: true });
    writeFileSync(join(folder, 'site', name), html);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(peers)('$name', ({ name, peer }) => {
  it.skipIf(peer === undefined)(
    'renders the pages of a site with the same texts, and one figure changed after an edit',
    async () => {
      if (peer === undefined) throw new Error(`no ${name}`);
      const [site, out] = [join(folder, 'site'), join(folder, `out-${name}`)];
      const [project = ''] = writeProjects(site, [peer], join(folder, 'projects'));
      await measurePeer(peer, project, out);
      expect(assertSamePages(site, name, out)).toMatchObject({ pages: 5, compared: 5 });
      expect(readFileSync(join(out, 'a/index.html'), 'utf8')).toContain('<td class="num">10</td>');
      await measurePeerAgain(peer, project, out);
      expect(() => assertSamePages(site, name, out)).toThrow('应是“10”，却是“12345”');
      rmSync(join(out, '404.html'));
      expect(() => assertSamePages(site, name, out)).toThrow('生成了4个网页，应是5个');
    },
  );
});
