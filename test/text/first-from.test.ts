import { expect, test } from 'vitest';
import { firstFrom } from '../../src/text/first-from.ts';

const offsets = [0, 4, 4, 9];

test.each([
  ['at the first', -1, 0],
  ['an offset that is there', 0, 0],
  ['between two', 1, 1],
  ['the first of two alike', 4, 1],
  ['after two alike', 5, 3],
  ['the last', 9, 3],
  ['after all', 10, 4],
])('%s', (_, offset, index) => {
  expect(firstFrom(offsets.length, at => offsets[at] ?? 0, offset)).toBe(index);
});

test('of none', () => {
  expect(firstFrom(0, () => 0, 5)).toBe(0);
});
