import { describe, expect, it } from 'vitest';
import type { Precision } from '../../src/figure/figure.ts';
import { rational } from '../../src/figure/rational.ts';
import { readMultiple } from '../../src/figure/read-figure.ts';
import { bounds, contextOf, figureOf, interval, type Place } from './figures.ts';

const change: Place = { role: 'change', unit: 'USD' };

/** The table of meaning.md, row by row: text, strict and wide reading in the figure's own unit. */
describe('the table of readings', () => {
  describe('every digit of a mantissa that does not end in zeros: x ± u/2', () => {
    it.each([
      ['5.52 trillion', '[5515000000000, 5525000000000]'],
      ['1.393 million', '[1392500, 1393500]'],
      ['1.50 million', '[1495000, 1505000]'],
      ['66%', '[65.5, 66.5] %'],
      ['12,345 GBP', '[12344.5, 12345.5] GBP'],
      ['0.0', '[-0.05, 0.05]'],
      ['0', '[-0.5, 0.5]'],
      ['-5', '[-5.5, -4.5]'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text))).toBe(expected));
  });

  describe('percentages and points below 100 % count their zeros, from 100 % on they do not', () => {
    it.each([
      ['20%', '[19.5, 20.5] %'],
      ['90%', '[89.5, 90.5] %'],
      ['500 bp', '[499.5, 500.5] bp'],
      ['9,900 bp', '[9899.5, 9900.5] bp'],
      ['10,000 bp', '[9999.5, 10000.5] [9500, 10500] bp'],
      ['-1.4 pp', '[-1.45, -1.35] pp'],
      ['40 pp', '[39.5, 40.5] pp'],
      ['100%', '[99.5, 100.5] [95, 105] %'],
      ['300%', '[299.5, 300.5] [285, 315] %'],
      ['300.0%', '[299.95, 300.05] %'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text))).toBe(expected));
  });

  describe('zeros at the end of an integer: widely x ± max(u/2, min(z/2, 5 % of x))', () => {
    it.each([
      ['1,300,000', '[1299999.5, 1300000.5] [1250000, 1350000]'],
      ['500 million', '[499500000, 500500000] [475000000, 525000000]'],
      ['1,000 GBP', '[999.5, 1000.5] [950, 1050] GBP'],
      ['10 million', '[9500000, 10500000]'],
      ['20 million', '[19500000, 20500000] [19000000, 21000000]'],
      ['10,250 GBP', '[10249.5, 10250.5] [10245, 10255] GBP'],
      ['300 times', '[299.5, 300.5] [285, 315] times'],
      ['6e+05', '[599999.5, 600000.5] [570000, 630000]'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text))).toBe(expected));
  });

  describe('a counted thing below 1,000, a rank, a size: exactly x', () => {
    it.each([
      ['70 arrests', {}, '[70, 70] arrests'],
      ['999 stores', {}, '[999, 999] stores'],
      ['1,000 stores', {}, '[999.5, 1000.5] [950, 1050] stores'],
      ['five stores', {}, '[5, 5] stores'],
      ['1.2 thousand stores', {}, '[1150, 1250] stores'],
      ['101.3 points', {}, '[101.25, 101.35] points'],
      ['70 arrests a day', {}, '[69.5, 70.5] [66.5, 73.5] arrests'],
      ['70 GBP', {}, '[69.5, 70.5] [66.5, 73.5] GBP'],
      ['70', {}, '[69.5, 70.5] [66.5, 73.5]'],
      ['43', { role: 'size' }, '[43, 43]'],
      ['1,000', { role: 'size' }, '[1000, 1000]'],
      ['3', { role: 'rank' }, '[3, 3]'],
      ['+12 stores', { role: 'change' }, '[12, 12] stores'],
    ] as const)('%s %o', (text, place, expected) => expect(bounds(figureOf(text, place))).toBe(expected));
  });

  describe('about: the wider of the bare number and x ± 5 %', () => {
    it.each([
      ['about 11%', {}, '[10.45, 11.55] %'],
      ['about 5%', {}, '[4.5, 5.5] %'],
      ['about 1,000 GBP', {}, '[950, 1050] GBP'],
      ['about 70 arrests', {}, '[66.5, 73.5] arrests'],
      ['about 1.4 times', {}, '[1.33, 1.47] times'],
      ['about 20 °C', {}, '[15, 25] °C'],
      ['about 20.5 °C', {}, '[20, 21] °C'],
      ['about +20 °C', { role: 'change' }, '[19, 21] °C'],
      ['about -20', {}, '[-21, -19]'],
    ] as const)('%s %o', (text, place, expected) => expect(bounds(figureOf(text, place))).toBe(expected));
  });

  describe('one-sided hedges are open at x where they exclude it; in a level they act on the number line', () => {
    it.each([
      ['over 100', '(100, 200] (100, …)'],
      ['over -5', '(-5, 0] (-5, …)'],
      ['nearly 60%', '[54, 60) [48, 60) %'],
      ['nearly -5', '[-5.5, -5) [-6, -5)'],
      ['less than 40%', '[20, 40) (…, 40) %'],
      ['under -4', '[-6, -4) (…, -4)'],
      ['up to 9.5%', '[4.75, 9.5] (…, 9.5] %'],
      ['at least 8', '[8, 16] [8, …)'],
      ['over 30 °C', '(30, 60] (30, …) °C'],
      ['over 0', '(0, …)'],
      ['at least 0', '[0, …)'],
      ['under 0', '(…, 0)'],
      ['up to 0', '(…, 0]'],
      ['nearly 0', '(…, 0)'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text))).toBe(expected));
  });

  describe('in a change a hedge acts on the size', () => {
    it.each([
      ['over 6%', '(6, 12] (6, …) %'],
      ['down over 6%', '[-12, -6) (…, -6) %'],
      ['over -6%', '[-12, -6) (…, -6) %'],
      ['nearly -60%', '(-60, -54] (-60, -48] %'],
      ['under 5%', '[2.5, 5) [0, 5) %'],
      ['down by less than 5%', '(-5, -2.5] (-5, 0] %'],
      ['up to 9.5%', '[4.75, 9.5] [0, 9.5] %'],
      ['at least -8%', '[-16, -8] (…, -8] %'],
      ['more than +1.55 °C', '(1.55, 3.1] (1.55, …) °C'],
      ['over 0%', '(0, …) %'],
      ['over -0%', '(0, …) %'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text, change))).toBe(expected));
  });

  describe('multiples: strictly at most ± 10 %', () => {
    it.each([
      ['2 times', '[1.8, 2.2] [1.5, 2.5] times'],
      ['doubled', '[1.8, 2.2] [1.5, 2.5] times'],
      ['3 times', '[2.7, 3.3] [2.5, 3.5] times'],
      ['1.5 times', '[1.45, 1.55] times'],
      ['0.1 times', '[0.09, 0.11] [0.05, 0.15] times'],
      ['187 times', '[186.5, 187.5] times'],
      ['more than doubled', '(2, 4] (2, …) times'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text, change))).toBe(expected));

    it('a bare number is a multiple where only a multiple is meant', () => {
      for (const [text, expected] of [
        ['2', '[1.8, 2.2] [1.5, 2.5] times'],
        ['about 1.4', '[1.33, 1.47] times'],
        ['tripled', '[2.7, 3.3] [2.5, 3.5] times'],
        ['half', '[0.475, 0.525] [0.45, 0.55] times'],
      ] as const) {
        const read = readMultiple(text, contextOf(change));
        expect(read.ok && bounds(read.value)).toBe(expected);
      }
      const read = readMultiple('150%', contextOf(change));
      expect(!read.ok && read.problem.reason).toBe('"150%" is in %, where a multiple belongs');
    });
  });

  describe('fractions in words: ± 5 %, at most ± 10 %', () => {
    it.each([
      ['half', '[47.5, 52.5] [45, 55] %'],
      ['a third', '[95/3, 35] [30, 110/3] %'],
      ['1/3', '[95/3, 35] [30, 110/3] %'],
      ['two thirds', '[190/3, 70] [60, 220/3] %'],
      ['up a quarter', '[23.75, 26.25] [22.5, 27.5] %'],
      ['down a quarter', '[-26.25, -23.75] [-27.5, -22.5] %'],
      ['over two thirds', '(200/3, 400/3] (200/3, …) %'],
      ['about a third', '[95/3, 35] [30, 110/3] %'],
      ['halved', '[-52.5, -47.5] [-55, -45] %'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text, change))).toBe(expected));

    it('of a scale or a unit they keep it', () => {
      expect(bounds(figureOf('half a million people'))).toBe('[475000, 525000] [450000, 550000] people');
      expect(bounds(figureOf('half a million', { unit: 'USD' }))).toBe('[475000, 525000] [450000, 550000] USD');
      expect(bounds(figureOf('a quarter of a mile'))).toBe('[0.2375, 0.2625] [0.225, 0.275] miles');
      expect(bounds(figureOf('half a percent', change))).toBe('[0.475, 0.525] [0.45, 0.55] %');
    });
  });

  describe('m in n', () => {
    it.each([
      ['1 in 12', '[8, 200/23] %'],
      ['1 in 10', '[200/21, 200/19] %'],
      ['one in five', '[200/11, 200/9] %'],
      ['43 in 1,000', '[4.25, 4.35] %'],
      ['43 per 1,000', '[4.25, 4.35] %'],
      ['43 per million', '[0.00425, 0.00435] %'],
      ['2 in 3', '[300/7, 100] %'],
      ['9 out of 10', '[85, 95] %'],
      ['10 of 11', '[1000/11, 1000/11] %'],
      ['1 in 12 people', '[8, 200/23] %'],
      ['over 1 in 12', '(25/3, 50/3] (25/3, …) %'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text))).toBe(expected));
  });

  describe('a range: its ends, widely each with its half unit', () => {
    it.each([
      ['26 to 31 million', '[26000000, 31000000] [25500000, 31500000]'],
      ['£3.2tn to £4.4tn', '[3200000000000, 4400000000000] [3150000000000, 4450000000000] GBP'],
      ['500 to 8,000 stores', '[500, 8000] [499.5, 8000.5] stores'],
      ['5% to 6%', '[5, 6] [4.5, 6.5] %'],
      ['about 20 to 40%', '[19, 42] %'],
      ['-3 to 5%', '[-3, 5] [-3.5, 5.5] %'],
      ['-5 to -3%', '[-5, -3] [-5.5, -2.5] %'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text))).toBe(expected));

    it('of which a word of direction mirrors both ends', () => {
      expect(bounds(figureOf('down 3 to 5%', change))).toBe('[-5, -3] [-5.5, -2.5] %');
      expect(bounds(figureOf('up 3 to 5%', change))).toBe('[3, 5] [2.5, 5.5] %');
    });
  });

  describe('orders of magnitude are closed below and open above, so that neighbours only touch', () => {
    it.each([
      ['dozens of stores', '[24, 120) stores'],
      ['hundreds of stores', '[200, 1000) stores'],
      ['thousands of people', '[1000, 1000000) people'],
      ['millions of USD', '[1000000, 1000000000) USD'],
      ['billions of USD', '[1000000000, 1000000000000) USD'],
      ['tens of thousands of people', '[20000, 100000) people'],
      ['数百万元', '[2000000, 10000000) CNY'],
    ])('%s', (text, expected) => expect(bounds(figureOf(text))).toBe(expected));
  });

  describe('words of direction', () => {
    it.each([
      ['up', change, '(0, …) %'],
      ['down', change, '(…, 0) %'],
      ['unchanged', change, '[-0.05, 0.05] [-0.5, 0.5] %'],
      ['little changed', change, '[-1, 1] [-2, 2] %'],
      ['unchanged', { role: 'change', unit: '%' }, '[-0.05, 0.05] [-0.5, 0.5] pp'],
      ['surplus', { unit: 'CNY' }, '(0, …) CNY'],
      ['profit', { unit: 'CNY' }, '(0, …) CNY'],
      ['deficit', { unit: 'CNY' }, '(…, 0) CNY'],
      ['loss', { unit: 'CNY' }, '(…, 0) CNY'],
    ] as const)('%s', (text, place, expected) => expect(bounds(figureOf(text, place))).toBe(expected));
  });

  it('a rank among the top ten is one of ten', () => {
    expect(bounds(figureOf('top 10', { role: 'rank' }))).toBe('[1, 10]');
  });
});

