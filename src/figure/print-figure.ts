import { groupDigits } from './digit-groups.ts';
import type { Figure, Hedge } from './figure.ts';
import { inUnit } from './format.ts';
import {
  absolute,
  compare,
  divide,
  multiply,
  type Rational,
  rational,
  reduce,
  sign,
  subtract,
  toDecimal,
} from './rational.ts';
import type { Unit } from './unit.ts';

/**
 * Canonical English text that reads back, in the same context, to a figure with the same intervals: `about 11%`,
 * `over 7.39 trillion CNY`, `26,000,000 to 31,000,000`. Ratios, orders of magnitude and words of direction keep the words in
 * which they were written, since no other words have their meaning.
 */
export function printFigure(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
      if (isOfWholeTimes(figure)) return figure.text.trim();
      return `${hedgeText(figure.hedge)}${signText(figure)}${numberText(figure)}${paceText(figure)}`;
    case 'range':
      return `${hedgeText(figure.hedge)}${rangeText(figure)}${paceText(figure)}`;
    case 'fraction':
      return `${hedgeText(figure.hedge)}${signText(figure)}${fractionText(figure)}`;
    case 'rank':
      return rankText(figure);
    case 'ratio':
    case 'magnitude':
    case 'direction':
      return figure.text.trim();
  }
}

/** 增长2倍 is 200 % to the nearest 100: no percentage says that. */
function isOfWholeTimes({ unit, writtenPlace }: Figure): boolean {
  return unit.kind === 'percent' && writtenPlace !== null && writtenPlace.n * 100n > writtenPlace.d;
}

const hedges: Readonly<Record<Hedge, string>> = {
  about: 'about ',
  over: 'over ',
  nearly: 'nearly ',
  under: 'under ',
  'at-most': 'at most ',
  'at-least': 'at least ',
};

function hedgeText(hedge: Hedge | null): string {
  return hedge === null ? '' : hedges[hedge];
}

/** The one number that was written, in the figure's unit. */
function writtenValue({ written, unit }: Figure): Rational {
  return inUnit(written, unit).low ?? rational(0);
}

function signText(figure: Figure): string {
  if (!figure.signed) return '';
  return sign(writtenValue(figure)) < 0 ? '-' : '+';
}

function paceText({ pace }: Figure): string {
  return pace === null ? '' : ` a ${pace}`;
}

function numberText(figure: Figure): string {
  const { unit, multiplier, writtenPlace } = figure;
  const value = absolute(writtenValue(figure));
  const place = writtenPlace === null ? rational(1) : divide(writtenPlace, unit.factor);
  const composed = isTimeOfSeveralUnits(figure, value, place) ? durationText(value, unit) : null;
  if (composed !== null) return composed;
  const mantissa = divide(value, rational(multiplier));
  const decimals = placesOf(divide(place, rational(multiplier)));
  return withUnit(`${groupDigits(toDecimal(mantissa, decimals, 'nearest'))}${scaleText(multiplier)}`, unit);
}

/** Each end to its own last place, which its half unit tells. */
function rangeText(figure: Figure): string {
  const { unit } = figure;
  const written = inUnit(figure.written, unit);
  const bare = inUnit(figure.bare, unit);
  const start = endOf(written.low, bare.low);
  const end = endOf(written.high, bare.high);
  const scale = scaleOfEnd(end);
  // The scale of the end would reach a start without one (1 to 5 thousand), so the start is written in it too.
  const reached = multiply(start.value, rational(scale));
  const startScale = scaleOfEnd(start) === 1n && compare(reached, end.value) <= 0 ? scale : scaleOfEnd(start);
  const plus = figure.signed && sign(start.value) >= 0 ? '+' : '';
  return `${plus}${withUnit(endText(start, startScale), unit)} to ${withUnit(endText(end, scale), unit)}`;
}

interface RangeEnd {
  readonly value: Rational;
  /** Zero for an end that is exact by a precision. */
  readonly place: Rational;
}

