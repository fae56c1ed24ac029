import { describe, expect, it } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { figuresHash } from '../../src/finding/figures-hash.ts';

const PRELUDE = `
entities: { land: {}, town: { partOf: land }, port: { partOf: land } }
indicators: { cars: { unit: cars } }
defaults: { about: town, indicator: cars, period: 2022 }
facts:
  - { id: other, about: land }
  - { id: third, about: port }
`;

async function hashOf(fact: string): Promise<string> {
  const base = await loadBase([{ file: 'a.yaml', text: `${PRELUDE}  - { id: made, ${fact} }` }]);
  if (base.problems.length > 0) throw new Error(JSON.stringify(base.problems));
  const made = base.facts.find(({ id }) => id === 'made');
  if (!made) throw new Error('no fact');
  return figuresHash(made);
}

describe('the hash of the figures of a fact', () => {
  it('is a promise: verdicts that keep it are not judged anew', async () => {
    expect(await hashOf('value: 5 cars')).toBe('d050c554');
    expect(
      await hashOf('value: 1.4 million cars, change: [+6.7%, { times: 2, from: 2012 }], share: { is: 12%, of: land }'),
    ).toBe('9f8e8011');
  });

  it.each([
    ['a short form and a full one', 'value: 5 cars', 'value: { is: 5 cars }'],
    ['a figure and a list of it', 'change: +6.7%', 'change: [{ by: +6.7% }]'],
    ['the order of a list', 'change: [+6.7%, { by: +9%, from: 2012 }]', 'change: [{ by: +9%, from: 2012 }, +6.7%]'],
    ['the order of keys', 'value: 5 cars, change: up', 'change: up, value: 5 cars'],
    ['white space and quotes', 'value: 5  cars', 'value: " 5 cars"'],
    ['the width of characters', 'value: ５ cars', 'value: 5 cars'],
    ['parts in another order', 'parts: [other, third]', 'parts: { are: [third, other] }'],
    ['items in another order', 'items: [a, b]', 'items: [b, a]'],
    [
      'who, when and in which words',
      'value: 5 cars',
      'value: 5 cars, about: port, period: 2021, statement: Five., tags: [x]',
    ],
    ['the year before, in another year', 'change: +6.7%', 'change: +6.7%, period: 2021'],
    ['a verdict on it', 'value: 5 cars', 'value: 5 cars, verdict: { rating: supported }'],
  ])('is the same for %s', async (_, one, other) => {
    expect(await hashOf(one)).toBe(await hashOf(other));
  });

  it.each([
    ['a digit', 'value: 5 cars', 'value: 6 cars'],
    ['a decimal that is zero', 'change: +6.7%', 'change: +6.70%'],
    ['a hedge', 'value: 5 cars', 'value: about 5 cars'],
    ['another measure', 'change: 6.7%', 'share: { is: 6.7%, of: land }'],
    ['a base', 'change: +6.7%', 'change: { by: +6.7%, from: 2012 }'],
    ['a pace', 'change: { by: +6%, from: 2012 }', 'change: { by: +6%, from: 2012, per: year }'],
    ['a whole', 'share: { is: 12%, of: land }', 'share: { is: 12%, of: port }'],
    ['a word', 'compare: { value: higher, than: other }', 'compare: { value: lower, than: other }'],
    ['another side', 'compare: { value: higher, than: other }', 'compare: { value: higher, than: third }'],
    ['a gap', 'compare: { value: higher, than: other }', 'compare: { value: higher, than: other, by: 5% }'],
    ['a scope', 'rank: { is: 1, in: land }', 'rank: { is: 1, in: port }'],
    ['a record', 'record: { is: highest }', 'record: { is: highest, since: 1998 }'],
    ['a part', 'parts: [other]', 'parts: [other, third]'],
    ['whether the parts are all', 'parts: [other]', 'parts: { are: [other], complete: false }'],
    ['an item', 'items: [a, b]', 'items: [a, c]'],
    ['a conversion', 'value: 5 cars', 'value: { is: 5 cars, converted: 6 cars }'],
    ['a mean', 'value: 5 cars', 'value: 5 cars, mean: { n: 28 }'],
    ['an age', 'age: 44', 'age: 14'],
    ['an event', 'age: 44', 'age: 44, since: other'],
    ['a date', 'date: 1958', 'date: 1957'],
    ['a property', 'is: pillar', 'isNot: pillar'],
  ])('tells %s', async (_, one, other) => {
    expect(await hashOf(one)).not.toBe(await hashOf(other));
  });
});
