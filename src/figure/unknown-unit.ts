import { codeInOtherCase, isCurrencyCode } from './currency.ts';
import { findEverydayUnit, nearestSymbol } from './everyday-units.ts';
import type { FigureContext, FigureProblem } from './figure.ts';
import { unknownUnit, unreadable } from './figure-problem.ts';
import type { Result } from './result.ts';
import { scaleHint } from './scale-word.ts';

/** Says why a word is no unit here, and what was probably meant. */
export function refuseUnit(
  name: string,
  start: number,
  end: number,
  { unit }: Pick<FigureContext, 'unit'>,
): Result<never, FigureProblem> {
  const [first = ''] = name.split(' ');
  if (first.length < name.length && (findEverydayUnit(first) !== null || isCurrencyCode(first))) {
    const isPercent = first === '%' || first.toLowerCase() === 'percent';
    const hint = isPercent ? 'write the whole as share: { is: ..., of: ... }' : 'leave it out';
    const after = name.slice(first.length + 1);
    return unreadable(start + first.length + 1, end, `"${after}" after the unit cannot be read`, hint);
  }
  if (!/\p{L}/u.test(name)) return unknownUnit(start, end, `"${name}" is no unit`, 'leave it out');
  if (/^(?:or|and)\s/.test(name)) {
    return unknownUnit(start, end, `"${name}" is no unit`, 'write about, at least or at most before the number');
  }
  const scale = scaleHint(name);
  if (scale !== null) return unknownUnit(start, end, `"${name}" is no unit`, `write ${scale} if that is meant`);
  const symbol = nearestSymbol(name) ?? codeInOtherCase(name);
  if (symbol !== null) return unknownUnit(start, end, `"${name}" is no unit`, `write ${symbol} if that is meant`);

  const reason = `no indicator counts "${name}", and it is no everyday unit`;
  const own = unit === null || unit.name === '' ? '' : `write ${unit.name}, the unit of the indicator, or `;
  return unknownUnit(start, end, reason, `${own}name it under \`units\``);
}
