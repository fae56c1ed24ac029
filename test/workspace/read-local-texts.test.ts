import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { lintPaths } from '../../src/workspace/lint.ts';
import { folderWith } from './folder.ts';

type Files = Parameters<typeof folderWith>[0];

const said = 'Output grew by 6.7% in 2022.';

/** A source with a local text, and a fact that quotes from it. */
function facts(path: string, quote = 'Output grew by 6.7%'): string {
  return `sources: { paper: { title: A paper, text: ${path} } }
facts:
  - { id: output, source: paper, at: page 1, quote: ${quote}, change: +6.7% }
`;
}

async function lint(files: Files) {
  const result = await lintPaths([], { base: undefined, cwd: folderWith(files), today: '2026-11-24' });
  if (!result.ok) throw new Error(result.problem.message);
  return result.value.linted;
}

async function findings(files: Files): Promise<readonly string[]> {
  const { findings } = await lint(files);
  return findings.map(({ rule, at, message }) => `${rule} ${at.file}:${at.start} ${message}`);
}

test('a quote is looked up in the text that its source names, relative to the file that names it', async () => {
  const found = await findings({
    'facts/a/cars.yaml': facts('texts/paper.txt'),
    'facts/b/cars.yaml': 'facts:\n  - { id: more, source: paper, at: page 1, quote: Output fell }\n',
    'facts/a/texts/paper.txt': said,
  });
  expect(found).toEqual(['quote-not-found b/cars.yaml:57 "Output fell" is not in the text of paper']);
});

test('also one in another folder of the base, or a link to it', async () => {
  const texts = { 'facts/texts/paper.txt': said, 'facts/texts/link.txt': { link: 'paper.txt' } };
  expect(await findings({ 'facts/a/cars.yaml': facts('../texts/paper.txt'), ...texts })).toEqual([]);
  expect(await findings({ 'facts/cars.yaml': facts('texts/link.txt'), ...texts })).toEqual([]);
});

test('one with another kind of line end, or a mark of its byte order, is read the same', async () => {
  const text = '\ufeffOutput grew\r\nby 6.7%\r\nin 2022.';
  expect(await findings({ 'facts/cars.yaml': facts('paper.txt'), 'facts/paper.txt': text })).toEqual([]);
});

test('the text is handed in with the base only where something is looked up in it', async () => {
  const quoted = await lint({ 'facts/a.yaml': facts('paper.txt'), 'facts/paper.txt': said });
  expect([...quoted.base.texts.values()]).toEqual([{ text: said, sha256: [] }]);
  const unquoted = facts('paper.txt').replace(/ quote: [^,]*,/, '');
  const silent = await lint({ 'facts/a.yaml': unquoted, 'facts/paper.txt': said });
  expect(silent.base.texts.size).toBe(0);
});

describe('the hash of a local text', () => {
  const hashed = (text: string, accept = '') => `sources:
  paper: { title: A paper, text: paper.txt, sha256: ${createHash('sha256').update(text).digest('hex')} }
facts:
  - { id: output, source: paper, at: page 1, change: +6.7%${accept} }
`;
  const lines = 'Output grew\nby 6.7%\n';

  test.each([
    ['is that of its bytes', lines, lines],
    ['is the same if git gave it another kind of line end', lines, lines.replaceAll('\n', '\r\n')],
    ['also the other way round', lines.replaceAll('\n', '\r\n'), lines],
    ['counts a mark of byte order', `\ufeff${lines}`, `\ufeff${lines}`],
  ])('%s', async (_, kept, text) => {
    expect(await findings({ 'facts/a.yaml': hashed(kept), 'facts/paper.txt': text })).toEqual([]);
  });

  test('is another if anything else is', async () => {
    const [found, ...others] = await findings({ 'facts/a.yaml': hashed(lines), 'facts/paper.txt': `${lines} ` });
    expect(found).toMatch(
      /^source-changed a\.yaml:61 paper\.txt is another text than the one that was read for paper: /,
    );
    expect(others).toEqual([]);
  });

  test('and a change is kept with its reason in a fact of the source', async () => {
    const kept = hashed(lines, ', accept: { source-changed: only the date was put in }');
    const { findings } = await lint({ 'facts/a.yaml': kept, 'facts/paper.txt': `${lines} ` });
    expect(findings).toMatchObject([{ rule: 'source-changed', accepted: { because: 'only the date was put in' } }]);
  });
});

describe('a text that cannot be read is one finding, where it is named, and the quote is left open', () => {
  test.each<[string, string, Files, string]>([
    ['it is not there', 'texts/gone.txt', {}, 'there is no texts/gone.txt in the base'],
    ['its name is a folder', 'texts', { 'facts/texts/': '' }, 'texts is no regular file'],
    [
      'it is no UTF-8',
      'p.txt',
      { 'facts/p.txt': Buffer.from([0x61, 0xff]) },
      'p.txt: this file is not UTF-8 text (byte 0xFF): save it as UTF-8',
    ],
    ['it is a link that leads nowhere', 'p.txt', { 'facts/p.txt': { link: 'q.txt' } }, 'there is no p.txt in the base'],
  ])('%s', async (_, path, files, message) => {
    const { findings, checks } = await lint({ 'facts/cars.yaml': facts(path), ...files });
    expect(findings.map(({ rule, at, message }) => [rule, at.start, message])).toEqual([
      ['unreadable-file', 42, message],
    ]);
    const open = checks.find(({ rule }) => rule.id === 'quote-not-found');
    expect(open?.check).toMatchObject({ outcome: 'not-checked', missing: 'a local text of paper (`text:`)' });
  });

  test('it is a link that leads out of the base: what is there is not read', async () => {
    const files = { 'secret.txt': said, 'facts/p.txt': { link: '../secret.txt' }, 'facts/cars.yaml': facts('p.txt') };
    const [found, ...others] = await findings(files);
    expect(found).toMatch(
      /^unreadable-file cars\.yaml:42 p\.txt is a link that leads out of the base, to .*secret\.txt; cq reads nothing there$/,
    );
    expect(others).toEqual([]);
  });

  test('its path leads out of the base', async () => {
    const found = await findings({ 'secret.txt': said, 'facts/cars.yaml': facts('../secret.txt') });
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('unreadable-file cars.yaml:42 `../secret.txt` leads out of the folder of the base');
  });

  test('nothing quotes from it, but it is named all the same', async () => {
    const unquoted = facts('gone.txt').replace(/ quote: [^,]*,/, '');
    expect(await findings({ 'facts/cars.yaml': unquoted })).toEqual([
      'unreadable-file cars.yaml:42 there is no gone.txt in the base',
    ]);
  });
});
