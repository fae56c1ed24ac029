import { describe, expect, it } from 'vitest';
import { bounds, figureOf, interval, type Place, problemOf } from './figures.ts';

const change: Place = { role: 'change', unit: 'GBP' };

/** Forms that stand for the same figure, each against the plain one. */
describe('the same figure in other words', () => {
  it.each([
    ['8,000 sq ft', '8,000 square feet'],
    ['Rmb3tn', '3 trillion CNY'],
    ['£350tn', '350 trillion GBP'],
    ['USD 801.5 billion', '801.5 billion USD'],
    ['US$5bn', '5 billion US dollars'],
    ['A$5', '5 AUD'],
    ['€5', '5 euros'],
    ['5.52万亿元', '5.52 trillion CNY'],
    ['人民币5.52万亿元', '5.52 trillion yuan'],
    ['三点五亿元', '3.5亿元'],
    ['七万三千九百一十九亿元', '73919亿元'],
    ['一亿四千二百一十四万元', '14214万元'],
    ['7万多亿元', 'over 7 trillion CNY'],
    ['13亿余元', 'over 1.3 billion CNY'],
    ['一百二十三万四千人', '1,234,000 people'],
    ['3 thousand million GBP', '3 billion GBP'],
    ['5 lakh crore INR', '5 trillion INR'],
    ['36m USD', '36 million USD'],
    ['36mn USD', '36 million USD'],
    ['5k stores', '5 thousand stores'],
    ['1 393 000', '1,393,000'],
    ["1'393'000", '1,393,000'],
    ['1\u202f393\u202f000', '1,393,000'],
    ['１２．５％', '12.5%'],
    ['5 per cent', '5%'],
    ['5 percent', '5%'],
    ['百分之五', '5%'],
    ['−2.1%', '-2.1%'],
    ['–2.1%', '-2.1%'],
    ['.5', '0.5'],
    ['2:00:35', '2 h 35 s'],
    ['2 hours and 35 seconds', '2 h 35 s'],
    ['2小时35秒', '2 h 35 s'],
    ['twenty-one stores', '21 stores'],
    ['two hundred stores', '200 stores'],
    ['a hundred million people', '100 million people'],
    ['20,000 sq. ft.', '20,000 sq ft'],
    ['5 square km', '5 km2'],
    ['a million people', '1 million people'],
    ['3-5', '3 to 5'],
    ['3–5', '3 to 5'],
    ['between 3 and 5', '3 to 5'],
    ['3至5', '3 to 5'],
    ['3～5', '3 to 5'],
    ['two to three', '2 to 3'],
    ['26 million to 31 million', '26 to 31 million'],
    ['£3 to £5m', '3 to 5 million GBP'],
    ['三分之二', 'two thirds'],
    ['二分之一', 'half'],
    ['一半', 'half'],
    ['three quarters', '3/4'],
    ['approximately 11%', 'about 11%'],
    ['~11%', 'about 11%'],
    ['约11%', 'about 11%'],
    ['11%左右', 'about 11%'],
    ['roughly 11%', 'about 11%'],
    ['more than 5', 'over 5'],
    ['> 5', 'over 5'],
    ['>5', 'over 5'],
    ['超过5', 'over 5'],
    ['1000多万元', 'over 10 million CNY'],
    ['30多人', 'over 30 people'],
    ['3万多元', 'over 30,000 CNY'],
    ['almost 5', 'nearly 5'],
    ['just under 5', 'nearly 5'],
    ['close to 5', 'nearly 5'],
    ['将近5', 'nearly 5'],
    ['fewer than 5', 'under 5'],
    ['不到5', 'under 5'],
    ['5%以下', 'under 5%'],
    ['no more than 5', 'at most 5'],
    ['≤ 5', 'at most 5'],
    ['no less than 5', 'at least 5'],
    ['≥5', 'at least 5'],
    ['至少5', 'at least 5'],
    ['5%以上', 'at least 5%'],
    ['210 GBP per week', '210 GBP a week'],
    ['210 GBP/week', '210 GBP a week'],
    ['210 GBP weekly', '210 GBP a week'],
    ['CNY 5 per person', '5 CNY/person'],
    ['£4.71/100 g', '4.71 GBP/100 g'],
    ['GBP 4.71 per 100 g', '4.71 GBP/100 g'],
    ['3rd', '3', { role: 'rank' }],
    ['third', '3', { role: 'rank' }],
    ['第三', '3', { role: 'rank' }],
    ['number 3', '3', { role: 'rank' }],
    ['前10', 'top 10', { role: 'rank' }],
    ['44', '44 years', { role: 'age' }],
    ['五年', '5 years', { role: 'age' }],
    ['36m', '36 million GBP', { unit: 'GBP' }],
    ['36m', '36 metres', { unit: 'ft' }],
    ['$5', '5 AUD', { unit: 'AUD' }],
    ['$0.10/lb', '10 cents/lb', { unit: 'USD/lb' }],
    ['$3 to $5 million', '3 to 5 million USD', { unit: 'USD' }],
    ['5 pounds', '5 GBP', { unit: 'GBP' }],
    ['5 pounds', '5 lb', { unit: 'kg' }],
    ['5 degrees', '5 °F', { unit: '°F' }],
    ['5.2', '5.2 million AUD', { unit: 'million AUD' }],
    ['210 GBP a week', '210 GBP/week', { unit: 'GBP/week' }],
  ] as readonly [string, string, Place?][])('%s is %s', (text, plain, place) => {
    const [one, other] = [figureOf(text, place), figureOf(plain, place)];
    expect(interval(one.wide)).toBe(interval(other.wide));
    expect(one.unit.dimension).toBe(other.unit.dimension);
    expect(one.hedge).toBe(other.hedge);
    expect(one.pace).toBe(other.pace);
  });

  it.each([
    ['up 5%', '+5%'],
    ['up by 5%', '+5%'],
    ['rose 5%', '+5%'],
    ['grew by 5%', '+5%'],
    ['增长5%', '+5%'],
    ['增长了5%', '+5%'],
    ['down 5%', '-5%'],
    ['fell by 5%', '-5%'],
    ['cut by 5%', '-5%'],
    ['下降5%', '-5%'],
    ['下降约5%', 'about -5%'],
    ['about +5%', 'up about 5%'],
    ['-£5', '-5 GBP'],
    ['£-5', '-5 GBP'],
    ['+24p', '+24 pence'],
    ['tripled', '3 times'],
    ['threefold', '3 times'],
    ['3-fold', '3 times'],
    ['twice', 'doubled'],
    ['翻一番', 'doubled'],
    ['up a quarter', '+1/4'],
    ['up', 'rose'],
    ['持平', 'unchanged'],
  ])('a change of %s is one of %s', (text, plain) => {
    const [one, other] = [figureOf(text, change), figureOf(plain, change)];
    expect(interval(one.strict)).toBe(interval(other.strict));
    expect(interval(one.wide)).toBe(interval(other.wide));
    expect(one.signed).toBe(other.signed);
  });
});

