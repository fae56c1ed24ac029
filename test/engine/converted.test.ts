import { describe, expect, it } from 'vitest';
import { conversionsIn, restatedIn } from '../../src/engine/conversion.ts';
import { convertedBy } from '../../src/engine/converted.ts';
import { decide } from '../../src/engine/decide.ts';
import { read } from './read.ts';

const PRELUDE = `
sources: { paper: { title: A, published: 2022-03-10 }, yearly: { title: B, published: 2022 }, leaflet: { title: C } }
entities: { land: {}, north: {} }
indicators: { gdp: { unit: CNY }, real: { unit: CNY, prices: constant }, trip: { unit: km }, yuan: { unit: CNY/USD } }
defaults: { source: paper, about: land }
facts:
`;

const CONVERTED = 'value: 637 CNY, converted: 100 USD';
const JANUARY = '{ id: january, indicator: yuan, period: 2022-01, value: 6.37 CNY/USD }';
const MARCH = '{ id: march, indicator: yuan, period: 2022-03, value: 6.31 CNY/USD }';
const BOTH = [JANUARY, MARCH];

/** A fact, the rates that are known, and what is missing to check the conversion in it; empty where nothing is. */
const table: readonly (readonly [title: string, fact: string, rates: readonly string[], missing: string])[] = [
  ['rates near both ends', `indicator: gdp, period: 2022-01, ${CONVERTED}`, BOTH, ''],
  [
    'no rate',
    `indicator: gdp, period: 2022-01, ${CONVERTED}`,
    [],
    'a rate in CNY/USD within a month of 2022-01-01, and one within a month of 2022-03-10',
  ],
  [
    'no rate at the start',
    `indicator: gdp, period: 2022-01, ${CONVERTED}`,
    [MARCH],
    'a rate in CNY/USD within a month of 2022-01-01',
  ],
  [
    'no rate at the end',
    `indicator: gdp, period: 2022-01, ${CONVERTED}`,
    [JANUARY],
    'a rate in CNY/USD within a month of 2022-03-10',
  ],
  [
    'a publication of which only the year is known may be as late as its end',
    `indicator: gdp, source: yearly, period: 2022-01, ${CONVERTED}`,
    BOTH,
    'a rate in CNY/USD within a month of 2022-12-31',
  ],
  [
    'a forecast',
    `indicator: gdp, status: forecast, period: 2030, ${CONVERTED}`,
    BOTH,
    'a rate in CNY/USD within a month of 2030-01-01',
  ],
  [
    'a change, from its base on',
    `indicator: gdp, period: 2022-01, change: { by: 637 CNY, converted: 100 USD }`,
    BOTH,
    'a rate in CNY/USD within a month of 2021-01-01',
  ],
  [
    'an earlier level, of its own time',
    `indicator: gdp, period: 2023-01, change: { was: 637 CNY, converted: 100 USD }`,
    BOTH,
    '',
  ],
  ['an undated amount', `indicator: gdp, ${CONVERTED}`, BOTH, 'the day on which its period begins'],
  [
    'a change from an unknown time',
    `indicator: gdp, period: 2022-01, change: { by: 637 CNY, from: unknown, converted: 100 USD }`,
    BOTH,
    'the day on which its period begins',
  ],
  ['an open period', `indicator: gdp, period: ../2022, ${CONVERTED}`, BOTH, 'the day on which its period begins'],
  [
    'a source without a date',
    `indicator: gdp, source: leaflet, period: 2022-01, ${CONVERTED}`,
    BOTH,
    'the publication of its source',
  ],
  [
    'constant prices',
    `indicator: real, period: 2022-01, ${CONVERTED}`,
    BOTH,
    'the year at whose prices and rates it is told',
  ],
  [
    'paces that nothing leads from one to the other',
    'indicator: trip, value: 5 km a day, converted: 90 miles a month',
    [],
    'one pace for both figures',
  ],
  ['a pace and none', 'indicator: trip, value: 5 km a day, converted: 90 miles', [], 'one pace for both figures'],
  ['a unit factor needs no time', 'indicator: trip, value: 5 km, converted: 3 miles', [], ''],
];

describe('what is missing to check a conversion', () => {
  it.each(table)('%s', async (_title, fact, rates, missing) => {
    const facts = [`{ id: told, ${fact} }`, ...rates].map(one => `  - ${one}\n`).join('');
    const { base, network } = await read(PRELUDE + facts);
    const [conversion, ...others] = [...restatedIn(base)].flatMap(conversionsIn);
    expect(others).toEqual([]);
    const converted = conversion && convertedBy(network, conversion);
    expect(converted && 'missing' in converted ? converted.missing : '').toBe(missing);
    expect(converted).toBeDefined();
  });
});

/** A conversion and how its check ends. */
const outcomes: readonly (readonly [title: string, fact: string, outcome: string])[] = [
  ['what comes out lies inside the conversion', 'value: 5 km, converted: 3 miles', 'holds'],
  ['only the rounding of the amount explains it', 'value: 5.4 km, converted: 3.38 miles', 'rounding'],
  ['zeros at the end are no strain', 'value: "10,000 miles", converted: "16,400 km"', 'rounding'],
  ['closed ends that touch', 'value: 2 km, converted: 3 km', 'tie'],
  ['nothing explains it', 'value: 5 km, converted: 5 miles', 'conflict'],
];

describe('how a conversion ends', () => {
  it.each(outcomes)('%s', async (_title, fact, outcome) => {
    const { base, network } = await read(`${PRELUDE}  - { id: told, indicator: trip, ${fact} }\n`);
    const [conversion] = [...restatedIn(base)].flatMap(conversionsIn);
    const converted = conversion && convertedBy(network, conversion);
    const constraints = converted && 'constraints' in converted ? converted.constraints : [];
    expect(constraints.map(constraint => decide(constraint, network, base).outcome)).toEqual([outcome]);
  });
});
