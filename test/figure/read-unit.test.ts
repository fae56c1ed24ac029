import { describe, expect, it } from 'vitest';
import type { UnitTable } from '../../src/figure/figure.ts';
import { nounKey, singular } from '../../src/figure/noun.ts';
import { type Rational, rational, reduce } from '../../src/figure/rational.ts';
import { readUnit } from '../../src/figure/read-unit.ts';
import type { Unit } from '../../src/figure/unit.ts';
import { makeUnitTable, readUnitDefinition } from '../../src/figure/unit-table.ts';
import { contextOf, type Place, problemOf } from './figures.ts';

const ratio = (value: Rational): string => {
  const { n, d } = reduce(value);
  return d === 1n ? String(n) : `${n}/${d}`;
};

function unitOf(text: string, place: Place = {}): Unit {
  const read = readUnit(text, contextOf(place));
  if (!read.ok) throw new Error(`${text}: ${read.problem.reason}`);
  return read.value;
}

describe('everyday units: dimension and exact factor', () => {
  it.each([
    ['mm', 'm', '1/1000'],
    ['km', 'm', '1000'],
    ['kilometres', 'm', '1000'],
    ['in', 'm', '127/5000'],
    ['feet', 'm', '381/1250'],
    ['miles', 'm', '201168/125'],
    ['m2', 'm^2', '1'],
    ['sq m', 'm^2', '1'],
    ['m²', 'm^2', '1'],
    ['sq km', 'm^2', '1000000'],
    ['square kilometres', 'm^2', '1000000'],
    ['ha', 'm^2', '10000'],
    ['acres', 'm^2', '316160658/78125'],
    ['sq ft', 'm^2', '145161/1562500'],
    ['square miles', 'm^2', '40468564224/15625'],
    ['m3', 'm^3', '1'],
    ['cubic metres', 'm^3', '1'],
    ['l', 'm^3', '1/1000'],
    ['ml', 'm^3', '1/1000000'],
    ['gallons', 'm^3', '473176473/125000000000'],
    ['barrels', 'm^3', '9936705933/62500000000'],
    ['g', 'g', '1'],
    ['kg', 'g', '1000'],
    ['kilograms', 'g', '1000'],
    ['µg', 'g', '1/1000000'],
    ['μg', 'g', '1/1000000'],
    ['micrograms', 'g', '1/1000000'],
    ['t', 'g', '1000000'],
    ['tonnes', 'g', '1000000'],
    ['metric tons', 'g', '1000000'],
    ['Mt', 'g', '1000000000000'],
    ['lb', 'g', '45359237/100000'],
    ['oz', 'g', '45359237/1600000'],
    ['J', 'J', '1'],
    ['kWh', 'J', '3600000'],
    ['TWh', 'J', '3600000000000000'],
    ['gigawatt-hours', 'J', '3600000000000'],
    ['MW', 'J/s', '1000000'],
    ['mW', 'J/s', '1/1000'],
    ['°C', 'K', '1'],
    ['degrees Fahrenheit', 'K', '5/9'],
    ['K', 'K', '1'],
    ['min', 's', '60'],
    ['days', 's', '86400'],
    ['weeks', 's', '604800'],
    ['months', 'month', '1'],
    ['quarters', 'month', '3'],
    ['years', 'month', '12'],
    ['吨', 'g', '1000000'],
    ['平方公里', 'm^2', '1000000'],
    ['%', '', '1/100'],
    ['pp', '', '1/100'],
    ['个百分点', '', '1/100'],
    ['basis points', '', '1/10000'],
    ['times', '', '1'],
    ['CNY', 'CNY', '1'],
    ['yuan', 'CNY', '1'],
    ['Rmb', 'CNY', '1'],
    ['£', 'GBP', '1'],
    ['₹', 'INR', '1'],
    ['US dollars', 'USD', '1'],
    ['美元', 'USD', '1'],
    ['people', 'person', '1'],
    ['人', 'person', '1'],
    ['electric cars', 'electric car', '1'],
    ['million USD', 'USD', '1000000'],
    ['thousand tonnes', 'g', '1000000000'],
    ['万元', 'CNY', '10000'],
    ['千克', 'g', '1000'],
    ['CNY/person', 'CNY/person', '1'],
    ['CNY per capita', 'CNY/person', '1'],
    ['GBP/100 g', 'GBP/g', '1/100'],
    ['USD/lb', 'USD/g', '100000/45359237'],
    ['CNY/USD', 'CNY/USD', '1'],
    ['t/ha', 'g/m^2', '100'],
    ['km/h', 'm/s', '5/18'],
    ['deaths per million people', 'death/person', '1/1000000'],
    ['deaths per 100,000 people', 'death/person', '1/100000'],
    ['kWh/person/year', 'J/month/person', '300000'],
  ])('%s', (text, dimension, factor) => {
    const unit = unitOf(text);
    expect([unit.dimension, ratio(unit.factor)]).toEqual([dimension, factor]);
  });

  it('41 °F are 278.15 K, 100 °C 373.15 K', () => {
    const kelvin = ({ factor, offset }: Unit, degrees: number): string =>
      ratio(
        rational(
          degrees * Number(factor.n) * Number(offset.d) + Number(offset.n) * Number(factor.d),
          factor.d * offset.d,
        ),
      );
    expect(kelvin(unitOf('°F'), 41)).toBe('5563/20');
    expect(kelvin(unitOf('°C'), 100)).toBe('7463/20');
  });

  it('names tell apart what shares a dimension', () => {
    expect(['%', 'pp', 'bp', 'times', ''].map(name => (name === '' ? 'plain' : unitOf(name).kind))).toEqual([
      'percent',
      'points',
      'points',
      'times',
      'plain',
    ]);
    expect(unitOf('million USD').name).toBe('million USD');
    expect(unitOf('GBP/100 g').name).toBe('GBP/100 g');
  });
});

