/** What was wrong with a value as people type it, and the corrected value when it is certain. */
export interface Typed {
  found: string;
  fix?: string;
}

const halfWidth = (text: string): string => text.normalize('NFKC').trim();

const isNumber = (text: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text);

const numberFaults: readonly [RegExp, string][] = [
  [/[：:]/, '冒号写的比例；这里只写一个数'],
  [/万|亿|千|百/, '带了“万”“亿”等字；数值里不能有汉字'],
  [/约|左右|以上|以下|余|多|近|超过|不足|大约/, '带了“约”“左右”“以上”等字；数值里不能有汉字'],
  [/\d[-—–~～至到]\s*\d/, '写了一个区间；这里只写一个数'],
  [/[%‰]/, '带了百分号；只写数字，单位已在测度里说明'],
  [/^-?\d{1,3}(,\d{3})+(\.\d+)?$/, '带了千位分隔逗号'],
  [/^-?\d{1,3}([ '’]\d{3})+(\.\d+)?$/, '数字中间有空格或撇号'],
  [/,/, '带了逗号；小数点要用半角句点'],
  [/^[-—–/]+$|^(无|暂无|未公开|未知|不详|待定|n\/?a|null|none|#.*)$/i, '不是数值'],
  [/^0\d+$/, '开头多了一个 0'],
  [/^[-+]?(\d+\.?\d*|\.\d+)e[-+]?\d+$/i, '用了科学计数法；请写出完整的数'],
  [/^0[xob]/i, '用了十六进制等写法；请写十进制数'],
  [/^\+/, '数字前有加号'],
  [/^-?\.\d+$|^-?\d+\.$/, '小数点前后都要有数字'],
  [/inf|nan/i, '不是一个确定的数'],
];

const certainNumber = (plain: string): string | undefined => {
  const cleaned = plain
    .replace(/^["'“”‘’]|["'“”‘’]$/g, '')
    .replace(/%$/, '')
    .replace(/^\+/, '')
    .trim();
  const whole = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(cleaned)
    ? cleaned.replaceAll(',', '')
    : cleaned.replace(/^(-?)\./, '$10.').replace(/\.$/, '');
  return isNumber(whole) ? whole : undefined;
};

/** Why a text is not a number. */
export const explainNumber = (typed: string): Typed => {
  const plain = halfWidth(typed);
  const fix = certainNumber(plain);
  const fault = numberFaults.find(([pattern]) => pattern.test(plain));
  const full = /[０-９．，％－＋：]/.test(typed) ? '用了全角字符' : '';
  const quoted = /^["']/.test(plain) && fix !== undefined ? '给数字加了引号，变成了文字' : '';
  const found = [full, fault?.[1] ?? quoted].filter((part) => part !== '').join('，');
  return {
    found: found === '' ? '不是数字' : found,
    ...(fix !== undefined && { fix }),
  };
};

const daysInMonth = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

const padded = (part: string): string => part.padStart(2, '0');

const dateParts = (plain: string): readonly string[] | undefined => {
  const match =
    /^(\d{4})\s*[-./年]\s*(\d{1,2})(?:\s*[-./月]\s*(\d{1,2})?\s*日?)?(?:[T ]\d.*)?$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain);
  return match === null ? undefined : match.slice(1).filter((part) => part !== undefined);
};

/** Why a text is not a day, month or year. */
export const explainDate = (typed: string): Typed => {
  const plain = halfWidth(typed).replace(/^["'“”]|["'“”]$/g, '');
  const yearOnly = /^(\d{4})年度?$/.exec(plain);
  if (yearOnly?.[1] !== undefined) return { found: '年份后面不写“年”', fix: yearOnly[1] };
  const parts = dateParts(plain);
  if (parts === undefined) {
    return { found: /^\d{4}$/.test(plain) ? '只写了年份' : '不是“年-月-日”形式的日期' };
  }
  const [year = '', month = '', day] = parts;
  const numbers = [Number(year), Number(month), Number(day ?? 1)] as const;
  if (numbers[1] < 1 || numbers[1] > 12) return { found: `没有 ${numbers[1]} 月` };
  const last = daysInMonth(numbers[0], numbers[1]);
  if (numbers[2] < 1 || numbers[2] > last) {
    return { found: `没有这一天：${numbers[0]} 年 ${numbers[1]} 月只有 ${last} 天` };
  }
  const fix = [year, padded(month), ...(day === undefined ? [] : [padded(day)])].join('-');
  return fix === plain
    ? { found: '日期写得不完整或带了时间', fix }
    : { found: '日期要写成“年-月-日”，月和日各两位，用半角连字符', fix };
};

/** Why a text is not a period. */
export const explainPeriod = (typed: string): Typed => {
  const plain = halfWidth(typed).replace(/^["'“”]|["'“”]$/g, '');
  const school = /^(\d{4})\s*[-—–~～/至]+\s*(\d{2}|\d{4})\s*(学年|学年度)?$/.exec(plain);
  if (school !== null && Number(school[2]) > 12) {
    const end = (school[2] ?? '').length === 2 ? `20${school[2]}` : school[2];
    return { found: '学年要写成两个四位年份', fix: `${school[1]}-${end}` };
  }
  const quarter = /^(\d{4})\s*[-年.]?\s*(?:第?([1-4一二三四])季度?|[Qq]([1-4]))$/.exec(plain);
  if (quarter !== null) {
    const named = '一二三四'.indexOf(quarter[2] ?? '') + 1;
    const number = quarter[3] ?? (named > 0 ? String(named) : quarter[2]);
    return { found: '季度要写成 年-Q季', fix: `${quarter[1]}-Q${number}` };
  }
  return explainDate(typed);
};

/** Why a text is not true or false. */
export const explainBoolean = (typed: string): Typed => {
  const plain = halfWidth(typed)
    .replace(/^["']|["']$/g, '')
    .toLowerCase();
  if (['yes', 'y', 'on', '是', '有', '1', 'true'].includes(plain)) {
    return { found: '这里只能写 true 或 false', fix: 'true' };
  }
  if (['no', 'n', 'off', '否', '无', '不', '0', 'false'].includes(plain)) {
    return { found: '这里只能写 true 或 false', fix: 'false' };
  }
  return { found: '这里只能写 true 或 false' };
};

/** Why a text is not an id. */
export const explainSlug = (typed: string): Typed => {
  const plain = halfWidth(typed).replace(/^["'“”]|["'“”]$/g, '');
  const fix = plain
    .toLowerCase()
    .replace(/[\s_./]+/g, '-')
    .replace(/[—–]/g, '-');
  const certain = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(fix) && fix.length <= 64;
  const lookAlike = /[\u0370-\u052f\u2100-\u214f]/u.exec(plain)?.[0];
  const found = /[^\x20-\x7e]/.test(plain)
    ? lookAlike === undefined
      ? '编号里有汉字或特殊字符'
      : `编号里的“${lookAlike}”不是英文字母，只是样子相似`
    : '编号只能用小写字母、数字和单个连字符，字母开头';
  return certain ? { found, fix } : { found };
};
