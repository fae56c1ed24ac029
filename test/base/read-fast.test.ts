import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '../../src/base/node.ts';
import { readExact } from '../../src/base/read-exact.ts';
import { readFast } from '../../src/base/read-fast.ts';
import { factFiles } from './fact-files.ts';
import { yamlTexts } from './yaml-texts.ts';

const runs = process.env.FUZZ ? 100_000 : 1500;

/** What the exact reader says; null where it has a problem, which the fast reader must leave to it. */
function exactly(text: string): unknown {
  const { documents, problems } = readExact('a.yaml', text);
  return problems.length === 0 ? documents.map(({ root }) => root) : null;
}

function agrees(text: string): void {
  const fast = readFast(text);
  if (fast !== null) expect(fast).toEqual(exactly(text));
}

/** One character, or a few that mean something together, put in or left out or put in the place of others. */
interface Edit {
  readonly at: number;
  readonly removes: number;
  readonly puts: string;
}

const signs = [
  ...'\n\r\t :-?,[]{}#&*!|>\'"%@`~\\1a.\0\u00a0\u2028\ufeff',
  '\r\n',
  ': ',
  ' #',
  '- ',
  '---\n',
  '\n  ',
  '<<: ',
  "''",
  '\\"',
];
const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removes: fc.constantFrom(0, 0, 1, 2, 9),
    puts: fc.constantFrom('', ...signs),
  }),
  { minLength: 1, maxLength: 3 },
);

function edited(text: string, changes: readonly Edit[]): string {
  return changes.reduce((changed, { at, removes, puts }) => {
    const offset = Math.floor(at * changed.length);
    return changed.slice(0, offset) + puts + changed.slice(offset + removes);
  }, text);
}

/** Lines that each make sense, in an order and with an indentation that may not. */
const line = fc
  .tuple(
    fc.constantFrom(0, 0, 2, 2, 2, 4, 4, 1, 3),
    fc.constantFrom(
      ...[
        'a:',
        'b:',
        'c:',
        'a: 1',
        'b: 1 # c',
        'c : x',
        '"d": y',
        "'e' :  z",
        'f: >',
        'g: |-',
        'h: >-  ',
        'text',
        'more text',
        '"quoted"',
        '- ',
      ],
      ...[
        '-',
        '- x',
        '- - y',
        '- a: 1',
        '-   a:',
        '- b:',
        '- {a: 1}',
        '- [x, y]',
        '- "q"',
        '- |',
        '# comment',
        '',
        '  ',
        '[a, b]',
        '{a: 1, b}',
      ],
      ...[
        'i: {a: 1,',
        'b: [x,',
        'y],',
        'z}',
        ']',
        '}',
        'j: [',
        'k: {',
        'l: [] # c',
        'm: {}',
        'n: {a: , b: }',
        'o: {"p":1}',
        'q: [a: b]',
        'r: [1,000]',
      ],
      ...[
        's: a:b',
        't: a#b',
        'u: -1',
        'v: - 1',
        'w: ?',
        'x: "a" b',
        "y: 'a'#b",
        'z: https://a.b/c',
        '? a',
        ': b',
        'a: {b: [c, {d: e}]}',
        'b: [{c: "d, e"}, f]',
      ],
    ),
  )
  .map(([indentation, text]) => ' '.repeat(indentation) + text);
const lines = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 9 }), fc.constantFrom('\n', '\n', '\r\n'))
  .map(([all, end]) => all.join(end) + (all.length % 2 ? end : ''));

describe('the fast reader', () => {
  it.each(factFiles.map((text, number) => ({ number, text })))(
    'reads fact file $number of the fixtures by itself, just as the yaml package',
    ({ text }) => {
      expect(readFast(text)).not.toBeNull();
      agrees(text);
    },
  );

  it('says the same as the yaml package, or nothing, of files with slips in them', () => {
    fc.assert(
      fc.property(fc.constantFrom(...factFiles), edits, (text, changes) => agrees(edited(text, changes))),
      { numRuns: runs },
    );
  });

  it('says the same as the yaml package, or nothing, of lines in any order', () => {
    fc.assert(fc.property(lines, agrees), { numRuns: 3 * runs });
  });

  it('says the same as the yaml package, or nothing, of whole documents, and answers for most that have nothing odd', () => {
    const seen = { right: 0, answered: 0 };
    const count = (text: string): void => {
      agrees(text);
      if (exactly(text) !== null) seen.right++;
      if (readFast(text) !== null) seen.answered++;
    };
    fc.assert(fc.property(yamlTexts(), count), { numRuns: runs });
    expect(seen.answered / seen.right).toBeGreaterThan(0.6);
  });

  it('says the same as the yaml package, or nothing, of whole documents with slips in them', () => {
    fc.assert(
      fc.property(yamlTexts(), edits, (text, changes) => agrees(edited(text, changes))),
      { numRuns: runs },
    );
  });

  it('knows where everything stands, also in the original of a value that is written otherwise', () => {
    const text = 'a: 1.5  # c\n"b" :\n- \'it\'\'s\'\n- { c: , d }\n-\ne: >-\n  f\n  g \n\nh: "i\\"j"\n';
    const root = readFast(text)?.[0];
    expect(root && stretches(root, text)).toEqual([
      ['mapping', 'a: 1.5  # c\n"b" :\n- \'it\'\'s\'\n- { c: , d }\n-\ne: >-\n  f\n  g \n\nh: "i\\"j"'],
      ['plain', 'a', 'a', 0],
      ['plain', '1.5', '1.5', 3],
      ['double', '"b"', 'b', 12],
      ['sequence', "- 'it''s'\n- { c: , d }\n-"],
      ['single', "'it''s'", "it's", 20],
      ['mapping', '{ c: , d }'],
      ['plain', 'c', 'c', 32],
      ['plain', '', '', 34],
      ['plain', 'd', 'd', 37],
      ['plain', '', '', 38],
      ['plain', '', '', 42],
      ['plain', 'e', 'e', 43],
      ['folded', '>-\n  f\n  g', 'f g ', 46],
      ['plain', 'h', 'h', 59],
      ['double', '"i\\"j"', 'i"j', 62],
    ]);
  });
});

/** Each node as it stands in the text; scalars also with style, value and start. */
function stretches(node: Node, text: string): unknown[] {
  const written = text.slice(node.start, node.end);
  if (node.kind === 'scalar') return [[node.style, written, node.value, node.start]];
  const parts = node.kind === 'sequence' ? node.items : node.entries.flatMap(({ key, value }) => [key, value]);
  return [[node.kind, written], ...parts.flatMap(part => stretches(part, text))];
}
