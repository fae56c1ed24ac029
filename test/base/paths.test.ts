import { describe, expect, test } from 'vitest';
import { pathInBase } from '../../src/base/paths.ts';
import { load, problemsOf } from './loaded.ts';

test.each([
  ['facts.yaml', 'texts/daily.txt', 'texts/daily.txt'],
  ['eu/cars.yaml', 'daily.txt', 'eu/daily.txt'],
  ['eu/cars.yaml', './daily.txt', 'eu/daily.txt'],
  ['eu/cars.yaml', '../texts//daily.txt', 'texts/daily.txt'],
  ['eu/de/cars.yaml', '..\\texts\\daily.txt', 'eu/texts/daily.txt'],
  ['eu/cars.yaml', '../../daily.txt', null],
  ['facts.yaml', 'texts/../../daily.txt', null],
  ['facts.yaml', '/etc/passwd', null],
  ['facts.yaml', 'C:/daily.txt', null],
  ['facts.yaml', 'https://example.org/x', null],
  ['facts.yaml', '.', null],
])('in %s the path %s is %s', (file, path, expected) => {
  expect(pathInBase(file, path)).toBe(expected);
});

describe('a path out of the base', () => {
  test('is one problem, of a source', async () => {
    const base = await load('sources: { daily: { title: D, text: ../daily.txt } }\n');
    expect(problemsOf(base)).toEqual([
      '1:37-1:49 unreadable-file `../daily.txt` leads out of the folder of the base: copy the file into it and name it by its path from here, such as texts/daily.txt.',
    ]);
    expect([...base.sources.values()].map(({ text }) => text)).toEqual([null]);
  });

  test('and of a table', async () => {
    const base = await load('tables: { t: { file: /t.csv } }\n');
    expect(problemsOf(base)).toEqual([
      '1:22-1:28 unreadable-file `/t.csv` leads out of the folder of the base: copy the file into it and name it by its path from here, such as tables/data.csv.',
    ]);
    expect(base.tables).toEqual([]);
  });
});
