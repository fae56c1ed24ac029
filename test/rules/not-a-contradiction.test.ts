import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { rules } from '../../src/rules/index.ts';
import { lintBase } from '../../src/rules/run.ts';

/**
 * What is not a contradiction, line by line as meaning.md lists it. Each text is silent under all rules; one change away stands a
 * twin that is not, so that silence is no accident. The rule of a twin may be one that is still to be built: until then the twin
 * is silent too.
 */
interface Case {
  readonly title: string;
  readonly text: string;
  /** Stands once in the text; `to` in its place makes the twin, in which `finds` fires. */
  readonly twin: { readonly change: string; readonly to: string; readonly finds: string };
}

const SOURCES = `
sources:
  paper: { title: The paper, published: 2023-03-01 }
  rival: { title: Another paper, published: 2023-04-01 }
  yearbook: { title: The yearbook, publisher: Office, asOf: 2022-03 }
  revised: { title: The yearbook a year later, publisher: Office, asOf: 2023-03 }
`;

const LANDS = `
entities:
  world: { name: The world }
  land: { name: The land, partOf: world, parts: [north, south] }
  north: { name: North, kind: region }
  south: { name: South, kind: region }
  east: { name: East, kind: region, partOf: world }
  fleet: { name: The fleet }
  depot: { name: The depot }
  yard: { name: The yard }
`;

const INDICATORS = `
indicators:
  gdp: { name: GDP, unit: CNY, prices: current, additive: true }
  cars: { name: Cars made, unit: cars, additive: true }
  profit: { name: Profit, unit: CNY, signed: true, additive: true }
  heat: { name: Mean temperature, unit: °C }
  space: { name: Floor space, unit: m2 }
`;

const PRELUDE = `${SOURCES}${LANDS}${INDICATORS}
defaults: { source: paper, about: north, period: 2022 }
facts:
`;

