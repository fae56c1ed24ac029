import { describe, expect, it } from 'vitest';
import { read } from './read.ts';

const PRELUDE = `
sources: { paper: { title: A }, rival: { title: B }, echo: { title: C, cites: [paper] } }
entities: { land: {}, north: { partOf: land }, south: { partOf: land } }
indicators:
  cars: { unit: cars, additive: true }
  gdp: { unit: CNY, prices: current }
  output: { unit: CNY, prices: constant }
  jobless: { unit: "%" }
  people: { unit: people, additive: entities }
  yuan: { unit: CNY/USD }
  franc: { unit: CHF/USD }
  dollar: { unit: USD/CHF }
`;

/** What is left out is taken from here; `~` leaves it out altogether. */
const USUAL = { about: 'land', period: '2022', source: 'paper', indicator: 'cars' };

type Keys = Readonly<Record<string, string>>;

/** Two facts, and whether some figures of them speak of one observation. */
const table: readonly (readonly [string, Keys, Keys, boolean])[] = [
  ['one thing, indicator and period', { value: '5 cars' }, { value: '6 cars' }, true],
  ['another thing', { value: '5 cars' }, { value: '6 cars', about: 'north' }, false],
  ['another indicator', { value: '5 CNY', indicator: 'gdp' }, { value: '6 CNY', indicator: 'output' }, false],
  ['another period', { value: '5 cars' }, { value: '6 cars', period: '2021' }, false],
  ['a period in other words', { value: '5 cars', period: '2022-Q1' }, { value: '6 cars', period: '2022-01/03' }, true],
  ['a report and a forecast', { value: '5 cars' }, { value: '6 cars', status: 'forecast' }, false],
  ['a forecast and a target', { value: '5 cars', status: 'target' }, { value: '6 cars', status: 'forecast' }, false],
  ['an estimate and a report', { value: '5 cars', status: 'estimate' }, { value: '6 cars' }, true],
  ['another scenario', { value: '5 cars' }, { value: '6 cars', scenario: 'storm' }, false],
  [
    'a date and the period of that day',
    { value: '5 cars', period: '~', date: '2022-05-01' },
    { value: '6 cars', period: '2022-05-01' },
    true,
  ],
  ['undated facts of one source', { value: '5 cars', period: '~' }, { value: '6 cars', period: '~' }, true],
  [
    'undated facts of two sources',
    { value: '5 cars', period: '~' },
    { value: '6 cars', period: '~', source: 'rival' },
    false,
  ],
  [
    'undated facts of two sources of which one cites the other',
    { value: '5 cars', period: '~' },
    { value: '6 cars', period: '~', source: 'echo' },
    true,
  ],
  ['a dated and an undated fact', { value: '5 cars' }, { value: '6 cars', period: '~' }, false],
  ['two unknown periods', { value: '5 cars', period: 'unknown' }, { value: '6 cars', period: 'unknown' }, false],
  ['one counted noun', { value: '5 plants', indicator: '~' }, { value: '1 plant', indicator: '~' }, true],
  ['another counted noun', { value: '11 corridors', indicator: '~' }, { value: '24 stations', indicator: '~' }, false],
  ['a measure without an indicator', { value: '5 m', indicator: '~' }, { value: '6 m', indicator: '~' }, false],
  [
    'one counted noun of nobody knows what',
    { value: '5 plants', indicator: '~', about: '~' },
    { value: '6 plants', indicator: '~', about: '~' },
    false,
  ],
  [
    'an amount and its conversion',
    { value: '5 CNY', indicator: 'gdp', converted: '1 USD' },
    { value: '2 USD', indicator: 'gdp' },
    true,
  ],
  [
    'a rate and its inverse',
    { value: '6 CNY/USD', indicator: 'yuan' },
    { value: '0.2 USD/CNY', indicator: 'yuan' },
    true,
  ],
  [
    'two indicators of one rate and its inverse',
    { value: '0.9 CHF/USD', indicator: 'franc' },
    { value: '1.2 USD/CHF', indicator: 'dollar' },
    true,
  ],
  [
    'growths of a rate and of its inverse',
    { change: '+5%', indicator: 'franc' },
    { change: '-5%', indicator: 'dollar' },
    true,
  ],
  [
    'amounts by which a rate and its inverse change',
    { change: '+0.1 CHF/USD', indicator: 'franc' },
    { change: '-0.1 USD/CHF', indicator: 'dollar' },
    false,
  ],
  ['a pace and a total', { value: '5 cars a day' }, { value: '1,825 cars' }, true],
  [
    'two paces of an open period',
    { value: '5 cars a day', period: '2022/..' },
    { value: '40 cars a week', period: '2022/..' },
    true,
  ],
  [
    'a pace and a total of an open period',
    { value: '5 cars a day', period: '2022/..' },
    { value: '40 cars', period: '2022/..' },
    false,
  ],
  ['changes in percent and as a multiple', { change: '+5%' }, { change: '{ times: 2 }' }, true],
  ['changes in percent and as a fraction', { change: '+5%' }, { change: 'a third' }, true],
  [
    'changes in percent and in points',
    { change: '+5%', indicator: 'jobless' },
    { change: '+5 pp', indicator: 'jobless' },
    false,
  ],
  ['changes in percent and as an amount', { change: '+5%' }, { change: '+5 cars' }, false],
  ['a direction and a percentage', { change: 'up' }, { change: '+5%' }, true],
  ['a direction and an amount', { change: 'up' }, { change: '+5 cars' }, true],
  ['changes from a year before, named or not', { change: '+5%' }, { change: '{ by: +6%, from: 2021 }' }, true],
  ['changes from other bases', { change: '+5%' }, { change: '{ by: +6%, from: 2019 }' }, false],
  ['a change and a yearly rate', { change: '+5%' }, { change: '{ by: +6%, per: year }' }, false],
  [
    'a nominal and a real change',
    { change: '+5%', indicator: 'gdp' },
    { change: '{ by: +6%, real: true }', indicator: 'gdp' },
    false,
  ],
  [
    'a change and a real change at constant prices',
    { change: '+5%', indicator: 'output' },
    { change: '{ by: +6%, real: true }', indicator: 'output' },
    true,
  ],
  [
    'changes from unknown times',
    { change: '{ by: +5%, from: unknown }' },
    { change: '{ by: +6%, from: unknown }' },
    false,
  ],
  ['undated changes, from one unnamed time', { change: '+5%', period: '~' }, { change: '+6%', period: '~' }, true],
  [
    'an earlier level and the level of that time',
    { change: '{ was: 5 cars }' },
    { value: '6 cars', period: '2021' },
    true,
  ],
  [
    'an earlier level in percent and the share of that time',
    { about: 'north', indicator: 'people', share: '{ is: 5%, of: land }', change: '{ was: 4% }' },
    { about: 'north', indicator: 'people', share: '{ is: 6%, of: land }', period: '2021' },
    false,
  ],
  [
    'shares of one whole',
    { about: 'north', share: '{ is: 5%, of: land }' },
    { about: 'north', share: '{ is: 6%, of: land }' },
    true,
  ],
  [
    'shares of other wholes',
    { about: 'north', share: '{ is: 5%, of: land }' },
    { about: 'north', share: '{ is: 6%, of: south }' },
    false,
  ],
  [
    'shares of one sum, listed in another order',
    { about: 'north', share: '{ is: 5%, of: [land, south] }' },
    { about: 'north', share: '{ is: 6%, of: [south, land] }' },
    true,
  ],
  [
    'comparisons of one pair, whichever is named first',
    { about: 'north', compare: '{ value: 2 times, than: south }' },
    { about: 'south', compare: '{ value: lower, than: north, by: 10% }' },
    true,
  ],
  [
    'a multiple and an amount between one pair',
    { about: 'north', compare: '{ value: 2 times, than: south }' },
    { about: 'north', compare: '{ value: higher, than: south, by: 9 cars }' },
    false,
  ],
  [
    'comparisons of other pairs',
    { about: 'north', compare: '{ value: 2 times, than: south }' },
    { about: 'north', compare: '{ value: 2 times, than: land }' },
    false,
  ],
];

describe('what two figures speak of', () => {
  it.each(table)('%s', async (_title, one, other, meets) => {
    const { network } = await read(`${PRELUDE}facts:\n${factOf('one', one)}${factOf('other', other)}`);
    const together = network.observed.some(({ claims }) => new Set(claims.map(claim => claim.fact.id)).size === 2);
    expect(together).toBe(meets);
  });

  it('is named by ids and days, so that names may change', async () => {
    const { network } = await read(`${PRELUDE}facts:\n${factOf('one', { value: '5 cars' })}`);
    expect(network.observed.map(({ variable }) => variable.key)).toEqual(['land|cars|18993/19357|reported|']);
  });
});

function factOf(id: string, keys: Keys): string {
  const pairs = Object.entries({ ...USUAL, ...keys }).filter(([, text]) => text !== '~');
  const written = pairs.map(([key, text]) => `${key}: ${text.startsWith('{') ? text : `"${text}"`}`);
  return `  - { id: ${id}, ${written.join(', ')} }\n`;
}
