import { BASIS_POINTS, PERCENT, POINTS, TIMES } from './plain-units.ts';
import { ONE, rational, ZERO } from './rational.ts';
import type { Unit } from './unit.ts';

/** How people are counted everywhere, whatever an indicator is about. */
export const PEOPLE: Unit = { name: 'people', kind: 'count', dimension: 'person', factor: ONE, offset: ZERO };

/** What an age is counted in unless it says otherwise. */
export const YEARS: Unit = { name: 'years', kind: 'measure', dimension: 'month', factor: rational(12), offset: ZERO };

/**
 * A unit of the closed list (README, appendix) by symbol, name in singular or plural, or Chinese name; null for any other.
 * Symbols keep their case (`Mt` is no `mt`), names of four letters and more are read in any. Factors are exact; the base units are m, g, s, J, K and
 * month, since no number of days is a month.
 */
export function findEverydayUnit(name: string): Unit | null {
  units ??= everydayUnits();
  return units.get(name) ?? (name.length > 3 ? units.get(name.toLowerCase()) : undefined) ?? null;
}

/** The symbol that differs from `name` in case only: `kg` for `KG`. */
export function nearestSymbol(name: string): string | null {
  units ??= everydayUnits();
  // Backwards, so that of two symbols that differ in case only the first stays.
  symbols ??= new Map([...units.keys()].reverse().map(symbol => [symbol.toLowerCase(), symbol]));
  return symbols.get(name.toLowerCase()) ?? null;
}

/** All names that are read, each with what it measures: the README's appendix. */
export function everydayUnitNames(): readonly Pick<Unit, 'name' | 'dimension'>[] {
  units ??= everydayUnits();
  return [...units].map(([name, { dimension }]) => ({ name, dimension }));
}

/** Some 400 names, made at the first question: most commands never ask. */
let units: ReadonlyMap<string, Unit> | null = null;
/** The same names by what they are in lower case. */
let symbols: ReadonlyMap<string, string> | null = null;

/** Display name, other names, factor as n/d, dimension. A long name stands for its plural in s too. */
type Row = readonly [name: string, others: string, n: bigint | number, d: bigint | number, dimension: string];

const rows: readonly Row[] = [
  ['in', 'inch,inches,英寸', 254, 10_000, 'm'],
  ['ft', 'foot,feet,英尺', 3_048, 10_000, 'm'],
  ['miles', 'mile,mi,英里', 1_609_344, 1_000, 'm'],
  ['ha', 'hectare,公顷', 10_000, 1, 'm^2'],
  ['acres', 'acre,英亩', 40_468_564_224n, 10_000_000, 'm^2'],
  ['sq in', 'in2,square inch,square inches', 64_516, 100_000_000, 'm^2'],
  ['sq ft', 'ft2,square foot,square feet,sq feet,sq foot,平方英尺', 9_290_304, 100_000_000, 'm^2'],
  ['sq mi', 'mi2,square mile,sq mile,平方英里', 2_589_988_110_336n, 1_000_000, 'm^2'],
  ['cu in', 'in3,cubic inch,cubic inches', 16_387_064n, 1_000_000_000_000n, 'm^3'],
  ['cu ft', 'ft3,cubic foot,cubic feet', 28_316_846_592n, 1_000_000_000_000n, 'm^3'],
  ['gallons', 'gallon,gal,us gallon,加仑', 3_785_411_784n, 1_000_000_000_000n, 'm^3'],
  ['barrels', 'barrel,bbl,桶', 158_987_294_928n, 1_000_000_000_000n, 'm^3'],
  ['lb', 'lbs,磅', 45_359_237, 100_000, 'g'],
  ['oz', 'ounce,盎司', 28_349_523_125n, 1_000_000_000, 'g'],
  ['s', 'sec,secs,second,秒,秒钟', 1, 1, 's'],
  ['min', 'mins,minute,分钟', 60, 1, 's'],
  ['h', 'hr,hrs,hour,小时', 3_600, 1, 's'],
  ['days', 'day,d,天,日', 86_400, 1, 's'],
  ['weeks', 'week,wk,周,星期', 604_800, 1, 's'],
  ['months', 'month,月,个月', 1, 1, 'month'],
  ['quarters', 'quarter,季度,个季度', 3, 1, 'month'],
  ['K', 'kelvin,开尔文', 1, 1, 'K'],
];

/** What takes SI prefixes: symbol, long name, Chinese name, factor, dimension, the prefixes in use. */
const prefixed: readonly (readonly [string, string, string, bigint, bigint, string, string])[] = [
  ['m', 'metre meter', '米', 1n, 1n, 'm', 'nµmcdk'],
  ['g', 'gram gramme', '克', 1n, 1n, 'g', 'nµmk'],
  ['t', 'tonne', '吨', 1_000_000n, 1n, 'g', 'kMG'],
  ['l', 'litre liter', '升', 1n, 1_000n, 'm^3', 'µmcdh'],
  ['J', 'joule', '焦耳', 1n, 1n, 'J', 'mkMGTPE'],
  ['Wh', 'watt-hour watt_hour watthour', '瓦时', 3_600n, 1n, 'J', 'mkMGTP'],
  ['W', 'watt', '瓦', 1n, 1n, 'J/s', 'mkMGT'],
];

