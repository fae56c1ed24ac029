import type { FigureProblem } from './figure.ts';
import { type Body, isSize, readTailAt } from './figure-body.ts';
import { unreadable } from './figure-problem.ts';
import { between, negateInterval } from './interval.ts';
import { difference, EMPTY, everywhere, impliedUnit, type Reading } from './make-figure.ts';
import { rational } from './rational.ts';
import { ok, type Result } from './result.ts';

/** `dozens of`, `hundreds of`, `millions of USD`, `tens of thousands of people`, 数百万: an order of magnitude, open above. */
export function readMagnitude(body: Body): Result<Reading, FigureProblem> | null {
  const { text, lower, prefix, context } = body;
  const found = magnitudeAt(lower, prefix.end);
  if (found === null) return null;
  if (prefix.hedge !== null) {
    const hint = `leave out one of the two`;
    return unreadable(0, found.end, `"${text.slice(0, found.end)}" has no number that could be hedged`, hint);
  }
  const tail = readTailAt(body, found.end);
  if (!tail.ok) return tail;
  const unit = tail.value.unit === null ? impliedUnit(context, 1n, prefix.end, found.end) : ok(tail.value.unit);
  if (!unit.ok) return unit;
  const size = between(rational(found.low), false, rational(found.high), true);
  return ok({
    ...EMPTY,
    ...everywhere(prefix.sign < 0 ? negateInterval(size) : size),
    kind: 'magnitude',
    signed: prefix.sign !== 0,
    unit: isSize(context) ? difference(unit.value) : unit.value,
    unitWritten: tail.value.unit !== null,
    pace: tail.value.pace,
  });
}

interface Magnitude {
  readonly low: bigint;
  readonly high: bigint;
  readonly end: number;
}

function magnitudeAt(lower: string, at: number): Magnitude | null {
  const match =
    /^(tens|dozens|hundreds|thousands|millions|billions|trillions)( of (thousands|millions|billions|trillions))?(?: of\b|$)/.exec(
      lower.slice(at),
    );
  if (match !== null) {
    const [whole, first = '', , second] = match;
    const range = orders.get(first);
    if (range === undefined) return null;
    const times = second === undefined ? 1n : (orders.get(second)?.[0] ?? 1n);
    if (first === 'tens' && second === undefined) return { low: 20n, high: 100n, end: at + whole.length };
    if (second !== undefined && !['tens', 'dozens', 'hundreds'].includes(first)) return null;
    return { low: range[0] * times, high: range[1] * times, end: at + whole.length };
  }
  const chinese = /^[数几](十|百|千)?(万亿|万|亿)?/.exec(lower.slice(at, at + 4));
  if (chinese === null || (chinese[1] === undefined && chinese[2] === undefined)) return null;
  const scale = (hundreds.get(chinese[1] ?? '') ?? 1n) * (hundreds.get(chinese[2] ?? '') ?? 1n);
  return { low: 2n * scale, high: 10n * scale, end: at + chinese[0].length };
}

const orders: ReadonlyMap<string, readonly [bigint, bigint]> = new Map([
  ['tens', [20n, 100n]],
  ['dozens', [24n, 120n]],
  ['hundreds', [200n, 1000n]],
  ['thousands', [1000n, 10n ** 6n]],
  ['millions', [10n ** 6n, 10n ** 9n]],
  ['billions', [10n ** 9n, 10n ** 12n]],
  ['trillions', [10n ** 12n, 10n ** 15n]],
]);

const hundreds: ReadonlyMap<string, bigint> = new Map([
  ['十', 10n],
  ['百', 100n],
  ['千', 1000n],
  ['万', 10_000n],
  ['亿', 10n ** 8n],
  ['万亿', 10n ** 12n],
]);