describe('what the indicator decides', () => {
  it.each([
    ['$', 'AUD', 'AUD', '1'],
    ['dollars', 'USD/person', 'USD', '1'],
    ['$/€', 'USD/EUR', 'USD/EUR', '1'],
    ['$', 'CNY/USD', 'USD', '1'],
    ['¥', 'JPY', 'JPY', '1'],
    ['pesos', 'MXN', 'MXN', '1'],
    ['rupees', 'PKR', 'PKR', '1'],
    ['cents', 'EUR', 'EUR', '1/100'],
    ['cents/lb', 'USD/lb', 'USD/g', '1000/45359237'],
    ['pence', 'GBP', 'GBP', '1/100'],
    ['pounds', 'GBP', 'GBP', '1'],
    ['pounds', 't', 'g', '45359237/100000'],
    ['points', '%', '', '1/100'],
    ['points', 'points', 'point', '1'],
  ])('%s under %s', (text, unit, dimension, factor) => {
    const read = unitOf(text, { unit });
    expect([read.dimension, ratio(read.factor)]).toEqual([dimension, factor]);
  });

  it.each([
    ['5 $', {}, 'ambiguous-unit', '"$" can be USD, AUD, CAD or others → name it: write USD or AUD'],
    [
      '$5',
      { unit: 'GBP' },
      'ambiguous-unit',
      '"$" can be USD, AUD, CAD or others, and the indicator is in GBP → write the code of the currency that is meant, such as USD',
    ],
    ['$5', { unit: 'AUD/USD' }, 'ambiguous-unit', '"$" can be AUD or USD → name it: write AUD or USD'],
    [
      '5 cents',
      { unit: 'CNY' },
      'ambiguous-unit',
      '"cents" can be parts of USD, AUD, CAD or others, and the indicator is in CNY → write the amount in a currency (0.24 USD)',
    ],
    ['¥5', {}, 'ambiguous-unit', '"¥" can be CNY or JPY → name it: write CNY or JPY'],
    [
      '5 pounds',
      {},
      'ambiguous-unit',
      '"pounds" can be GBP, EGP, SYP or others, or a weight → name it: write GBP or lb',
    ],
    [
      '24 pence',
      {},
      'ambiguous-unit',
      '"pence" can be parts of GBP, FKP, GIP or others → write the amount in a currency (0.24 GBP), or give the indicator a unit',
    ],
    ['36m', {}, 'ambiguous-unit', '"m" can be million or metres → write `million`, or `metres`'],
    [
      '5 tons',
      {},
      'ambiguous-unit',
      '"tons" can be metric, short or long → write tonnes, or 2,000 lb to the short ton',
    ],
    ['5 degrees', {}, 'ambiguous-unit', '"degrees" can be Celsius or Fahrenheit → write °C or °F'],
    [
      '5',
      { role: 'change', unit: '%' },
      'ambiguous-unit',
      'a change of a percentage can be in percent or in points → write % or pp',
    ],
    [
      '0.42',
      { role: 'share', unit: 'USD' },
      'ambiguous-unit',
      'a share without a unit can be a fraction or a percentage → write a share with its unit, as 6.5% is',
    ],
    [
      '5 million',
      { unit: 'million AUD' },
      'ambiguous-unit',
      'the indicator already counts in million AUD → write the unit: AUD',
    ],
    [
      '5 points',
      { unit: 'GBP' },
      'unknown-unit',
      'no indicator counts "points", and it is no everyday unit → write GBP, the unit of the indicator, or name it under `units`',
    ],
    [
      '5 wigets',
      { unit: 'stores' },
      'unknown-unit',
      'no indicator counts "wigets", and it is no everyday unit → write stores, the unit of the indicator, or name it under `units`',
    ],
    ['5 KG', {}, 'unknown-unit', '"KG" is no unit → write kg if that is meant'],
    ['5M', {}, 'unknown-unit', '"M" is no unit → write million if that is meant'],
    ['12k5', {}, 'unknown-unit', 'no indicator counts "k5", and it is no everyday unit → name it under `units`'],
  ] as readonly [string, Place, string, string][])('%s %o: %s', (text, place, kind, said) => {
    const problem = problemOf(text, place);
    expect(`${problem.reason} → ${problem.hint}`).toBe(said);
    expect(problem.kind).toBe(kind);
  });
});

