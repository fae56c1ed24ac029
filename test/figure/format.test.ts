import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBounds, formatEnd, formatFigure, formatValue, inUnit } from '../../src/figure/format.ts';
import {
  above,
  atMost,
  below,
  between,
  closed,
  everything,
  type Interval,
  includes,
  point,
} from '../../src/figure/interval.ts';
import { PERCENT, PLAIN } from '../../src/figure/plain-units.ts';
import {
  compare,
  divide,
  fromDecimal,
  multiply,
  type Rational,
  rational,
  subtract,
} from '../../src/figure/rational.ts';
import { readUnit } from '../../src/figure/read-unit.ts';
import type { Unit } from '../../src/figure/unit.ts';
import { contextOf, figureOf } from './figures.ts';

const unit = (text: string): Unit => {
  const read = readUnit(text, contextOf());
  if (!read.ok) throw new Error(read.problem.reason);
  return read.value;
};

describe('the bounds of a figure, in its own unit', () => {
  it.each([
    ['+6.7%', '6.65 … 6.75 %'],
    ['1.393 million vehicles', '1,392,500 … 1,393,500'],
    ['5.52 trillion CNY', '5.515 … 5.525 trillion CNY'],
    ['-1.4 pp', '−1.45 … −1.35 pp'],
    ['70 arrests', '70'],
    ['over 7.39 trillion CNY', 'above 7.39 trillion CNY'],
    ['up to 9.5%', 'at most 9.5 %'],
    ['less than 40%', 'below 40 %'],
    ['at least 8 km', 'at least 8 km'],
    ['a third', '30.0 … 36.7 %'],
    ['41 °F', '40.5 … 41.5 °F'],
    ['billions of USD', '1 billion … 1 trillion USD'],
    ['10 million to 10 billion AUD', '9.5 million … 10.5 billion AUD'],
    ['1 to 10,000,000 AUD', '0.5 … 10,000,000.5 AUD'],
    ['10 cents/lb', undefined],
    ['0.025%', '0.0245 … 0.0255 %'],
    ['5.52万亿元', '5.515 … 5.525 trillion CNY'],
    ['210 GBP a week', '205 … 215 GBP a week'],
  ])('%s is %s', (text, expected) => {
    const figure = figureOf(text, expected === undefined ? { unit: 'USD/lb' } : {});
    expect(formatFigure(figure)).toBe(expected ?? '9.5 … 10.5 cents/lb');
  });
});

describe('bounds that were calculated', () => {
  const sixth = (low: number, high: number): Interval => closed(rational(low, 6), rational(high, 6));
  it.each([
    [
      'are rounded outward',
      divided('1392500', '1.0675', '1393500', '1.0665'),
      unit('vehicles'),
      '1.3044 … 1.3067 million',
    ],
    ['in as many places as the width needs', sixth(1000, 1001), PLAIN, '166.666 … 166.834'],
    ['exactly where that takes few', closed(rational(1, 8), rational(3, 8)), PLAIN, '0.125 … 0.375'],
    ['of a point to four digits', point(rational(-1, 6)), PERCENT, '−16.67 %'],
    ['of a whole point in full', point(rational(1_234_567)), PLAIN, '1,234,567'],
    ['on both sides of zero', closed(rational(-1, 3), rational(1, 3)), PLAIN, '−0.34 … 0.34'],
    ['without ends', everything(), PLAIN, 'any number'],
    ['with one end, open', above(rational(1, 3)), PERCENT, 'above 33.33 %'],
    ['with one end, closed', atMost(rational(5)), PLAIN, 'at most 5'],
    ['with an upper end, open', below(rational(1, 3)), PLAIN, 'below 0.3334'],
    ['from zero', between(rational(0), false, rational(12_000_000), true), unit('USD'), '0 … 12 million USD'],
  ] as const)('%s', (_, interval, unitOf, expected) => expect(formatBounds(interval, unitOf)).toBe(expected));

  it('to as many places as are asked for', () => {
    expect(formatBounds(sixth(1000, 1001), PLAIN, 0)).toBe('166 … 167');
  });

  it('one end alone has the digits of both, and no unit', () => {
    const bounds = closed(rational(665, 10_000), rational(675, 10_000));
    expect(formatEnd(bounds, 'low', PERCENT)).toBe('6.65');
    expect(formatEnd(bounds, 'high', PERCENT)).toBe('6.75');
    expect(formatEnd(above(rational(1, 3)), 'high', PERCENT)).toBe('∞');
    expect(formatEnd(above(rational(1, 3)), 'low', PERCENT)).toBe('33.33');
    expect(formatEnd(divided('1392500', '1.0675', '1393500', '1.0665'), 'high', PLAIN)).toBe('1.3067 million');
  });

  it('what is printed holds what was calculated, and adds at most a tenth of the width', () => {
    const numbers = fc.tuple(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.bigInt({ min: 1n, max: 10n ** 9n }),
    );
    fc.assert(
      fc.property(numbers, numbers, ([an, ad], [bn, bd]) => {
        const [a, b] = [rational(an, ad), rational(bn, bd)];
        fc.pre(compare(a, b) !== 0);
        const interval = compare(a, b) < 0 ? closed(a, b) : closed(b, a);
        const text = formatBounds(interval, PLAIN);
        const { low, high } = printed(text);
        const bounds = closed(low, high);
        expect(includes(bounds, a) && includes(bounds, b)).toBe(true);
        if (/illion .*…/.test(text)) return;
        const added = subtract(subtract(high, low), subtract(interval.high ?? low, interval.low ?? low));
        const width = subtract(interval.high ?? low, interval.low ?? low);
        expect(compare(multiply(added, rational(9)), width)).toBe(-1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('single values', () => {
  it.each([
    [rational(67, 1000), PERCENT, 2, '6.70%'],
    [rational(-21, 1000), unit('pp'), 1, '−2.1 pp'],
    [rational(1_393_000), unit('vehicles'), 0, '1,393,000 vehicles'],
    [rational(1), unit('vehicles'), 0, '1 vehicle'],
    [rational(27_815, 100), unit('°F'), 0, '41 °F'],
    [rational(5), PLAIN, 0, '5'],
  ] as const)('%o', (value, unitOf, places, expected) => expect(formatValue(value, unitOf, places)).toBe(expected));

  it('inUnit undoes the factor and the zero of a unit', () => {
    expect(inUnit(point(rational(27_815, 100)), unit('°F')).low).toSatisfy(
      (low: Rational) => compare(low, rational(41)) === 0,
    );
  });
});

function divided(low: string, most: string, high: string, least: string): Interval {
  const read = (text: string): Rational => fromDecimal(text) ?? rational(0);
  return closed(divide(read(low), read(most)), divide(read(high), read(least)));
}

/** Both ends of a printed interval, read back; a scale at the end is that of both unless the start has its own. */
function printed(text: string): { low: Rational; high: Rational } {
  const sizes: Record<string, bigint> = { million: 10n ** 6n, billion: 10n ** 9n, trillion: 10n ** 12n };
  const [start = '', end = start] = text.replaceAll('−', '-').replaceAll(',', '').split(' … ');
  const [, shared = ''] = end.split(' ');
  const read = (part: string): Rational => {
    const [number = '', word = shared] = part.split(' ');
    return multiply(fromDecimal(number) ?? rational(0), rational(sizes[word] ?? 1n));
  };
  return { low: read(start), high: read(end) };
}