describe('what the characters mean depends on the place', () => {
  it.each([
    ['增长1.86倍 tells by how much', '增长1.86倍', change, '[185.5, 186.5] %'],
    ['增长到1.86倍 tells what was reached', '增长到1.86倍', change, '[1.855, 1.865] times'],
    ['增长2倍 is good to the nearest 100 %', '增长2倍', change, '[180, 220] [150, 250] %'],
    ['points of a percentage', '+0.3 points', { role: 'change', unit: '%' }, '[0.25, 0.35] pp'],
    ['points of anything else are counted', '5 points', { unit: 'points' }, '[5, 5] points'],
    ['a unit that the indicator has', '5', { unit: 'GBP/100 g' }, '[4.5, 5.5] GBP/100 g'],
    ['a plain number without one', '5', {}, '[4.5, 5.5]'],
    ['the sign in a level is a place on the line', 'over -5', {}, '(-5, 0] (-5, …)'],
    ['a rise of temperature has no zero', '+41 °F', { role: 'change', unit: '°C' }, '[40.5, 41.5] °F'],
    ['a pace stays apart', '20 billion CNY a day', {}, '[19500000000, 20500000000] [19000000000, 21000000000] CNY'],
    ['a speed is a unit', '80 km/h', {}, '[79.5, 80.5] [76, 84] km/h'],
    ['hours and minutes are good to the minute', '2 h 30 min', {}, '[149.5, 150.5] min'],
    [
      'the scale at the end reaches the start',
      '10 to 100 billion USD',
      {},
      '[10000000000, 100000000000] [9500000000, 100500000000] USD',
    ],
    ['unless the range would fall', '500 to 8 thousand stores', {}, '[500, 8000] [499.5, 8500] stores'],
    ['each end its own scale', '0.1 million to 100 million USD', {}, '[100000, 100000000] [50000, 100500000] USD'],
    ['each end its own unit', '900 m to 1.2 km', {}, '[0.9, 1.2] [0.8995, 1.25] km'],
    ['a joint rank', 'joint 3', { role: 'rank' }, '[3, 3]'],
    ['a percentage of a counted share', '10 of 11', { role: 'share', unit: 'USD' }, '[1000/11, 1000/11] %'],
  ] as readonly [string, string, Place, string][])('%s: %s', (_, text, place, expected) => {
    expect(bounds(figureOf(text, place))).toBe(expected);
  });

  it('joint, pace, sign and unit are told', () => {
    expect(figureOf('并列第3', { role: 'rank' }).joint).toBe(true);
    expect(figureOf('top 10', { role: 'rank' }).exact).toBe(false);
    expect(figureOf('+6,000 outlets a year', change)).toMatchObject({ pace: 'year', signed: true, exact: false });
    expect(figureOf('70 arrests')).toMatchObject({ exact: true, unitWritten: true });
    expect(figureOf('5', { unit: 'GBP' }).unitWritten).toBe(false);
    expect(figureOf(' about 5 ').text).toBe(' about 5 ');
  });
});

