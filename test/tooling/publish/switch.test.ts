import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, expect, it } from 'vitest';
import { preparePlace, switchTo } from '../../../scripts/publish/releases.ts';
import { freshPlace } from './places.ts';

const folder = freshPlace();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ids = ['000001-aaaaaaaaaaaa', '000002-bbbbbbbbbbbb'] as const;

/** Reads without a pause in a thread of its own until it is told to stop; then tells how often it read and failed. */
const reader = `
const { parentPort, workerData } = require('node:worker_threads');
const { readFileSync } = require('node:fs');
const { stop, file } = workerData;
let reads = 0;
let failures = 0;
parentPort.postMessage('reading');
while (Atomics.load(stop, 0) === 0) {
  try {
    readFileSync(file);
  } catch {
    failures += 1;
  }
  reads += 1;
}
parentPort.postMessage({ reads, failures });
`;

it('is never seen half done, not even by a reader that never pauses', async () => {
  const place = preparePlace(folder);
  for (const id of ids) {
    mkdirSync(join(place.releases, id));
    writeFileSync(join(place.releases, id, 'index.html'), id);
  }
  switchTo(place, ids[0]);
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(reader, {
    eval: true,
    workerData: { stop, file: join(place.current, 'index.html') },
  });
  const next = (): Promise<unknown> => new Promise((resolve) => worker.once('message', resolve));
  await next();
  for (let round = 0; round < 3000; round += 1) {
    switchTo(place, ids[1]);
    switchTo(place, ids[0]);
  }
  const result = next();
  Atomics.store(stop, 0, 1);
  expect(await result).toMatchObject({ failures: 0 });
  expect(await result).toMatchObject({ reads: expect.any(Number) });
  await worker.terminate();
});
