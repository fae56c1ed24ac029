import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { factIn, load, loadClean, problemsOf } from './loaded.ts';

/** Two entities, an indicator and a source; what a case writes comes after these eight lines. */
const known = `sources:
  daily: { title: Ten clusters }
entities:
  china: {}
  north-city: { partOf: china }
indicators:
  gdp: { unit: CNY }
facts:
`;

test('the blocks of the language page are one base with nothing wrong in it', async () => {
  const folder = fileURLToPath(new URL('fixtures/language', import.meta.url));
  const names = readdirSync(folder).filter(name => name.endsWith('.yaml'));
  const files = names.map(file => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }));
  const base = await loadBase(files);
  expect(problemsOf(base)).toEqual([]);
  expect(base.facts.map(({ id }) => id)).toContain('jubilee');
  expect(base.relations).toHaveLength(2);
});

describe('what cannot be read as meant is one problem at the characters', () => {
  test.each<[title: string, text: string, ...problems: string[]]>([
    [
      'an id that nothing has, with the nearest',
      `${known}  - { id: a, about: chnia, value: 5 cars }\n`,
      '9:21-9:26 unknown-reference chnia of entity, near china; fact a',
    ],
    [
      'and with none, where none is near',
      `${known}  - { id: a, about: mozambique, value: 5 cars }\n`,
      '9:21-9:31 unknown-reference mozambique of entity; fact a',
    ],
    [
      'a kind before an id that the kind does not have',
      `${known}  - { id: a, share: { is: 5%, of: entity:gdp } }\n`,
      '9:35-9:45 unknown-reference entity:gdp of entity indicator fact, near indicator:gdp; fact a',
    ],
    [
      'a kind that cannot stand there',
      `${known}  - { id: a, about: indicator:gdp, value: 5 cars }\n`,
      '9:21-9:34 unknown-reference indicator:gdp of entity; fact a',
    ],
    [
      'a near id of a kind that is written before it',
      `${known}  - { id: a, about: entity:chnia, value: 5 cars }\n`,
      '9:21-9:33 unknown-reference entity:chnia of entity, near entity:china; fact a',
    ],
    [
      'a bare id that several kinds have',
      `${known}  - { id: china, about: north-city, period: 2021, indicator: gdp, compare: { value: lower, than: china } }\n`,
      '9:98-9:103 ambiguous-reference china of fact entity; fact china',
    ],
    [
      'a figure',
      `${known}  - { id: a, about: china, indicator: gdp, value: about CNY }\n`,
      '9:57-9:60 unreadable-figure about CNY; fact a',
    ],
    [
      'a figure between quotation marks: at its characters',
      `${known}  - { id: a, about: china, indicator: gdp, value: "5 lightyears" }\n`,
      '9:54-9:64 unknown-unit 5 lightyears; fact a',
    ],
    [
      'a figure with an escape in its quotation marks: the whole scalar',
      `${known}  - { id: a, about: china, indicator: gdp, value: "5\\x20lightyears" }\n`,
      '9:51-9:68 unknown-unit 5 lightyears; fact a',
    ],
    [
      'a figure under a full form',
      `${known}  - { id: a, change: { by: 5 6, from: 2020 } }\n`,
      '9:30-9:31 unreadable-figure 5 6; fact a',
    ],
    [
      'a range that descends',
      `${known}  - { id: a, about: china, indicator: gdp, value: 5 to 3 CNY }\n`,
      '9:51-9:61 out-of-bounds 5 to 3 CNY; fact a',
    ],
    [
      'a dollar of nobody',
      `${known}  - { id: a, about: china, indicator: gdp, converted: $5 }\n`,
      '9:55-9:56 ambiguous-unit $5; fact a',
    ],
    [
      'a period',
      `${known}  - { id: a, value: 5 cars, period: 2013-14 }\n`,
      '9:37-9:44 unreadable-period 2013-14; fact a',
    ],
    [
      'a word that is no period',
      `${known}  - { id: a, value: 5 cars, period: yesterday }\n`,
      '9:37-9:46 unreadable-period yesterday; fact a',
    ],
    [
      'a mistyped name of a period',
      `periods: { fy2006: 2005-10/2006-09 }\nfacts:\n  - { id: a, value: 5 cars, period: fy2007 }\n`,
      '3:37-3:43 unknown-reference fy2007 of period, near fy2006; fact a',
    ],
    [
      'a base that is neither fact nor period',
      `${known}  - { id: a, change: { by: 5%, from: last-year } }\n`,
      '9:38-9:47 unknown-reference last-year of fact period; fact a',
    ],
    [
      'a unit of an indicator',
      'indicators:\n  price: { unit: $ }\nfacts:\n  - { id: a, indicator: price, value: $5 }\n',
      '2:18-2:19 ambiguous-unit $',
    ],
    [
      'a unit of the base',
      'units:\n  mu: 2000/3 qm\nfacts:\n  - { id: a, value: 5 mu }\n',
      '2:14-2:16 unknown-unit 2000/3 qm',
    ],
    [
      'a multiple that says not that it is one',
      `${known}  - { id: a, about: china, indicator: gdp, compare: { value: 5, than: north-city } }\n`,
      '9:62-9:63 unreadable-figure 5; fact a',
    ],
  ])('%s', async (_, text, ...problems) => {
    expect(problemsOf(await load(text))).toEqual(problems);
  });
});

