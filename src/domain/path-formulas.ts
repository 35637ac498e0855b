import type { PathFigures } from './path-figures.ts';
import { exactText, operand, plainNumber } from './plain-number.ts';
import type { PathTarget } from './target-input.ts';
import type { FormulaLine, Point } from './verdict-types.ts';

const line = (
  name: FormulaLine['name'],
  rule: string,
  filled: string,
  value: number | undefined,
  decimals = 4,
): readonly FormulaLine[] =>
  value === undefined
    ? []
    : [{ name, rule, filled: `${filled} = ${plainNumber(value, decimals)}`, value }];

const paceLine = (
  target: PathTarget,
  point: Point,
  figures: PathFigures,
): readonly FormulaLine[] => {
  const { R, A, e, g, gT, plannedThen } = figures;
  const y0 = target.baseline?.value;
  if (R === undefined || y0 === undefined) return [];
  if (target.trajectory === 'linear')
    return line('R', 'R = A ÷ e', `${plainNumber(A ?? 0)} ÷ ${plainNumber(e ?? 0)}`, R);
  if (target.trajectory === 'steps')
    return line(
      'R',
      'R = (yt − y0) ÷ (step(t) − y0)',
      `(${exactText(point.value)} − ${operand(y0)}) ÷ (${exactText(plannedThen ?? 0)} − ${operand(y0)})`,
      R,
    );
  const sign = (y0 < 0 ? -1 : 1) * (target.direction === 'up' ? 1 : -1);
  return line(
    'R',
    'R = sign(y0) × d × g ÷ |gT|',
    `${sign < 0 ? '(−1)' : '1'} × ${operand(Number((g ?? 0).toFixed(6)))} ÷ ${plainNumber(Math.abs(gT ?? 0), 6)}`,
    R,
  );
};

const growthLines = (
  target: PathTarget,
  point: Point,
  figures: PathFigures,
): readonly FormulaLine[] => {
  const { baseline } = target;
  if (target.trajectory !== 'cagr' || baseline === undefined) return [];
  const y0 = operand(baseline.value);
  return [
    ...line(
      'g',
      'g = (yt ÷ y0)^(1 ÷ (t − t0)) − 1',
      `(${exactText(point.value)} ÷ ${y0})^(1 ÷ ${plainNumber(figures.passed ?? 0)}) − 1`,
      figures.g,
      6,
    ),
    ...line(
      'gT',
      'gT = (Y ÷ y0)^(1 ÷ (T − t0)) − 1',
      `(${exactText(target.target)} ÷ ${y0})^(1 ÷ ${plainNumber(figures.whole ?? 0)}) − 1`,
      figures.gT,
      6,
    ),
  ];
};

const forecastLine = (
  target: PathTarget,
  point: Point,
  figures: PathFigures,
): readonly FormulaLine[] => {
  const y0 = target.baseline?.value;
  const { e, g, whole } = figures;
  if (y0 === undefined || figures.forecast === undefined) return [];
  const name = 'forecast';
  if (target.trajectory === 'cagr')
    return line(
      name,
      'y0 × (1 + g)^(T − t0)',
      `${exactText(y0)} × (1 + ${operand(Number((g ?? 0).toFixed(6)))})^${plainNumber(whole ?? 0)}`,
      figures.forecast,
    );
  return line(
    name,
    'y0 + (yt − y0) ÷ e',
    `${exactText(y0)} + (${exactText(point.value)} − ${operand(y0)}) ÷ ${plainNumber(e ?? 0)}`,
    figures.forecast,
  );
};

/** The arithmetic of a path target, line by line, with its numbers filled in. */
export const pathFormulas = (
  target: PathTarget,
  point: Point,
  figures: PathFigures,
): readonly FormulaLine[] => {
  const { baseline } = target;
  if (baseline === undefined) return [];
  const [y0, yt, goal] = [baseline.value, point.value, target.target];
  return [
    ...line(
      'A',
      'A = (yt − y0) ÷ (Y − y0)',
      `(${exactText(yt)} − ${operand(y0)}) ÷ (${exactText(goal)} − ${operand(y0)})`,
      figures.A,
    ),
    ...line(
      'e',
      'e = (t − t0) ÷ (T − t0)',
      `${plainNumber(figures.passed ?? 0)} ÷ ${plainNumber(figures.whole ?? 0)}`,
      figures.e,
    ),
    ...growthLines(target, point, figures),
    ...paceLine(target, point, figures),
    ...line(
      'gap',
      '((y*(t) − y0) ÷ (Y − y0) − A) × 100',
      `((${plainNumber(figures.plannedThen ?? 0)} − ${operand(y0)}) ÷ (${exactText(goal)} − ${operand(y0)}) − ${plainNumber(figures.A ?? 0)}) × 100`,
      figures.gapPoints,
      1,
    ),
    ...forecastLine(target, point, figures),
    ...line(
      'pace',
      '(Y − yt) ÷ (T − t)',
      `(${exactText(goal)} − ${operand(yt)}) ÷ ${plainNumber(figures.neededPace === undefined ? 0 : (goal - yt) / figures.neededPace)}`,
      figures.neededPace,
    ),
  ];
};
