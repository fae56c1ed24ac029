import { describe, expect, test } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';
import { lineIndex, positionAt } from '../../src/text/line-index.ts';

/*
 * Whatever a file holds, the rest of the base is there. Each row is one file beside a good one: what is said of it, and which
 * of its facts are left. What the disk can do to a file is in test/workspace/read-files.test.ts.
 */

const good = { file: 'good.yaml', text: 'facts:\n  - { id: good, value: 5 cars }\n' };

async function load(text: string) {
  const { problems, facts } = await loadBase([good, { file: 'other.yaml', text }]);
  const lines = lineIndex(text);
  expect(facts.map(({ id }) => String(id))).toContain('good');
  return {
    problems: problems.map(({ kind, at }) => `${kind} ${positionAt(lines, at.start).line}`),
    facts: facts.map(({ id }) => String(id)).filter(id => id !== 'good'),
  };
}

const nested = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);

describe('a file beside a good one', () => {
  test.each<[title: string, text: string, problems: readonly string[], facts: readonly string[]]>([
    ['empty', '', [], []],
    ['of white space', ' \n\n  \n', [], []],
    ['of comments', '# nothing\n# yet\n', [], []],
    ['of document marks', '---\n---\n...\n', [], []],
    ['with a byte order mark', '\ufefffacts:\n  - { id: a, value: 5 vans }\n', [], ['a']],
    ['with line ends of Windows', 'facts:\r\n  - id: a\r\n    value: 5 vans\r\n', [], ['a']],
    ['with line ends of old Macs', 'facts: [{ id: a, value: 5 vans }]\r# done\r', [], ['a']],
    ['without a line end', 'facts: [{ id: a, value: 5 vans }]', [], ['a']],
    [
      'of several documents',
      'facts: [{ id: a, value: 5 vans }]\n---\nfacts: [{ id: b, value: 5 bikes }]\n',
      [],
      ['a', 'b'],
    ],
    [
      'of several documents, the middle one broken',
      'facts: [{ id: a, value: 5 vans }]\n---\nfacts: [{ id: b, value: @5 }]\n---\nfacts: [{ id: c, value: 5 bikes }]\n',
      ['yaml-syntax 3'],
      ['a', 'c'],
    ],
    [
      'with a key twice, of which the first counts',
      'facts:\n  - id: a\n    value: 5 vans\n    value: 6 vans\n',
      ['yaml-syntax 4'],
      ['a'],
    ],
    [
      'with a section twice',
      'facts: [{ id: a, value: 5 vans }]\nfacts: [{ id: b, value: 5 bikes }]\n',
      ['yaml-syntax 2'],
      ['a'],
    ],
    [
      'indented by a tab: what stands before the line that it may belong to is read',
      'facts:\n  - { id: a, value: 5 vans }\n  - { id: b, value: 5 bikes }\n\t- { id: c, value: 5 trams }\n',
      ['yaml-syntax 4'],
      ['a'],
    ],
    [
      'with an anchor: what stands for it is left out',
      'facts:\n  - { id: a, value: &five 5 vans }\n  - { id: b, value: *five }\n  - { id: c, value: 5 bikes }\n',
      ['yaml-syntax 2'],
      ['a', 'c'],
    ],
    ['with an anchor that is itself', 'facts: &all\n  - *all\n', ['yaml-syntax 1'], []],
    ['nested a hundred levels deep', `facts: ${nested(100, '[', ']')}\n`, ['yaml-syntax 1'], []],
    ['nested a hundred thousand levels deep', `facts: ${nested(100_000, '[', ']')}\n`, ['yaml-syntax 1'], []],
    ['of opening braces only', 'facts: '.concat('{'.repeat(100_000)), ['yaml-syntax 1'], []],
    [
      'nested by indentation',
      Array.from({ length: 100 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
      ['yaml-syntax 65'],
      [],
    ],
    ['that is a list', '- { id: a }\n', ['yaml-syntax 1'], []],
    ['that is a text', 'The cars grew.\n', ['yaml-syntax 1'], []],
    ['with control characters', 'facts: [{ id: a, note: "x\u0000\u001by", value: 5 vans }]\n', ['yaml-syntax 1'], []],
  ])('%s', async (_, text, problems, facts) => {
    expect(await load(text)).toEqual({ problems, facts });
  });

  test('of aliases that would fill the memory: as many findings as anchors, and nothing grows', async () => {
    const names = [...'abcdefghijklmnopqrstuvwxyz'];
    const lines = names.map((name, index) => `  - ${name}: &${name} [${Array(9).fill(`*${names[index - 1] ?? 'z'}`)}]`);
    const { problems, facts } = await load(`facts:\n${lines.join('\n')}\n`);
    expect(new Set(problems)).toEqual(new Set(names.map((_, index) => `yaml-syntax ${index + 2}`)));
    expect(facts).toEqual([]);
  });

  test('of fifty megabytes, in time and space of its size', async () => {
    const text = `facts:\n  - { id: a, note: "${'x'.repeat(50_000_000)}", value: 5 vans }\n`;
    expect(await load(text)).toEqual({ problems: [], facts: ['a'] });
  });

  test('of twenty thousand mistakes, which are a finding each and no more', async () => {
    const text = `facts:\n${Array.from({ length: 20_000 }, (_, index) => `  - { id: a${index}, valu: 5 vans }`).join('\n')}\n`;
    const { problems, facts } = await load(text);
    expect(problems).toHaveLength(20_000);
    expect(facts).toHaveLength(20_000);
  });
});
