import type { Usage } from './measure.ts';
import type { Sameness } from './same-pages.ts';

/** What another maker of sites took for the same pages. */
export interface PeerFigures {
  name: string;
  version: string;
  build: Usage;
  /** A second build after one changed line, into the same folder. */
  again: Usage;
  sameness: Sameness;
}

/** What was measured at one size: medians of the rounds. */
export interface SizeFigures {
  /** Records asked for. */
  size: number;
  /** Record files that the data set has. */
  files: number;
  rounds: number;
  /** By name, in the order of the build. */
  stages: Readonly<Record<string, Usage>>;
  whole: Usage;
  /** The build after one changed line, with what the first remembers. */
  again: Usage;
  output: { pages: number; files: number; bytes: number };
  peers: readonly PeerFigures[];
}

/** The value in the middle; of two in the middle, the smaller. */
export const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;

/** The medians of clock, processors and memory, each for itself. */
export const medianUsage = (rounds: readonly Usage[]): Usage => {
  const known = rounds.flatMap(({ memory }) => memory ?? []);
  return {
    wall: median(rounds.map(({ wall }) => wall)),
    cpu: median(rounds.map(({ cpu }) => cpu)),
    memory: known.length < rounds.length ? undefined : median(known),
  };
};

/** Two programs run one after the other, as if they were one. */
export const together = (one: Usage, other: Usage): Usage => ({
  wall: one.wall + other.wall,
  cpu: one.cpu + other.cpu,
  memory:
    one.memory === undefined || other.memory === undefined
      ? undefined
      : Math.max(one.memory, other.memory),
});

export const stageOf = ({ stages }: SizeFigures, name: string): Usage => {
  const usage = stages[name];
  if (usage === undefined) throw new Error(`the build has no stage ${name}`);
  return usage;
};

export const checkAndRender = (figures: SizeFigures): Usage =>
  together(stageOf(figures, 'check'), stageOf(figures, 'render'));

/** How many times as much of each a later size takes; nothing for memory that is not known. */
export interface Growth {
  name: string;
  wall: number;
  cpu: number;
  memory: number | undefined;
}

export const growthOf = (name: string, from: Usage, to: Usage): Growth => ({
  name,
  wall: to.wall / from.wall,
  cpu: to.cpu / from.cpu,
  memory:
    from.memory === undefined || to.memory === undefined ? undefined : to.memory / from.memory,
});

/** The growth of each stage and of the whole from one size to the next. */
export const growths = (from: SizeFigures, to: SizeFigures): readonly Growth[] => [
  ...Object.keys(from.stages).map((name) => growthOf(name, stageOf(from, name), stageOf(to, name))),
  growthOf('whole', from.whole, to.whole),
];
