import fc from 'fast-check';
import { type Rational, rational, subtract, toDecimal } from '../../src/figure/rational.ts';

/**
 * A small country with true figures that nobody knows: cars made, by place and quarter, and people, by place. Texts about it
 * are written honestly: every figure is rounded to the nearest, every word is true.
 */
export interface World {
  /** By place, year and quarter. */
  readonly quarters: readonly (readonly (readonly number[])[])[];
  readonly people: readonly number[];
}

/** What one sentence speaks of; numbers choose among whatever is possible there. */
export interface Choice {
  readonly kind: number;
  readonly place: number;
  readonly year: number;
  readonly quarter: number;
  readonly other: number;
  readonly form: number;
  readonly decimals: number;
  readonly source: number;
}

export const PRELUDE = `
sources: { paper: { title: A }, rival: { title: B }, office: { title: C, primary: true }, erratum: { title: D, corrects: [paper] } }
entities: { land: { parts: [north, south] }, north: {}, south: {} }
indicators:
  cars: { unit: cars, additive: true }
  people: { unit: people, additive: entities }
  each: { unit: cars/person, equals: cars / people }
`;

export const worlds: fc.Arbitrary<World> = fc.record({
  quarters: lists(2, lists(3, lists(4, fc.integer({ min: 900, max: 3_000_000 })))),
  people: lists(2, fc.integer({ min: 40_000, max: 9_000_000 })),
});

const choices: fc.Arbitrary<Choice> = fc.record({
  kind: fc.nat(13),
  place: fc.nat(2),
  year: fc.nat(2),
  quarter: fc.oneof(fc.constant(4), fc.nat(4)),
  other: fc.nat(2),
  form: fc.nat(10),
  decimals: fc.nat(3),
  source: fc.nat(3),
});

export const texts: fc.Arbitrary<readonly Choice[]> = fc.array(choices, { minLength: 1, maxLength: 60, size: 'max' });

/** The facts of a text, each one line of YAML. */
export function factsOf(world: World, text: readonly Choice[]): readonly string[] {
  return text.flatMap((choice, index) => {
    const measures = measuresOf(world, choice);
    return measures === null ? [] : [`  - { id: f${index}, source: ${SOURCES[choice.source]}, ${measures} }\n`];
  });
}

export function fileOf(facts: readonly string[]): string {
  return facts.length === 0 ? '' : `facts:\n${facts.join('')}`;
}

const SOURCES = ['paper', 'rival', 'office', 'erratum'];
const PLACES = ['north', 'south', 'land'];
const YEARS = [2020, 2021, 2022];

/** The true number of cars; place 2 is the whole land, quarter 4 the whole year. */
function cars({ quarters }: World, place: number, year: number, quarter: number): number {
  const places = place === 2 ? [0, 1] : [place];
  const times = quarter === 4 ? [0, 1, 2, 3] : [quarter];
  return places.flatMap(p => times.map(q => quarters[p]?.[year]?.[q] ?? 0)).reduce((sum, one) => sum + one, 0);
}

function peopleOf({ people }: World, place: number): number {
  return place === 2 ? people.reduce((sum, one) => sum + one, 0) : (people[place] ?? 0);
}

function measuresOf(world: World, choice: Choice): string | null {
  const { place, year, quarter, other, decimals } = choice;
  const value = cars(world, place, year, quarter);
  const period = quarter === 4 ? `${YEARS[year]}` : `${YEARS[year]}-Q${quarter + 1}`;
  const head = `about: ${PLACES[place]}, period: ${period}, indicator: cars`;
  const before = year > 0 ? cars(world, place, year - 1, quarter) : 0;
  const theirs = cars(world, other, year, quarter);
  switch (choice.kind) {
    case 0:
    case 1:
      return `${head}, value: "${amount(value, choice)}"`;
    case 2:
      return before > 0
        ? `${head}, value: "${amount(value, choice)}", change: "${change(value, before, choice)}"`
        : null;
    case 3:
      return before > 0 ? `${head}, change: { times: "${decimal(rational(value, before), decimals)}" }` : null;
    case 4:
      return place < 3
        ? `${head}, share: { is: "${percent(value, cars(world, 2, year, quarter), decimals)}", of: land }`
        : null;
    case 5:
      return other === place
        ? null
        : `${head}, compare: { value: ${word(value, theirs)}, than: ${PLACES[other]}${gap(value, theirs, choice)} }`;
    case 6:
      return other === place
        ? null
        : `${head}, compare: { value: "${decimal(rational(value, theirs), decimals)} times", than: ${PLACES[other]} }`;
    case 7: {
      const theirBefore = year > 0 ? cars(world, other, year - 1, quarter) : 0;
      if (theirBefore === 0 || other === place) return null;
      return `${head}, compare: { change: ${word(value * theirBefore, theirs * before)}, than: ${PLACES[other]} }`;
    }
    case 8: {
      const early = cars(world, place, 0, quarter);
      return year < 2
        ? null
        : `${head}, change: { by: "${yearly(value, early, decimals)}", from: ${period.replace('2022', '2020')}, per: year }`;
    }
    case 9:
      return year < 2
        ? null
        : `${head}, change: { by: "${change(value, cars(world, place, 0, quarter), choice)}", from: ${period.replace('2022', '2020')} }`;
    case 10:
      return `about: ${PLACES[place]}, period: ${YEARS[year]}, indicator: people, value: "${grouped(peopleOf(world, place))} people"`;
    case 11:
      return before > 0 ? `${head}, change: { was: "${amount(before, { ...choice, year: year - 1 })}" }` : null;
    case 12: {
      if (place === 2 || before === 0) return null;
      const share = (of: number): Rational =>
        rational(100 * cars(world, place, of, quarter), cars(world, 2, of, quarter));
      const points = subtract(share(year), share(year - 1));
      return `${head}, share: { is: "${decimal(share(year), decimals)}%", of: land, change: "${plus(points, decimals)} pp" }`;
    }
    default: {
      const each = rational(cars(world, place, year, 4), peopleOf(world, place));
      return `about: ${PLACES[place]}, period: ${YEARS[year]}, indicator: each, value: "${decimal(each, decimals + 1)} cars/person"`;
    }
  }
}