describe('a precision in force holds in both readings, and with a hedge for the bare number', () => {
  const thousands: Precision = { kind: 'scale', unit: rational(1000) };
  const place = (n: number, d: number): Precision => ({ kind: 'place', unit: rational(n, d) });
  it.each([
    ['exact', '1,300,000', { kind: 'exact' }, '[1300000, 1300000]'],
    ['exact', '13.25%', { kind: 'exact' }, '[13.25, 13.25] %'],
    ['exact range', '26 to 31 million', { kind: 'exact' }, '[26000000, 31000000]'],
    ['truncated, away from zero', '7.39192 trillion CNY', { kind: 'truncated' }, '[7391920000000, 7391930000000) CNY'],
    ['truncated below zero', '-2.1%', { kind: 'truncated' }, '(-2.2, -2.1] %'],
    ['truncated zero', '0.0%', { kind: 'truncated' }, '(-0.1, 0.1) %'],
    ['written: zeros count', '1,300,000', { kind: 'written' }, '[1299999.5, 1300000.5]'],
    ['written: a counted thing stays exact', '70 stores', { kind: 'written' }, '[70, 70] stores'],
    ['thousands', '1,300,000 GBP', thousands, '[1299500, 1300500] GBP'],
    ['thousands, where millions were written', '5.5 million GBP', thousands, '[5450000, 5550000] GBP'],
    ['thousands says nothing on percentages', '66%', thousands, '[65.5, 66.5] %'],
    ['thousands says nothing on temperatures', '20.5 °C', thousands, '[20.45, 20.55] °C'],
    ['a finer place than the text kept', '0.5', place(1, 1000), '[0.4995, 0.5005]'],
    ['a coarser place than was written', '1,234', place(10, 1), '[1229, 1239]'],
    ['a place in the own multiplier', '5.52 trillion CNY', place(1, 10), '[5470000000000, 5570000000000] CNY'],
    ['about an exact number', 'about 100 GBP', { kind: 'exact' }, '[95, 105] GBP'],
  ] as const)('%s: %s', (_, text, precision, expected) => {
    expect(bounds(figureOf(text, { precision }))).toBe(expected);
  });

  it('the last place that counts is that of the precision', () => {
    expect(figureOf('1,300,000 GBP', { precision: thousands }).lastPlace).toEqual(rational(1000));
    expect(figureOf('1,300,000 GBP').lastPlace).toEqual(rational(100_000));
  });
});

