import { readFile } from 'node:fs/promises';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { verifyFolder } from '../../../scripts/verify/verify-folder.ts';
import {
  ended,
  freshPlace,
  publishNow,
  releaseNames,
  servedVersion,
  startPublish,
} from './places.ts';

const kills = 50;
const folder = freshPlace();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Numbers from 0 to 1 that are the same in every run. */
function* fractions(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** An answer as the shipped web server configurations give it: hashed files also from earlier releases. */
const answer = async (path: string): Promise<string> => {
  try {
    return await readFile(join(folder, 'current', path), 'utf8');
  } catch (error) {
    if (path.startsWith('assets/')) return readFile(join(folder, 'earlier', path), 'utf8');
    throw error;
  }
};

const versionsIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/(?:<p>|\/\* )(v\d+)/g)].map(([, version = '']) => version)),
];

/** Reads a page, its style and the compressed copies again and again; returns what was wrong, and how often it read. */
async function readUntil(isOver: () => boolean) {
  const wrong: string[] = [];
  let reads = 0;
  for (let number = 0; !isOver(); number = (number + 1) % 24) {
    try {
      const html = await answer(`pages/${number}.html`);
      const [version, ...mixed] = versionsIn(html);
      if (mixed.length > 0 || !html.endsWith('</html>\n')) wrong.push(`mixed page of ${version}`);
      await pause(1);
      const style = await answer(`assets/${/assets\/([^"]+)/.exec(html)?.[1]}`);
      if (versionsIn(style).join() !== version) wrong.push(`style of ${version} is not its own`);
      reads += 2;
    } catch (error) {
      wrong.push(String(error));
    }
  }
  return { wrong, reads };
}

it(`serves whole answers of one release while ${kills} publishes are killed`, async () => {
  expect(publishNow(folder, 'v0').status).toBe(0);
  const started = performance.now();
  expect(publishNow(folder, 'v1').status).toBe(0);
  const duration = performance.now() - started;

  let isOver = false;
  const reader = readUntil(() => isOver);
  const random = fractions(20260601);
  let inTheMiddle = 0;
  let switched = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const before = servedVersion(folder);
    const version = `v${kill + 2}`;
    const child = startPublish(folder, version);
    const end = ended(child);
    await Promise.race([pause(random.next().value * duration * 1.1), end]);
    if (child.kill('SIGKILL')) inTheMiddle += 1;
    await end;
    const now = servedVersion(folder);
    expect([before, version]).toContain(now);
    if (now === version) switched += 1;
    expect(verifyFolder(join(folder, 'current'))).toEqual([]);
  }
  isOver = true;
  const { wrong, reads } = await reader;
  expect(wrong.slice(0, 5)).toEqual([]);
  expect(reads).toBeGreaterThan(500);
  expect(inTheMiddle).toBeGreaterThan(kills / 2);
  expect(switched).toBeLessThan(kills);

  expect(publishNow(folder, 'v99').status).toBe(0);
  expect(servedVersion(folder)).toBe('v99');
  expect(readdirSync(join(folder, 'work'))).toEqual([]);
  expect(releaseNames(folder)).toEqual(readdirSync(join(folder, 'served')).sort());
  expect(releaseNames(folder).length).toBeLessThanOrEqual(3);
});
