import { spawn } from 'node:child_process';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { it, onTestFinished } from 'vitest';
import { of, plainEnv, root, validCopy } from './commands.ts';

const patience = 60_000;

/** Starts the watch; `until` waits for a report of a check that fits, made after the last one seen. */
const watching = (folder: string) => {
  const child = spawn(
    process.execPath,
    [join(root, 'scripts/check-data.ts'), ...of(folder), '--watch'],
    { cwd: root, env: plainEnv() },
  );
  onTestFinished(() => {
    child.kill();
  });
  let text = '';
  let wake = (): void => undefined;
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
    wake();
  });
  return async (wanted: string): Promise<void> => {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no “${wanted}” in:\n${text}`)), patience);
      wake = () => {
        const at = text.indexOf(wanted);
        if (at === -1) return;
        text = text.slice(at + wanted.length);
        clearTimeout(timer);
        resolve();
      };
      wake();
    });
  };
};

it(
  '--watch reports a save, a new file, a replaced file and a deleted one',
  async () => {
    const folder = validCopy();
    const sources = join(folder, 'data/sources');
    const classes = join(folder, 'data/observations/classes.yaml');
    const sound = readFileSync(classes, 'utf8');
    const until = watching(folder);
    await until('错误 0 处');
    writeFileSync(classes, sound.replace('value: 600', 'value: 6oo'));
    await until('错误 1 处');
    writeFileSync(`${folder}/saved.tmp`, sound);
    renameSync(`${folder}/saved.tmp`, classes);
    await until('错误 0 处');
    writeFileSync(join(sources, 'Copy.yaml'), 'id: copy\n');
    await until('错误 1 处');
    rmSync(join(sources, 'Copy.yaml'));
    await until('错误 0 处');
    rmSync(join(sources, 'bulletin-2023.yaml'));
    await until('来源 bulletin-2023 不存在');
  },
  patience * 4,
);
