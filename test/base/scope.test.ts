import { expect, test } from 'vitest';
import { entityId, indicatorId } from '../../src/base/ids.ts';
import { isIncludedIn, isPartOf, partsOf } from '../../src/base/scope.ts';
import { load } from './loaded.ts';

const base = await load(`entities:
  world: {}
  asia: { partOf: world }
  china: { partOf: asia, parts: [north, south] }
  north: {}
  south: { partOf: china }
  port: { partOf: south }
  europe: { partOf: world }
  loop: { partOf: loop-too }
  loop-too: { partOf: loop }
indicators:
  exports: { parts: { are: [goods], complete: false } }
  goods: {}
  cars: { partOf: goods }
`);

test.each([
  ['north', 'china', true],
  ['south', 'china', true],
  ['north', 'world', true],
  ['port', 'asia', true],
  ['china', 'north', false],
  ['europe', 'asia', false],
  ['china', 'china', false],
  ['mars', 'world', false],
  ['loop', 'loop-too', false],
])('%s is a part of %s: %s', (inner, outer, is) => {
  expect(isPartOf(base, entityId(inner), entityId(outer))).toBe(is);
});

test('the parts of a whole are all that lies inside it, near ones first', () => {
  expect(partsOf(base, entityId('asia'))).toEqual(['china', 'north', 'south', 'port']);
  expect(partsOf(base, entityId('port'))).toEqual([]);
});

test('indicators include each other in the same way', () => {
  expect(isIncludedIn(base, indicatorId('cars'), indicatorId('exports'))).toBe(true);
  expect(isIncludedIn(base, indicatorId('exports'), indicatorId('cars'))).toBe(false);
});