function endOf(written: Rational | null, bare: Rational | null): RangeEnd {
  const value = written ?? rational(0);
  return { value, place: multiply(absolute(subtract(value, bare ?? value)), rational(2)) };
}

/** The smallest of thousand, million, billion, trillion whose place the last written place is. */
function scaleOfEnd({ place }: RangeEnd): bigint {
  for (const scale of [1n, 10n ** 3n, 10n ** 6n, 10n ** 9n]) if (place.n <= scale * place.d) return scale;
  return 10n ** 12n;
}

function endText({ value, place }: RangeEnd, scale: bigint): string {
  const scaled = divide(value, rational(scale));
  const decimals = place.n === 0n ? exactPlaces(scaled) : placesOf(divide(place, rational(scale)));
  return `${groupDigits(toDecimal(scaled, decimals, 'nearest'))}${scaleText(scale)}`;
}

function fractionText({ written, unit, unitWritten, multiplier }: Figure): string {
  // A fraction of nothing is kept as a part of the whole, one of a unit in that unit.
  const whole = unitWritten || multiplier > 1n ? inUnit(written, unit).low : written.low;
  const { n, d } = reduce(divide(absolute(whole ?? rational(1)), rational(multiplier)));
  const scale = scaleText(multiplier);
  return unitWritten ? withUnit(`${n}/${d}${scale}`, unit) : `${n}/${d}${scale}`;
}

function rankText({ written, joint, exact }: Figure): string {
  const place = toDecimal(written.high ?? rational(1), 0, 'nearest');
  return exact ? `${joint ? 'joint ' : ''}${place}` : `top ${place}`;
}

function withUnit(number: string, { kind, name }: Unit): string {
  if (kind === 'percent') return `${number}%`;
  return name === '' ? number : `${number} ${name}`;
}

const scales: readonly (readonly [string, bigint])[] = [
  ['hundred', 100n],
  ['thousand', 1_000n],
  ['万', 10_000n],
  ['lakh', 100_000n],
  ['million', 10n ** 6n],
  ['crore', 10n ** 7n],
  ['亿', 10n ** 8n],
  ['billion', 10n ** 9n],
  ['trillion', 10n ** 12n],
];

/** `million`, or two words where there is none (`million million`). */
function scaleText(multiplier: bigint): string {
  if (multiplier === 1n) return '';
  const one = scales.find(([, size]) => size === multiplier);
  if (one !== undefined) return ` ${one[0]}`;
  const largest = scales.filter(([, size]) => multiplier % size === 0n).at(-1);
  return largest === undefined ? '' : `${scaleText(multiplier / largest[1])} ${largest[0]}`;
}

/** The decimals of a place: 0.01 has two. */
function placesOf(place: Rational): number {
  let places = 0;
  while (places < 60 && place.n * 10n ** BigInt(places) < place.d) places++;
  return places;
}

function exactPlaces({ n, d }: Rational): number {
  let places = 0;
  while (places < 60 && (n * 10n ** BigInt(places)) % d !== 0n) places++;
  return places;
}

/** Read from `2 h 30 min`: its last zero counts, which 150 min would lose. */
function isTimeOfSeveralUnits(
  { lastPlace, writtenPlace, multiplier }: Figure,
  value: Rational,
  place: Rational,
): boolean {
  if (multiplier !== 1n || lastPlace !== writtenPlace || place.n !== place.d) return false;
  const whole = reduce(value);
  return whole.d === 1n && whole.n !== 0n && whole.n % 10n === 0n;
}

const smaller: readonly (readonly [string, string, bigint])[] = [
  ['s', 'min', 60n],
  ['min', 'h', 60n],
  ['h', 'days', 24n],
  ['days', 'weeks', 7n],
  ['months', 'years', 12n],
  ['quarters', 'years', 4n],
];

function durationText(value: Rational, { name }: Unit): string | null {
  const step = smaller.find(([unit]) => unit === name);
  if (step === undefined) return null;
  const [unit, larger, count] = step;
  const whole = reduce(value).n;
  return `${whole / count} ${larger} ${whole % count} ${unit}`;
}
