import { sameDimension } from './dimension.ts';
import type { FigureContext, FigureProblem, Hedge } from './figure.ts';
import { type Body, isSize, readTailAt } from './figure-body.ts';
import { outOfBounds, unreadable } from './figure-problem.ts';
import { closed, hull, type Interval, negateInterval } from './interval.ts';
import {
  difference,
  EMPTY,
  impliedUnit,
  measuredNoun,
  precisionFor,
  type Reading,
  zerosCountBelow,
} from './make-figure.ts';
import { readNumber } from './number.ts';
import { PERCENT } from './plain-units.ts';
import { NO_PREFIX, type Prefix, readPrefix } from './prefix.ts';
import { absolute, compare, divide, multiply, type Rational, rational, subtract } from './rational.ts';
import { type BareNumber, readBare, readRange } from './reading.ts';
import { ok, type Result } from './result.ts';
import type { Tail } from './tail.ts';
import type { Unit } from './unit.ts';
import type { WrittenNumber } from './written-number.ts';

/** `3-5`, `3 to 5`, `between 3 and 5`, `26 to 31 million`, `£3.2tn to £4.4tn`, 3至5万: null where there is no second number. */
export function readRangeForm(body: Body): Result<Reading, FigureProblem> | null {
  const { text, prefix } = body;
  const first = readNumber(text, prefix.end);
  if (!first?.ok) return null;
  const mark = markAfter(body, first.value.end);
  if (mark === null) return prefix.between ? notBetween(text) : null;
  if (/^[0-9]+-[0-9]+\/[0-9]+/.test(text.slice(first.value.start))) return null;

  const before = readPrefix(text, body.lower, mark.end);
  if (!before.ok) return before;
  const second = readNumber(text, before.value.end);
  if (second === null) return prefix.between ? notBetween(text) : null;
  if (!second.ok) return second;
  const refused = refuseSigns(body, before.value, mark, second.value);
  if (refused !== null) return refused;

  const startTail = readTailAt(withMoney(body, prefix), first.value.end, mark.start);
  if (!startTail.ok) return startTail;
  const endTail = readTailAt(withMoney(body, before.value), second.value.end);
  if (!endTail.ok) return endTail;
  return rangeReading(
    body,
    { number: first.value, tail: startTail.value },
    { number: second.value, tail: endTail.value },
    before.value,
  );
}

interface End {
  readonly number: WrittenNumber;
  readonly tail: Tail;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly hyphen: boolean;
}

/** The mark of a range: the first one after the number that another number, with sign or currency, follows. */
function markAfter({ text, lower, prefix }: Body, from: number): Mark | null {
  if (from === text.length) return null;
  const marks = prefix.between ? /\s+and\s+/g : /\s*[-~]\s*|\s+to\s+|\s*[至到]\s*/g;
  marks.lastIndex = from;
  for (let match = marks.exec(lower); match !== null; match = marks.exec(lower)) {
    const end = match.index + match[0].length;
    const next = text.slice(end, end + 5);
    if (
      /^[-+]?(?:[0-9.]|[\u0080-\uffff]|[A-Z]{1,3}\$?[0-9 ]|[$]|[a-z]{3})/.test(next) &&
      !(match[0].trim() === '-' && /^[a-z]/.test(next))
    ) {
      return { start: match.index, end, hyphen: match[0].trim() === '-' };
    }
  }
  return null;
}

function notBetween(text: string): Result<never, FigureProblem> {
  return unreadable(0, text.length, '"between" needs two numbers', 'write between 3 and 5');
}

/** `-3-5%` may end at 5 or at -5, and a score is no range. */
function refuseSigns(
  { text, prefix }: Body,
  before: Prefix,
  mark: Mark,
  second: WrittenNumber,
): Result<never, FigureProblem> | null {
  if (before.hedge !== null || before.turnStart >= 0 || before.between) {
    return unreadable(
      mark.end,
      second.start,
      `"${text.slice(mark.end, second.start).trim()}" cannot stand inside a range`,
      'write 3 to 5',
    );
  }
  if (mark.hyphen && prefix.sign !== 0 && prefix.turnStart < 0 && before.sign === 0) {
    const start = text.slice(prefix.end, mark.start);
    const end = text.slice(mark.end);
    return unreadable(0, text.length, `${text} may end at ${end} or at -${end}`, `write -${start} to ${end}`);
  }
  if (prefix.turnStart >= 0 && before.sign !== 0) {
    return unreadable(mark.end, second.start, 'there are two signs', 'leave one');
  }
  return null;
}

/** Each end has its own currency sign, and nothing else of what stands before it. */
function withMoney(body: Body, { money, moneyStart }: Prefix): Body {
  return { ...body, prefix: { ...NO_PREFIX, money, moneyStart } };
}

