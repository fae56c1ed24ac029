import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { scanFigures } from '../../src/figure/scan.ts';
import type { FoundFigure } from '../../src/figure/scan-read.ts';
import { bounds, contextOf, figureOf } from './figures.ts';

/** Scans a text in which these units are looked for. */
function scan(text: string, ...expected: readonly string[]): readonly FoundFigure[] {
  const units = expected.map(unit => contextOf({ unit }).unit).filter(unit => unit !== null);
  return scanFigures(text, { units: contextOf().units, expected: units });
}

/** What was found, as it stands in the text: `?` where it is not certain what it counts, `!` where it cannot be read. */
function found(text: string, ...expected: readonly string[]): string {
  const shown = ({ start, end, figure, certain }: FoundFigure) =>
    `${figure ? (certain ? '' : '?') : '!'}${text.slice(start, end)}`;
  return scan(text, ...expected)
    .map(shown)
    .join(' | ');
}

describe('figures are found with all that belongs to them', () => {
  it.each([
    ['Output was 1.393 million vehicles, +6.7% on a year before.', '1.393 million vehicles | +6.7%'],
    ['It rose by about 6.7 per cent to USD 801.5 billion.', 'rose by about 6.7 per cent | USD 801.5 billion'],
    ['The cuts are £36m, not £6m.', '£36m | £6m'],
    ['China sold Rmb3bn of bonds (US$460m).', 'Rmb3bn | US$460m'],
    [
      'Just over 5.52 trillion yuan, almost 5 percentage points and 50 bp.',
      'Just over 5.52 trillion yuan | almost 5 percentage points | 50 bp',
    ],
    ['It cost between £3.2tn and £4.4tn a year, or 3–5% of that.', 'between £3.2tn and £4.4tn a year | 3–5%'],
    ['Prices fell by between 3% and 5%.', 'fell by between 3% and 5%'],
    ['26 to 31 million people, 10-20 stores', '26 to 31 million people | 10-20 stores'],
    ['At 10 cents/lb it came to 210 GBP a week, or 5 GBP per 100 g.', '?10 | 210 GBP a week | 5 GBP per 100 g'],
    [
      'One in five, 9 out of 10 and 43 per 1,000',
      'One in five | ?five | 9 out of 10 | ?9 | ?10 | 43 per 1,000 | ?43 | ?1,000',
    ],
    ['5 of 11 stores', '?5 of 11 | ?5 | 11 stores'],
    ['Sales doubled and costs more than tripled; losses halved.', 'doubled | more than tripled | halved'],
    ['Two thirds of it, cut by a third, three-quarters', 'Two thirds | cut by a third | three-quarters'],
    ['half a million people, a quarter of a million stores', 'half a million people | a quarter of a million stores'],
    [
      'half a percent, three quarters of an hour, half a mile',
      'half a percent | three quarters of an hour | half a mile',
    ],
    ['1.393 million vehicles, 1.255%', '1.393 million vehicles | 1.255%'],
    [
      'tens of thousands of people, dozens of stores, millions of dollars',
      'tens of thousands of people | dozens of stores | ?millions of',
    ],
    ['A run of 2 hours and 35 minutes, one of 2:00:35', '2 hours and 35 minutes | 2:00:35'],
    [
      'a 30-foot wall, a 16-metre dish, 8,000 sq. ft. of floor, 20,720 sq km',
      '30-foot | 16-metre | 8,000 sq. ft | 20,720 sq km',
    ],
    [
      'two hundred stores, twenty-one arrests, a hundred million people',
      'two hundred stores | twenty-one arrests | a hundred million people',
    ],
    ['It is −2.1 % here, (-5%) there and "+3%" elsewhere.', '−2.1 % | -5% | +3%'],
    ['Only .5% of it.', '.5%'],
    ['国内生产总值5.52万亿元，同比增长8.5%，约1000万人', '5.52万亿元 | 增长8.5% | 约1000万人'],
    ['百分之三十五，三分之二，增长1.86倍，3至5万人', '百分之三十五 | 三分之二 | 增长1.86倍 | 3至5万人'],
    ['一百二十三万四千人，下降5个百分点，近30%', '一百二十三万四千人 | 下降5个百分点 | 近30%'],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected));
});

describe('and mean what they would mean in a fact', () => {
  it.each([
    ['It made 1.393 million vehicles then.', '1.393 million vehicles'],
    ['It was nearly 200% of it.', 'nearly 200%'],
    ['Output fell 2.1% then.', 'fell 2.1%'],
    ['Up to 100,000 people came.', 'up to 100,000 people'],
    ['It is between 3 and 5 million people.', 'between 3 and 5 million people'],
    ['Thus 1 in 12 of them.', '1 in 12'],
    ['达到5.52万亿元。', '5.52 trillion CNY'],
  ])('%s', (text, figure) => {
    const [first] = scan(text);
    expect(first?.figure && bounds(first.figure)).toBe(bounds(figureOf(figure, { role: 'change', anyNoun: false })));
  });
});

