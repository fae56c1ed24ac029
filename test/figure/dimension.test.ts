import { describe, expect, it } from 'vitest';
import { divideUnits, isPerTime, multiplyUnits, sameDimension } from '../../src/figure/dimension.ts';
import { readUnit } from '../../src/figure/read-unit.ts';
import type { Unit } from '../../src/figure/unit.ts';
import { contextOf } from './figures.ts';

const unit = (text: string): Unit => {
  const read = readUnit(text, contextOf());
  if (!read.ok) throw new Error(read.problem.reason);
  return read.value;
};

describe('units of products and quotients', () => {
  it.each([
    ['USD/person', 'people', 'USD', 'currency'],
    ['GBP/100 g', 'kg', 'GBP', 'currency'],
    ['kW', 'h', 'J', 'measure'],
    ['%', 'CNY', 'CNY', 'currency'],
    ['stores', '%', 'store', 'count'],
    ['m', 'm', 'm^2', 'measure'],
    ['people', 'days', 'person·s', 'measure'],
    ['%', 'pp', '', 'plain'],
    ['stores/person', 'people', 'store', 'count'],
  ])('%s times %s is %s', (a, b, dimension, kind) => {
    for (const product of [multiplyUnits(unit(a), unit(b)), multiplyUnits(unit(b), unit(a))]) {
      expect(product).toMatchObject({ dimension, kind });
    }
  });

  it.each([
    ['CNY', 'people', 'CNY/person', 'quotient'],
    ['CNY', 'CNY', '', 'plain'],
    ['m2', 'm', 'm', 'measure'],
    ['%', 'people', '1/person', 'quotient'],
    ['CNY', '%', 'CNY', 'currency'],
    ['CNY/person', 'USD/person', 'CNY/USD', 'quotient'],
  ])('%s divided by %s is %s', (a, b, dimension, kind) => {
    expect(divideUnits(unit(a), unit(b))).toMatchObject({ dimension, kind });
  });

  it('counted things cancel with nothing but themselves', () => {
    expect(sameDimension(unit('stores'), unit('outlets'))).toBe(false);
    expect(sameDimension(unit('person'), unit('people'))).toBe(true);
    expect(sameDimension(unit('%'), unit('times'))).toBe(true);
    expect(sameDimension(unit('weeks'), unit('months'))).toBe(false);
  });

  it('so much per time is told', () => {
    expect(['km/h', 'GBP/week', 't/year', 'kWh/person/year'].map(text => isPerTime(unit(text)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(['h', 'GBP', 'GBP/person', 'kWh'].map(text => isPerTime(unit(text)))).toEqual([false, false, false, false]);
  });
});
