import { expect, test } from 'vitest';
import { readPrecision } from '../../src/base/precision.ts';

const scale = (n: bigint): object => ({ kind: 'scale', unit: { n, d: 1n } });
const place = (n: bigint, d: bigint): object => ({ kind: 'place', unit: { n, d } });

test.each([
  ['exact', { kind: 'exact' }],
  ['truncated', { kind: 'truncated' }],
  ['written', { kind: 'written' }],
  ['tens', scale(10n)],
  ['thousands', scale(1000n)],
  ['ten thousands', scale(10_000n)],
  ['millions', scale(10n ** 6n)],
  ['billions', scale(10n ** 9n)],
  ['trillions', scale(10n ** 12n)],
  ['万', scale(10_000n)],
  ['亿', scale(10n ** 8n)],
  ['1', place(1n, 1n)],
  ['100', place(100n, 1n)],
  ['0.1', place(1n, 10n)],
  ['0.01', place(1n, 100n)],
  ['0.5', null],
  ['20', null],
  ['0', null],
  ['.1', null],
  ['dozens', null],
  ['', null],
])('%s', (text, precision) => {
  expect(readPrecision(text)).toEqual(precision);
});