describe('what is no figure is passed over', () => {
  it.each([
    ['years', 'In 2022, since 1998, the 2010s and the 1990s, by 2030, 2022年'],
    ['spans of years', '1850-1900, 2013-14, 2013/14, from 1998 to 2002, between 2019 and 2021'],
    ['a year before what was counted in it', 'In 2022 vehicles were made, and in 2019 people stayed; in 2015 dollars'],
    ['dates', '3 June 2025, June 3, 2025-06-03, 03.06.2025, 3/6/25, 20-25 May, Aug. 12, 3月6日'],
    ['months and quarters', '2022-06, 2022-H1, Q3, H1, 十二月, 二〇二二年'],
    ['times of day', 'at 10:30, 5 pm, 10.30am'],
    ['ordinals and ranks', '1st, 21st century, third, twenty-first, No. 3, top 10, top ten, 第三, 第3, 前10'],
    ['numbers inside names', 'G20, Covid-19, F-35, A320neo, 5G, 3D, 4x4, H1N1, S&P500, ISO-9001, file_5'],
    ['telephone numbers', '555-1234, +44 20 7946 0958, (020) 7946 0958, 0800 123 456'],
    ['places in a text and notes', 'page 5, pp. 12, paragraph 3, chapter 7, section 2 [12]'],
    ['halves of something else', 'the second half, the first half of it, half-time, half past'],
    ['words that hold a number', 'someone, no one, one of them, 四川, 一些, 万一, 第一, 一个'],
  ])('%s', (_, text) => expect(found(text, 'vehicles', 'people', 'USD')).toBe(''));

  it('but an amount that looks like a year is one', () => {
    const text = '2000 km, £2000, 2,000 vehicles, 2022%, 2019.5 t';
    expect(found(text)).toBe('2000 km | £2000 | 2,000 vehicles | 2022% | 2019.5 t');
  });
});

describe('a number whose unit nobody knows is found, and is not certain', () => {
  it.each([
    ['It has 24 stations that refuel.', '?24'],
    ['She was 14 at the 1972 Games.', '?14'],
    ['It rose to 25 in 2023.', '?25'],
    ['24 vehicle plants', '?24 vehicle'],
    ['the Fortune 500 stores', '?500 stores'],
    ['5 GBP per widget', '?5 GBP'],
    ['as many as 50 stores', '?50 stores'],
    ['3 times more', '?3 times'],
    ['It is twice as high, up a quarter on half.', '?twice | ?up a quarter | ?half'],
    ['Warming of 5C (9F)', '?5 | ?9'],
    ['$4.69 billion', '?4.69 billion'],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected));

  it('unless the unit that is looked for decides it', () => {
    expect(found('$4.69 billion, up 5 points', 'USD', '%')).toBe('$4.69 billion | up 5 points');
    expect(found('5 pounds', 'kg')).toBe('5 pounds');
    expect(found('24 solar farms')).toBe('?24');
    expect(found('24 solar farms', 'solar farms')).toBe('24 solar farms');
  });
});

describe('a number that the grammar refuses is found without a figure', () => {
  it.each([
    ['28-1/2 or 28 1/2', '!28-1/2 | !28 1/2'],
    ['three and a half million', '!three and a half'],
    ['two hundred and fifty people', '!two hundred and fifty'],
    ['1.234.567 or 5,6', '!1.234.567 | !5,6'],
    ['$5.2M', '!5.2M'],
    ['50+ stores', '!50+'],
    ['5 million people or so', '!5 million people or so'],
    ['5 ft 7 in', '!5 ft 7 in'],
    ['two dozen', '!two dozen'],
    ['三成', '!三成'],
    ['15.000 stores', '!15.000'],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected));
});

describe('where one figure ends and the next begins', () => {
  it.each([
    ['from 1.4% to 1.9%', '1.4% | 1.9%'],
    ['up 800% to 530 arrests', 'up 800% | 530 arrests'],
    ['leapt by nearly 150% to 25,500', 'nearly 150% | ?25,500'],
    ['16,000 to 1,600 stores', '?16,000 | 1,600 stores'],
    ['sales - 5% more - fell', '5%'],
    ['the rate—5%—is', '5%'],
    ['12 (twelve) stores', '?12 | ?twelve'],
  ])('%s', (text, expected) => expect(found(text)).toBe(expected));

  it('in any width of characters and dashes, with offsets of the text itself', () => {
    const text = '«１２．５％» and 3 – 5 %';
    expect(found(text)).toBe('１２．５％ | 3 – 5 %');
  });
});

describe('a long text takes no time, whatever it says', () => {
  test.each([
    ['prose', 'The quick brown fox jumps over the lazy dog, and nobody knows why that is. '],
    ['figures', 'Output rose by about 6.7% to $59.7 billion in the year to June 2022, the office said on 3 July. '],
    ['digits', '1'],
    ['groups of digits', ',000'],
    ['numbers', '5 '],
    ['spaces', ' '],
    ['hedges', 'about between up to '],
    ['signs', '-+5'],
    ['points', '1.'],
    ['slashes', '5/'],
    ['number words', 'five hundred and '],
    ['Chinese numerals', '一百二十三万'],
    ['units', '5 GBP per 100 '],
    ['ranges', '5 to '],
  ])('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(400_000 / piece.length));
    const start = performance.now();
    scan(text, 'USD');
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

describe('any text can be scanned', () => {
  const piece = fc.constantFrom(
    ...[
      '5',
      '1,393',
      '.5',
      '2022',
      '%',
      '£',
      '$',
      'Rmb',
      ' ',
      '-',
      '–',
      ' to ',
      ' and ',
      'between ',
      'about ',
      'up to ',
      'fell by ',
    ],
    ...[
      'million',
      'bn',
      'm',
      ' people',
      'a third',
      'half',
      'one',
      'twenty',
      'doubled',
      ' in ',
      ' per ',
      ' a year',
      '/',
      '(',
      ')',
      '.',
    ],
    ...['万亿', '百分之', '三', '一', '年', '元', '约', '第', '\n', '½', 'May', 'G20', '😀', 'É'],
  );

  it('and what is found stands in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')),
          fc.string(),
        ),
        text => {
          for (const { start, end, figure } of scan(text, 'USD', '%')) {
            expect(0 <= start && start < end && end <= text.length).toBe(true);
            if (figure) expect(figure.text.length).toBe(end - start);
          }
        },
      ),
    );
  });
});
