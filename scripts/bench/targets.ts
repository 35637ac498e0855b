import { checkAndRender, growthOf, stageOf, type SizeFigures } from './figures.ts';

/** Something that the build is to reach, and what it reached. */
export interface Target {
  what: string;
  value: number | undefined;
  /** The bound; the value may be equal to it. */
  bound: number;
  is: 'at most' | 'at least';
}

const gigabyte = 1e9;
/** The sizes for which the project's targets on peers, growth and edits are set. */
const [middle, large] = [1000, 10_000];

export const isReached = ({ value, bound, is }: Target): boolean | undefined => {
  if (value === undefined) return undefined;
  return is === 'at most' ? value <= bound : value >= bound;
};

const atMost = (what: string, value: number | undefined, bound: number): Target => ({
  what,
  value,
  bound,
  is: 'at most',
});

/** Most of a peer's processor time that check and render may take. */
const shares: Readonly<Record<string, number>> = { Hugo: 1, Eleventy: 0.5 };

const peerTargets = (figures: SizeFigures): readonly Target[] =>
  figures.peers.flatMap(({ name, build }) => {
    const own = checkAndRender(figures).cpu / build.cpu;
    const share = atMost(`检查加渲染的 CPU，是 ${name} 的几倍`, own, shares[name] ?? 1);
    if (name !== 'Eleventy' || figures.size !== middle) return [share];
    const { wall, cpu } = figures.whole;
    return [
      share,
      atMost('整个构建的用时，是 Eleventy 的几倍', wall / build.wall, 1.5),
      atMost('整个构建的 CPU，是 Eleventy 的几倍', cpu / build.cpu, 1.5),
    ];
  });

const editTarget = ({ whole, again }: SizeFigures): Target => ({
  what: '改一行后再建，比整个构建快几倍',
  value: whole.wall / again.wall,
  bound: 4,
  is: 'at least',
});

/** What is to be reached at one size. */
export function targetsAt(figures: SizeFigures): readonly Target[] {
  const { whole, size } = figures;
  const memory = whole.memory === undefined ? undefined : whole.memory / gigabyte;
  return [
    ...peerTargets(figures),
    atMost('整个构建的用时，是渲染的几倍', whole.wall / stageOf(figures, 'render').wall, 3),
    atMost('整个构建的内存峰值（GB）', memory, 1.5),
    ...(size === large ? [editTarget(figures)] : []),
  ];
}

/** What growth is to be reached between two sizes: at most as many times as there are more records. */
export function growthTargets(from: SizeFigures, to: SizeFigures): readonly Target[] {
  if (from.size !== middle || to.size !== large) return [];
  const { wall, cpu, memory } = growthOf('', from.whole, to.whole);
  const bound = large / middle;
  return [
    atMost('整个构建的用时增长几倍', wall, bound),
    atMost('整个构建的 CPU增长几倍', cpu, bound),
    atMost('整个构建的内存增长几倍', memory, bound),
  ];
}
