import type { FigureProblem } from './figure.ts';
import { outOfBounds, unreadable } from './figure-problem.ts';
import { closed, point } from './interval.ts';
import { EMPTY, everywhere, type Reading } from './make-figure.ts';
import { readNumber } from './number.ts';
import { ONE, rational } from './rational.ts';
import { ok, type Result } from './result.ts';

/** `3`, `joint 3`, `3rd`, `third`, `number 3`, `top 10`, 第三, 并列第3, 前10. A rank is exact. */
export function readRank(text: string, lower: string): Result<Reading, FigureProblem> {
  const lead = /^(?:(joint|tied|equal|shared|=|并列)\s*)?(?:(top|前)\s*|(?:number|no\.|#|第)\s*)?/.exec(lower);
  const start = lead?.[0].length ?? 0;
  const rank = placeAt(lower, start);
  if (rank === null) {
    const hint = 'write a whole number: 3, joint 3 or top 10';
    return unreadable(0, text.length, `"${text}" is no rank`, hint);
  }
  if (rank < 1n) return outOfBounds(0, text.length, `the first rank is 1, and nothing comes before it`);
  const value = rational(rank);
  const top = lead?.[2] !== undefined;
  const joint = lead?.[1] !== undefined;
  if (top && joint) return unreadable(0, text.length, `"${text}" is two kinds of rank`, 'write joint 3 or top 10');
  return ok({
    ...EMPTY,
    ...everywhere(top ? closed(ONE, value) : point(value)),
    kind: 'rank',
    exact: !top,
    joint,
    digits: top ? 0 : String(rank).length,
    lastPlace: top ? null : ONE,
    writtenPlace: top ? null : ONE,
  });
}

/** The number that ends the text, in digits, as an ordinal or in words. */
function placeAt(lower: string, start: number): bigint | null {
  const rest = lower.slice(start).replace(/[名位]$/, '');
  const ordinal = ordinals.get(rest);
  if (ordinal !== undefined) return ordinal;
  const number = readNumber(rest, 0);
  if (!number?.ok || number.value.decimals > 0 || number.value.scale !== 1n) return null;
  const after = rest.slice(number.value.end);
  if (after === '' || (!number.value.words && /^(?:st|nd|rd|th)$/.test(after))) return number.value.n;
  return null;
}

const ordinals: ReadonlyMap<string, bigint> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index): [string, bigint] => [word, BigInt(index + 1)]),
);
