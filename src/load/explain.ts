import { rules } from '#src/rules/all.ts';
import type { Explained } from '#src/rules/rule.ts';
import { fileRules } from '#src/rules/file-rules.ts';
import { formRules } from '#src/rules/form-rules.ts';
import { historyRules } from '#src/rules/history-all.ts';

/** Rules that look at the same thing, under the name that readers see. */
export interface RuleGroup {
  id: string;
  title: string;
  rules: readonly Explained[];
}

/** Every rule of the checker, in the order in which a file is read; the handbook is made from it. */
export const ruleGroups: readonly RuleGroup[] = [
  { id: 'files', title: '文件和文字', rules: fileRules },
  { id: 'form', title: '写法', rules: formRules },
  { id: 'meaning', title: '含义', rules },
  { id: 'history', title: '和上一版的差别', rules: historyRules },
];

export const everyRule: readonly Explained[] = ruleGroups.flatMap((group) => group.rules);

/** How a warning is answered: a remark at the end of its line, or on a line of its own above it. */
export const answerForm = '# 已核实：原因';

/** How the warnings of a rule are answered, in words; nothing for rules that give errors only. */
export const answerText = ({ answer }: Explained): string | undefined =>
  answer === 'beside' ? `提醒核实无误的，在那一行末尾写 ${answerForm}` : answer;

const page = (rule: Explained): string => {
  const { code, name, why, bad, good } = rule;
  const answer = answerText(rule);
  return [
    `${code}　${name}`,
    '',
    `为什么　${why}`,
    `错误　　${bad}`,
    `正确　　${good}`,
    ...(answer === undefined ? [] : [`答复　　${answer}`]),
    '',
  ].join('\n');
};

/** The page of one rule, or the list of all; undefined for an unknown code. */
export const explain = (code: string | undefined): string | undefined => {
  if (code === undefined) {
    return everyRule.map((rule) => `${rule.code.padEnd(26)}${rule.name}\n`).join('');
  }
  const rule = everyRule.find((each) => each.code === code);
  return rule === undefined ? undefined : page(rule);
};
