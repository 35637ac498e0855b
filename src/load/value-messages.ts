import type { z } from 'astro/zod';
import { descriptionOf, isRecord, isText, titleOf } from './field.ts';
import type { Field } from './field.ts';
import type { Path } from './problem.ts';
import { explainUrl } from './typed-url.ts';
import { explainDate, explainPeriod } from './typed-date.ts';
import { explainBoolean, explainNumber, explainSlug } from './typed.ts';

/** A complaint about one record, addressed by path. */
export interface RecordComplaint {
  rule: string;
  path: Path;
  at?: 'key';
  message: string;
  hint: string;
  replacement?: string;
}

export type Issue = z.core.$ZodIssue;

/** A typed value on one line, cut when long. */
export const shown = (typed: string): string => {
  const line = typed.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

export const describe = (field: Field | undefined): string => {
  const description = descriptionOf(field);
  return description === '' ? '' : `（${description}）`;
};

type Make = (rule: string, message: string, hint: string, replacement?: string) => RecordComplaint;
type WithFix = (fix: string | undefined) => string;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true（是）或 false（否）',
  array: '列表（每项前加短横线，没有时写 []）',
  object: '下一层的“键: 值”',
};

/** Says what is wrong with a value that is there. */
export const wrongValue = (
  issue: Issue,
  path: Path,
  name: string,
  field: Field | undefined,
  value: unknown,
  typed: string,
): RecordComplaint => {
  const make = (
    rule: string,
    message: string,
    hint: string,
    replacement?: string,
  ): RecordComplaint => ({
    rule,
    path,
    message: `${name}${message}`,
    hint,
    ...(replacement !== undefined && { replacement }),
  });
  const expectation = `${titleOf(field)}${describe(field)}`;
  const withFix = (fix: string | undefined): string =>
    fix === undefined ? `应为：${expectation}` : `改成 ${fix}`;
  if (issue.code === 'invalid_type') {
    return wrongType(issue.expected, field, value, typed, make, withFix);
  }
  if (issue.code === 'invalid_format') {
    return wrongFormat(field, value, typed, make, withFix);
  }
  if (issue.code === 'too_small' || issue.code === 'too_big') {
    const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
    const small = issue.code === 'too_small';
    if (issue.origin === 'string') {
      return small
        ? make('empty-value', '是空的', `写上内容${describe(field)}；可选的键不用时整行删掉`)
        : make('text-too-long', `太长，最多 ${bound} 个字`, '缩短文字，或把详细内容放到说明里');
    }
    if (issue.origin === 'array') {
      return make(
        small ? 'list-too-short' : 'list-too-long',
        small ? `至少要有 ${bound} 项` : `最多 ${bound} 项`,
        small ? `补上内容${describe(field)}` : '减少项数',
      );
    }
    const sense = small ? `不能小于 ${bound}` : `不能大于 ${bound}`;
    return make('number-bounds', `写的是 ${shown(typed)}，${sense}`, '核对数字和小数点');
  }
  return make('wrong-form', `的值“${shown(typed)}”不对`, `应为：${expectation}`);
};

/** Days that Excel counts from 1900, about 1954 to 2064. */
const isExcelDay = (value: number): boolean => value > 20_000 && value < 60_000;

const numberForDate = (
  value: number,
  typed: string,
  make: Make,
  withFix: WithFix,
): RecordComplaint => {
  if (isExcelDay(value)) {
    const message = `写的是“${typed}”，像是 Excel 里的日期序号`;
    return make('not-a-date', message, '在 Excel 里把单元格改成日期格式，再抄写年-月-日');
  }
  const { found, fix } = explainDate(typed);
  const whole = fix?.length === 10 ? fix : undefined;
  return make('not-a-date', `写的是“${typed}”：${found}`, withFix(whole), whole);
};

