import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

/** What running a program took, with all programs that it ran. */
export interface Usage {
  /** Milliseconds on the clock. */
  wall: number;
  /** Milliseconds of processors, of the program's own work and the system's for it. */
  cpu: number;
  /** Most bytes in memory at one time; nothing where the system does not tell. */
  memory: number | undefined;
}

/** Looks often enough to see a peak, and seldom enough not to be one of the things measured. */
const pollEvery = 50;

const bytesIn = (status: string, name: string): number =>
  1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);

/** Milliseconds that a shell's children used, by its own `times`: the second line, user and system. */
export const cpuFromTimes = (times: string): number => {
  const children = times.trim().split('\n')[1] ?? '';
  const spans = [...children.matchAll(/(\d+)m([\d.,]+)s/g)];
  if (spans.length !== 2) throw new Error(`not what a shell says of times: ${times}`);
  return spans.reduce(
    (sum, [, minutes = '', seconds = '']) =>
      sum + 60_000 * Number(minutes) + 1000 * Number(seconds.replace(',', '.')),
    0,
  );
};

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended, or there is no /proc.
    return '';
  }
};

/** A process and all below it, from pairs of a process and its parent. */
export const treeOf = (root: number, parents: ReadonlyMap<number, number>): ReadonlySet<number> => {
  const tree = new Set([root]);
  for (let before = 0; before < tree.size;) {
    before = tree.size;
    for (const [process, parent] of parents) if (tree.has(parent)) tree.add(process);
  }
  return tree;
};

const parentsNow = (): ReadonlyMap<number, number> =>
  new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name): [number, number] => {
        const stat = read(`/proc/${name}/stat`);
        // The name of the program, in brackets, may hold anything.
        const [, parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [Number(name), Number(parent)];
      }),
  );

/**
 * Watches the memory of a process and of all below it: the most that they held together at one look, and at
 * least the most that one of them ever held, which the system remembers between the looks.
 */
const watchMemory = ({ pid }: ChildProcess): (() => number | undefined) => {
  if (pid === undefined || read('/proc/self/status') === '') return () => undefined;
  let peak = 0;
  const look = (): void => {
    const statuses = [...treeOf(pid, parentsNow())].map((one) => read(`/proc/${one}/status`));
    const together = statuses.reduce((sum, status) => sum + bytesIn(status, 'VmRSS'), 0);
    peak = Math.max(peak, together, ...statuses.map((status) => bytesIn(status, 'VmHWM')));
  };
  const timer = setInterval(look, pollEvery);
  return () => {
    clearInterval(timer);
    return peak;
  };
};

/** The shell tells on file 3 what the program and its children used, those of other languages too. */
const script = '"$@"; code=$?; times >&3; exit $code';
/** As much of what a failed program said as is shown. */
const shownCharacters = 4000;

export interface Command {
  command: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/**
 * Runs a program to its end and says what that took.
 * @throws when it fails, with the end of what it said
 */
export function measured({ command, args, cwd, env }: Command): Promise<Usage> {
  // What the program before has left to be written to the disk is not this one's work.
  spawnSync('sync');
  const started = performance.now();
  const child = spawn('sh', ['-c', script, 'sh', command, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const peak = watchMemory(child);
  const said = ['', '', '', ''];
  for (const at of [1, 2, 3])
    child.stdio[at]?.on('data', (data: Buffer) => {
      said[at] = `${said[at]}${data}`;
    });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const [, out = '', error = '', times = ''] = said;
      const wall = performance.now() - started;
      const memory = peak();
      if (code === 0) resolve({ wall, cpu: cpuFromTimes(times), memory });
      else
        reject(
          new Error(
            `${[command, ...args].join(' ')} (${code})\n${`${out}\n${error}`.trim().slice(-shownCharacters)}`,
          ),
        );
    });
  });
}
