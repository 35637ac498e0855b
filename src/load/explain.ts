import { rules } from '#src/rules/all.ts';
import type { Explained } from '#src/rules/rule.ts';
import { fileRules } from '#src/rules/file-rules.ts';
import { formRules } from '#src/rules/form-rules.ts';
import { historyRules } from '#src/rules/history-all.ts';

/** Every rule of the checker, with why it exists and examples; the handbook is made from it. */
export const everyRule: readonly Explained[] = [
  ...fileRules,
  ...formRules,
  ...rules,
  ...historyRules,
];

const page = ({ code, name, why, bad, good }: Explained): string =>
  [`${code}　${name}`, '', `为什么　${why}`, `错误　　${bad}`, `正确　　${good}`, ''].join('\n');

/** The page of one rule, or the list of all; undefined for an unknown code. */
export const explain = (code: string | undefined): string | undefined => {
  if (code === undefined) {
    return everyRule.map((rule) => `${rule.code.padEnd(26)}${rule.name}\n`).join('');
  }
  const rule = everyRule.find((each) => each.code === code);
  return rule === undefined ? undefined : page(rule);
};
