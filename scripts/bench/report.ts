import { growths, type PeerFigures, type SizeFigures } from './figures.ts';
import type { HistoryTime } from './history.ts';
import type { Usage } from './measure.ts';
import { tableText } from './table.ts';
import { growthTargets, isReached, targetsAt, type Target } from './targets.ts';

const stageNames: Readonly<Record<string, string>> = {
  check: '读取和检查',
  render: '渲染',
  stills: '静态图和CSV',
  downloads: '工作簿和压缩包',
  index: '搜索索引',
  rest: '清单、校验和、复查',
  whole: '整个构建',
};

const seconds = (ms: number): string => (ms / 1000).toFixed(2);
const megabytes = (bytes: number | undefined): string =>
  bytes === undefined ? '—' : String(Math.round(bytes / 1e6));
const times = (value: number | undefined): string => value?.toFixed(2) ?? '—';

const usageRow = (name: string, { wall, cpu, memory }: Usage, files: number): readonly string[] => [
  name,
  seconds(wall),
  seconds(cpu),
  megabytes(memory),
  (wall / files).toFixed(2),
  (cpu / files).toFixed(2),
];

const peerRows = (
  { name, version, build, again }: PeerFigures,
  files: number,
): readonly (readonly string[])[] => [
  usageRow(`${name} ${version}`, build, files),
  usageRow(`${name} 改一行后再建`, again, files),
];

/** How the peers were measured, so that nobody takes their figures for more than they are. */
export const peerNote =
  'Hugo 和 Eleventy 渲染同样的网页，和我们一样从YAML读：每个网页一个内容文件，前置数据（front matter）是块状YAML，由各自默认的解析器读，版式（layout）写出标题、段落、列表、表格和链接；图、控件和页头页脚原样给出。内容取自我们建成的网站，汇总、排序、算式的结果已经在里面，所以它们读的字节是我们的约十五倍（一千条以上），我们读得少、算得多；它们不检查数据，不判断进度，不画图，不写CSV、JSON和搜索索引。写法有得选的，选它们快的。';

const sizeTable = ({ stages, whole, again, files, peers }: SizeFigures): string =>
  tableText(
    ['步骤', '用时（秒）', 'CPU（秒）', '内存峰值（MB）', '每条用时（毫秒）', '每条CPU（毫秒）'],
    [
      ...Object.entries(stages).map(([name, usage]) =>
        usageRow(stageNames[name] ?? name, usage, files),
      ),
      usageRow('整个构建', whole, files),
      usageRow('改一行后再建', again, files),
      ...peers.flatMap((peer) => peerRows(peer, files)),
    ],
  );

const samenessLine = ({ name, sameness: { pages, compared, bytes } }: PeerFigures): string =>
  `${name}：网页${pages}个，与我们的一样多；逐字对照了${compared}个，文字全部相同；HTML字节数是我们的${(100 * bytes).toFixed(1)}%。`;

/** What was measured at one size. */
export const sizeText = (figures: SizeFigures): string => {
  const { size, files, rounds, output, peers } = figures;
  return [
    `## ${size}条记录`,
    `数据文件${files}个，测${rounds}轮取中位数。网页${output.pages}个，文件${output.files}个，共${megabytes(output.bytes)} MB。`,
    sizeTable(figures),
    ...peers.map(samenessLine),
  ].join('\n\n');
};

const growthText = (from: SizeFigures, to: SizeFigures): string =>
  [
    `## 从${from.size}条到${to.size}条，各是几倍`,
    `数据文件是${times(to.files / from.files)}倍。`,
    tableText(
      ['步骤', '用时', 'CPU', '内存'],
      growths(from, to).map(({ name, wall, cpu, memory }) => [
        stageNames[name] ?? name,
        times(wall),
        times(cpu),
        times(memory),
      ]),
    ),
  ].join('\n\n');

const verdictOf = (target: Target): string => {
  const reached = isReached(target);
  if (reached === undefined) return '量不到';
  return reached ? '达到' : '没有达到';
};

const targetRow = (where: string, target: Target): readonly string[] => [
  `${where}：${target.what}`,
  times(target.value),
  `${target.is === 'at most' ? '不超过' : '不低于'}${target.bound}`,
  verdictOf(target),
];

const pairs = (sizes: readonly SizeFigures[]): readonly (readonly [SizeFigures, SizeFigures])[] =>
  sizes.flatMap((to, at) => {
    const from = sizes[at - 1];
    return from === undefined ? [] : [[from, to] as const];
  });

/** How the figures grow with the size, and which targets are reached. */
export const summaryText = (sizes: readonly SizeFigures[]): string => {
  const rows = [
    ...sizes.flatMap((one) => targetsAt(one).map((target) => targetRow(`${one.size}条`, target))),
    ...pairs(sizes).flatMap(([from, to]) =>
      growthTargets(from, to).map((target) => targetRow(`从${from.size}条到${to.size}条`, target)),
    ),
  ];
  return [
    ...pairs(sizes).map(([from, to]) => growthText(from, to)),
    '## 目标',
    tableText(['目标', '数值', '要求', '结果'], rows),
  ].join('\n\n');
};

const historyNames: Readonly<Record<HistoryTime['what'], string>> = {
  changes: '变化记录',
  verdicts: '历次判断',
};

/** What reading the commits of a repository took, with nothing remembered and with all. */
export const historyText = (times: readonly HistoryTime[]): string =>
  [
    '## 读版本历史',
    tableText(
      ['读什么', '提交数', '第一次（秒）', '记住后（秒）', '快几倍', '每次提交（毫秒）'],
      times.map(({ what, commits, cold, warm }) => [
        historyNames[what],
        String(commits),
        seconds(cold),
        seconds(warm),
        (cold / warm).toFixed(1),
        (cold / commits).toFixed(2),
      ]),
    ),
  ].join('\n\n');
