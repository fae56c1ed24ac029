import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBase } from '../../src/workspace/find-base.ts';
import { folderWith } from './folder.ts';

const files = {
  'facts/energy.yaml': '',
  'facts/deep/er/cars.yaml': '',
  'data/a.yaml': '',
  'other/facts/b.yaml': '',
  'docs/': '',
};

/** Where the base is and what of it was asked for, as seen from a folder; the message where there is none. */
function found(paths: readonly string[], base?: string, from = '.') {
  const root = folderWith(files);
  const result = findBase(paths, base, join(root, from));
  if (!result.ok) return result.problem.message;
  return { base: result.value.root.slice(root.length + 1), shown: result.value.shown, asked: result.value.asked };
}

describe('the base is', () => {
  test.each<[string, readonly string[], string | undefined, string, unknown]>([
    ['what -d says', [], 'data', '.', { base: 'data', shown: 'data', asked: [''] }],
    [
      'what -d says, though a path lies in a folder named facts',
      ['facts/energy.yaml'],
      '.',
      '.',
      { base: '', shown: '.', asked: ['facts/energy.yaml'] },
    ],
    [
      'the nearest folder named facts above a file',
      ['facts/deep/er/cars.yaml'],
      undefined,
      '.',
      { base: 'facts', shown: 'facts', asked: ['deep/er/cars.yaml'] },
    ],
    [
      'the nearest folder named facts above a folder',
      ['facts/deep'],
      undefined,
      '.',
      { base: 'facts', shown: 'facts', asked: ['deep'] },
    ],
    ['that folder itself', ['facts/'], undefined, '.', { base: 'facts', shown: 'facts', asked: [''] }],
    ['else the folder given', ['data'], undefined, '.', { base: 'data', shown: 'data', asked: [''] }],
    [
      'else the folder of the file given',
      ['data/a.yaml'],
      undefined,
      '.',
      { base: 'data', shown: 'data', asked: ['a.yaml'] },
    ],
    ['without a path, facts below', [], undefined, '.', { base: 'facts', shown: 'facts', asked: [''] }],
    ['without a path, facts above', [], undefined, 'facts/deep/er', { base: 'facts', shown: '../..', asked: [''] }],
    [
      'one for several paths',
      ['facts/energy.yaml', 'facts/deep'],
      undefined,
      '.',
      { base: 'facts', shown: 'facts', asked: ['energy.yaml', 'deep'] },
    ],
    [
      'found from inside',
      ['../energy.yaml'],
      undefined,
      'facts/deep',
      { base: 'facts', shown: '..', asked: ['energy.yaml'] },
    ],
  ])('%s', (_, paths, base, from, expected) => expect(found(paths, base, from)).toEqual(expected));
});

describe('there is no base', () => {
  test.each<[string, readonly string[], string | undefined, string]>([
    [
      'where a path does not exist',
      ['facts/enery.yaml'],
      undefined,
      'there is no facts/enery.yaml. Nearest: facts/energy.yaml',
    ],
    [
      'where its folder does not exist',
      ['fact/energy.yaml'],
      undefined,
      'there is no fact/energy.yaml. Nearest: facts',
    ],
    ['where nothing is like it', ['nowhere-near/x.yaml'], undefined, 'there is no nowhere-near/x.yaml'],
    ['where -d does not exist', [], 'dta', 'there is no dta. Nearest: data'],
    ['where -d is a file', [], 'data/a.yaml', 'data/a.yaml is a file; -d takes the folder of the base'],
    ['in two bases', ['facts', 'other/facts/b.yaml'], undefined, 'these paths belong to 2 bases: facts, other/facts'],
    ['where a path is outside of -d', ['data/a.yaml'], 'facts', 'data/a.yaml is not inside the base facts'],
  ])('%s', (_, paths, base, message) => expect(found(paths, base)).toBe(message));

  test('without a path, where no folder is named facts: any folder at all would be read', () => {
    expect(found([], undefined, 'docs')).toBe('there is no folder named facts here or above');
  });

  test('for a path below a file', () => {
    expect(found(['data/a.yaml/x'])).toBe('there is no data/a.yaml/x');
  });
});

test('an absolute path is answered with absolute ones', () => {
  const root = folderWith(files);
  const result = findBase([join(root, 'facts/enery.yaml')], undefined, root);
  expect(result).toMatchObject({ problem: { message: expect.stringContaining(`Nearest: ${root}/facts/energy.yaml`) } });
});

test('a topic in the place of a path is answered with its file', () => {
  const root = folderWith(files);
  expect(findBase(['energy'], undefined, root)).toMatchObject({
    problem: { message: 'there is no energy', help: ['lint takes files and folders: cq lint facts/energy.yaml'] },
  });
});

test('a link to a file is the file that it leads to', () => {
  const root = folderWith({ 'facts/a.yaml': '', 'facts/b.yaml': { link: 'a.yaml' } });
  expect(findBase(['facts/b.yaml'], undefined, root)).toMatchObject({ value: { asked: ['a.yaml'] } });
});

test('a base that is a link is the folder that it leads to', () => {
  const root = folderWith({ 'real/a.yaml': '', facts: { link: 'real' } });
  expect(findBase(['facts/a.yaml'], undefined, root)).toMatchObject({
    value: { root: join(root, 'real'), asked: ['a.yaml'] },
  });
});