describe('one cause is one problem', () => {
  test('a mistyped id in the defaults, however many facts take it over', async () => {
    const base = await load(`defaults: { about: chnia }\nentities: { china: {} }\nfacts:
  - { id: a, value: 5 cars }
  - { id: b, value: 6 cars }\n`);
    expect(problemsOf(base)).toEqual(['1:20-1:25 unknown-reference chnia of entity, near china']);
  });

  test('facts of one mistyped id are about one thing, and about no other', async () => {
    const base = await load(`${known}  - { id: a, about: chnia, value: 5 cars }
  - { id: b, about: chnia, value: 6 cars }
  - { id: c, about: mars, value: 6 cars }
  - { id: d, value: 6 cars }\n`);
    const [a, b, c, d] = base.facts.map(({ about }) => about?.value);
    expect(a?.id).toBe('chnia');
    expect(b).toBe(a);
    expect(c?.id).toBe('mars');
    expect(d).toBeUndefined();
    expect([...base.entities.keys()]).toEqual(['china', 'north-city']);
  });

  test('figures of an indicator that is mistyped, or whose unit is, may be in any unit', async () => {
    const base = await load(`indicators:
  price: { unit: $ }
  outpt: { unti: cars }
facts:
  - { id: a, indicator: price, value: 5 $ }
  - { id: b, indicator: outpt, value: 5 cars }
  - { id: c, indicator: output, value: 5 bicycles }\n`);
    expect(base.problems.map(({ kind, at }) => `${kind} ${at.start}`)).toEqual([
      'ambiguous-unit 29',
      'schema 44',
      'unknown-reference 179',
    ]);
  });

  test('a measure in which the schema finds fault says nothing, and its neighbours stay', async () => {
    const base = await load(
      `${known}  - { id: a, about: china, share: [{ is: 5 tuns, fo: china }, { is: 5%, of: china }], value: 5 cars }\n`,
    );
    expect(base.problems.map(({ kind }) => kind)).toEqual(['schema']);
    const fact = factIn(base, 'a');
    expect(fact.shares.map(({ path }) => path)).toEqual(['share[1]']);
    expect(fact.values).toHaveLength(1);
    expect(fact.inUse).toBe(true);
  });

  test.each([
    ['a mistyped key', 'id: a, abuot: china, value: 5 cars'],
    ['a status that is none', 'id: a, status: forcast, value: 5 cars'],
    ['a period that cannot be read', 'id: a, period: 2013-14, value: 5 cars'],
    ['a date that cannot be read', 'id: a, date: yesterday, value: 5 cars'],
    ['a vintage that cannot be read', 'id: a, asOf: 2013-14, value: 5 cars'],
    ['a precision that is none', 'id: a, precision: dozens, value: 5 cars'],
  ])('a fact of which nobody knows what it speaks of is out of use: %s', async (_, fact) => {
    const base = await load(`${known}  - { ${fact} }\n  - { id: b, value: 5 cars }\n`);
    expect(base.problems).toHaveLength(1);
    expect([factIn(base, 'a').inUse, factIn(base, 'b').inUse]).toEqual([false, true]);
  });

  test('a fault in its note or tags changes nothing', async () => {
    const base = await load(`${known}  - { id: a, value: 5 cars, tags: { growth: true } }\n`);
    expect(base.problems.map(({ kind }) => kind)).toEqual(['schema']);
    expect(factIn(base, 'a').inUse).toBe(true);
  });

  test('a fault in the defaults takes all its facts out of use', async () => {
    const base = await load('defaults: { sorce: daily }\nfacts:\n  - { id: a, value: 5 cars }\n');
    expect(base.problems.map(({ kind }) => kind)).toEqual(['schema']);
    expect(factIn(base, 'a').inUse).toBe(false);
  });
});

