import { describe, expect, test } from 'vitest';
import { lintPaths } from '../../src/workspace/lint.ts';
import { folderWith } from './folder.ts';

const good = 'facts:\n  - { id: a, statement: A. }\n';

async function lint(files: Parameters<typeof folderWith>[0], paths: readonly string[]) {
  const result = await lintPaths(paths, { base: undefined, cwd: folderWith(files), today: '2026-11-24' });
  return result.ok ? result.value : result.problem.message;
}

describe('nothing to check is no success', () => {
  test.each<[string, Record<string, string>, readonly string[], string]>([
    ['a base without a fact file', { 'facts/': '', 'facts/a.txt': '' }, [], 'there is no fact file in facts'],
    [
      'a folder without one in a base that has some',
      { 'facts/a.yaml': good, 'facts/empty/': '' },
      ['facts/empty'],
      'there is no fact file in facts/empty',
    ],
    [
      'one of two folders',
      { 'facts/a.yaml': good, 'facts/empty/': '' },
      ['facts/a.yaml', 'facts/empty'],
      'there is no fact file in facts/empty',
    ],
    [
      'a file of another kind',
      { 'facts/a.yaml': good, 'facts/notes.md': '' },
      ['facts/notes.md'],
      'facts/notes.md is no fact file: fact files end in .yaml or .yml',
    ],
    ['where the user is', { 'a.txt': '' }, [], 'there is no folder named facts here or above'],
  ])('%s', async (_, files, paths, message) => expect(await lint(files, paths)).toBe(message));
});

test('what cannot be read elsewhere in the base does not stand in for what was asked', async () => {
  const files = { 'facts/a.yaml': Buffer.from([0xff]), 'facts/b.yaml': good, 'facts/empty/': '' };
  expect(await lint(files, ['facts/empty'])).toBe('there is no fact file in facts/empty');
});

test('a base of which nothing can be read is checked: its findings say so', async () => {
  const linted = await lint({ 'facts/a.yaml': Buffer.from([0xff]) }, []);
  expect(linted).toMatchObject({
    scope: { files: ['a.yaml'], whole: true },
    linted: { findings: [{ rule: 'unreadable-file' }] },
  });
});

test('the day is given, so that an acceptance ends on time', async () => {
  const facts = `entities: { world: {}, asia: { partOf: world }, port: {} }
facts:
  - { id: in-asia, about: port, period: 2022, rank: { is: 9, in: asia }, accept: { rank-scope: { because: asked, until: 2026-11-24 } } }
  - { id: in-world, about: port, period: 2022, rank: { is: 8, in: world } }
`;
  const cwd = folderWith({ 'facts/a.yaml': facts });
  const on = async (today: string) => {
    const result = await lintPaths([], { base: undefined, cwd, today });
    return result.ok && result.value.linted.findings.find(({ rule }) => rule === 'rank-scope')?.accepted;
  };
  expect(await on('2026-11-24')).toEqual({ because: 'asked', until: '2026-11-24' });
  expect(await on('2026-11-25')).toBeNull();
});
