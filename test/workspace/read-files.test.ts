import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFiles } from '../../src/workspace/read-files.ts';
import { folderWith, lock } from './folder.ts';

type Files = Parameters<typeof folderWith>[0];

function read(files: Files, named: readonly string[] = []) {
  return readIn(folderWith(files), named);
}

async function readIn(root: string, named: readonly string[] = []) {
  const { files: texts, problems } = await readFiles(root, named);
  return {
    files: texts.map(({ file }) => file),
    problems: problems.map(({ at, ...rest }) => `${at.file}: ${'message' in rest ? rest.message : ''}`),
  };
}

describe('what is read', () => {
  test.each<[string, Files, readonly string[]]>([
    [
      '.yaml and .yml, at any depth, sorted by name',
      { 'b.yml': '', 'a.yaml': '', 'c/d/e.YAML': '', 'a/z.yaml': '' },
      ['a.yaml', 'a/z.yaml', 'b.yml', 'c/d/e.YAML'],
    ],
    ['nothing else', { 'a.yaml': '', 'a.json': '', yaml: '', 'b.yaml.txt': '', 'c.yaml/': '' }, ['a.yaml']],
    ['names with spaces and in any script', { 'a b.yaml': '', '事实.yaml': '' }, ['a b.yaml', '事实.yaml']],
    ['nothing hidden', { 'a.yaml': '', '.b.yaml': '', '.git/c.yaml': '' }, ['a.yaml']],
    ['nothing that a package manager put there', { 'a.yaml': '', 'x/node_modules/b.yaml': '' }, ['a.yaml']],
    [
      'nothing that git ignores',
      { 'a.yaml': '', 'b.yaml': '', 'out/c.yaml': '', 'x/out/d.yaml': '', '.gitignore': 'b.yaml\n/out/\n' },
      ['a.yaml', 'x/out/d.yaml'],
    ],
    [
      'by a .gitignore deeper down as well, which may take back in what one above leaves out',
      {
        '.gitignore': 'tmp-*\n',
        'x/.gitignore': '!tmp-b.yaml\nc.yaml',
        'tmp-a.yaml': '',
        'x/tmp-b.yaml': '',
        'x/c.yaml': '',
        'c.yaml': '',
      },
      ['c.yaml', 'x/tmp-b.yaml'],
    ],
    ['a link to a file inside, once', { 'a.yaml': '', 'aa.yaml': { link: 'a.yaml' } }, ['a.yaml']],
    ['a link to a folder inside, once, under its real name', { 'z/a.yaml': '', b: { link: 'z' } }, ['z/a.yaml']],
    ['a ring of links ends', { 'x/a.yaml': '', 'x/up': { link: '..' }, 'x/self': { link: '.' } }, ['x/a.yaml']],
  ])('%s', async (_, files, expected) => expect(await read(files)).toEqual({ files: expected, problems: [] }));

  test('a hidden or ignored file that is named', async () => {
    const files = { 'a.yaml': '', '.b.yaml': '', 'c.yaml': '', '.gitignore': 'c.yaml' };
    expect(await read(files, ['.b.yaml', 'c.yaml'])).toEqual({ files: ['.b.yaml', 'a.yaml', 'c.yaml'], problems: [] });
  });

  test('a file of many megabytes', async () => {
    const { files } = await readFiles(folderWith({ 'big.yaml': `# ${'x'.repeat(60_000_000)}\nfacts: []\n` }));
    expect(files[0]?.text).toHaveLength(60_000_013);
  });
});

describe('what cannot be read is a problem, and the rest is read', () => {
  test('a file that is not UTF-8, with the place of the first wrong byte', async () => {
    const latin = Buffer.from('facts:\n  - { id: a, statement: caf\xe9 }\n', 'latin1');
    const { files, problems, unread } = await readFiles(folderWith({ 'a.yaml': latin, 'b.yaml': '' }));
    expect(files.map(({ file }) => file)).toEqual(['b.yaml']);
    expect(problems).toEqual([
      {
        kind: 'unreadable-file',
        at: { file: 'a.yaml', start: 34, end: 35 },
        message: 'this file is not UTF-8 text (byte 0xE9): save it as UTF-8',
        facts: [],
      },
    ]);
    expect(unread[0]?.text.slice(31, 34)).toBe('caf');
  });

  test.each<[string, Uint8Array, number]>([
    ['at the end', Buffer.from([0x61, 0xe4, 0xb8]), 1],
    ['after other letters', Buffer.concat([Buffer.from('中文é😀'), Buffer.from([0xff]), Buffer.from('中')]), 5],
    [
      'after a replacement character that is really there',
      Buffer.concat([Buffer.from('\ufffd'), Buffer.from([0x80])]),
      1,
    ],
  ])('the place counts characters, not bytes: %s', async (_, bytes, start) => {
    const { problems } = await readFiles(folderWith({ 'a.yaml': bytes }));
    expect(problems).toMatchObject([{ at: { start } }]);
  });

  test('a file that is UTF-16 is told so', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('facts: []', 'utf16le')]);
    expect((await read({ 'a.yaml': bytes })).problems).toEqual([
      'a.yaml: this file is not UTF-8 text (it is UTF-16): save it as UTF-8',
    ]);
  });

  test('a link that leads out of the base is not followed', async () => {
    const root = folderWith({
      'secret.yaml': 'facts: []',
      'facts/a.yaml': '',
      'facts/b.yaml': { link: '../secret.yaml' },
      'facts/c': { link: '..' },
    });
    const { files, problems } = await readFiles(join(root, 'facts'), ['b.yaml']);
    expect(files.map(({ file }) => file)).toEqual(['a.yaml']);
    expect(problems.map(({ at }) => at.file)).toEqual(['b.yaml', 'c']);
  });

  test('a base whose name begins like a folder beside it is not that folder', async () => {
    const root = folderWith({ 'facts/a.yaml': { link: '../facts-2/b.yaml' }, 'facts-2/b.yaml': '' });
    expect((await readFiles(join(root, 'facts'))).files).toEqual([]);
  });

  test('a pipe, and a link to one, which would be waited for without an end', async () => {
    const root = folderWith({ 'a.yaml': 'cq: 1\n', 'c.yaml': { link: 'pipe' } });
    execFileSync('mkfifo', [join(root, 'b.yaml'), join(root, 'pipe')]);
    expect(await readIn(root)).toEqual({
      files: ['a.yaml'],
      problems: ['b.yaml: this is no regular file', 'c.yaml: this is no regular file'],
    });
  });

  test('a link that leads nowhere', async () => {
    expect(await read({ 'a.yaml': { link: 'gone.yaml' }, 'b.txt': { link: 'gone.txt' } })).toEqual({
      files: [],
      problems: ['a.yaml: this link leads nowhere'],
    });
  });

  test('a file and a folder without the right to read them', async ({ skip }) => {
    const root = folderWith({ 'a.yaml': '', 'b.yaml': '', 'c/d.yaml': '' });
    const isLocked = lock(join(root, 'a.yaml')) && lock(join(root, 'c'));
    skip(!isLocked, 'root may read everything');
    const { files, problems } = await readFiles(root);
    expect(files.map(({ file }) => file)).toEqual(['b.yaml']);
    expect(problems.map(({ at }) => at.file)).toEqual(['c', 'a.yaml']);
  });
});
