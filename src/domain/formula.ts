import {
  add,
  divide,
  fractionOfText,
  multiply,
  negate,
  numberOf,
  subtract,
  type Fraction,
} from './decimal.ts';

interface Step {
  value: Fraction;
  rest: readonly string[];
}

const tokenPattern = /\s*(\d+(?:\.\d+)?|[-+*/()])/y;

const tokensOf = (formula: string): readonly string[] | undefined => {
  const tokens: string[] = [];
  const text = formula.trimEnd();
  tokenPattern.lastIndex = 0;
  while (tokenPattern.lastIndex < text.length) {
    const token = tokenPattern.exec(text)?.[1];
    if (token === undefined) return undefined;
    tokens.push(token);
  }
  return tokens;
};

const factor = (tokens: readonly string[]): Step | undefined => {
  const [first, ...rest] = tokens;
  if (first === undefined) return undefined;
  if (first === '-') {
    const step = factor(rest);
    return step === undefined ? undefined : { value: negate(step.value), rest: step.rest };
  }
  if (first === '(') {
    const step = sum(rest);
    return step === undefined || step.rest[0] !== ')'
      ? undefined
      : { value: step.value, rest: step.rest.slice(1) };
  }
  const value = fractionOfText(first);
  return value === undefined ? undefined : { value, rest };
};

const product = (tokens: readonly string[]): Step | undefined => {
  let step = factor(tokens);
  while (step !== undefined && (step.rest[0] === '*' || step.rest[0] === '/')) {
    const next = factor(step.rest.slice(1));
    if (next === undefined) return undefined;
    const value: Fraction | undefined =
      step.rest[0] === '*' ? multiply(step.value, next.value) : divide(step.value, next.value);
    if (value === undefined) return undefined;
    step = { value, rest: next.rest };
  }
  return step;
};

const sum = (tokens: readonly string[]): Step | undefined => {
  let step = product(tokens);
  while (step !== undefined && (step.rest[0] === '+' || step.rest[0] === '-')) {
    const next = product(step.rest.slice(1));
    if (next === undefined) return undefined;
    const value =
      step.rest[0] === '+' ? add(step.value, next.value) : subtract(step.value, next.value);
    step = { value, rest: next.rest };
  }
  return step;
};

/**
 * The value of a formula of plain numbers with + - * / and brackets, computed exactly; nothing
 * when it is not well formed or divides by zero.
 * @example valueOfFormula('89.50 - 1.37') === 88.13
 */
export const valueOfFormula = (formula: string): number | undefined => {
  const tokens = tokensOf(formula);
  const step = tokens === undefined ? undefined : sum(tokens);
  return step === undefined || step.rest.length > 0 ? undefined : numberOf(step.value);
};