function rangeReading(body: Body, start: End, end: End, before: Prefix): Result<Reading, FigureProblem> {
  const { text, prefix, context } = body;
  const hedge = rangeHedge(body, start, end);
  if (!hedge.ok) return hedge;
  if (start.tail.pace !== null || prefix.goal)
    return unreadable(start.number.end, text.length, 'a pace belongs at the end of a range', 'write it once');
  const units = unitsOf(body, start, end);
  if (!units.ok) return units;
  const [startUnit, unit] = units.value;

  const mirrored = prefix.turnStart >= 0 && prefix.sign < 0;
  const negativeStart = prefix.turnStart < 0 && prefix.sign < 0;
  const read = (scale: bigint): BareNumber => bareEnd(start.number, scale, startUnit, negativeStart, context);
  const endScale = scaleOfEnd(end);
  const high = bareEnd(end.number, endScale, unit, before.sign < 0, context);
  const low = reached(read, start, end, startUnit, unit, high);
  if (compare(low.x, high.x) > 0) return descending(body, start, end);

  const readings = readRange(low, high, precisionFor(unit, context.precision));
  const aboutWide = hedge.value === 'about' ? fivePercent(low.x, high.x) : null;
  const turned = (interval: Interval): Interval => (mirrored ? negateInterval(interval) : interval);
  const widened = (interval: Interval): Interval => turned(aboutWide === null ? interval : hull(interval, aboutWide));
  return ok({
    ...EMPTY,
    kind: 'range',
    hedge: hedge.value,
    signed: prefix.sign !== 0 || before.sign !== 0,
    unit,
    unitWritten: start.tail.unit !== null || end.tail.unit !== null || prefix.percent,
    pace: end.tail.pace,
    written: turned(closed(low.x, high.x)),
    strict: widened(readings.strict),
    wide: widened(readings.wide),
    bare: turned(readings.bare),
    multiplier: endScale,
  });
}

/** Only "about" can stand before a range: "over 26 to 31" says nothing for sure. */
function rangeHedge({ prefix, text }: Body, start: End, end: End): Result<Hedge | null, FigureProblem> {
  const hedge = prefix.hedge ?? end.tail.hedge;
  if (start.tail.hedge !== null || (hedge !== null && hedge !== 'about')) {
    return unreadable(
      0,
      text.length,
      'a range already says from where to where',
      'leave out the hedge, or write one number',
    );
  }
  return ok(hedge);
}

/** The units of both ends, in one dimension; an end without one takes the other's. */
function unitsOf({ text, prefix, context }: Body, start: End, end: End): Result<readonly [Unit, Unit], FigureProblem> {
  const scale = scaleOfEnd(start) * scaleOfEnd(end);
  const implied = (): Result<Unit, FigureProblem> =>
    prefix.percent ? ok(PERCENT) : impliedUnit(context, scale, start.number.start, end.number.end);
  const one = end.tail.unit ?? start.tail.unit;
  const unit = one === null ? implied() : ok(one);
  if (!unit.ok) return unit;
  const startUnit = start.tail.unit ?? unit.value;
  const endUnit = end.tail.unit ?? startUnit;
  if (!sameDimension(startUnit, endUnit) || (endUnit.dimension === '' && startUnit.kind !== endUnit.kind)) {
    const between = `${startUnit.name} and ${endUnit.name}`;
    return unreadable(
      start.number.start,
      text.length,
      `the ends of the range are in ${between}`,
      'write both in one unit',
    );
  }
  const asRead = ({ number, tail }: End, own: Unit): Unit => {
    const noun = measuredNoun(own, number.decimals, tail.scale);
    return isSize(context) ? difference(noun) : noun;
  };
  return ok([asRead(start, startUnit), asRead(end, endUnit)]);
}

function scaleOfEnd({ number, tail }: End): bigint {
  return number.scale * tail.scale;
}

function bareEnd(
  number: WrittenNumber,
  scale: bigint,
  unit: Unit,
  negative: boolean,
  context: FigureContext,
): BareNumber {
  return readBare({
    n: negative ? -number.n : number.n,
    decimals: number.decimals,
    scale,
    zerosCountBelow: zerosCountBelow(unit),
    times: false,
    exact: false,
    precision: precisionFor(unit, context.precision),
  });
}

/** The start in the unit of the end. A scale at the end reaches it (26 to 31 million), unless the range would then fall. */
function reached(
  read: (scale: bigint) => BareNumber,
  start: End,
  end: End,
  startUnit: Unit,
  unit: Unit,
  high: BareNumber,
): BareNumber {
  const ratio = divide(startUnit.factor, unit.factor);
  const own = inUnit(read(scaleOfEnd(start)), startUnit, unit, ratio);
  if (scaleOfEnd(start) > 1n) return own;
  const scale = scaleOfEnd(end);
  if (scale === 1n) return own;
  const scaled = inUnit(read(scale), startUnit, unit, ratio);
  return compare(scaled.x, high.x) > 0 ? own : scaled;
}

/** 900 m to 1.2 km: the start counts in km too. Temperatures in two scales are left to the refusal of falling ranges. */
function inUnit(bare: BareNumber, from: Unit, to: Unit, ratio: Rational): BareNumber {
  if (from.factor === to.factor || compare(ratio, rational(1)) === 0) return bare;
  const move = (x: Rational): Rational => multiply(x, ratio);
  const all = (interval: Interval): Interval => ({
    ...interval,
    low: interval.low === null ? null : move(interval.low),
    high: interval.high === null ? null : move(interval.high),
  });
  return {
    ...bare,
    x: move(bare.x),
    unit: move(bare.unit),
    lastPlace: move(bare.lastPlace),
    strict: all(bare.strict),
    wide: all(bare.wide),
  };
}

function descending({ text }: Body, start: End, end: End): Result<never, FigureProblem> {
  const low = text.slice(start.number.start, start.number.end);
  const high = text.slice(end.number.start, end.number.end);
  const reason = `a range rises, and ${high} is below ${low}`;
  return outOfBounds(start.number.start, text.length, reason, 'write the smaller number first, or one number');
}

function fivePercent(low: Rational, high: Rational): Interval {
  const part = rational(1, 20);
  return closed(
    subtract(low, multiply(absolute(low), part)),
    subtract(high, multiply(absolute(high), rational(-1, 20))),
  );
}