function word(mine: number, theirs: number): string {
  return mine === theirs ? 'equal' : mine > theirs ? 'higher' : 'lower';
}

function gap(mine: number, theirs: number, { form, decimals }: Choice): string {
  if (mine === theirs || form > 5) return '';
  const size = Math.abs(mine - theirs);
  return form > 2 ? `, by: "${grouped(size)} cars"` : `, by: "${percent(size, theirs, decimals)}"`;
}

/** One of the ways of writing a number: exactly, in millions, rounded with zeros, with a hedge, as a range, as a pace. */
function amount(value: number, { form, decimals, quarter, year }: Choice): string {
  const unit = 10 ** (decimals + 2);
  const down = Math.floor(value / unit) * unit;
  switch (form) {
    case 0:
    case 1:
      return `${decimal(rational(value, 1_000_000), decimals)} million cars`;
    case 2:
      return `${grouped(withZeros(value, unit))} cars`;
    case 3:
      return down < value ? `over ${grouped(down)} cars` : `at least ${grouped(value)} cars`;
    case 4:
      return `up to ${grouped(down + unit)} cars`;
    case 5:
      return `${grouped(down)} to ${grouped(down + unit)} cars`;
    case 6:
      return `about ${grouped(Number(value.toPrecision(2)))} cars`;
    case 7:
      return quarter === 4 ? `${decimal(rational(value, 12), decimals)} cars a month` : `${grouped(value)} cars`;
    case 8:
      return quarter === 4
        ? `${decimal(rational(value, daysOf(year)), decimals)} cars a day`
        : `${grouped(value)} cars`;
    case 9:
      return quarter === 4
        ? `${decimal(rational(value * 7, daysOf(year)), decimals)} cars a week`
        : `${grouped(value)} cars`;
    default:
      return `${grouped(value)} cars`;
  }
}

/** Zeros at the end may stand for rounding, from 1,000 on and by no more than 5 %: what is below is counted. */
function withZeros(value: number, unit: number): number {
  const rounded = Math.round(value / unit) * unit;
  return rounded >= 1000 && Math.abs(rounded - value) * 20 <= rounded ? rounded : value;
}

function change(value: number, before: number, { form, decimals }: Choice): string {
  const difference = value - before;
  if (form < 2 && difference !== 0) return difference > 0 ? 'up' : 'down';
  if (form < 4) return signed(grouped(Math.abs(difference)), difference, ' cars');
  return signed(percent(Math.abs(difference), before, decimals), difference, '');
}

function daysOf(year: number): number {
  return YEARS[year] === 2020 ? 366 : 365;
}

function plus(value: Rational, decimals: number): string {
  const text = decimal(value, decimals);
  return text.startsWith('-') ? text : `+${text}`;
}

function signed(size: string, difference: number, unit: string): string {
  return `${difference < 0 ? '-' : '+'}${size}${unit}`;
}

/** The root is no fraction: where a float could round it the other way, one place less is written. */
function yearly(value: number, before: number, decimals: number): string {
  const rate = 100 * (Math.sqrt(value / before) - 1);
  return `${rate < 0 ? '-' : '+'}${Math.abs(rate).toFixed(decimals)}%`;
}

function percent(part: number, whole: number, decimals: number): string {
  return `${decimal(rational(100 * part, whole), decimals)}%`;
}

function decimal(value: Rational, decimals: number): string {
  return toDecimal(value, decimals, 'nearest');
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
}

function lists<T>(length: number, item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(item, { minLength: length, maxLength: length });
}
