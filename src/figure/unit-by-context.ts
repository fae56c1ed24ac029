import { currencyPart, currencyUnit, findMoney, isCurrencyCode, type Money } from './currency.ts';
import { readDimension } from './dimension.ts';
import type { FigureContext, FigureProblem } from './figure.ts';
import { ambiguousUnit } from './figure-problem.ts';
import { POINTS } from './plain-units.ts';
import { rational, ZERO } from './rational.ts';
import { ok, type Result } from './result.ts';
import type { Unit } from './unit.ts';

type Read = Result<Unit, FigureProblem>;

/**
 * Words that mean one thing under one indicator and another under the next: points, pounds, cents, `$`, tons, degrees. Null
 * for all other words, and for points of anything but a percentage, which are counted things.
 */
export function readByContext(
  name: string,
  start: number,
  end: number,
  { unit, units }: Pick<FigureContext, 'unit' | 'units'>,
): Read | null {
  const lower = name.toLowerCase();
  if (lower === 'point' || lower === 'points') return isPercentage(unit) ? ok(POINTS) : null;
  if (lower === 'ton' || lower === 'tons') return units.find(name) === null ? refuseTons(name, start, end) : null;
  if (lower === 'degree' || lower === 'degrees' || lower === '度') return readDegrees(name, start, end, unit);
  if ((lower === 'pound' || lower === 'pounds') && unit !== null && countsMass(unit)) return ok(POUND);

  const money = findMoney(name);
  if (money === null || units.find(name) !== null) return null;
  const [only, another] = money.codes;
  if (only !== undefined && another === undefined) return ok(moneyUnit(money, only, lower));
  const own = currenciesOf(unit);
  const meant = own.filter(one => money.codes.includes(one));
  const [code, second] = meant;
  if (code !== undefined && second === undefined) return ok(moneyUnit(money, code, lower));
  const refused = meant.length > 1 ? { ...money, codes: meant } : money;
  return refuseMoney(name, start, end, refused, meant.length > 1 ? [] : own);
}

/** Whether a word is a unit whose meaning its place decides; words for money are another matter. */
export function isByContext(name: string): boolean {
  return /^(?:points?|tons?|degrees?|度)$/i.test(name);
}

const POUND: Unit = {
  name: 'lb',
  kind: 'measure',
  dimension: 'g',
  factor: rational(45_359_237n, 100_000n),
  offset: ZERO,
};

function moneyUnit(money: Money, code: string, word: string): Unit {
  if (money.parts === 1) return currencyUnit(code);
  return currencyPart(code, word.startsWith('p') ? 'pence' : 'cents');
}

/** The currencies that a unit counts, above or below the line: USD/person, CNY/USD. */
function currenciesOf(unit: Unit | null): readonly string[] {
  return unit === null ? [] : [...readDimension(unit.dimension).keys()].filter(isCurrencyCode);
}

/** GBP/lb counts money and mass, and its pounds are both: the currency goes first. */
function countsMass(unit: Unit): boolean {
  return readDimension(unit.dimension).has('g') && currenciesOf(unit).length === 0;
}

function isPercentage(unit: Unit | null): boolean {
  return unit?.kind === 'percent' || unit?.kind === 'points';
}

function refuseTons(name: string, start: number, end: number): Read {
  return ambiguousUnit(
    start,
    end,
    `"${name}" can be metric, short or long`,
    'write tonnes, or 2,000 lb to the short ton',
  );
}

function readDegrees(name: string, start: number, end: number, unit: Unit | null): Read {
  if (unit?.kind === 'temperature') return ok(unit);
  return ambiguousUnit(start, end, `"${name}" can be Celsius or Fahrenheit`, 'write °C or °F');
}

/** `own` are the currencies of the indicator, where the word can stand for none of them. */
function refuseMoney(name: string, start: number, end: number, money: Money, own: readonly string[]): Read {
  const { codes, parts } = money;
  const [first, second] = codes;
  const isWeight = /^pounds?$/i.test(name);
  const place = own.length > 0 ? `, and the indicator is in ${own.join(' and ')}` : '';
  if (parts > 1) {
    const unit = own.length > 0 ? '' : ', or give the indicator a unit';
    const hint = `write the amount in a currency (0.24 ${first})${unit}`;
    return ambiguousUnit(start, end, `"${name}" can be parts of ${anyOf(codes)}${place}`, hint);
  }
  const reason = `"${name}" can be ${anyOf(codes)}${isWeight ? ', or a weight' : ''}${place}`;
  const hint =
    own.length > 0
      ? `write the code of the currency that is meant, such as ${first}`
      : `name it: write ${first} or ${isWeight ? 'lb' : second}`;
  return ambiguousUnit(start, end, reason, hint);
}

/** `CNY or JPY`; of many the first three. */
function anyOf(codes: readonly string[]): string {
  const few = codes.length > 3 ? [...codes.slice(0, 3), 'others'] : codes;
  return few.length < 2 ? few.join('') : `${few.slice(0, -1).join(', ')} or ${few.at(-1)}`;
}
