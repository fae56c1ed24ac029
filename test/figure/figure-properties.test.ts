import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { contains, equalIntervals, hull, includes } from '../../src/figure/interval.ts';
import { printFigure } from '../../src/figure/print-figure.ts';
import { readFigure } from '../../src/figure/read-figure.ts';
import { contextOf, figureOf, type Place } from './figures.ts';

const digits = fc.oneof(
  fc.integer({ min: 0, max: 20 }),
  fc.integer({ min: 0, max: 9_999_999 }),
  fc.constantFrom(10, 100, 1000, 50, 1_300_000),
);
const numbers = fc
  .tuple(digits, fc.constantFrom('', '', '.0', '.5', '.50', '.123'))
  .map(([n, decimals]) => `${grouped(n)}${decimals}`);
const hedges = fc.constantFrom('', '', '', 'about ', 'over ', 'nearly ', 'under ', 'up to ', 'at least ', '约', '不到');
const signs = fc.constantFrom('', '', '+', '-', '−');
const scales = fc.constantFrom('', '', ' thousand', ' million', 'bn', ' trillion', '万', '亿', ' lakh', ' crore');
const unitNames = fc.constantFrom(
  '',
  '%',
  ' pp',
  ' bp',
  ' GBP',
  ' CNY',
  ' vehicles',
  ' km',
  ' °F',
  ' °C',
  ' times',
  ' USD/person',
  ' GBP/100 g',
  ' kWh',
  ' years',
  ' mu',
);
const paces = fc.constantFrom('', '', '', ' a week', ' a year', '/day');

const numberTexts = fc.tuple(hedges, signs, numbers, scales, unitNames, paces).map(parts => parts.join(''));
const rangeTexts = fc
  .tuple(
    fc.constantFrom('', 'about '),
    signs,
    numbers,
    scales,
    fc.constantFrom(' to ', '-', '–'),
    numbers,
    scales,
    unitNames,
  )
  .map(parts => parts.join(''));
const fractionTexts = fc
  .tuple(
    hedges,
    signs,
    fc.constantFrom('half', 'a third', '2/3', 'three quarters', '1/7'),
    fc.constantFrom('', ' a million GBP', ' of a mile'),
  )
  .map(parts => parts.join(''));
const ratioTexts = fc
  .tuple(
    hedges,
    fc.integer({ min: 1, max: 60 }),
    fc.constantFrom(' in ', ' per ', ' of '),
    fc.constantFrom('12', '100', '1,000', 'a million'),
  )
  .map(parts => parts.join(''));
const durationTexts = fc
  .tuple(
    hedges,
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 59 }),
    fc.constantFrom('h m', 'm s', 'clock', 'd h'),
  )
  .map(([hedge, a, b, form]) => {
    if (form === 'clock') return `${hedge}${a}:${String(b).padStart(2, '0')}:10`;
    const [large, small] = { 'h m': ['h', 'min'], 'm s': ['min', 's'], 'd h': ['days', 'h'] }[form] ?? [];
    return `${hedge}${a} ${large} ${b} ${small}`;
  });
const wordTexts = fc.constantFrom(
  'up',
  'down',
  'unchanged',
  'little changed',
  'surplus',
  'loss',
  'millions of USD',
  'dozens of stores',
  'tens of thousands of people',
  'doubled',
  'halved',
  '增长1.86倍',
  '增长2倍',
  '数百万元',
  'top 10',
  'joint 3',
);

const texts = fc.oneof(
  { arbitrary: numberTexts, weight: 6 },
  { arbitrary: rangeTexts, weight: 2 },
  fractionTexts,
  ratioTexts,
  durationTexts,
  wordTexts,
);
const places = fc.constantFrom<Place>(
  {},
  { role: 'change' },
  { role: 'change', unit: '%' },
  { role: 'gap', unit: 'GBP' },
  { unit: 'GBP' },
  { unit: '%' },
  { unit: '°C' },
  { role: 'change', unit: '°C' },
  { unit: 'million AUD' },
  { unit: 'vehicles' },
  { role: 'share', unit: '%' },
  { role: 'size' },
  { role: 'age' },
  { role: 'rank' },
);
const precisions = fc.constantFrom<Place>(
  {},
  { precision: { kind: 'exact' } },
  { precision: { kind: 'truncated' } },
  { precision: { kind: 'written' } },
  { precision: { kind: 'scale', unit: { n: 1000n, d: 1n } } },
  { precision: { kind: 'place', unit: { n: 1n, d: 100n } } },
);