const cases: Readonly<Record<string, readonly Case[]>> = {
  'a real growth rate beside nominal levels; forecasts and targets against outcomes; a forecast published before its period; a later vintage':
    [
      {
        title: 'a real growth rate beside nominal levels',
        text: `
  - { id: before, indicator: gdp, period: 2021, value: 5.07 trillion CNY }
  - { id: after, indicator: gdp, value: 5.52 trillion CNY, change: { by: +4.1%, real: true } }`,
        twin: { change: ', real: true', to: '', finds: 'wrong-growth' },
      },
      {
        title: 'a forecast against the outcome',
        text: `
  - { id: said, indicator: cars, status: forecast, value: 5.9 million cars }
  - { id: made, indicator: cars, value: 5.2 million cars }`,
        twin: { change: 'forecast', to: 'preliminary', finds: 'disagreement' },
      },
      {
        title: 'a target against the outcome',
        text: `
  - { id: wanted, indicator: cars, status: target, value: 5.9 million cars }
  - { id: made, indicator: cars, value: 5.2 million cars }`,
        twin: { change: 'target', to: 'estimate', finds: 'disagreement' },
      },
      {
        title: 'a forecast published before its period',
        text: `
  - { id: said, indicator: cars, period: 2024, status: forecast, value: 5.9 million cars }`,
        twin: { change: ', status: forecast', to: '', finds: 'period-after-publication' },
      },
      {
        title: 'a later vintage',
        text: `
  - { id: first, source: yearbook, indicator: gdp, value: 5.52 trillion CNY }
  - { id: again, source: revised, indicator: gdp, value: 5.61 trillion CNY }`,
        twin: { change: 'source: revised', to: 'source: yearbook', finds: 'disagreement' },
      },
    ],

  'parts that overlap (each at most the whole, together at least it), or are not all (together at most), or may be negative (neither)':
    [
      {
        title: 'parts that overlap are more than the whole together',
        text: `
  - { id: all, about: fleet, indicator: cars, value: 50 cars, parts: { are: [red, fast], overlap: true } }
  - { id: red, about: depot, indicator: cars, value: 30 cars }
  - { id: fast, about: yard, indicator: cars, value: 40 cars }`,
        twin: { change: 'value: 40 cars', to: 'value: 51 cars', finds: 'part-exceeds-whole' },
      },
      {
        title: 'parts that overlap are at least the whole together',
        text: `
  - { id: all, about: fleet, indicator: cars, value: 50 cars, parts: { are: [red, fast], overlap: true } }
  - { id: red, about: depot, indicator: cars, value: 30 cars }
  - { id: fast, about: yard, indicator: cars, value: 20 cars }`,
        twin: { change: 'value: 20 cars', to: 'value: 19 cars', finds: 'wrong-sum' },
      },
      {
        title: 'parts that are not all are less than the whole',
        text: `
  - { id: all, about: fleet, indicator: cars, value: 50 cars, parts: { are: [old, new], complete: false } }
  - { id: old, about: depot, indicator: cars, value: 20 cars }
  - { id: new, about: yard, indicator: cars, value: 10 cars }`,
        twin: { change: ', complete: false', to: '', finds: 'wrong-sum' },
      },
      {
        title: 'of parts that may be negative one is more than the whole, and so are two of three together',
        text: `
  - { id: all, about: fleet, indicator: profit, value: 50 CNY, parts: { are: [old, new], complete: false } }
  - { id: old, about: depot, indicator: profit, value: 60 CNY }
  - { id: new, about: yard, indicator: profit, value: 12 CNY }`,
        twin: {
          change: 'fleet, indicator: profit, value: 50 CNY, parts: { are: [old, new], complete: false }',
          to: 'fleet, indicator: profit, value: 50 CNY, parts: [old, new]',
          finds: 'wrong-sum',
        },
      },
    ],

  'shares of different wholes; ranks in different scopes or among different kinds (the sum of the regions is no region)':
    [
      {
        title: 'shares of different wholes',
        text: `
  - { id: one, about: north, indicator: cars, share: { is: 60%, of: land } }
  - { id: two, about: south, indicator: cars, share: { is: 45%, of: world } }`,
        twin: { change: 'of: world', to: 'of: land', finds: 'shares-exceed-whole' },
      },
      {
        title: 'ranks in different scopes, of which neither holds the other',
        text: `
  - { id: here, about: fleet, indicator: cars, rank: { is: 9, in: north } }
  - { id: there, about: fleet, indicator: cars, rank: { is: 8, in: south } }`,
        twin: { change: 'is: 8, in: south', to: 'is: 8, in: land', finds: 'rank-scope' },
      },
      {
        title: 'ranks among different kinds',
        text: `
  - { id: here, about: fleet, indicator: cars, rank: { is: 9, in: north, among: fleets } }
  - { id: there, about: fleet, indicator: cars, rank: { is: 8, in: land, among: companies } }`,
        twin: { change: 'companies', to: 'fleets', finds: 'rank-scope' },
      },
      {
        title: 'the sum of the regions is no region: the first of them is less than all',
        text: `
  - { id: all, about: land, indicator: cars, value: 50 cars }
  - { id: first, about: north, indicator: cars, value: 30 cars, rank: { is: 1, in: world, among: region } }`,
        twin: { change: 'about: land', to: 'about: east', finds: 'wrong-rank' },
      },
    ],

  '`$`, rupee, peso of another country, the rate of the year spoken of: not-checked, unless the unit is named (but two amounts in one currency are checked)':
    [
      {
        title: 'dollars of two countries',
        text: `
  - { id: first, value: 3 billion HKD, indicator: deal }
  - { id: again, source: rival, value: 1.6 billion SGD, indicator: deal }
indicators: { deal: { name: The deal } }`,
        twin: { change: '1.6 billion SGD', to: '1.6 billion HKD', finds: 'disagreement' },
      },
      {
        title: 'an amount and what it is in another currency, at a rate that nobody gives',
        text: `
  - { id: deal, value: { is: 3 billion HKD, converted: 1.6 billion USD } }`,
        twin: { change: '1.6 billion USD', to: '1.6 billion HKD', finds: 'wrong-conversion' },
      },
    ],

  'printed shares of a complete group that total exactly 100 % (largest remainder): each may be a whole unit off against its levels: `rounding`; the total is still checked':
    [
      {
        title: 'a share that is a whole unit off',
        text: `
  - { id: all, about: land, indicator: cars, value: 1003 cars }
  - { id: one, about: north, indicator: cars, value: 336 cars, share: { is: 34%, of: land } }
  - { id: two, about: south, indicator: cars, value: 667 cars, share: { is: 66%, of: land } }`,
        twin: { change: 'is: 34%', to: 'is: 35%', finds: 'wrong-share' },
      },
      {
        title: 'the total is still checked',
        text: `
  - { id: one, about: north, indicator: cars, share: { is: 34%, of: land } }
  - { id: two, about: south, indicator: cars, share: { is: 66%, of: land } }`,
        twin: { change: 'is: 66%', to: 'is: 68%', finds: 'shares-exceed-whole' },
      },
    ],

  'a coarse period: a fact about 2025 published in 2025': [
    {
      title: 'a year that is not over when the text comes out',
      text: `
  - { id: made, period: 2023, indicator: cars, value: 5 cars }`,
      twin: { change: 'period: 2023', to: 'period: 2023-04/12', finds: 'period-after-publication' },
    },
  ],

  'unlike periods compared for an indicator that is not additive over periods; a share of a named fact in another year':
    [
      {
        title: 'a year against half a century, of a temperature',
        text: `
  - { id: then, about: world, indicator: heat, period: 1850/1900, value: 13.7 °C }
  - { id: now, about: world, indicator: heat, value: 15.1 °C, compare: { value: higher, than: then, by: 1.4 °C } }`,
        twin: { change: 'value: higher', to: 'value: lower', finds: 'false-comparison' },
      },
      {
        title: 'the same of what adds up is unlike',
        text: `
  - { id: then, indicator: cars, period: 2021, value: 300 cars }
  - { id: now, indicator: cars, value: 400 cars, compare: { value: higher, than: then } }`,
        twin: { change: 'period: 2021,', to: 'period: 2022-Q1/2022-Q2,', finds: 'period-mismatch' },
      },
      {
        title: 'a share of a named fact in another year',
        text: `
  - { id: then, about: land, indicator: cars, period: 2010, value: 800 cars }
  - { id: now, indicator: cars, value: 200 cars, share: { is: 25%, of: then } }`,
        twin: { change: 'is: 25%', to: 'is: 52%', finds: 'wrong-share' },
      },
    ],

  'a second base year beside the usual one': [
    {
      title: 'on a year before, and on the year before the crisis',
      text: `
  - { id: both, indicator: cars, change: [+5%, { by: +12%, from: 2019 }] }
  - { id: other, indicator: gdp, change: +3% }
  - { id: third, about: south, indicator: gdp, change: +4% }`,
      twin: { change: '[+5%, { by: +12%, from: 2019 }]', to: '{ by: +12%, from: 2019 }', finds: 'odd-base' },
    },
  ],

  'the same figure in other words; `statement-differs` only where none of the numbers of a statement meets a figure of the fact, of a fact it refers to, or of its base':
    [
      {
        title: '8,000 sq ft and 8,000 square feet',
        text: `
  - { id: one, indicator: space, value: "8,000 sq ft" }
  - { id: two, indicator: space, value: "8,000 square feet" }`,
        twin: { change: '8,000 square feet', to: '8,000 square metres', finds: 'disagreement' },
      },
      {
        title: 'Rmb3tn and 3 trillion CNY',
        text: `
  - { id: one, indicator: gdp, value: Rmb3tn }
  - { id: two, indicator: gdp, value: 3 trillion CNY }`,
        twin: { change: '3 trillion CNY', to: '3 billion CNY', finds: 'disagreement' },
      },
      {
        title: 'tripled and 3 times',
        text: `
  - { id: one, indicator: cars, change: tripled }
  - { id: two, indicator: cars, change: { times: 3 } }`,
        twin: { change: 'times: 3', to: 'by: 3%', finds: 'disagreement' },
      },
      {
        title: 'a quarter and 25 %',
        text: `
  - { id: one, indicator: cars, share: { is: a quarter, of: land } }
  - { id: two, indicator: cars, share: { is: 25%, of: land } }`,
        twin: { change: 'is: 25%', to: 'is: 35%', finds: 'disagreement' },
      },
      {
        title: 'a statement that rounds its figure',
        text: `
  - { id: made, indicator: cars, statement: Some 1.4 million cars were made., value: 1.393 million cars }`,
        twin: { change: '1.4 million cars were', to: '1.9 million cars were', finds: 'statement-differs' },
      },
      {
        title: 'a statement that gives the base as well',
        text: `
  - { id: before, indicator: cars, period: 2021, value: 1.2 million cars }
  - { id: made, indicator: cars, statement: There were 1.2 million cars the year before., value: 1.5 million cars, change: up }`,
        twin: { change: 'There were 1.2 million', to: 'There were 2.1 million', finds: 'statement-differs' },
      },
    ],

  'names a word apart that mean to differ: with/without, on/offshore, first/third, import/export, compass points, numbers; two entities that both carry figures of one source':
    [
      ...(
        [
          ['Price with the tax', 'Price without the tax', 'Price wiht the tax'],
          ['Onshore parks for wind', 'Offshore parks for wind', 'Onshoer parks for wind'],
          ['The first clean power plant', 'The third clean power plant', 'The frist clean power plant'],
          ['Import of raw steel', 'Export of raw steel', 'Imporf of raw steel'],
          ['The northern power grid', 'The southern power grid', 'The norhtern power grid'],
          ['The power plant 12', 'The power plant 13', 'The powre plant 12'],
        ] as const
      ).map(
        ([one, other, slip]): Case => ({
          title: `"${one}" and "${other}"`,
          text: `
  - { id: of-one, about: one, statement: It grows. }
  - { id: of-other, about: other, statement: It shrinks. }
entities: { one: { name: "${one}" }, other: { name: "${other}" } }`,
          twin: { change: `name: "${other}"`, to: `name: "${slip}"`, finds: 'alias-drift' },
        }),
      ),
      {
        title: 'two entities that both carry figures of one source',
        text: `
  - { id: of-one, about: one, value: 5 cars }
  - { id: of-other, about: other, value: 6 cars }
entities: { one: { name: The clean power plant }, other: { name: The clear power plant } }`,
        twin: { change: 'about: other, value: 6 cars', to: 'about: other, statement: It grows.', finds: 'alias-drift' },
      },
    ],

  '"highest since 1998" beside a 1998 that was lower (records began then): `since` claims nothing on that period itself':
    [
      {
        title: 'a 1998 that was lower',
        text: `
  - { id: then, indicator: heat, period: 1998, value: 14.2 °C }
  - { id: between, indicator: heat, period: 2010, value: 14.4 °C }
  - { id: now, indicator: heat, value: 15.1 °C, record: { is: highest, since: 1998 } }`,
        twin: { change: 'value: 14.4 °C', to: 'value: 15.4 °C', finds: 'false-record' },
      },
      {
        title: 'a 1998 that was higher',
        text: `
  - { id: then, indicator: heat, period: 1998, value: 15.4 °C }
  - { id: now, indicator: heat, value: 15.1 °C, record: { is: highest, since: 1998 } }`,
        twin: { change: ', since: 1998', to: '', finds: 'false-record' },
      },
    ],
};

describe.each(Object.entries(cases))('no contradiction: %s', (_line, those) => {
  it.each(those.map(one => [one.title, one] as const))('%s', async (_title, { text, twin }) => {
    expect(await loudIn(text)).toEqual([]);

    expect(text.split(twin.change)).toHaveLength(2);
    const isBuilt = rules.some(({ id }) => id === twin.finds);
    const found = await loudIn(text.replace(twin.change, twin.to));
    if (isBuilt) expect(found).toContain(twin.finds);
    else expect(found).toEqual([]);
  });
});

/** The rules that report an error or a warning. What defines more stands after the facts, in a document of its own. */
async function loudIn(text: string): Promise<readonly string[]> {
  const [facts = '', ...more] = text.split(/\n(?=\w)/);
  const files = [PRELUDE + facts, ...more].map((one, index) => ({ file: `${index}.yaml`, text: one }));
  const { findings } = lintBase(await loadBase(files, []), rules, '2026-11-24');
  return findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule);
}
