import type { Column, Row } from './table.ts';

/** One key of what `scripts/judge.ts` reads or writes. */
export interface JudgeField {
  key: string;
  /** JSON type, and unit where there is one. */
  type: string;
  meaning: string;
}

const field = (key: string, type: string, meaning: string): JudgeField => ({ key, type, meaning });

/** Keys of a record that is read. Nested keys are written with a dot, list items with []. */
export const judgeInput: readonly JudgeField[] = [
  field('id', '文字或数，可不写', '编号，原样写回'),
  field('name', '文字，可不写', '名称，写在句子里；不写时用编号'),
  field(
    'kind',
    '文字，可不写',
    'reach 达到型、cumulative 累计型、maintain 保持型、range 区间型、milestone 节点型；不写时是 reach，目标写了上下限时是 range',
  ),
  field(
    'direction',
    '文字，节点型以外必须写',
    'up 越高越好（也可写 positive、increase），down 越低越好（也可写 negative、decrease）；没有默认值',
  ),
  field(
    'trajectory',
    '文字',
    'linear 匀速、cagr 固定增长率、steps 分步计划；达到型和累计型必须写，按固定增长率评分时不用写',
  ),
  field('baseline.value', '数，与各期数值同单位', '基期值；不写时取 reports 里同一时期的数值'),
  field('baseline.period', '时期', '基期；按固定增长率评分而没有写 baseline 时，取最早的一期'),
  field('starts', '日期', '累计型的起始日，代替 baseline，从 0 开始'),
  field('target.value', '数，与各期数值同单位', '目标值；写 null 等于没有目标'),
  field('target.min', '数', '区间型的下限'),
  field('target.max', '数', '区间型的上限'),
  field('target.due', '日期或时期', '到期日；也可以直接写成 due。时期按最后一天算'),
  field('due', '日期或时期', '到期日，写在 target 外面时'),
  field('steps[].by', '日期或时期', '分步计划每一步的日期'),
  field('steps[].value', '数', '这一天的计划值'),
  field('limit', '数，可不写', '自然界限，例如比例的 100'),
  field('max_age', '整数，单位为天，可不写', '最新数值最多可以多旧'),
  field('reports[].period', '时期', '数值所属的时期；同一时期只能写一次'),
  field('reports[].value', '数，null 表示缺数', '数值；缺数不按零算，列在输出的 missing 里'),
  field('reports[].status', '文字，可不写', 'final 定稿（不写就是）、provisional 初步数'),
  field('reports[].qualifier', '文字，可不写', 'at-least 以上、at-most 以下、about 约'),
  field('done.on', '日期、月或年', '节点型的完成日期'),
  field('override.status', '文字', '人工改判成的状态'),
  field('override.reason', '文字', '改判的理由，必须写'),
  field('override.by', '文字，可不写', '改判的单位'),
  field('override.date', '日期', '改判的日期；在截至日期以后的不算'),
  field('as_of', '日期，固定增长率评分以外必须写', '截至日期，判断以这一天为准'),
  field(
    'profile',
    '文字或对象，可不写',
    '判断标准的编号；compound-growth 是固定增长率评分；不写时用网站采用的',
  ),
  field('profile.basis', '文字', '自己写标准时：ratio 看进度比，schedule-gap 看落后的百分点'),
  field('profile.on_track', '数', '自己写标准时，进度正常的界限'),
  field('profile.at_risk', '数', '自己写标准时，有风险的界限'),
  field('unit', '文字，可不写', '单位，只作记录，不影响判断'),
  field('decimals', '整数，可不写', '句子里的小数位数；不写时看数值写了几位，最多 4 位'),
  field('source', '任意，可不写', '来源，只作记录'),
  field('series', '记录的列表', '写了就是一个指标：各序列分别判断，得分取平均'),
];

