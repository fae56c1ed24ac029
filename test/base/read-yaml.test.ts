import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/base/node.ts';
import { readYaml } from '../../src/base/read-yaml.ts';
import { lineIndex, positionAt } from '../../src/text/line-index.ts';

interface Case {
  readonly title: string;
  readonly text: string;
  /** The documents, as plain values. */
  readonly read: readonly unknown[];
  /** Each as `line:column` with the text that it points at, and what it says. */
  readonly problems: readonly (readonly [string, string])[];
}

async function check({ text, read, problems }: Case): Promise<void> {
  const result = await readYaml({ file: 'facts/a.yaml', text });
  const index = lineIndex(text);
  const told = result.problems.map(({ kind, at, message }) => {
    expect({ kind, file: at.file }).toEqual({ kind: 'yaml-syntax', file: 'facts/a.yaml' });
    const { line, column } = positionAt(index, at.start);
    return [`${line}:${column} ${text.slice(at.start, at.end)}`, message];
  });
  expect({ read: result.documents.map(({ root }) => plain(root)), problems: told }).toEqual({ read, problems });
}

function plain(node: Node | null): unknown {
  if (node === null) return null;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key.value, plain(value)]));
}

describe('readYaml', () => {
  describe('Keys given twice', () => {
    it.each<Case>([
      {
        title: 'of a key given twice the first counts, and the rest is read',
        text: 'a: 1\nb: 2\na: 3\nc: 4\n',
        read: [{ a: '1', b: '2', c: '4' }],
        problems: [['3:1 a', 'The key a is already given on line 1, and that one counts; delete one of the two.']],
      },
      {
        title: 'a key given twice in braces',
        text: 'facts:\n  - { id: x, value: 1, value: 2 }\n',
        read: [{ facts: [{ id: 'x', value: '1' }] }],
        problems: [
          ['2:24 value', 'The key value is already given on line 2, and that one counts; delete one of the two.'],
        ],
      },
      {
        title: 'a number cut twice gives a key of digits twice, and that is told as the comma it is',
        text: 'facts:\n  - { id: x, value: 1,000,000 pupils, at: 1,000,000 }\n  - { id: y }\n',
        read: [{ facts: [{ id: 'y' }] }],
        problems: [
          ['2:21 1,000,000 pupils', 'A comma inside braces ends the value; quote it: value: "1,000,000 pupils".'],
          ['2:43 1,000,000', 'A comma inside braces ends the value; quote it: at: "1,000,000".'],
        ],
      },
      {
        title: 'two numbers cut at their commas are two causes',
        text: 'facts:\n  - { id: x, value: 1,000, at: 2,000 }\n',
        read: [{}],
        problems: [
          ['2:21 1,000', 'A comma inside braces ends the value; quote it: value: "1,000".'],
          ['2:32 2,000', 'A comma inside braces ends the value; quote it: at: "2,000".'],
        ],
      },
    ])('$title', check);
  });

  describe('Commas inside brackets', () => {
    it.each<Case>([
      {
        title: 'a number and three digits with no space between are one number',
        text: 'facts:\n  - { id: x, change: [1,000 cars, 5%] }\n  - { id: y }\n',
        read: [{ facts: [{ id: 'y' }] }],
        problems: [['2:25 000 cars', 'A comma inside brackets ends the value; quote it: "1,000 cars".']],
      },
      {
        title: 'a number cut twice is told once',
        text: 'facts:\n  - change: [over £1,000,000, 5%]\n',
        read: [{}],
        problems: [['2:22 000', 'A comma inside brackets ends the value; quote it: "over £1,000,000".']],
      },
      {
        title: 'a space, other digits or more of them are a list',
        text: 'facts:\n  - { of: [1, 200], by: [5,10], at: [2015,100 a], x: [1,2000], y: [1.5,000] }\n',
        read: [
          {
            facts: [{ of: ['1', '200'], by: ['5', '10'], at: ['2015', '100 a'], x: ['1', '2000'], y: ['1.5', '000'] }],
          },
        ],
        problems: [],
      },
    ])('$title', check);
  });

  describe('Tabs', () => {
    it.each<Case>([
      {
        title: 'a tab cannot indent',
        text: 'facts:\n\t- id: a\n',
        read: [{}],
        problems: [['2:1 \t', 'A tab cannot indent a line in YAML; write spaces instead.']],
      },
      {
        title: 'a fact with a line indented by a tab is left out',
        text: 'facts:\n  - id: a\n  - id: b\n\tvalue: 1\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [['4:1 \t', 'A tab cannot indent a line in YAML; write spaces instead.']],
      },
      {
        title: 'a tab elsewhere is a space',
        text: 'a:\tx\ty\nb: [1,\t2]\n',
        read: [{ a: 'x\ty', b: ['1', '2'] }],
        problems: [],
      },
    ])('$title', check);
  });

  describe('Anchors, aliases, merge keys, tags', () => {
    it.each<Case>([
      {
        title: 'of an anchor and its alias the anchor is told, and a fact with the alias is left out',
        text: 'sources:\n  s: &s { title: X }\nfacts:\n  - { id: a, source: *s }\n  - { id: b }\n',
        read: [{ sources: { s: { title: 'X' } }, facts: [{ id: 'b' }] }],
        problems: [
          [
            '2:6 &s',
            '&s is an anchor in YAML, and cq reads no anchors; write it out wherever *s stands, or quote the text if the & belongs to it.',
          ],
        ],
      },
      {
        title: 'a star at the start is an alias of nothing',
        text: 'facts:\n  - { id: a, note: *x }\n  - { id: b }\n',
        read: [{ facts: [{ id: 'b' }] }],
        problems: [
          [
            '2:20 *x',
            '*x stands for an anchor in YAML, and cq reads no anchors; write it out, or quote the text: note: "*x".',
          ],
        ],
      },
      {
        title: 'a star before a sentence is told once',
        text: 'facts:\n  - id: a\n  - id: b\n    note: *see below\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [
          [
            '4:11 *see below',
            '*see stands for an anchor in YAML, and cq reads no anchors; write it out, or quote the text: note: "*see below".',
          ],
        ],
      },
      {
        title: 'a star or an ampersand alone',
        text: 'a: 1\nb: * more\n',
        read: [{ a: '1' }],
        problems: [['2:4 * more', 'A value cannot begin with * in YAML; quote it: b: "* more".']],
      },
      {
        title: 'an ampersand alone',
        text: 'b: & more\n',
        read: [{}],
        problems: [['1:4 & more', 'A value cannot begin with & in YAML; quote it: b: "& more".']],
      },
      {
        title: 'a merge key',
        text: 'facts:\n  - { id: a }\n  - <<: *base\n    id: b\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [
          [
            '3:5 <<',
            '<< merges other keys in YAML, which cq does not do; write the keys out, or put what all facts share under defaults.',
          ],
        ],
      },
      {
        title: 'a merge key without an alias',
        text: 'facts:\n  - <<: { id: b }\n  - id: a\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [
          [
            '2:5 <<',
            '<< merges other keys in YAML, which cq does not do; write the keys out, or put what all facts share under defaults.',
          ],
        ],
      },
      {
        title: 'a tag',
        text: 'facts:\n  - { id: a, value: !x 5 }\n  - { id: b, note: !important }\n  - { id: c }\n',
        read: [{ facts: [{ id: 'c' }] }],
        problems: [
          ['2:21 !x 5', '!x is a tag in YAML, and cq reads no tags; quote the text: value: "!x 5".'],
          ['3:20 !important', '!important is a tag in YAML, and cq reads no tags; quote the text: note: "!important".'],
        ],
      },
      {
        title: 'a tag of YAML itself',
        text: 'facts:\n  - { id: b, value: !!str 5 }\n',
        read: [{}],
        problems: [['2:21 !!str 5', '!!str is a tag in YAML, and cq reads no tags; delete it.']],
      },
      {
        title: 'a tag at the top of the file is told, and the file is read',
        text: '!facts\na: 1\n',
        read: [{ a: '1' }],
        problems: [['1:1 !facts', '!facts is a tag in YAML, and cq reads no tags; quote the text: "!facts".']],
      },
      {
        title: 'an alias in the defaults takes with it the facts that they fill',
        text: 'topic: t\ndefaults: { source: *x, about: y }\nsources: { s: { title: T } }\nfacts:\n  - { id: a }\n',
        read: [{ topic: 't', defaults: { about: 'y' }, sources: { s: { title: 'T' } } }],
        problems: [
          [
            '2:21 *x',
            '*x stands for an anchor in YAML, and cq reads no anchors; write it out, or quote the text: source: "*x".',
          ],
        ],
      },
    ])('$title', check);
  });

  describe('Nothing', () => {
    it.each<Case>([
      {
        title: '~ counts as a key left out',
        text: 'facts:\n  - { id: a, value: ~ }\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [['2:21 ~', '~ means "nothing" in YAML; leave value out, or quote the sign: value: "~".']],
      },
      {
        title: '~ in a list',
        text: 'facts:\n  - { id: a, parts: [b, ~] }\n  - { id: c, note: ~5% }\n',
        read: [{ facts: [{ id: 'c', note: '~5%' }] }],
        problems: [['2:25 ~', '~ means "nothing" in YAML; leave the item out, or quote the sign: "~".']],
      },
      {
        title: 'a key without a value is empty',
        text: 'a:\nb: # c\nc: {d: , e}\nf:\n  -\n',
        read: [{ a: '', b: '', c: { d: '', e: '' }, f: [''] }],
        problems: [],
      },
    ])('$title', check);
  });

  describe('Signs that cannot begin a value', () => {
    it.each<Case>([
      {
        title: 'a percent sign',
        text: 'facts:\n  - { id: a }\n  - { id: b, unit: %, note: x }\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [['3:20 %', 'A value cannot begin with % in YAML; quote it: unit: "%".']],
      },
      {
        title: 'an at sign',
        text: 'a: 1\nat: @5 # c\n',
        read: [{ a: '1' }],
        problems: [['2:5 @5', 'A value cannot begin with @ in YAML; quote it: at: "@5".']],
      },
      {
        title: 'a backtick',
        text: 'a: `x`\n',
        read: [{}],
        problems: [['1:4 `x`', 'A value cannot begin with ` in YAML; quote it: a: "`x`".']],
      },
      {
        title: 'a list on the line of its key',
        text: 'facts: - id: a\n',
        read: [{}],
        problems: [
          [
            '1:8 - id: a',
            'A minus and a space begin a list in YAML, which cannot stand behind its key; begin the list on the next line.',
          ],
        ],
      },
      {
        title: 'a minus apart from its number',
        text: 'facts:\n  - id: a\n    change: - 2.1%\n  - id: b\n',
        read: [{}],
        problems: [
          [
            '3:13 - 2.1%',
            'A minus and a space begin a list in YAML, which cannot stand behind its key; write the minus close to its number: -2.1%.',
          ],
        ],
      },
      {
        title: 'a greater-than sign apart from its number',
        text: 'facts:\n  - id: a\n  - id: b\n    value: > 5\n  - id: c\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [
          ['4:12 > 5', '> begins a block of text in YAML, which starts on the next line; quote it: value: "> 5".'],
        ],
      },
      {
        title: 'a vertical bar',
        text: 'a: |x| = 5\n',
        read: [{}],
        problems: [
          ['1:4 |x| = 5', '| begins a block of text in YAML, which starts on the next line; quote it: a: "|x| = 5".'],
        ],
      },
      {
        title: 'a brace',
        text: 'a: {{ x }}\n',
        read: [{}],
        problems: [
          [
            '1:5 { x }',
            '{ begins a mapping in YAML, and a key must be one word; quote the text if it was meant as one.',
          ],
        ],
      },
      {
        title: 'a bracket',
        text: 'a: [x] y: z\n',
        read: [{}],
        problems: [['1:8 y: z', 'The value before this has already ended; quote the text as a whole.']],
      },
      {
        title: 'an exclamation mark apart',
        text: 'a: ! x\n',
        read: [{}],
        problems: [['1:4 ! x', '! is a tag in YAML, and cq reads no tags; quote the text: a: "! x".']],
      },
    ])('$title', check);
  });

  describe('Colons', () => {
    it.each<Case>([
      {
        title: 'a colon and a space in a value',
        text: 'facts:\n  - id: a\n    quote: The rate: 5%\n',
        read: [{}],
        problems: [
          [
            '3:12 The rate: 5%',
            'A colon and a space begin a new key in YAML; quote the whole text: quote: "The rate: 5%".',
          ],
        ],
      },
      {
        title: 'a colon at the end of a value',
        text: 'statement: Growth:\n',
        read: [{}],
        problems: [
          ['1:12 Growth:', 'A colon and a space begin a new key in YAML; quote the whole text: statement: "Growth:".'],
        ],
      },
      {
        title: 'a colon in a value in braces',
        text: 'facts:\n  - { id: a, quote: The rate: 5%, at: x }\n',
        read: [{}],
        problems: [
          [
            '2:21 The rate: 5%',
            'A colon and a space begin a new key in YAML; quote the whole text: quote: "The rate: 5%".',
          ],
        ],
      },
      {
        title: 'a colon behind a quoted value',
        text: 'quote: "The" rate: 5%\n',
        read: [{}],
        problems: [
          [
            '1:8 "The" rate: 5%',
            'A colon and a space begin a new key in YAML; quote the whole text: quote: "\\"The\\" rate: 5%".',
          ],
        ],
      },
      {
        title: 'a colon without a space after it',
        text: 'a: 1\nb:2\nc: 3\n',
        read: [{ a: '1' }],
        problems: [['2:1 b:2', 'A colon needs a space after it: b: 2']],
      },
      {
        title: 'a file of one colon without a space',
        text: 'a:b\n',
        read: [null],
        problems: [
          [
            '1:1 a:b',
            'A fact file is a mapping with keys such as facts and sources; a colon needs a space after it: a: b',
          ],
        ],
      },
      {
        title: 'no key before a colon',
        text: 'a: 1\n: x\n',
        read: [{ a: '1' }],
        problems: [['2:1 :', 'There is no key before this colon; write key: value, or quote the text.']],
      },
    ])('$title', check);
  });

  describe('Quotes', () => {
    it.each<Case>([
      {
        title: 'a double quote that is never closed',
        text: 'facts:\n  - id: a\n  - id: b\n    note: "x\n  - id: c\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [['4:11 "x', 'This text begins with " and is not closed on its line; add " where it ends.']],
      },
      {
        title: 'a single quote that is never closed',
        text: "a: 'x\n",
        read: [{}],
        problems: [["1:4 'x", "This text begins with ' and is not closed on its line; add ' where it ends."]],
      },
      {
        title: 'a double quote closed by the next one in the file',
        text: 'topic: "He said\nfacts:\n  - id: c\n    statement: "x"\n',
        read: [{}],
        problems: [['1:8 "He said', 'This text begins with " and is not closed on its line; add " where it ends.']],
      },
      {
        title: 'a last quote that is escaped',
        text: 'a: "x\\"',
        read: [{}],
        problems: [['1:4 "x\\"', 'This text begins with " and is not closed on its line; add " where it ends.']],
      },
      {
        title: 'a quote inside double quotes',
        text: 'a: "He said "x" to me"\n',
        read: [{}],
        problems: [
          [
            '1:14 x" to me"',
            'The value before this has already ended; inside double quotes write \\" for a quote, or quote the text as a whole.',
          ],
        ],
      },
      {
        title: 'an apostrophe inside single quotes',
        text: "a: 'it's'\n",
        read: [{}],
        problems: [
          [
            "1:8 s'",
            "The value before this has already ended; inside single quotes write '' for an apostrophe, or put the text in double quotes.",
          ],
        ],
      },
      {
        title: 'a backslash in double quotes',
        text: 'a: "C:\\data"\n',
        read: [{}],
        problems: [
          [
            '1:7 \\d',
            '\\d means nothing inside double quotes; write \\\\ for a backslash, or put the text in single quotes.',
          ],
        ],
      },
      {
        title: 'a comment close to a quote',
        text: 'a: "x"#c\n',
        read: [{}],
        problems: [['1:7 #', 'A # that begins a comment needs a space before it.']],
      },
    ])('$title', check);
  });

  describe('Brackets and braces', () => {
    it.each<Case>([
      {
        title: 'a bracket that is never closed',
        text: 'facts:\n  - id: a\n    of: [b, c\n  - id: d\n',
        read: [{}],
        problems: [
          [
            '3:9 [',
            'This [ is never closed; add ] where it ends, and indent its lines further than the key it belongs to.',
          ],
        ],
      },
      {
        title: 'a brace that is never closed',
        text: 'facts:\n  - { id: a, value: 1\n  - { id: b }\n',
        read: [{}],
        problems: [
          [
            '2:5 {',
            'This { is never closed; add } where it ends, and indent its lines further than the key it belongs to.',
          ],
        ],
      },
      {
        title: 'a bracket closed by a brace',
        text: 'a: [1, 2}\n',
        read: [{}],
        problems: [
          [
            '1:4 [',
            'This [ is never closed; add ] where it ends, and indent its lines further than the key it belongs to.',
          ],
        ],
      },
      {
        title: 'lines of a list that are not indented',
        text: 'a: [\n1\n]\n',
        read: [{}],
        problems: [
          [
            '1:4 [',
            'This [ is never closed; add ] where it ends, and indent its lines further than the key it belongs to.',
          ],
        ],
      },
      {
        title: 'a brace too many',
        text: 'a: { b: 1 }}\n',
        read: [{}],
        problems: [['1:12 }', 'There is no { that this } could close; delete it, or quote the text.']],
      },
      {
        title: 'a bracket that closes nothing',
        text: 'a: 1\nb: ]\n',
        read: [{ a: '1' }],
        problems: [['2:4 ]', 'There is no [ that this ] could close; delete it, or quote the text.']],
      },
      {
        title: 'a comma too many',
        text: 'a: [1,, 2]\n',
        read: [{}],
        problems: [['1:7 ,', 'Nothing stands before this comma; delete it.']],
      },
      {
        title: 'a comma that is missing between lines',
        text: 'a: {\n  b: 1\n  c: 2\n}\n',
        read: [{}],
        problems: [
          [
            '3:3 c: 2',
            'This line begins a key while the value above it is not finished; indent it like the key above, or inside braces end that value with a comma.',
          ],
        ],
      },
      {
        title: 'a comma that is missing in a list',
        text: 'a: ["x" "y"]\n',
        read: [{}],
        problems: [['1:9 "', 'A comma is missing between these items; add it, or quote the text as a whole.']],
      },
      {
        title: 'two texts behind a key in braces',
        text: 'a: { b: "x" "y" }\n',
        read: [{}],
        problems: [
          [
            '1:13 "y"',
            'The value before this has already ended; inside double quotes write \\" for a quote, or quote the text as a whole.',
          ],
        ],
      },
    ])('$title', check);
  });

  describe('Indentation', () => {
    it.each<Case>([
      {
        title: 'a key between two columns',
        text: 'facts:\n  - id: a\n  - id: b\n   value: 1\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [
          [
            '4:4 value: 1',
            'This line does not line up with those it belongs to; indent it by as many spaces as they are.',
          ],
        ],
      },
      {
        title: 'a key indented less than those before it',
        text: 'facts:\n    id: a\n  value: 1\n',
        read: [{ facts: { id: 'a' } }],
        problems: [
          [
            '3:3 value: 1',
            'This line does not line up with those it belongs to; indent it by as many spaces as they are.',
          ],
        ],
      },
      {
        title: 'a key indented under a value',
        text: 'a: 1\n  b: 2\n',
        read: [{}],
        problems: [
          [
            '2:3 b: 2',
            'This line begins a key while the value above it is not finished; indent it like the key above, or inside braces end that value with a comma.',
          ],
        ],
      },
      {
        title: 'a list indented under a value',
        text: 'facts:\n  - id: a\n    value: 1\n    - id: b\n',
        read: [{}],
        problems: [
          [
            '4:5 - id: b',
            'A list cannot begin here; indent its dashes all alike, and further than the line of its key.',
          ],
        ],
      },
      {
        title: 'a line without a key',
        text: 'a: 1\nhello\nb: 2\n',
        read: [{ a: '1' }],
        problems: [
          [
            '2:1 hello',
            'This line has no key; write key: value, or indent it further if it goes on with the text above.',
          ],
        ],
      },
      {
        title: 'a dash without a space',
        text: 'facts:\n- a\n-b\n',
        read: [{ facts: ['a'] }],
        problems: [['3:1 -b', 'The dash of a list needs a space after it: - b']],
      },
    ])('$title', check);
  });

  describe('Top level', () => {
    it.each<Case>([
      {
        title: 'a list',
        text: '- id: a\n',
        read: [null],
        problems: [
          [
            '1:1 - id: a',
            'A fact file is a mapping with keys such as facts and sources, and this is a list; write facts: above it.',
          ],
        ],
      },
      {
        title: 'a text',
        text: '# c\nhello\n',
        read: [null],
        problems: [
          [
            '2:1 hello',
            'A fact file is a mapping with keys such as facts and sources, and this is a text without a key; write key: value.',
          ],
        ],
      },
      {
        title: 'a list in brackets',
        text: '[]\n',
        read: [null],
        problems: [
          [
            '1:1 []',
            'A fact file is a mapping with keys such as facts and sources, and this is a list; write facts: above it.',
          ],
        ],
      },
      {
        title: 'a mapping in braces',
        text: '{"facts": [{"id": "a"}]}\n',
        read: [{ facts: [{ id: 'a' }] }],
        problems: [],
      },
      {
        title: 'a closing brace alone',
        text: '}\n',
        read: [null],
        problems: [['1:1 }', 'There is no { that this } could close; delete it, or quote the text.']],
      },
    ])('$title', check);
  });

  describe('Documents', () => {
    it.each<Case>([
      {
        title: 'an empty file has no document',
        text: '',
        read: [],
        problems: [],
      },
      {
        title: 'a file of comments has no document',
        text: '# a\n\n  # b\n',
        read: [],
        problems: [],
      },
      {
        title: 'a file of spaces has no document',
        text: '  \n ',
        read: [],
        problems: [],
      },
      {
        title: 'several documents',
        text: 'a: 1\n---\nb: 2\n...\n---\nc: 3\n',
        read: [{ a: '1' }, { b: '2' }, { c: '3' }],
        problems: [],
      },
      {
        title: 'an empty document',
        text: '---\n---\na: 1\n',
        read: [null, { a: '1' }],
        problems: [],
      },
      {
        title: 'an error costs its own document only, and each has its own',
        text: 'a: 1\n---\nb: [1\n---\nc: 2\n---\nd: @\n',
        read: [{ a: '1' }, {}, { c: '2' }, {}],
        problems: [
          [
            '3:4 [',
            'This [ is never closed; add ] where it ends, and indent its lines further than the key it belongs to.',
          ],
          ['7:4 @', 'A value cannot begin with @ in YAML; quote it: d: "@".'],
        ],
      },
      {
        title: 'a text in a document of its own',
        text: 'a: 1\n---\nb\n',
        read: [{ a: '1' }, null],
        problems: [
          [
            '3:1 b',
            'A fact file is a mapping with keys such as facts and sources, and this is a text without a key; write key: value.',
          ],
        ],
      },
      {
        title: 'the directive of the version',
        text: '%YAML 1.2\n---\na: 1\n',
        read: [{ a: '1' }],
        problems: [],
      },
      {
        title: 'another directive',
        text: '%FOO bar\n---\na: 1\n',
        read: [{ a: '1' }],
        problems: [
          [
            '1:1 %FOO bar',
            'A line that begins with % is a directive in YAML, and cq reads none; delete it, or quote the text.',
          ],
        ],
      },
      {
        title: 'a line that begins with %',
        text: '%5\na: 1\n',
        read: [{}],
        problems: [
          [
            '1:1 %5',
            'A line that begins with % is a directive in YAML, and cq reads none; delete it, or quote the text.',
          ],
        ],
      },
    ])('$title', check);
  });

  describe('Characters', () => {
    it.each<Case>([
      {
        title: 'a byte order mark is skipped, and counts as a character',
        text: '\ufeffa: 1\nb: @\n',
        read: [{ a: '1' }],
        problems: [['2:4 @', 'A value cannot begin with @ in YAML; quote it: b: "@".']],
      },
      {
        title: 'a byte order mark within',
        text: 'a: x\n\ufeffb: y\n',
        read: [{ a: 'x' }],
        problems: [['2:1 \ufeff', 'Here stands a byte order mark (U+FEFF), which may only begin a file; delete it.']],
      },
      {
        title: 'a null character',
        text: 'a: 1\nb: \u0000\nc: ~\n',
        read: [],
        problems: [['2:4 \u0000', 'This file holds U+0000, which no text does; save it as UTF-8 text.']],
      },
      {
        title: 'a bell',
        text: 'facts:\n  - id: a\u0007\n  - id: b\u0007\n  - id: c\n',
        read: [{ facts: [{ id: 'c' }] }],
        problems: [['2:10 \u0007', 'Here stands a character that cannot be seen (U+0007); delete it.']],
      },
      {
        title: 'half a character',
        text: 'facts:\n  - id: a\ud800\n  - id: 😀\n',
        read: [{ facts: [{ id: '😀' }] }],
        problems: [['2:10 \ud800', 'Here stands half a character (U+D800); write the whole one again.']],
      },
      {
        title: 'lines that end by a carriage return and a line feed',
        text: 'a: 1\r\nb: "x\r\n  y"\r\nc: @2\r\n',
        read: [{ a: '1', b: 'x y' }],
        problems: [['4:4 @2', 'A value cannot begin with @ in YAML; quote it: c: "@2".']],
      },
      {
        title: 'lines that end by a carriage return',
        text: 'a: 1\rb: 2\rc: @2\r',
        read: [{ a: '1', b: '2' }],
        problems: [['3:4 @2', 'A value cannot begin with @ in YAML; quote it: c: "@2".']],
      },
      {
        title: 'spaces of other kinds are letters',
        text: 'a:\u00a0b: x\u2003y\u2028z\u0085\n',
        read: [{ 'a:\u00a0b': 'x\u2003y\u2028z\u0085' }],
        problems: [],
      },
    ])('$title', check);
  });

  describe('YAML that is unusual, but well', () => {
    it.each<Case>([
      {
        title: 'a text over several lines',
        text: 'a: x\n  y\n\n  z\nb: "x\n  y"\n',
        read: [{ a: 'x y\nz', b: 'x y' }],
        problems: [],
      },
      {
        title: 'a block of text with its own indentation',
        text: 'a: |1\n  x\nb: >+\n  y\n\nc: 1\n',
        read: [{ a: ' x\n', b: 'y\n\n', c: '1' }],
        problems: [],
      },
      {
        title: 'an explicit key',
        text: '? a\n: b\n',
        read: [{ a: 'b' }],
        problems: [],
      },
      {
        title: 'a list of mappings in brackets',
        text: 'a: [b: c, d]\n',
        read: [{ a: [{ b: 'c' }, 'd'] }],
        problems: [],
      },
      {
        title: 'the words of other versions are words',
        text: 'a: no\nb: null\nc: 0x1F\nd: 1e3\ne: 2001-01-01\nf: 012\ng: =\nh: 5.50\n',
        read: [{ a: 'no', b: 'null', c: '0x1F', d: '1e3', e: '2001-01-01', f: '012', g: '=', h: '5.50' }],
        problems: [],
      },
      {
        title: 'escapes',
        text: 'a: "\\u00e9\\t\\x41\\""\n',
        read: [{ a: 'é\tA"' }],
        problems: [],
      },
    ])('$title', check);
  });

  describe('Size', () => {
    it.each([
      ['brackets', 'a: ', '['],
      ['braces', '', '{a: '],
      ['dashes', 'a:\n  ', '- '],
      ['question marks', '', '? '],
    ])('of 100,000 levels of %s says one thing, at the 65th', async (_, before, level) => {
      const { documents, problems } = await readYaml({ file: 'a', text: before + level.repeat(100_000) });
      const start = before.length + level.length * (before.startsWith('a') ? 63 : 64);
      const message = 'This is nested too deeply: more than 64 lists and mappings in each other; write it flatter.';
      expect(documents).toEqual([]);
      expect(problems).toEqual([{ kind: 'yaml-syntax', at: { file: 'a', start, end: start + 1 }, message }]);
    });

    it('of levels by indentation says one thing too', async () => {
      const text = Array.from({ length: 2000 }, (_, level) => `${' '.repeat(level)}a:\n`).join('');
      const { problems } = await readYaml({ file: 'a', text });
      expect(problems.map(({ at }) => positionAt(lineIndex(text), at.start))).toEqual([{ line: 65, column: 65 }]);
    });

    it('reads 64 levels', async () => {
      const { documents, problems } = await readYaml({ file: 'a', text: `a: ${'['.repeat(63)}${']'.repeat(63)}` });
      expect([documents.length, problems]).toEqual([1, []]);
    });

    it('never follows an alias, so a bomb of them is only as long as its text', async () => {
      const lines = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`)}]`);
      const { problems } = await readYaml({ file: 'a', text: ['a0: &a0 x', ...lines].join('\n') });
      expect(problems).toHaveLength(31);
    });

    it('of more than 10 MB that are not plain says how to find out why', async () => {
      const { documents, problems } = await readYaml({ file: 'a', text: `a: ~\n${'# x\n'.repeat(2_500_000)}` });
      expect(documents).toEqual([]);
      expect(problems).toEqual([
        {
          kind: 'yaml-syntax',
          at: { file: 'a', start: 0, end: 0 },
          message:
            'This file is larger than 10 MB and holds something beyond plain YAML, such as a mistake, a tab or an anchor; split it, and cq can say where.',
        },
      ]);
    });

    // Each would take minutes if it took time in the square of its length.
    it.each([
      ['quotes', (n: number) => `a: "${'"\n'.repeat(n)}`],
      ['keys given twice', (n: number) => 'a: 1\n'.repeat(n)],
      ['cut numbers', (n: number) => `a: { b: 1${',000'.repeat(n)} }`],
      ['tags on one line', (n: number) => `a: [${'!x ,'.repeat(n)}]`],
      ['lines indented by a tab', (n: number) => `a: 1\n${'\tb: 1\n'.repeat(n)}`],
      ['closing brackets', (n: number) => `a: ${']'.repeat(n)}`],
    ])('takes time in proportion to the length of the text: %s', { timeout: 20_000 }, async (_, textOf) => {
      expect((await readYaml({ file: 'a', text: textOf(40_000) })).problems.length).toBeGreaterThan(0);
    });
  });
});
