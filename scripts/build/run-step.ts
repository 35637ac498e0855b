import { spawn } from 'node:child_process';
import { basename } from 'node:path';

/** A program that is one step of a build. */
export interface Step {
  /** What it does, for example `render`. */
  name: string;
  args: readonly string[];
  env: Readonly<Record<string, string>>;
}

/** Most objects of a build die young: with more room for these, less time goes into collecting garbage. */
export const roomForYoung = '--max-semi-space-size=64';

/** @throws when the step fails; the step itself has printed why */
export const runStep = ({ args, env }: Step, root: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [roomForYoung, ...args], {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${basename(args[0] ?? '')} 没有成功`));
    });
  });
