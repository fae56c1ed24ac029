import { describe, expect, test } from 'vitest';
import { factContext } from '../../src/query/fact-columns.ts';
import { sortFacts } from '../../src/query/sort.ts';
import { baseOf, findingOn } from './small-base.ts';

const facts = `facts:
  - { id: tall, period: 2021, value: 1 km }
  - { id: none, statement: Nothing is measured. }
  - { id: short, period: 2022, value: 900 m, change: -2% }
  - { id: many, period: 2020-H2, value: 12 labs, change: "+1,000%" }
  - { id: few, period: unknown, value: 3 labs, change: +6.7% }
`;

describe('order', () => {
  test.each<[string, string, 'ascending' | 'descending', readonly string[]]>([
    ['by id', 'fact', 'ascending', ['few', 'many', 'none', 'short', 'tall']],
    ['by time, no time and unknown times last', 'when', 'ascending', ['many', 'tall', 'short', 'none', 'few']],
    ['by time backwards, no time still last', 'when', 'descending', ['short', 'tall', 'many', 'none', 'few']],
    [
      'by value, each unit for itself: 900 m below 1 km',
      'value',
      'ascending',
      ['few', 'many', 'short', 'tall', 'none'],
    ],
    ['by change, as numbers', 'change', 'descending', ['many', 'few', 'short', 'tall', 'none']],
    ['by findings: errors first', 'findings', 'ascending', ['few', 'tall', 'none', 'short', 'many']],
    ['by line, as numbers', 'line', 'descending', ['few', 'many', 'short', 'none', 'tall']],
    [
      'by a column in which all are equal: as they were',
      'topic',
      'ascending',
      ['tall', 'none', 'short', 'many', 'few'],
    ],
  ])('%s', async (_, key, direction, ids) => {
    const base = await baseOf({ 'sizes.yaml': facts });
    const context = factContext(base, [findingOn('warning', ['tall']), findingOn('error', ['few'])]);
    expect(sortFacts(base.facts, key, direction, context).map(({ id }) => id)).toEqual(ids);
  });
});
