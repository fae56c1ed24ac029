import { findEverydayUnit } from './everyday-units.ts';
import type { FigureProblem } from './figure.ts';
import { type Body, isSize } from './figure-body.ts';
import { unreadable } from './figure-problem.ts';
import { point } from './interval.ts';
import { EMPTY, type Reading } from './make-figure.ts';
import { add, compare, divide, multiply, negate, type Rational, rational, tenTo, ZERO } from './rational.ts';
import { readBare, readHedged } from './reading.ts';
import { ok, type Result } from './result.ts';
import type { Unit } from './unit.ts';

/** `2:00:35`: hours, minutes, seconds. Two numbers with a colon are refused: they are minutes to some and hours to others. */
export function readClock(body: Body): Result<Reading, FigureProblem> | null {
  const { text, prefix } = body;
  const colon = text.indexOf(':', prefix.end);
  if (colon < 0 || colon - prefix.end > 4) return null;
  const match = /^([0-9]{1,4}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]{1,6}))?)?$/.exec(text.slice(prefix.end));
  if (match === null) return null;

  const [, first = '', second = '', third, decimals = ''] = match;
  const start = prefix.end;
  if (third === undefined) {
    const hint = `write ${first} h ${Number(second)} min, or ${first} min ${Number(second)} s`;
    return unreadable(start, text.length, `${match[0]} can be hours and minutes, or minutes and seconds`, hint);
  }
  if (Number(second) > 59 || Number(third) > 59) {
    return unreadable(start, text.length, 'minutes and seconds end at 59', 'write hours:minutes:seconds');
  }
  const whole = BigInt(first) * 3600n + BigInt(second) * 60n + BigInt(third);
  const n = whole * tenTo(decimals.length) + BigInt(decimals === '' ? 0 : decimals);
  return durationReading(body, rational(n, tenTo(decimals.length)), decimals.length, unitNamed('s'));
}

/** `2 h 35 s`, `1 year 3 months`: whole numbers of ever smaller units of time; the last may have decimals. */
export function readDuration(body: Body): Result<Reading, FigureProblem> | null {
  const { text, prefix } = body;
  const rest = text.slice(prefix.end);
  if (!/^[0-9]{1,9}\s*[a-z\u4e00-\u9fff]{1,8}\s*(?:and\s+)?[0-9]/.test(rest)) return null;

  let total = ZERO;
  let last: Unit | null = null;
  let decimals = 0;
  let end = 0;
  for (const part of rest.matchAll(/([0-9]{1,9})(?:\.([0-9]{1,6}))?\s*([a-z\u4e00-\u9fff]{1,8})(?:\s+and\s+|\s*)/gy)) {
    const [whole, digits = '', fraction = '', name = ''] = part;
    const unit = findEverydayUnit(name);
    if (unit === null || !isTime(unit) || (last !== null && !follows(last, unit))) return null;
    if (decimals > 0) return null;
    const amount = rational(BigInt(digits + fraction), tenTo(fraction.length));
    total = add(total, multiply(amount, unit.factor));
    decimals = fraction.length;
    last = unit;
    end += whole.length;
  }
  if (last === null || end !== rest.length) return null;
  return durationReading(body, divide(total, last.factor), decimals, last);
}

function unitNamed(name: string): Unit {
  const unit = findEverydayUnit(name);
  if (unit === null) throw new RangeError(`There is no unit ${name}.`);
  return unit;
}

function isTime({ dimension }: Unit): boolean {
  return dimension === 's' || dimension === 'month';
}

function follows(larger: Unit, smaller: Unit): boolean {
  return larger.dimension === smaller.dimension && compare(larger.factor, smaller.factor) > 0;
}

/** The last place is the smallest unit written: `2 h 30 min` is good to a minute, whatever its zeros. */
function durationReading(body: Body, size: Rational, decimals: number, unit: Unit): Result<Reading, FigureProblem> {
  const { prefix, context } = body;
  if (prefix.money !== '' || prefix.between || prefix.percent) {
    return unreadable(0, prefix.end, 'this cannot stand before a time', 'leave it out');
  }
  const x = prefix.sign < 0 ? negate(size) : size;
  const n = (x.n * tenTo(decimals)) / x.d;
  const bare = readBare({
    n,
    decimals,
    scale: 1n,
    zerosCountBelow: (n < 0n ? -n : n) + 1n,
    times: false,
    exact: false,
    precision: context.precision?.kind === 'scale' ? null : context.precision,
  });
  return ok({
    ...EMPTY,
    kind: 'number',
    hedge: prefix.hedge,
    signed: prefix.sign !== 0,
    unit,
    unitWritten: true,
    written: point(bare.x),
    ...readHedged(bare, prefix.hedge, { onSize: isSize(context), temperature: false }),
    bare: bare.wide,
    lastPlace: bare.lastPlace,
    writtenPlace: bare.unit,
    digits: bare.digits,
    plain: prefix.hedge === null,
  });
}