describe('counted nouns', () => {
  it.each([
    ['people', 'person'],
    ['companies', 'company'],
    ['boxes', 'box'],
    ['houses', 'house'],
    ['women', 'woman'],
    ['policemen', 'policeman'],
    ['classes', 'class'],
    ['viruses', 'virus'],
    ['movies', 'movie'],
    ['series', 'series'],
    ['electric vehicles', 'electric vehicle'],
    ['members of parliament', 'member of parliament'],
    ['stores', 'store'],
  ])('%s and %s are one', (plural, one) => {
    expect(singular(plural)).toBe(one);
    expect(singular(one)).toBe(one);
    expect(nounKey(plural)).toBe(nounKey(one));
  });

  it('things and their likes in other words are not', () => {
    expect(nounKey('cars')).not.toBe(nounKey('carts'));
    expect(nounKey('bus')).not.toBe(nounKey('bush'));
  });

  it('a noun is known if an indicator counts it, also below a line, and is else unknown', () => {
    const { table } = makeUnitTable([], ['Vehicles', 'CNY/store', '%', 'million barrels']);
    expect(table.find('vehicle')?.name).toBe('Vehicles');
    expect(table.find('stores')?.dimension).toBe('store');
    expect(table.find('lorries')).toBeNull();
    expect(table.find('CNY')).toBeNull();
  });
});

describe('units of the base', () => {
  it('are exact, may stand in any order, and are found in singular and plural', () => {
    const { table, problems } = makeUnitTable(
      [
        { name: 'qing', text: '100 mu' },
        { name: 'mu', text: '2000/3 m2' },
        { name: 'crate', text: '12 bottles' },
        { name: 'bottle', text: '' },
      ],
      [],
    );
    expect(problems).toEqual([]);
    expect(ratio(table.find('qing')?.factor ?? rational(0))).toBe('200000/3');
    expect(table.find('crates')).toMatchObject({ name: 'crate', dimension: 'bottle', kind: 'count' });
  });

  it('a circle and an unknown unit are problems, and the others stay known', () => {
    const { table, problems } = makeUnitTable(
      [
        { name: 'a', text: '2 b' },
        { name: 'b', text: '3 a' },
        { name: 'ok', text: '5 kg' },
        { name: 'odd', text: 'many kg' },
      ],
      [],
    );
    expect(problems.map(({ definition }) => definition.name).sort()).toEqual(['a', 'b', 'odd']);
    expect(table.find('ok')?.dimension).toBe('g');
  });

  it.each([
    ['kg', '"kg" does not begin with a number above zero', '«kg»'],
    ['0 kg', '"0 kg" does not begin with a number above zero', '«0 kg»'],
    ['3 wigets', 'no indicator counts "wigets", and it is no everyday unit', '3 «wigets»'],
    ['3 °C', 'a unit of your own cannot move the zero of a temperature', '3 «°C»'],
  ])('%s', (text, reason, marked) => {
    const nothing: UnitTable = { find: () => null };
    const read = readUnitDefinition({ name: 'x', text }, nothing);
    if (read.ok) throw new Error(`${text} was read`);
    const { start, end } = read.problem;
    expect(read.problem.reason).toBe(reason);
    expect(`${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`).toBe(marked);
  });
});
