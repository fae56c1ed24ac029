import type { FigureProblem } from './figure.ts';
import { type Body, isSize, readTailAt } from './figure-body.ts';
import { unreadable } from './figure-problem.ts';
import { point, scale as scaleInterval } from './interval.ts';
import { difference, EMPTY, fractionUnit, type Reading } from './make-figure.ts';
import { readNumber } from './number.ts';
import { TIMES } from './plain-units.ts';
import { divide, multiply, negate, type Rational, rational } from './rational.ts';
import { readAmount } from './read-number-form.ts';
import { readFraction, readHedged } from './reading.ts';
import { ok, type Result } from './result.ts';

/** `half`, `a third`, `two thirds`, `1/3`, 三分之二, also of a scale or unit (`half a million`); and `doubled`, `twice`. */
export function readFractionForm(body: Body): Result<Reading, FigureProblem> | null {
  const multiple = readMultipleWord(body);
  if (multiple !== null) return multiple;
  const found = fractionAt(body);
  if (found === null) return null;
  const { value, end } = found;
  const { text, prefix, context } = body;
  if (value === null) {
    const written = text.slice(prefix.end, end);
    return unreadable(
      prefix.end,
      end,
      `${written} is no fraction that a text would round to`,
      isProper(written) ? `write ${written.replace('/', ' of ')}` : 'write a decimal',
    );
  }
  const rest = /^\s+(?:of\s+)?(?:an?\s+)?/i.exec(text.slice(end))?.[0] ?? '';
  const tail = readTailAt(body, end + rest.length);
  if (!tail.ok) return tail;
  if (tail.value.pace !== null || tail.value.hedge !== null || prefix.percent || prefix.goal) {
    return unreadable(end, text.length, 'this cannot stand beside a fraction', 'write the number in digits');
  }
  const { scale, unit } = tail.value;
  if (unit?.kind === 'count' && scale === 1n) {
    const hint = 'write share: { is: a third, of: ... }, or the number';
    return unreadable(end, text.length, `a fraction of ${unit.name} is a share`, hint);
  }
  return ok(fractionReading(body, value, scale, unit === null ? null : isSize(context) ? difference(unit) : unit));
}

function isProper(written: string): boolean {
  const [m, n] = written.split('/').map(Number);
  return m !== undefined && n !== undefined && m < n;
}

function fractionReading(body: Body, fraction: Rational, scale: bigint, written: Reading['unit'] | null): Reading {
  const { prefix, context } = body;
  // Half a million takes the indicator's unit; a fraction of nothing is one of the whole.
  const unit = written ?? (scale > 1n && context.unit !== null ? context.unit : fractionUnit(context));
  const inUnit = multiply(fraction, rational(scale));
  const x = written === null && scale === 1n ? divide(inUnit, unit.factor) : inUnit;
  const size = readFraction(x);
  const bare = prefix.sign < 0 ? mirrored(x, size) : { x, unit: x, ...size };
  return {
    ...EMPTY,
    kind: 'fraction',
    hedge: prefix.hedge,
    signed: prefix.sign !== 0,
    unit,
    unitWritten: written !== null,
    written: point(bare.x),
    ...readHedged(bare, prefix.hedge, { onSize: isSize(context), temperature: false }),
    bare: bare.wide,
    multiplier: scale,
  };
}

function mirrored(x: Rational, { strict, wide }: ReturnType<typeof readFraction>) {
  const minus = rational(-1);
  return { x: negate(x), unit: x, strict: scaleInterval(strict, minus), wide: scaleInterval(wide, minus) };
}

/** `doubled` is 2 times, with the reading of a multiple; `halved` is half less. */
function readMultipleWord(body: Body): Result<Reading, FigureProblem> | null {
  const { lower, prefix, context } = body;
  const rest = lower.slice(prefix.end);
  if (rest === 'halved' && context.role === 'change')
    return ok(fractionReading({ ...body, prefix: { ...prefix, sign: -1 } }, rational(1, 2), 1n, null));
  const times = multiples.get(rest);
  if (times === undefined) return null;
  const number = { n: times, decimals: 0, scale: 1n, words: true, start: prefix.end, end: lower.length };
  return readAmount(body, number, { scale: 1n, unit: TIMES, pace: null, hedge: null });
}

const multiples: ReadonlyMap<string, bigint> = new Map([
  ...['doubled', 'doubling', 'double', 'twice', 'twofold', '翻番', '翻一番', '翻了一番'].map(
    (word): [string, bigint] => [word, 2n],
  ),
  ...['tripled', 'tripling', 'triple', 'trebled', 'threefold', 'thrice'].map((word): [string, bigint] => [word, 3n]),
  ...['quadrupled', 'quadruple', 'fourfold', '翻两番', '翻了两番'].map((word): [string, bigint] => [word, 4n]),
  ...['quintupled', 'fivefold'].map((word): [string, bigint] => [word, 5n]),
  ...['tenfold'].map((word): [string, bigint] => [word, 10n]),
]);

interface FoundFraction {
  /** Null where the characters are a fraction, but not one that can be read. */
  readonly value: Rational | null;
  readonly end: number;
}

function fractionAt({ text, lower, prefix }: Body): FoundFraction | null {
  const at = prefix.end;
  const written = /^([0-9]{1,6})\/([0-9]{1,6})(?![0-9.,/])/.exec(text.slice(at, at + 14));
  if (written !== null) return digitFraction(Number(written[1]), Number(written[2]), at + written[0].length);
  return wordFraction(lower, at) ?? chineseFraction(text, at);
}

/** Texts round to halves, thirds, quarters ...; 28/30 is a count. */
function digitFraction(m: number, n: number, end: number): FoundFraction {
  return { value: n <= 12 && m >= 1 && m < n ? rational(m, n) : null, end };
}

function wordFraction(lower: string, at: number): FoundFraction | null {
  const match = /^(?:(an?|[a-z]+)[ -])?([a-z]+)/.exec(lower.slice(at, at + 24));
  if (match === null) return null;
  const [whole, count, part = ''] = match;
  const alone = /^half(?![a-z])/.test(lower.slice(at, at + 5));
  if (alone) return { value: rational(1, 2), end: at + 4 };
  const n = parts.get(part);
  if (n === undefined || count === undefined) return null;
  const m = count === 'a' || count === 'an' ? 1n : spelled(count);
  return m === null || m === 0n ? null : { value: rational(m, n), end: at + whole.length };
}

function spelled(word: string): bigint | null {
  const number = readNumber(word, 0);
  return number?.ok && number.value.end === word.length ? number.value.n : null;
}

const parts: ReadonlyMap<string, number> = new Map([
  ...'half third quarter fifth sixth seventh eighth ninth tenth'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 2]),
  ...'halves thirds quarters fifths sixths sevenths eighths ninths tenths'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 2]),
  ['fourth', 4],
  ['fourths', 4],
]);

function chineseFraction(text: string, at: number): FoundFraction | null {
  if (text.startsWith('一半', at)) return { value: rational(1, 2), end: at + 2 };
  const mark = text.indexOf('分之', at);
  if (mark < 0 || mark - at > 3) return null;
  const n = readNumber(text, at);
  const m = readNumber(text, mark + 2);
  if (!n?.ok || !m?.ok || n.value.end !== mark || n.value.n < 2n) return null;
  return { value: n.value.n > 12n ? null : rational(m.value.n, n.value.n), end: m.value.end };
}