/** Text with the characters that the problem points at in «», then what is said. */
describe('what cannot be read for sure is refused, never guessed', () => {
  it.each([
    ['«(2.1)»', {}, '(2.1) may be a negative number or a remark → write -2.1 or 2.1'],
    ['«3-2»', {}, 'a range rises, and 2 is below 3 → write the smaller number first, or one number'],
    ['«5 to 3%»', {}, 'a range rises, and 3 is below 5 → write the smaller number first, or one number'],
    ['28«-1/2»', {}, 'a whole number and a fraction can be read in two ways → write 28.5 for 28 and a half'],
    ['28 «1/2»', {}, 'a whole number and a fraction can be read in two ways → write 28.5 for 28 and a half'],
    ['«28/30»', {}, '28/30 is no fraction that a text would round to → write 28 of 30'],
    ['«5/2»', {}, '5/2 is no fraction that a text would round to → write a decimal'],
    ['12«/31/2020»', {}, 'this can be a fraction, a date or a score → write 28 of 30, or a decimal'],
    ['3«:1»', {}, 'this can be a time or a ratio → write 3 times for 3 : 1'],
    ['3«亿5000万元»', {}, 'there are two numbers, each with its scale → write one: 3.5亿'],
    ['5 million «or so»', {}, '"or so" is no unit → write about, at least or at most before the number'],
    ['5 million«.»', {}, '"." is no unit → leave it out'],
    ['5 «usd»', {}, '"usd" is no unit → write USD if that is meant'],
    [
      '«1,00»',
      {},
      'the comma in 1,00 parts no three digits → write 1.00 if it is a decimal comma, 100 if it parts thousands',
    ],
    [
      '«5,5» %',
      {},
      'the comma in 5,5 parts no three digits → write 5.5 if it is a decimal comma, 55 if it parts thousands',
    ],
    [
      '«0,123»',
      {},
      'the comma in 0,123 parts no three digits → write 0.123 if it is a decimal comma, 123 if it parts thousands',
    ],
    ['«1.234.567»', {}, '1.234.567 has more than one decimal mark → write 1,234,567'],
    ['«1.234.567,89»', {}, '1.234.567,89 has more than one decimal mark → write 1,234,567.89'],
    ['«1,00,000»', {}, '1,00,000 has a group of two digits → write 100,000 if lakhs are meant'],
    ['«1,234 567»', {}, 'the groups of digits are separated in two ways → use one separator'],
    ['5 «6»', {}, 'there are two numbers → write one figure, or a range: 3 to 5'],
    ['5 GBP «USD»', {}, '"USD" after the unit cannot be read → leave it out'],
    ['£5 «USD»', {}, 'there are two units, £ and "USD" → leave one of them'],
    ['about «over» 5', {}, 'there are two hedges → leave one'],
    ['down «-»3%', { role: 'change' }, 'there are two signs → leave one'],
    ['«±5»', {}, '± names no direction → write a range: -2 to 2'],
    ['«-3-5%»', {}, '-3-5% may end at 5% or at -5% → write -3 to 5%'],
    ['3 «(2021)»', {}, '(2021) beside the figure cannot be read → leave it out; other units belong under `converted`'],
    ['5 «or more»', {}, '"or more" is no unit → write at least 5'],
    ['1,000«+»', {}, '"+" after a number is no unit → write at least 1,000'],
    [
      '3 «times more»',
      {},
      '"times more" can be read in two ways → write `3 times` for 3 : 1, `+200%` for as much and twice as much again',
    ],
    [
      '«+2 times»',
      { role: 'change' },
      'it can be 2 times as much, or 2 times more → write 2 times for the ratio, or the growth in percent',
    ],
    [
      '«rose to» 5%',
      { role: 'change' },
      '"rose to" names what was reached, which is no change → write it under `value`',
    ],
    ['«up» 5%', {}, '"up" tells of a change, and this is none → write it under `change`, or use + or -'],
    ['«surplus»', { role: 'change' }, '"surplus" is a value, and cannot stand here → write it as a value'],
    ['«up»', {}, '"up" is a change, and cannot stand here → write it as a change'],
    ['0.5% «of GDP»', {}, '"of GDP" after the unit cannot be read → write the whole as share: { is: ..., of: ... }'],
    ['5 kg «of rice»', {}, '"of rice" after the unit cannot be read → leave it out'],
    [
      '«over millions of» people',
      {},
      '"over millions of" has no number that could be hedged → leave out one of the two',
    ],
    ['«over 26 to 31»', {}, 'a range already says from where to where → leave out the hedge, or write one number'],
    ['«2:35»', {}, '2:35 can be hours and minutes, or minutes and seconds → write 2 h 35 min, or 2 min 35 s'],
    ['five «and a half»', {}, 'a whole number and a fraction can be read in two ways → write 28.5 for 28 and a half'],
    ['5«.»', {}, '"." ends no number → leave it out'],
    ['5«% a year»', { role: 'change' }, 'a rate a year cannot be added up over time → write { by: ..., per: year }'],
    ['5«% a year»', {}, 'a rate a year cannot be added up over time → leave out the year, or name it in the indicator'],
    [
      '2 «times a week»',
      {},
      'a rate a week cannot be added up over time → leave out the week, or name it in the indicator',
    ],
    ['«about 3»', { role: 'rank' }, '"about 3" is no rank → write a whole number: 3, joint 3 or top 10'],
    ['«0»', { role: 'rank' }, 'the first rank is 1, and nothing comes before it'],
    ['«12 of 11»', { role: 'share' }, '12 of 11 are more than there are'],
    ['«1,300 out of 1,200»', {}, '1,300 of 1,200 are more than there are'],
    ['«43.5»', { role: 'size' }, 'a size is a whole number → write how many there are'],
    ['«more than»', {}, '"more than" has no number → write the number after it'],
    ['«more money»', {}, '"more money" is no number that can be read → write it in digits'],
    ['1.2 «dozen»', {}, 'a dozen is no scale → write the number: 24 for two dozen'],
    ['«third of stores»', {}, '"third of stores" is no number that can be read → write it in digits'],
    [
      'a third« of stores»',
      {},
      'a fraction of stores is a share → write share: { is: a third, of: ... }, or the number',
    ],
    ['«1e99»', {}, 'an exponent this large is no figure of a text'],
    ['«1 in 0»', {}, 'nothing is a part of zero things → write the number that there are'],
  ] as readonly [string, Place, string][])('%s', (marked, place, said) => {
    const problem = problemOf(marked.replace(/[«»]/g, ''), place);
    const text = marked.replace(/[«»]/g, '');
    expect(`${text.slice(0, problem.start)}«${text.slice(problem.start, problem.end)}»${text.slice(problem.end)}`).toBe(
      marked,
    );
    expect(`${problem.reason}${problem.hint === '' ? '' : ` → ${problem.hint}`}`).toBe(said);
  });
});