const wrongType = (
  expected: string,
  field: Field | undefined,
  value: unknown,
  typed: string,
  make: Make,
  withFix: WithFix,
): RecordComplaint => {
  const scalar = typeof value !== 'object';
  if ((expected === 'number' || expected === 'int') && scalar) {
    const { found, fix } = explainNumber(typed);
    if (typeof value !== 'number') {
      return make('not-a-number', `写的是“${shown(typed)}”：${found}`, withFix(fix), fix);
    }
    return make('not-whole', `写的是 ${shown(typed)}，要写整数`, '核对数字和小数点');
  }
  if (expected === 'boolean' && scalar) {
    const { found, fix } = explainBoolean(typed);
    return make('not-true-false', `写的是“${shown(typed)}”：${found}`, withFix(fix), fix);
  }
  if (expected === 'string' && scalar) {
    const format = field?.['format'];
    if (typeof value === 'number' && (format === 'date' || format === 'partial-date')) {
      return numberForDate(value, typed, make, withFix);
    }
    if (isText(format) && format !== 'text') return wrongFormat(field, value, typed, make, withFix);
    const quoted = `"${typed}"`;
    const message = `写的是“${shown(typed)}”，会被当成${typeof value === 'number' ? '数字' : '真假值'}，这里要文字`;
    return make('not-text', message, `加上半角双引号，写成 ${quoted}`, quoted);
  }
  const wanted = typeNames[expected] ?? expected;
  const got = Array.isArray(value) ? '列表' : isRecord(value) ? '下一层的键' : '单个值';
  const message = `要写${wanted}，这里写的是${got}`;
  if (expected === 'array' && scalar) {
    const listed = /^[\w-]+$/.test(typed) ? `[${typed}]` : undefined;
    const hint = `每项前加短横线和空格，各占一行${listed === undefined ? '' : `，或写成 ${listed}`}`;
    return make('wrong-type', message, hint, listed);
  }
  const flow = /^[[{]/.exec(typed)?.[0];
  if (expected === 'string' && flow !== undefined) {
    return make('wrong-type', message, `以 ${flow} 开头的文字，整个加上半角双引号；否则只写一个值`);
  }
  return make('wrong-type', message, '检查缩进和短横线');
};

const wrongFormat = (
  field: Field | undefined,
  value: unknown,
  typed: string,
  make: Make,
  withFix: WithFix,
): RecordComplaint => {
  const format = field?.['format'];
  const bad = `写的是“${shown(typed)}”：`;
  if (format === 'date' || format === 'partial-date') {
    const { found, fix } = explainDate(typed);
    const certain = format === 'date' && fix?.length !== 10 ? undefined : fix;
    return make('not-a-date', `${bad}${found}`, withFix(certain), certain);
  }
  if (format === 'period') {
    const { found, fix } = explainPeriod(typed);
    return make('not-a-period', `${bad}${found}`, withFix(fix), fix);
  }
  if (format === 'slug') {
    const { found, fix } = explainSlug(typed);
    return make('not-an-id', `${bad}${found}`, withFix(fix), fix);
  }
  if (format === 'text') {
    const content = isText(value) ? value : '';
    if (content.trim() === '') {
      return make('empty-value', '是空的', '写上内容；可选的键不用时整行删掉');
    }
    const odd = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/.exec(content.trim())?.[0];
    if (odd !== undefined && !content.includes('\n')) {
      const what =
        odd === '\t' ? '制表符' : odd === '\u3000' ? '全角空格' : '不间断空格一类的特殊空格';
      return make(
        'odd-space',
        `写的是“${shown(typed)}”：里面有${what}`,
        '删掉它，或改成一个半角空格',
      );
    }
    return content.trim() === content
      ? make('text-spaces', '写成了几行，这里只能写一行', '去掉中间的换行；分行的说明写在别的键里')
      : make('text-spaces', '的开头或结尾有空格或换行', '删掉首尾的空格；多行文字用 |- 而不是 |');
  }
  if (format === 'url' || format === 'uri') {
    const fault = explainUrl(typed);
    if (fault !== undefined)
      return make(fault.rule ?? 'not-a-url', `${bad}${fault.found}`, fault.hint);
    return make(
      'not-a-url',
      `${bad}不是完整的网址`,
      '写成 https:// 开头的完整网址，不带空格和汉字标点',
    );
  }
  return make('wrong-form', `${bad}写法不对`, withFix(undefined));
};
