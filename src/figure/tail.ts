import { currencyUnit, findMoney, isCurrencyCode } from './currency.ts';
import { isPerTime, readDimension } from './dimension.ts';
import type { FigureProblem, Hedge, Pace } from './figure.ts';
import { ambiguousUnit, moved, unreadable } from './figure-problem.ts';
import { readTrailingHedge } from './hedge.ts';
import { readTrailingPace } from './pace.ts';
import { readUnitWords } from './read-unit.ts';
import { ok, type Result } from './result.ts';
import { scaleOf } from './scale-word.ts';
import type { Unit } from './unit.ts';
import { type UnitContext, unitMemo } from './unit-memo.ts';

/** What follows the number of a figure, with the currency that stands before it. */
export interface Tail {
  readonly scale: bigint;
  /** Null where none is written. */
  readonly unit: Unit | null;
  readonly pace: Pace | null;
  /** A Chinese hedge after the number or the unit. */
  readonly hedge: Hedge | null;
}

type TailRead = Result<Tail, FigureProblem>;

/** Reads scale, unit and pace from the text after a number; `money` is the currency written before the number, or empty. */
export function readTail(text: string, money: string, context: UnitContext): TailRead {
  if (text === '' && money === '') return bare;
  return memoOf(context, money).get(text, whole => readWholeTail(whole, money, context));
}

const bare: TailRead = ok({ scale: 1n, unit: null, pace: null, hedge: null });

const memoOf = unitMemo<TailRead>();

function readWholeTail(text: string, money: string, context: UnitContext): TailRead {
  const scaled = readScale(text, money, context);
  if (!scaled.ok) return scaled;
  const { scale, start } = scaled.value;

  let end = text.trimEnd().length;
  let hedge = scaled.value.hedge;
  const after = readTrailingHedge(text.slice(start, end));
  if (after !== null && hedge !== null) return unreadable(start + after.end, end, 'there are two hedges', 'leave one');
  if (after !== null) {
    hedge = after.value;
    end = text.slice(0, start + after.end).trimEnd().length;
  }
  const unitAndPace = readUnitAndPace(text.slice(start, end), money, context);
  if (!unitAndPace.ok) return moved(unitAndPace, start);
  return ok({ scale, hedge, ...unitAndPace.value });
}

interface Scaled {
  readonly scale: bigint;
  readonly hedge: Hedge | null;
  /** Where the unit begins. */
  readonly start: number;
}

/** `million`, `bn`, 多万 and the like at the beginning, two of them at most (`lakh crore`). */
function readScale(text: string, money: string, context: UnitContext): Result<Scaled, FigureProblem> {
  let at = skipSpaces(text, 0);
  let hedge: Hedge | null = null;
  if (text[at] === '多' || text[at] === '余') {
    hedge = 'over';
    at++;
  }
  let scale = 1n;
  for (let words = 0; words < 2; words++) {
    const word = scaleWordAt(text, at);
    if (word === '') break;
    const value = scaleOf(word.toLowerCase().replace(/(?<=[a-z]{3})s$/, ''));
    if (value === null) break;
    const rest = skipSpaces(text, at + word.length);
    if (word.length === 1 && (word === 'm' || word === 'k')) {
      const decision = words > 0 ? 'unit' : letterScale(word, text, at, rest, money, context);
      if (decision === 'unit') break;
      if (decision === 'unclear') {
        const hint = 'write `million`, or `metres`';
        return ambiguousUnit(at, at + 1, '"m" can be million or metres', hint);
      }
    } else if (/^[A-Z]$/.test(word)) break;
    scale *= value;
    at = rest;
  }
  if (hedge === null && (text[at] === '多' || text[at] === '余') && scale > 1n) {
    hedge = 'over';
    at = skipSpaces(text, at + 1);
    // 7万多亿: the scale goes on after the hedge.
    if (text[at] === '亿' && scale < 10n ** 8n) {
      scale *= 10n ** 8n;
      at = skipSpaces(text, at + 1);
    }
  }
  return ok({ scale, hedge, start: at });
}

function scaleWordAt(text: string, at: number): string {
  const chinese = /^[百千万亿]+/.exec(text.slice(at, at + 3))?.[0];
  if (chinese !== undefined) return chinese;
  const word = /^[A-Za-z]{1,9}(?![A-Za-z0-9²³^])/.exec(text.slice(at, at + 10))?.[0];
  return word ?? '';
}

/** `36m`: million with money or before a unit, metres where the indicator is a length; else nobody can tell. */
function letterScale(
  letter: string,
  text: string,
  at: number,
  rest: number,
  money: string,
  { unit, anyNoun }: UnitContext,
): 'scale' | 'unit' | 'unclear' {
  if (letter === 'k') return 'scale';
  const left = text.slice(rest);
  const alone = left === '' || left.startsWith('/') || /^(?:per|an?|each|every|·)(?:\s|$)/i.test(left);
  if (!alone || money !== '') return 'scale';
  if (unit !== null && readDimension(unit.dimension).has('m')) return 'unit';
  if (unit !== null && unit.dimension !== '') return 'scale';
  return at > 0 && anyNoun ? 'unit' : 'unclear';
}

function readUnitAndPace(
  text: string,
  money: string,
  context: UnitContext,
): Result<{ readonly unit: Unit | null; readonly pace: Pace | null }, FigureProblem> {
  const perTime = context.unit !== null && isPerTime(context.unit);
  const trailing = perTime ? null : readTrailingPace(text.toLowerCase());
  const pace = trailing?.value ?? null;
  const words = (trailing === null ? text : text.slice(0, trailing.end)).trim();
  const spoken = perTime
    ? words.replace(/\s+(?:an?|each|every)\s+(?=(?:day|week|month|quarter|year|hour)$)/i, ' per ')
    : words;
  const unit = readUnitBeside(spoken, money, context);
  return unit.ok ? ok({ unit: unit.value, pace }) : unit;
}

/** The unit after the number with the currency before it: one of them, both the same, or a quotient of both. */
function readUnitBeside(words: string, money: string, context: UnitContext): Result<Unit | null, FigureProblem> {
  if (money === '') return words === '' ? ok(null) : readUnitWords(words, context);
  if (words === '') return readUnitWords(money, context);
  if (/^(?:\/|per\s)/i.test(words)) {
    const whole = readUnitWords(`${money} ${words}`, context);
    return whole.ok ? whole : moved(whole, -money.length - 1);
  }
  const after = readUnitWords(words, context);
  const codes = isCurrencyCode(money) ? [money] : (findMoney(money)?.codes ?? []);
  if (after.ok && after.value.kind === 'currency' && codes.includes(after.value.dimension)) {
    return ok(currencyUnit(after.value.dimension));
  }
  return unreadable(0, words.length, `there are two units, ${money} and "${words}"`, 'leave one of them');
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at++;
  return at;
}
