import type { FigureProblem } from './figure.ts';
import { type Body, isSize } from './figure-body.ts';
import { outOfBounds, unreadable } from './figure-problem.ts';
import { negateInterval, point, scale } from './interval.ts';
import { EMPTY, fractionUnit, type Reading } from './make-figure.ts';
import { readNumber } from './number.ts';
import { compare, divide, multiply, negate, ONE, rational } from './rational.ts';
import { readUnitWords } from './read-unit.ts';
import { readHedged, readRatio } from './reading.ts';
import { ok, type Result } from './result.ts';
import { scaleOf } from './scale-word.ts';

/** `1 in 12`, `43 in 1,000`, `43 per 1,000`, `9 out of 10`; `10 of 11` is counted, and exact. */
export function readRatioForm(body: Body): Result<Reading, FigureProblem> | null {
  const { text, lower, prefix, context } = body;
  if (prefix.money !== '' || prefix.between) return null;
  const first = readNumber(text, prefix.end);
  if (!first?.ok || first.value.decimals > 0) return null;
  const word = /^ (in|per|out of|of) (?=[a-z0-9])/.exec(lower.slice(first.value.end, first.value.end + 10));
  if (word === null) return null;
  const second = wholeAt(lower, first.value.end + word[0].length);
  if (second === null) return null;
  if (!endsInNothingOrNoun(text.slice(second.end), body)) return null;
  if (second.n === 0n)
    return unreadable(prefix.end, text.length, 'nothing is a part of zero things', 'write the number that there are');

  const unit = fractionUnit(context);
  const perUnit = divide(ONE, unit.factor);
  const x = multiply(rational(first.value.n, second.n), perUnit);
  const counted = word[1] === 'of';
  const size = counted ? point(x) : scale(readRatio(first.value.n, second.n), perUnit);
  const interval = prefix.sign < 0 ? negateInterval(size) : size;
  const bare = { x: prefix.sign < 0 ? negate(x) : x, unit: x, strict: interval, wide: interval };
  const hedged = readHedged(bare, prefix.hedge, { onSize: isSize(context), temperature: false });
  const { low } = hedged.wide;
  // "43 per 1,000" may be more than all there are: 130 telephones per 100 people.
  if (word[1]?.endsWith('of') && low !== null && compare(low, perUnit) > 0) {
    const [part, whole] = [
      text.slice(first.value.start, first.value.end),
      text.slice(first.value.end + word[0].length, second.end),
    ];
    return outOfBounds(prefix.end, text.length, `${part} of ${whole} are more than there are`);
  }
  return ok({
    ...EMPTY,
    kind: 'ratio',
    hedge: prefix.hedge,
    signed: prefix.sign !== 0,
    unit,
    written: point(bare.x),
    ...hedged,
    bare: interval,
    exact: counted && prefix.hedge === null,
  });
}

/** A whole number with its scale: `1,000`, `a million`, `million`. */
function wholeAt(lower: string, at: number): { readonly n: bigint; readonly end: number } | null {
  const number = readNumber(lower, at);
  if (number !== null && (!number.ok || number.value.decimals > 0)) return null;
  const from = number?.value.end ?? at;
  const word = /^\s*([a-z]+)/.exec(lower.slice(from, from + 12));
  const scale = word?.[1] === undefined || word[1].length < 4 ? null : scaleOf(word[1]);
  if (number === null && scale === null) return null;
  return { n: (number?.value.n ?? 1n) * (scale ?? 1n), end: scale === null ? from : from + (word?.[0].length ?? 0) };
}

/** `1 in 12 people` is a ratio of people; `43 per 100 g` is an amount per weight, which is for the reader of units. */
function endsInNothingOrNoun(rest: string, { context }: Body): boolean {
  const noun = rest.trim();
  if (noun === '') return true;
  const unit = readUnitWords(noun, { ...context, anyNoun: true });
  return unit.ok && unit.value.kind === 'count';
}
