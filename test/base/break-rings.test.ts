import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRings, type Link } from '../../src/base/cycles.ts';
import { load, problemsOf } from './loaded.ts';

describe('references that lead back to where they began are one problem', () => {
  test.each([
    [
      'entities inside each other',
      'entities: { a: { partOf: b }, b: { partOf: a } }\n',
      '1:44-1:45 reference-cycle a > b through partOf',
    ],
    ['an entity inside itself', 'entities: { a: { partOf: a } }\n', '1:26-1:27 reference-cycle a through partOf'],
    [
      'parts of parts',
      'entities: { a: { parts: [b] }, b: { parts: [a] } }\n',
      '1:45-1:46 reference-cycle b > a through parts',
    ],
    [
      'parts and wholes',
      'entities: { a: { partOf: b }, b: { partOf: c }, c: {}, x: {}, a2: { parts: [c] }, d: { partOf: a2 }, e: { partOf: d } }\n',
    ],
    [
      'a part that is the whole of its whole',
      'entities: { a: { partOf: b, parts: [b] }, b: {} }\n',
      '1:37-1:38 reference-cycle a > b through partOf and parts',
    ],
    [
      'indicators',
      'indicators: { a: { partOf: b }, b: { partOf: a } }\n',
      '1:46-1:47 reference-cycle a > b through partOf',
    ],
    [
      'identities',
      'indicators: { a: { equals: b * 2 }, b: { equals: a / 2 } }\n',
      '1:50-1:55 reference-cycle a > b through equals',
    ],
    [
      'running sums',
      'indicators: { a: { cumulative: b }, b: { cumulative: a } }\n',
      '1:54-1:55 reference-cycle a > b through cumulative',
    ],
    [
      'facts as parts',
      'facts: [{ id: a, parts: [b] }, { id: b, parts: [a] }]\n',
      '1:49-1:50 reference-cycle a > b through parts; fact a, b',
    ],
    [
      'reports',
      'facts: [{ id: a, reports: b }, { id: b, reports: a }]\n',
      '1:50-1:51 reference-cycle a > b through reports; fact a, b',
    ],
    [
      'what supersedes',
      'facts: [{ id: a, supersedes: b }, { id: b, supersedes: [a] }]\n',
      '1:57-1:58 reference-cycle a > b through supersedes; fact a, b',
    ],
  ])('%s', async (_, text, ...problems) => {
    expect(problemsOf(await load(text))).toEqual(problems);
  });

  test('of several rings through one id only the first is told', async () => {
    const base = await load('entities: { a: { partOf: b, parts: [c] }, b: { partOf: a }, c: { parts: [a] } }\n');
    expect(base.problems).toHaveLength(1);
  });

  test('two rings apart are two problems', async () => {
    const base = await load('entities: { a: { partOf: a }, b: { partOf: c }, c: { partOf: b } }\n');
    expect(base.problems).toHaveLength(2);
  });

  test('an entity that is named a part from both sides is no ring', async () => {
    expect(problemsOf(await load('entities: { a: { parts: [b] }, b: { partOf: a } }\n'))).toEqual([]);
  });

  test('a rate of growth in the formula of a level is no ring', async () => {
    const text = 'indicators: { a: { equals: b.change }, b: { equals: a * 2 } }\n';
    expect(problemsOf(await load(text))).toEqual([]);
  });
});

test('what is in a ring is left out, and the rest stays', async () => {
  const base = await load(`entities: { a: { partOf: b }, b: { partOf: a }, c: { partOf: a } }
indicators: { x: { equals: y, unit: CNY }, y: { equals: x } }
facts:
  - { id: f, parts: [g], value: 5 cars, supersedes: h }
  - { id: g, parts: { are: [f] } }
  - { id: h, parts: [f] }
`);
  expect([...base.entities.values()].map(({ partOf }) => partOf?.value)).toEqual([undefined, undefined, 'a']);
  expect([...base.indicators.values()].map(({ equals }) => equals)).toEqual([null, null]);
  expect(base.facts.map(({ parts }) => parts.length)).toEqual([0, 0, 1]);
  expect(base.facts.map(({ inUse }) => inUse)).toEqual([true, true, false]);
});

const at = { file: 'a.yaml', start: 0, end: 0 };
const graph = fc.uniqueArray(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 24 }).map(pairs => {
  const links = new Map<string, Link<string>[]>();
  for (const [from, to] of pairs)
    links.set(`${from}`, [...(links.get(`${from}`) ?? []), { to: `${to}`, at, through: 'x' }]);
  return links;
});

test('without the links of its rings a graph has none', () => {
  fc.assert(
    fc.property(graph, links => {
      const cut = new Set(findRings(links).flatMap(ring => ring.links));
      const rest = new Map([...links].map(([id, some]) => [id, some.filter(link => !cut.has(link))]));
      expect(findRings(rest)).toEqual([]);
    }),
  );
});

test('every ring leads back to its first id, link by link', () => {
  fc.assert(
    fc.property(graph, links => {
      for (const ring of findRings(links)) {
        expect(ring.links.map(({ to }) => to)).toEqual([...ring.ids.slice(1), ring.ids[0]]);
        for (const [index, id] of ring.ids.entries()) expect(links.get(id)).toContain(ring.links[index]);
      }
    }),
  );
});

test('a chain as long as a base does not exhaust the stack', () => {
  const chain = new Map(
    Array.from({ length: 200_000 }, (_, index) => [`${index}`, [{ to: `${index + 1}`, at, through: 'x' }]]),
  );
  expect(findRings(chain)).toEqual([]);
});