const prefixes: ReadonlyMap<string, readonly [name: string, chinese: string, n: bigint, d: bigint]> = new Map([
  ['n', ['nano', '纳', 1n, 10n ** 9n]],
  ['µ', ['micro', '微', 1n, 10n ** 6n]],
  ['m', ['milli', '毫', 1n, 1_000n]],
  ['c', ['centi', '厘', 1n, 100n]],
  ['d', ['deci', '分', 1n, 10n]],
  ['h', ['hecto', '百', 100n, 1n]],
  ['k', ['kilo', '千', 1_000n, 1n]],
  ['M', ['mega', '兆', 10n ** 6n, 1n]],
  ['G', ['giga', '吉', 10n ** 9n, 1n]],
  ['T', ['tera', '太', 10n ** 12n, 1n]],
  ['P', ['peta', '拍', 10n ** 15n, 1n]],
  ['E', ['exa', '艾', 10n ** 18n, 1n]],
]);

const dimensionless: readonly (readonly [Unit, string])[] = [
  [PERCENT, '%,percent,per cent,pct,％'],
  [POINTS, 'pp,pps,ppt,percentage point,percentage points,percent point,percent points,百分点,个百分点'],
  [BASIS_POINTS, 'bp,bps,basis point,basis points,基点,个基点'],
  [TIMES, 'times,fold,-fold,x,×,倍'],
  [PEOPLE, 'people,person,persons,人'],
  [YEARS, 'years,year,yr,yrs,年,周年'],
];

/** Temperatures: a level has its zero elsewhere, a difference has not. */
const temperatures: readonly (readonly [string, string, number, number, number, number])[] = [
  ['°C', '℃,°c,degree celsius,degrees celsius,degrees c,deg c,celsius,摄氏度', 1, 1, 27_315, 100],
  ['°F', '℉,°f,degree fahrenheit,degrees fahrenheit,degrees f,deg f,fahrenheit,华氏度', 5, 9, 45_967, 180],
];

function everydayUnits(): ReadonlyMap<string, Unit> {
  const all = new Map<string, Unit>();
  for (const [unit, names] of dimensionless) for (const name of names.split(',')) all.set(name, unit);
  for (const [name, others, n, d, zeroN, zeroD] of temperatures) {
    const unit: Unit = {
      name,
      kind: 'temperature',
      dimension: 'K',
      factor: rational(n, d),
      offset: rational(zeroN, zeroD),
    };
    for (const each of [name, ...others.split(',')]) all.set(each, unit);
  }
  for (const [name, others, n, d, dimension] of rows) {
    const unit = measure(name, rational(n, d), dimension);
    for (const each of [name, ...others.split(',')]) addName(all, each, unit);
  }
  for (const row of prefixed) addPrefixed(all, row);
  return all;
}

function addPrefixed(all: Map<string, Unit>, row: (typeof prefixed)[number]): void {
  const [symbol, names, chinese, n, d, dimension, taken] = row;
  for (const prefix of ['', ...taken]) {
    const [name, chineseName, times, parts] = prefixes.get(prefix) ?? ['', '', 1n, 1n];
    const factor = rational(n * times, d * parts);
    const unit = measure(prefix + symbol, factor, dimension);
    const symbols = prefix === 'µ' ? [`µ${symbol}`, `μ${symbol}`, `u${symbol}`] : [prefix + symbol];
    for (const each of symbols) all.set(each, unit);
    if (symbol === 'l') all.set(`${prefix}L`, unit);
    if (symbol === 'g' && prefix === 'µ') all.set('mcg', unit);
    const longs = names.split(' ').map(long => name + long.replace('_', ' '));
    for (const long of longs) addName(all, long, unit);
    all.set(chineseName + chinese, unit);
    if (symbol === 'm') addSquaresAndCubes(all, prefix + symbol, longs, chineseName + chinese, factor);
  }
  if (symbol === 'm') all.set('公里', measure('km', rational(1_000), 'm'));
  if (symbol === 'g') all.set('公斤', measure('kg', rational(1_000), 'g'));
  if (symbol === 't')
    for (const long of ['metric ton', 'metric tonne']) addName(all, long, measure('t', rational(n), 'g'));
}

function addSquaresAndCubes(
  all: Map<string, Unit>,
  symbol: string,
  longs: readonly string[],
  chinese: string,
  { n, d }: Unit['factor'],
): void {
  const square = measure(`${symbol}2`, rational(n ** 2n, d ** 2n), 'm^2');
  const cube = measure(`${symbol}3`, rational(n ** 3n, d ** 3n), 'm^3');
  for (const name of [`${symbol}2`, `sq ${symbol}`, `square ${symbol}`, `平方${chinese}`]) all.set(name, square);
  for (const name of [`${symbol}3`, `cu ${symbol}`, `cubic ${symbol}`, `立方${chinese}`]) all.set(name, cube);
  for (const long of longs) {
    addName(all, `square ${long}`, square);
    addName(all, `sq ${long}`, square);
    addName(all, `cubic ${long}`, cube);
  }
  if (symbol === 'km') all.set('平方公里', square);
}

/** Long names have a plural; symbols of one to three letters have none. */
function addName(all: Map<string, Unit>, name: string, unit: Unit): void {
  all.set(name, unit);
  if (/^[a-z -]{4,}$/.test(name) && !/(?:s|feet)$/.test(name)) all.set(`${name}s`, unit);
}

function measure(name: string, factor: Unit['factor'], dimension: string): Unit {
  return { name, kind: dimension === 'K' ? 'temperature' : 'measure', dimension, factor, offset: ZERO };
}
