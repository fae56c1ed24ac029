import { isCurrencyCode } from './currency.ts';
import { PLAIN } from './plain-units.ts';
import { ONE, ZERO } from './rational.ts';
import type { Unit } from './unit.ts';

/** Exponents by label: `USD/person` is USD 1, person -1. */
type Exponents = ReadonlyMap<string, number>;

/** Only figures of one dimension can be compared; percentages, points, multiples and plain numbers share the empty one. */
export function sameDimension(a: Unit, b: Unit): boolean {
  return a.dimension === b.dimension;
}

/** The unit of a product: what is above and below the line cancels, so USD/person times people is USD. */
export function multiplyUnits(a: Unit, b: Unit): Unit {
  if (a.dimension === '') return b.dimension === '' ? PLAIN : b;
  if (b.dimension === '') return a;
  return baseUnit(joinDimensions(a.dimension, b.dimension, 1));
}

/** The unit of a quotient; a thing divided by its like is a plain number. */
export function divideUnits(a: Unit, b: Unit): Unit {
  if (b.dimension === '') return a.dimension === '' ? PLAIN : a;
  return baseUnit(joinDimensions(a.dimension, b.dimension, -1));
}

/** Whether the unit is so much per time, as km/h is: a pace is then part of the unit and is not multiplied out. */
export function isPerTime(unit: Unit): boolean {
  const exponents = readDimension(unit.dimension);
  return (exponents.get('s') ?? 0) < 0 || (exponents.get('month') ?? 0) < 0;
}

/** Adds the exponents of `b`, `times` over, to those of `a`. */
export function joinDimensions(a: string, b: string, times: number): string {
  if (b === '') return a;
  if (a === '' && times === 1) return b;
  const exponents = new Map(readDimension(a));
  for (const [label, exponent] of readDimension(b))
    exponents.set(label, (exponents.get(label) ?? 0) + times * exponent);
  return writeDimension(exponents);
}

export function readDimension(dimension: string): Exponents {
  const known = cache.get(dimension);
  if (known !== undefined) return known;
  const exponents = new Map<string, number>();
  const [above = '', ...below] = dimension.split('/');
  for (const factor of above.split('·')) addFactor(exponents, factor, 1);
  for (const factor of below) addFactor(exponents, factor, -1);
  cache.set(dimension, exponents);
  return exponents;
}

const cache = new Map<string, Exponents>();

function addFactor(exponents: Map<string, number>, factor: string, sign: number): void {
  if (factor === '' || factor === '1') return;
  const [label = '', exponent = '1'] = factor.split('^');
  exponents.set(label, sign * Number(exponent));
}

function writeDimension(exponents: Exponents): string {
  const sorted = [...exponents].filter(([, exponent]) => exponent !== 0).sort(([a], [b]) => (a < b ? -1 : 1));
  const factor = ([label, exponent]: readonly [string, number]): string =>
    Math.abs(exponent) === 1 ? label : `${label}^${Math.abs(exponent)}`;
  const above = sorted.filter(([, exponent]) => exponent > 0).map(factor);
  const below = sorted.filter(([, exponent]) => exponent < 0).map(factor);
  if (above.length === 0 && below.length > 0) above.push('1');
  return [above.join('·'), ...below].join('/');
}

/** The unit that measures a dimension without a factor. */
function baseUnit(dimension: string): Unit {
  if (dimension === '') return PLAIN;
  return { name: dimension.replaceAll('^', ''), kind: kindOf(dimension), dimension, factor: ONE, offset: ZERO };
}

function kindOf(dimension: string): Unit['kind'] {
  if (dimension.includes('/')) return 'quotient';
  if (/[·^]/.test(dimension) || measured.has(dimension)) return 'measure';
  return isCurrencyCode(dimension) ? 'currency' : 'count';
}

const measured: ReadonlySet<string> = new Set(['m', 'g', 's', 'month', 'J', 'K']);