describe('whatever is read', () => {
  it('strict lies inside wide, and the bare number holds what was written', () => {
    let read = 0;
    fc.assert(
      fc.property(texts, places, precisions, (text, place, precision) => {
        const figure = readFigure(text, contextOf({ ...place, ...precision }));
        if (!figure.ok) return;
        read++;
        const { strict, wide, bare, written, hedge } = figure.value;
        expect(contains(wide, strict)).toBe(true);
        expect(contains(bare, written)).toBe(true);
        if (hedge === null) expect(equalIntervals(wide, bare)).toBe(true);
        if (hedge === 'about') expect(contains(wide, bare)).toBe(true);
        if (hedge === 'over' || hedge === 'nearly' || hedge === 'under') expect(contains(wide, written)).toBe(false);
        if (hedge === 'at-least' || hedge === 'at-most') expect(contains(strict, written)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(2000);
  });

  it('is printed in words that read back to the same figure', () => {
    let read = 0;
    fc.assert(
      fc.property(texts, places, (text, place) => {
        const first = readFigure(text, contextOf(place));
        if (!first.ok) return;
        read++;
        const printed = printFigure(first.value);
        const second = readFigure(printed, contextOf(place));
        if (!second.ok) throw new Error(`${text} is printed as ${printed}: ${second.problem.reason}`);
        for (const reading of ['written', 'strict', 'wide', 'bare'] as const) {
          if (!equalIntervals(first.value[reading], second.value[reading]))
            throw new Error(`${text} is printed as ${printed}: ${reading}`);
        }
        expect(second.value).toMatchObject({
          kind: first.value.kind,
          hedge: first.value.hedge,
          signed: first.value.signed,
          pace: first.value.pace,
          exact: first.value.exact,
          joint: first.value.joint,
          unit: { dimension: first.value.unit.dimension, kind: first.value.unit.kind },
        });
        expect(printFigure(second.value)).toBe(printed);
      }),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(2000);
  });

  it('a plain decimal is x ± half a unit of its last place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), fc.integer({ min: 1, max: 7 }), (n, decimals) => {
        const text = (BigInt(n) + 10n ** 8n).toString();
        const written = `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
        const { strict, wide } = figureOf(written);
        const half = new Fraction(1, 2 * 10 ** decimals);
        const ends = [new Fraction(written).sub(half), new Fraction(written).add(half)];
        expect(
          [strict.low, strict.high].map((end, index) => ends[index]?.equals(new Fraction(end?.n ?? 0n, end?.d ?? 1n))),
        ).toEqual([true, true]);
        expect(wide).toBe(strict);
      }),
    );
  });

  it('a range holds all that lies between its ends as they are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 9999 }), scales, (a, b, scale) => {
        const [low, high] = a <= b ? [a, b] : [b, a];
        const range = figureOf(`${low} to ${high}${scale}`);
        const ends = [figureOf(`${low}${scale}`), figureOf(`${high}${scale}`)];
        for (const end of ends) expect(includes(range.strict, end.written.low ?? { n: -1n, d: 1n })).toBe(true);
        const [first, second] = ends;
        if (first && second) expect(equalIntervals(range.strict, hull(first.written, second.written))).toBe(true);
      }),
    );
  });
});

describe('whatever is written', () => {
  it('is read or refused, never thrown, and a refusal points into the text', () => {
    const pieces = fc.constantFrom(
      '5',
      '1,000',
      '.',
      ',',
      '-',
      ' ',
      '(',
      ')',
      '/',
      ':',
      '%',
      'm',
      'up to',
      'over',
      '约',
      '万',
      '倍',
      '元',
      'GBP',
      '$',
      'per',
      'a',
      'half',
      'in',
      'to',
      '²',
      '\n',
      'and',
      '1e5',
      '多',
      '分之',
      '二',
      'İ',
      '😀',
      'of',
      'times',
      '点',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.array(pieces, { maxLength: 8 }).map(all => all.join('')),
        ),
        places,
        (text, place) => {
          const read = readFigure(text, contextOf(place));
          if (read.ok) return;
          const { start, end, reason } = read.problem;
          expect(0 <= start && start <= end && end <= text.length).toBe(true);
          expect(reason).not.toBe('');
          expect(`${reason} ${read.problem.hint}`).not.toMatch(/invalid/i);
        },
      ),
      { numRuns: 5000 },
    );
  });

  it.each([
    ['a million digits', '1'.repeat(1_000_000)],
    ['a million letters', 'a'.repeat(1_000_000)],
  ])('%s are too long for a figure, and refused at once', (_, text) => {
    const started = performance.now();
    const read = readFigure(text, contextOf());
    expect(read.ok ? '' : read.problem.reason).toBe('a figure has at most 400 characters');
    expect(performance.now() - started).toBeLessThan(100);
  });

  it.each([
    ['digits', '1'.repeat(400)],
    ['groups', '1,111,'.repeat(66)],
    ['blanks', `5${' '.repeat(398)}x`],
    ['slashes', `5 ${'/a'.repeat(199)}`],
    ['scales', `5 ${'million '.repeat(49)}`],
    ['hedges', 'about '.repeat(66)],
    ['signs', '+'.repeat(400)],
    ['times', '5 h 3 min '.repeat(40)],
    ['marks', '3 to '.repeat(80)],
    ['numerals', '一万'.repeat(200)],
    ['letters', 'a '.repeat(200)],
  ])('four hundred characters of %s take no longer than others', (_, text) => {
    const started = performance.now();
    for (let i = 0; i < 20; i++) readFigure(`${text.slice(0, 390)}${i}`, contextOf());
    expect(performance.now() - started).toBeLessThan(200);
  });
});

function grouped(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
