import { expect, test } from 'vitest';
import { relatedFacts } from '../../src/query/related.ts';
import { baseOf, files, findingOn } from './small-base.ts';

const text = `defaults: { indicator: car-output, about: circle }
facts:
  - { id: it, period: 2022, value: 10 cars, change: { by: +7%, from: before }, reports: first }
  - { id: before, period: 2021, value: 9 cars }
  - { id: first, period: 2022, value: 10 cars, change: { by: +7%, from: before } }
  - { id: other, period: 2022-01/2022-12, value: 10 cars }
  - { id: rival, period: 2022, about: china, value: 11 cars, compare: { value: higher, than: it } }
  - { id: suspect, period: 2019, value: 1 cars }
  - { id: sum, period: 2022, about: china, parts: [it] }
  - { id: far, period: 2018, value: 1 cars }
relations:
  - it = before + suspect
`;

test('names each other fact once, by its closest tie', async () => {
  const base = await baseOf({ ...files, 'it.yaml': text });
  const fact = base.facts.find(({ id }) => id === 'it');
  const related = fact ? relatedFacts(base, [findingOn('error', ['it', 'suspect'])], fact) : [];
  expect(related.map(({ fact: other, how }) => `${other.id}: ${how}`)).toEqual([
    'before: what its change starts from',
    'first: what it repeats',
    'suspect: in false-comparison',
    'rival: compares itself with it',
    'sum: the whole that it is a part of',
    'other: speaks of the same',
  ]);
});