describe('files', () => {
  test('a broken one costs only itself', async () => {
    const base = await load({ 'a.yaml': 'facts: [\n', 'b.yaml': 'facts:\n  - { id: b, value: 5 cars }\n' });
    expect(base.problems.map(({ kind, at }) => `${at.file} ${kind}`)).toEqual(['a.yaml yaml-syntax']);
    expect(base.facts.map(({ id }) => id)).toEqual(['b']);
  });

  test('what went wrong before is told as well', async () => {
    const problem = {
      kind: 'unreadable-file',
      at: { file: 'a.yaml', start: 0, end: 0 },
      message: 'It is no UTF-8.',
      facts: [],
    } as const;
    expect((await loadBase([], [problem])).problems).toEqual([problem]);
  });

  test('a problem inside a fact names the fact, also one of the schema', async () => {
    const base = await load(`${known}  - { id: a, abuot: china }\n`);
    expect(base.problems.map(({ kind, facts }) => [kind, facts])).toEqual([['schema', ['a']]]);
  });

  test('the order in which they come changes nothing', async () => {
    const texts = {
      'a.yaml': 'entities: { land: { name: One } }\nfacts: [{ id: x, value: 5 cars }]\n',
      'b.yaml': 'entities: { land: { name: Two } }\nfacts: [{ id: x, value: 6 cars }]\n',
    };
    const forwards = await load(texts);
    const backwards = await load(Object.fromEntries(Object.entries(texts).reverse()));
    expect({ ...backwards, units: null }).toEqual({ ...forwards, units: null });
    expect(problemsOf(forwards)).toEqual([
      'b.yaml 1:13-1:17 duplicate-id entity land, first a.yaml 1:13-1:17',
      'b.yaml 2:15-2:16 duplicate-id fact x, first a.yaml 2:15-2:16; fact x',
    ]);
    expect(factIn(forwards, 'x').values[0]?.figure.text).toBe('5 cars');
  });

  test.each([
    [
      'in two files is one, whatever its layout',
      {
        'a.yaml': 'entities: { land: { name: L, kind: k } }\n',
        'b.yaml': 'entities:\n  land:\n    kind: "k"\n    name: L\n',
      },
      [],
    ],
    [
      'in one file twice is a slip',
      { 'a.yaml': 'facts:\n  - { id: x, at: p }\n  - { id: x, at: p }\n' },
      ['a.yaml 3:11-3:12 duplicate-id fact x, first a.yaml 2:11-2:12; fact x'],
    ],
    [
      'in two files, with other defaults, is two',
      { 'a.yaml': 'defaults: { at: p }\nfacts: [{ id: x }]\n', 'b.yaml': 'defaults: { at: q }\nfacts: [{ id: x }]\n' },
      ['b.yaml 2:15-2:16 duplicate-id fact x, first a.yaml 2:15-2:16; fact x'],
    ],
    ['of two kinds is two things', { 'a.yaml': 'entities: { gdp: {} }\nindicators: { gdp: {} }\n' }, []],
  ])('the same id %s', async (_, texts, problems) => {
    expect(problemsOf(await load(texts as unknown as Record<string, string>))).toEqual(problems);
  });

  test('ids and keys that JavaScript knows are ids and keys like any other', async () => {
    const base = await load(
      'entities: { constructor: {} }\nfacts:\n  - { id: to-string, about: constructor, value: 5 cars }\n  - { id: b, about: prototype }\n',
    );
    expect(problemsOf(base)).toEqual(['4:21-4:30 unknown-reference prototype of entity; fact b']);
  });
});

describe('what something refers to', () => {
  test('is noted by kind and id, wherever the reference stands', async () => {
    const base = await loadClean(`sources:
  daily: { title: D, cites: [bureau] }
  bureau: { title: B }
entities:
  land: {}
  town: { partOf: land }
  moon: {}
indicators:
  gdp: { unit: CNY }
  debt: { unit: CNY }
  debt-rate: { unit: "%", equals: debt / gdp }
periods: { fy: 2021-07/2022-06, other: 2020 }
units: { mu: 2000/3 m2, li: 500 m, double-mu: 2 mu }
tables: { t: { file: t.csv, about: { is: moon }, columns: { x: { indicator: debt-rate } } } }
facts:
  - { id: a, source: daily, about: town, indicator: gdp, period: fy, value: 5 CNY }
  - { id: b, about: town, value: 5 double-mu, compare: { value: higher, than: a } }
relations: [a = b]
`);
    expect([...base.referred].sort()).toEqual([
      'entity:land',
      'entity:moon',
      'entity:town',
      'fact:a',
      'fact:b',
      'indicator:debt',
      'indicator:debt-rate',
      'indicator:gdp',
      'period:fy',
      'source:bureau',
      'source:daily',
      'unit:double-mu',
      'unit:mu',
    ]);
    expect(base.definitions.map(({ kind, id }) => `${kind}:${id}`)).toContain('unit:li');
  });
});