describe('what a figure tells beside its bounds', () => {
  it('the bare number stays known under a hedge', () => {
    expect(interval(figureOf('more than +1.55 °C', { role: 'change' }).bare)).toBe('[1.545, 1.555]');
    expect(interval(figureOf('just under £12,000').bare)).toBe('[11500, 12500]');
    const { bare, wide } = figureOf('66%');
    expect(bare).toBe(wide);
  });

  it.each([
    ['5.52 trillion CNY', 3],
    ['1,393,000', 4],
    ['20%', 2],
    ['300%', 1],
    ['0.025%', 2],
    ['5.50 days', 3],
    ['0', 1],
    ['half', 0],
    ['26 to 31 million', 0],
  ])('%s has %i significant digits', (text, digits) => expect(figureOf(text).digits).toBe(digits));

  it.each([
    ['1.393 million vehicles', true],
    ['-1.4 pp', true],
    ['about 11%', false],
    ['3-5', false],
    ['210 GBP a week', false],
    ['2 times', false],
    ['half', false],
    ['1 in 12', false],
    ['five stores', false],
  ])('%s is plain: %s', (text, plain) => expect(figureOf(text).plain).toBe(plain));

  it('what a rewritten figure keeps: the scale and the last written place', () => {
    const { multiplier, writtenPlace } = figureOf('5.50 million GBP');
    expect(multiplier).toBe(1_000_000n);
    expect(writtenPlace).toEqual(rational(1_000_000, 100));
  });

  it('41 °F is a level of 278.15 K, and as a difference 22.78 K', () => {
    expect(interval(figureOf('41 °F').written)).toBe('[278.15, 278.15]');
    expect(interval(figureOf('+41 °F', { role: 'change' }).written)).toBe('[205/9, 205/9]');
  });
});
