import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import { goWord, waitVariable } from './turn.ts';

/** A program that is one step of a build. */
export interface Step {
  /** What it does, for example `render`. */
  name: string;
  args: readonly string[];
  /** Settings of Node, before the arguments. */
  nodeArgs?: readonly string[];
  env: Readonly<Record<string, string>>;
  /** Whether it can get ready while steps before it run; it then waits for its turn, see `turn.ts`. */
  getsReady?: true;
}

/** A step that has been started. */
export interface RunningStep {
  /** Lets a step that has got ready go on. */
  go: () => void;
  stop: () => void;
  /** Rejected when the step fails; the step itself has printed why. */
  ended: Promise<void>;
}

/** @param waits whether the step is to get ready and wait for its turn */
export function startStep(
  { args, env, nodeArgs = [] }: Step,
  root: string,
  waits = false,
): RunningStep {
  const child = spawn(process.execPath, [...nodeArgs, ...args], {
    cwd: root,
    stdio: [waits ? 'pipe' : 'ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env, ...(waits && { [waitVariable]: '1' }) },
  });
  const ended = new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${basename(args[0] ?? '')} 没有成功`));
    });
  });
  // Whoever waits for it hears of a failure; one that is stopped before its turn has nobody who waits.
  ended.catch(() => undefined);
  child.stdin?.on('error', () => undefined);
  return { go: () => child.stdin?.end(goWord), stop: () => child.kill(), ended };
}

/** @throws when the step fails; the step itself has printed why */
export const runStep = (step: Step, root: string): Promise<void> => startStep(step, root).ended;
