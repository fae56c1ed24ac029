import { expect, test } from 'vitest';
import { nearest } from '../../src/base/nearest.ts';

const known = ['china', 'chile', 'north-city', 'south-city', 'gdp', 'gdp-2021', 'gdp-2022', 'auto-output-national'];

test.each([
  ['letters that changed places', 'chnia', ['china']],
  ['a letter too few', 'auto-output-natonal', ['auto-output-national']],
  ['the nearest first', 'chila', ['chile', 'china']],
  ['a word too many', 'north-city-hall', ['north-city']],
  ['a word too few', 'gdp-202', ['gdp-2021', 'gdp-2022', 'gdp']],
  ['never more than three', 'gdp-2023', ['gdp-2021', 'gdp-2022', 'gdp']],
  ['nothing like it', 'mozambique', []],
])('%s', (_, id, near) => {
  expect(nearest(id, known)).toEqual(near);
});

test('the order in which ids are known changes nothing', () => {
  expect(nearest('chila', [...known].reverse())).toEqual(nearest('chila', known));
});
