import { describe, expect, it } from 'vitest';
import type { Entry, Mapping } from '../../src/base/node.ts';
import { readExact } from '../../src/base/read-exact.ts';
import { commaInBraces, emptyBecauseOfComment, emptyBlockScalar } from '../../src/base/yaml-traps.ts';

function mappingOf(text: string): Mapping {
  const root = readExact('a', text).documents[0]?.root;
  if (root?.kind !== 'mapping') throw new Error(`no mapping: ${text}`);
  return root;
}

/** What the trap says of each entry. */
function told(text: string, trap: (entry: Entry, mapping: Mapping) => string | null): readonly (string | null)[] {
  const mapping = mappingOf(text);
  return mapping.entries.map(entry => trap(entry, mapping));
}

describe('a comma in braces', () => {
  const say = (value: string) => `A comma inside braces ends the value; quote it: ${value}.`;
  it.each<[string, string, readonly (string | null)[]]>([
    ['cuts a number', '{ value: 1,000 pupils, id: x }', [null, say('value: "1,000 pupils"'), null]],
    ['cuts a text', '{ note: up, mostly }', [null, say('note: "up, mostly"')]],
    [
      'cuts a number twice: both pieces say the same',
      '{ value: 1,000,001 }',
      [null, say('value: "1,000,001"'), say('value: "1,000,001"')],
    ],
    ['cuts over two lines', '{ a: up,\n  b }', [null, say('a: "up,\n  b"')]],
    ['is shown with quotes inside escaped', '{ a: "b", c: d "e", f }', [null, null, say('c: "d \\"e\\", f"')]],
    ['is none before a key with a colon', '{ a: 1, b: , c: }', [null, null, null]],
    ['is none after a quoted value, a list or nothing', '{ a: "1", b, c: [1], d }', [null, null, null, null]],
    ['is none before a quoted key', '{ a: 1, "b" }', [null, null]],
    ['is none for the first key', '{ a, b: 1 }', [null, null]],
    ['is none without braces', 'a: 1,000\nb: 2', [null, null]],
  ])('%s', (_, text, expected) => {
    expect(told(text, (entry, mapping) => commaInBraces(mapping, entry, text)?.message ?? null)).toEqual(expected);
  });
});

describe('a # after a space', () => {
  const say = (value: string) => `A # after a space begins a comment, so nothing is said here; quote it: ${value}.`;
  it.each<[string, string, readonly (string | null)[]]>([
    ['leaves nothing', 'rank: #3', [say('rank: "#3"')]],
    [
      'leaves nothing before a comment with spaces',
      'rank:   #3 in "Asia"  \r\nb: 1',
      [say('rank: "#3 in \\"Asia\\""'), null],
    ],
    ['is a comment behind a value', 'rank: 3 #3', [null]],
    ['is not there', 'rank:\nb: ""  # c', [null, null]],
    ['is on the next line', 'rank:\n#3', [null]],
  ])('%s', (_, text, expected) => {
    expect(told(text, entry => emptyBecauseOfComment(entry, text))).toEqual(expected);
  });
});

describe('a block of text without a text', () => {
  const say = (sign: string, value: string) =>
    `${sign} begins a block of text in YAML, and none follows; quote it: ${value}.`;
  it.each<[string, string, readonly (string | null)[]]>([
    ['began with a figure', 'value: >5\nb: 1', [say('>', 'value: ">5"'), null]],
    ['began with a figure in the last line', 'value: >5', [say('>', 'value: ">5"')]],
    ['began alone', 'a: |\nb: >-', [say('|', 'a: "|"'), say('>', 'b: ">-"')]],
    ['has a text', 'a: |\n  x\nb: ""', [null, null]],
  ])('%s', (_, text, expected) => {
    expect(told(text, entry => emptyBlockScalar(entry, text))).toEqual(expected);
  });
});