/** Keys of a verdict that is written. A key that cannot be known is left out. */
export const judgeOutput: readonly JudgeField[] = [
  field('id', '文字', '与输入相同'),
  field('profile', '文字', '用的判断标准；compound-growth 是固定增长率评分'),
  field(
    'status',
    '文字',
    'achieved 已完成、on-track 进度正常、at-risk 有风险、behind 滞后、worsening 倒退、overdue 逾期未完成、not-due 未到期、not-reported 未报告、undetermined 无法判断；固定增长率评分还有 not-available 无法判断',
  ),
  field('published_status', '文字', '固定增长率评分的状态在国外原办法里的名称'),
  field('uncapped', '文字', '加上附加提示和人工改判以前的状态'),
  field('because', '文字', '没有更好的判断的原因'),
  field('A', '数，1 为走完', '完成份额'),
  field('e', '数，1 为到期', '时间份额，算到最新数值的那一天'),
  field('R', '数', '进度比'),
  field('gap_points', '百分点', '落后计划多少；超前时是负数'),
  field('forecast', '数，与数值同单位', '照现在的速度，到期时的数值'),
  field('forecast_limited', '真假', '预测是否被自然界限截住'),
  field('pace', '数，每年', '到现在为止每年的变化'),
  field('needed_pace', '数，每年', '要按期达到，今后每年还需要的变化'),
  field('planned', '数，与数值同单位', '截至日期应当达到的数值'),
  field('share_inside', '0 至 1 的数', '符合要求的时期所占的份额'),
  field('age_days', '天', '最新数值到截至日期过了多少天'),
  field('days_left', '天', '截至日期到到期日还有多少天；过期是负数'),
  field('done_late', '真假', '完成得是否晚于期限'),
  field(
    'overlays',
    '文字的列表',
    'stale、provisional、one-point、bounded、about、break-since-baseline',
  ),
  field('override', '对象', '人工改判：status、reason、by、date，和按数据计算的 computed'),
  field('other_model', '对象', '换一种推进方式：trajectory、R、status，differs 为真时结论不同'),
  field('inputs', '对象', '判断用到的数：基期值、目标值、最新值、到期日和各期数值'),
  field('formulas', '对象的列表', '算式：name、rule 公式、filled 代入数字、value 结果'),
  field('history', '对象的列表', '每一期当时的判断：period、status、A、R'),
  field('sentence', '文字', '一句话说明'),
  field('score', '−5 至 5 的数', '固定增长率评分的得分'),
  field('basis', '文字', 'target 有目标、no-target 没有目标'),
  field('years', '年', '基期到最新值相隔的年数'),
  field('target_years', '年', '基期到目标相隔的年数'),
  field('g', '数，0.01 为 1%', '实际年增长率'),
  field('gT', '数，0.01 为 1%', '需要的年增长率'),
  field('P', '数，0.01 为 1%', '没有目标时，朝好的方向的年增长率'),
  field('C', '0 至 1 的数', '接近自然界限时的折扣'),
  field('compound', '对象', '固定增长率评分的全部结果；用别的标准时也放在旁边'),
  field('series', '对象的列表', '指标的各个序列'),
  field('missing', '文字的列表', '写了 null 的时期'),
  field('ignored', '文字的列表', '没有用到的键'),
  field('index', '整数，从 0 数起', '被拒绝的记录是数组中的第几条'),
  field('error', '文字', '为什么拒绝：位置、规则、现在写的是什么'),
  field('code', '文字', '拒绝原因的代码'),
  field('path', '文字', '出错的位置，例如 reports[2].value'),
];

export const judgeColumns: readonly Column[] = [
  { key: 'key', label: '键' },
  { key: 'type', label: '类型和单位' },
  { key: 'meaning', label: '意思' },
];

export const judgeRows = (fields: readonly JudgeField[]): readonly Row[] =>
  fields.map(({ key, type, meaning }) => ({
    cells: [{ text: key }, { text: type }, { text: meaning }],
  }));
