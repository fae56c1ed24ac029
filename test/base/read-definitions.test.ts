import { describe, expect, test } from 'vitest';
import { toDecimal } from '../../src/figure/rational.ts';
import { load, loadClean, placeIn, problemsOf, textAt } from './loaded.ts';

test('a source keeps all that is said of it', async () => {
  const base = await loadClean(`sources:
  daily:
    title: Ten clusters
    publisher: The Daily
    author: A. Writer
    published: 2023-01
    accessed: 2023-02-03
    url: https://example.org/x
    text: texts/daily.txt
    sha256: ${'0f'.repeat(32)}
    cites: [bureau]
    corrects: bureau
    primary: true
    asOf: 2022-Q3
    precision: thousands
  bureau: { title: Yearbook }
`);
  const [daily, bureau] = [...base.sources.values()];
  expect(daily).toMatchObject({
    id: 'daily',
    title: 'Ten clusters',
    publisher: 'The Daily',
    author: 'A. Writer',
    published: { value: { text: '2023-01', form: 'month' } },
    accessed: { value: { text: '2023-02-03', form: 'day' } },
    url: 'https://example.org/x',
    text: { value: 'texts/daily.txt' },
    sha256: { value: '0f'.repeat(32) },
    cites: [{ value: 'bureau' }],
    corrects: [{ value: 'bureau' }],
    primary: true,
    asOf: { value: { text: '2022-Q3' } },
    precision: { kind: 'scale', unit: { n: 1000n, d: 1n } },
  });
  expect(daily && placeIn(base, daily.at)).toBe('2:3-2:8');
  expect(bureau).toMatchObject({
    publisher: null,
    published: null,
    cites: [],
    primary: false,
    asOf: null,
    precision: null,
  });
});

test('an entity is called by its id unless it has a name, and knows its places', async () => {
  const base = await loadClean(`entities:
  land: { name: The country, aliases: [国, State], kind: country, parts: [north, south] }
  north: {}
  south:
`);
  const [land, north, south] = [...base.entities.values()];
  expect(land).toMatchObject({ kind: 'country', partOf: null });
  expect([land, north, south].map(one => one?.name.value)).toEqual(['The country', 'north', 'south']);
  expect(land?.aliases.map(({ value, at }) => [value, textAt(base, at)])).toEqual([
    ['国', '国'],
    ['State', 'State'],
  ]);
  expect(land?.parts.map(({ value, at }) => [value, placeIn(base, at)])).toEqual([
    ['north', '2:74-2:79'],
    ['south', '2:81-2:86'],
  ]);
  expect(south && textAt(base, south.name.at)).toBe('south');
});

test('an indicator keeps all that is said of it', async () => {
  const base = await loadClean(`indicators:
  gdp: { name: GDP, unit: CNY, prices: current, additive: true, signed: true, precision: "0.1", never: falls }
  part: { unit: CNY, additive: periods, partOf: gdp, cumulative: gdp }
  all: { unit: CNY, additive: entities, parts: { are: [part], complete: false }, index: 2015, usual: 1 to 5 million CNY }
  whole: { unit: CNY, parts: [part] }
  bare: {}
`);
  const [gdp, part, all, whole, bare] = [...base.indicators.values()];
  expect(gdp).toMatchObject({
    name: { value: 'GDP' },
    unit: { value: { name: 'CNY', kind: 'currency' } },
    prices: 'current',
    additive: 'both',
    signed: true,
    neverFalls: true,
    precision: { kind: 'place', unit: { n: 1n, d: 10n } },
  });
  expect(part).toMatchObject({ additive: 'periods', partOf: { value: 'gdp' }, cumulative: { value: 'gdp' } });
  expect(all).toMatchObject({ additive: 'entities', parts: { complete: false, are: [{ value: 'part' }] } });
  expect(all?.index?.value.text).toBe('2015');
  expect(all?.usual?.value.written.high && toDecimal(all.usual.value.written.high, 0, 'nearest')).toBe('5000000');
  expect(whole?.parts).toMatchObject({ complete: true, are: [{ value: 'part' }] });
  expect(bare).toMatchObject({
    unit: null,
    additive: 'no',
    signed: false,
    prices: null,
    parts: null,
    equals: null,
    usual: null,
    neverFalls: false,
  });
});

test('equal units of two indicators are one object, so that their figures are read alike', async () => {
  const base = await loadClean('indicators: { gdp: { unit: CNY }, debt: { unit: CNY } }\n');
  const [gdp, debt] = [...base.indicators.values()];
  expect(gdp?.unit?.value).toBe(debt?.unit?.value);
});

test('a named period is known to all that come after it, and to a fact anywhere', async () => {
  const base = await loadClean({
    'a.yaml': 'facts: [{ id: a, period: fy, value: 5 cars }]\n',
    'b.yaml': 'periods: { fy: 2005-10-01/2006-09-30 }\n',
  });
  const { start, end } = base.periods.get('fy') ?? expect.fail('no period');
  expect(base.facts[0]?.period?.value).toMatchObject({ text: 'fy', form: 'named', start, end });
});

test('a named period that cannot be read is one problem, where it is defined', async () => {
  const base = await load('periods: { fy: 2013-14 }\nfacts: [{ id: a, period: fy, value: 5 cars }]\n');
  expect(problemsOf(base)).toEqual(['1:16-1:23 unreadable-period 2013-14']);
  expect(base.facts[0]?.inUse).toBe(false);
});

describe('a whole of which one part is unknown has no parts, for the others do not add up to it', () => {
  test.each([
    ['entities', 'entities: { land: { parts: [north, mars] }, north: {} }\n'],
    ['indicators', 'indicators: { all: { parts: [one, mars] }, one: {} }\n'],
  ])('%s', async (_, text) => {
    const base = await load(text);
    expect(base.problems.map(({ kind }) => kind)).toEqual(['unknown-reference']);
    expect([...base.entities.values(), ...base.indicators.values()][0]?.parts ?? []).toEqual([]);
  });
});

describe('a table is not read yet', () => {
  test('but its references are, and it is known', async () => {
    const base = await load(`tables:
  t: { file: t.csv, source: mars, about: { is: venus }, columns: { x: { indicator: saturn, of: [pluto], in: uranus, by: change } } }
`);
    expect(base.problems.map(problem => problem.kind === 'unknown-reference' && problem.id)).toEqual([
      'mars',
      'venus',
      'saturn',
      'pluto',
      'uranus',
    ]);
    expect(base.tables.map(({ id, file }) => [id, file.value])).toEqual([['t', 't.csv']]);
  });

  test('so a reference to one of its cells is no mistake, and says nothing', async () => {
    const base = await load(`tables: { t: { file: t.csv } }
facts:
  - { id: a, compare: { value: higher, than: t@china@2022 } }
  - { id: b, compare: { value: higher, than: u@china@2022 } }
`);
    expect(problemsOf(base)).toEqual(['4:46-4:58 unknown-reference u@china@2022 of fact entity; fact b']);
    expect(base.facts.map(({ comparisons }) => comparisons)).toEqual([[], []]);
    expect([...base.referred]).toEqual(['table:t']);
  });
});
