import { expect, test } from 'vitest';
import { marksOf } from '../../src/query/marks.ts';
import { findingOn } from './small-base.ts';

test('every fact of a finding is marked, with the worst that is found of it', () => {
  const marks = marksOf([
    findingOn('warning', ['a', 'b']),
    findingOn('error', ['b', 'c']),
    findingOn('warning', ['c']),
  ]);
  expect([...marks]).toEqual([
    ['a', 'warning'],
    ['b', 'error'],
    ['c', 'error'],
  ]);
});

test('an info and an accepted finding leave no mark', () => {
  const accepted = { ...findingOn('error', ['b']), accepted: { because: 'the source says so', until: null } };
  expect([...marksOf([findingOn('info', ['a']), accepted])]).toEqual([]);
});
