// `npm run bench`: what each stage of a build takes for 100, 1,000 and 10,000 records, how that grows, what Hugo
// and Eleventy take for the same pages, and what reading a history of thousands of commits takes.
// `npm run bench -- 100 1000 --rounds 1 --no-peers --commits 3000`. The result lies in `.sunledger/bench/` too.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeBenchData } from './bench/data-set.ts';
import type { SizeFigures } from './bench/figures.ts';
import { historyTimes, type HistoryTime } from './bench/history.ts';
import { measureSize } from './bench/measure-size.ts';
import { eleventy, hugo, type Peer } from './bench/peers.ts';
import { historyText, peerNote, sizeText, summaryText } from './bench/report.ts';
import { root } from './build/build-site.ts';

const { values, positionals } = parseArgs({
  options: {
    commits: { type: 'string' },
    rounds: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const countOf = (text: string): number => {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count >= 0) return count;
  throw new Error(`“${text}”不是整数`);
};

const isWhole = positionals.length === 0 && values.commits === undefined;
const sizes = isWhole ? [100, 1000, 10_000] : positionals.map(countOf);
const commits = countOf(values.commits ?? (isWhole ? '3000' : '0'));
/** Records of the data set whose history is read. */
const historySize = 300;
/** From so many records on, one round takes minutes and varies little. */
const longSize = 10_000;
const roundsFor = (size: number): number =>
  Math.max(1, countOf(values.rounds ?? (size >= longSize ? '1' : '3')));

const folder = join(root, '.sunledger/bench');
const said: string[] = [];
const say = (text: string): void => {
  console.log(`${text}\n`);
  said.push(text);
};

/** Hugo and Eleventy, each where it can be had. */
const peersAtHand = (): readonly Peer[] => {
  const [found, installed] = [hugo(), eleventy(root)];
  if (found === undefined) say('系统里没有 hugo，这一项没有比较（Debian：apt install hugo）。');
  if (installed === undefined) say('没有装上 Eleventy（需要联网一次），这一项没有比较。');
  return [found, installed].filter((peer) => peer !== undefined);
};

const measured: SizeFigures[] = [];
const peers = values['no-peers'] || sizes.length === 0 ? [] : peersAtHand();
if (peers.length > 0) say(peerNote);
const place = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  for (const size of sizes) {
    const own = join(place, String(size));
    const figures = await measureSize(size, roundsFor(size), peers, own);
    measured.push(figures);
    say(sizeText(figures));
  }
} finally {
  rmSync(place, { recursive: true, force: true });
}
if (measured.length > 0) say(summaryText(measured));

const history: readonly HistoryTime[] =
  commits === 0 ? [] : historyTimes((data) => writeBenchData(data, historySize), commits);
if (history.length > 0) say(historyText(history));

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'result.md'), `# 测速结果\n\n${said.join('\n\n')}\n`);
writeFileSync(
  join(folder, 'result.json'),
  `${JSON.stringify({ sizes: measured, history }, null, 2)}\n`,
);
console.log('结果也写在 .sunledger/bench/result.md 和 result.json。');
