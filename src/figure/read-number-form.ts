import type { FigureContext, FigureProblem, Pace } from './figure.ts';
import { type Body, isSize, oneHedge, readTailAt } from './figure-body.ts';
import { unreadable } from './figure-problem.ts';
import { point } from './interval.ts';
import { difference, impliedUnit, measuredNoun, precisionFor, type Reading, zerosCountBelow } from './make-figure.ts';
import { readNumber } from './number.ts';
import { PERCENT } from './plain-units.ts';
import { readBare, readHedged } from './reading.ts';
import { ok, type Result } from './result.ts';
import type { Tail } from './tail.ts';
import type { Unit } from './unit.ts';
import type { WrittenNumber } from './written-number.ts';

/** `5.52 trillion CNY`, `+6.7%`, `about 70 arrests`, `210 GBP a week`, 超过1,000人: one number, with all around it. */
export function readNumberForm(body: Body): Result<Reading, FigureProblem> | null {
  const number = readNumber(body.text, body.prefix.end);
  if (number === null) return null;
  if (!number.ok) return number;
  const tail = readTailAt(body, number.value.end);
  if (!tail.ok) return tail;
  return readAmount(body, number.value, tail.value);
}

/** A number and what follows it, once both are known. */
export function readAmount(body: Body, number: WrittenNumber, tail: Tail): Result<Reading, FigureProblem> {
  const { prefix, context } = body;
  const hedge = oneHedge(body, tail, number.end);
  if (!hedge.ok) return hedge;
  const multiplier = number.scale * tail.scale;
  const found = unitOf(body, number, tail, multiplier);
  if (!found.ok) return found;
  const turned = turnTimes(body, found.value, number);
  if (!turned.ok) return turned;
  const tailStart = body.text.length - body.text.slice(number.end).trimStart().length;
  const paced = checkPace(turned.value.unit, tail.pace, context, tailStart, body.text.length);
  if (paced !== null) return paced;

  const { unit, sign, relative } = turned.value;
  const scale = relative ? multiplier * 100n : multiplier;
  const exact = isExact(number, tail, unit, multiplier, context);
  if (exact === null)
    return unreadable(number.start, number.end, 'a size is a whole number', 'write how many there are');
  const bare = readBare({
    n: sign < 0 ? -number.n : number.n,
    decimals: number.decimals,
    scale,
    zerosCountBelow: zerosCountBelow(unit),
    times: unit.kind === 'times' || relative,
    exact,
    precision: precisionFor(unit, context.precision),
  });
  const isLevel = !isSize(context);
  const hedged = readHedged(bare, hedge.value, {
    onSize: !isLevel,
    temperature: isLevel && unit.kind === 'temperature',
  });
  return ok({
    kind: 'number',
    hedge: hedge.value,
    signed: sign !== 0,
    unit,
    unitWritten: tail.unit !== null || prefix.percent,
    pace: tail.pace,
    written: point(bare.x),
    strict: hedged.strict,
    wide: hedged.wide,
    bare: bare.wide,
    lastPlace: bare.lastPlace,
    writtenPlace: bare.unit,
    multiplier,
    digits: bare.digits,
    plain: hedge.value === null && tail.pace === null && unit.kind !== 'times' && !relative && !number.words,
    exact: exact && hedge.value === null,
    joint: false,
  });
}

/** The written unit, or the one that the place implies, without the zero of a temperature where only a difference is meant. */
function unitOf(
  { text, prefix, context }: Body,
  number: WrittenNumber,
  tail: Tail,
  multiplier: bigint,
): Result<Unit, FigureProblem> {
  if (prefix.percent) {
    if (tail.unit === null || tail.unit === PERCENT) return ok(PERCENT);
    return unreadable(
      number.end,
      text.length,
      `百分之 and "${text.slice(number.end).trim()}" are two units`,
      'leave one',
    );
  }
  if (tail.unit === null) {
    const implied = impliedUnit(context, multiplier, number.start, number.end);
    return implied.ok ? ok(measuredNoun(implied.value, number.decimals, multiplier)) : implied;
  }
  if (context.role === 'rank') return unreadable(number.end, text.length, 'a rank has no unit', 'leave it out');
  const unit = measuredNoun(tail.unit, number.decimals, multiplier);
  return ok(isSize(context) ? difference(unit) : unit);
}

interface Turned {
  readonly unit: Unit;
  readonly sign: -1 | 0 | 1;
  /** 增长1.86倍: the multiple tells by how much, so 1.86 is 186 %. */
  readonly relative: boolean;
}

/** A multiple after a word of direction is what was added (增长1.86倍) or what was reached (增长到1.86倍). */
function turnTimes({ text, prefix }: Body, unit: Unit, number: WrittenNumber): Result<Turned, FigureProblem> {
  const { sign, goal, turnStart, turnEnd } = prefix;
  const word = text.slice(turnStart, turnEnd).trim();
  if (goal) {
    if (unit.kind === 'times') return ok({ unit, sign: 0, relative: false });
    return unreadable(
      turnStart,
      turnEnd,
      `"${word}" names what was reached, which is no change`,
      'write it under `value`',
    );
  }
  if (unit.kind !== 'times' || sign === 0) return ok({ unit, sign, relative: false });
  if (sign > 0 && text.includes('倍')) return ok({ unit: PERCENT, sign, relative: true });
  const times = number.words ? String(number.n) : text.slice(number.start, number.end);
  const start = turnStart < 0 ? number.start - 1 : turnStart;
  const hint = `write ${times} times for the ratio, or the growth in percent`;
  return unreadable(start, text.length, `it can be ${times} times as much, or ${times} times more`, hint);
}

/** Percentages and multiples do not add up over days. */
function checkPace(
  unit: Unit,
  pace: Pace | null,
  { role }: FigureContext,
  start: number,
  end: number,
): Result<never, FigureProblem> | null {
  if (pace === null || unit.dimension !== '' || unit.kind === 'plain' || unit.kind === 'quotient') return null;
  if (unit.kind === 'points' && role === 'change') return null;
  const hint =
    role === 'change' ? `write { by: ..., per: ${pace} }` : `leave out the ${pace}, or name it in the indicator`;
  return unreadable(start, end, `a rate a ${pace} cannot be added up over time`, hint);
}

/** A counted thing, or a size; null for a size that is not whole. */
function isExact(
  { n, decimals }: WrittenNumber,
  { pace }: Tail,
  unit: Unit,
  multiplier: bigint,
  { role }: FigureContext,
): boolean | null {
  if (role === 'size')
    return decimals === 0 && multiplier === 1n ? true : isWhole(n, decimals, multiplier) ? false : null;
  return unit.kind === 'count' && decimals === 0 && multiplier === 1n && n < 1000n && pace === null;
}

function isWhole(n: bigint, decimals: number, multiplier: bigint): boolean {
  return (n * multiplier) % 10n ** BigInt(decimals) === 0n;
}
