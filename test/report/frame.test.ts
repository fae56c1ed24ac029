import { describe, expect, test } from 'vitest';
import { factId } from '../../src/base/ids.ts';
import { point } from '../../src/figure/interval.ts';
import { rational } from '../../src/figure/rational.ts';
import type { Finding, Related } from '../../src/finding/finding.ts';
import { frame } from '../../src/report/frame.ts';
import { placesIn } from '../../src/report/places.ts';
import { asciiSigns, noPaint, type Screen, unicodeSigns } from '../../src/text/screen.ts';

const pipe: Screen = { width: null, paint: noPaint, signs: unicodeSigns };

/** The frame of a finding whose place is the first `«…»` of the texts, and whose other places are the further ones. */
function drawn(
  texts: Readonly<Record<string, string>>,
  notes: readonly string[],
  screen: Screen = pipe,
  more: Partial<Finding> = {},
): string {
  const marked = Object.entries(texts).flatMap(([file, text]) =>
    [...text.matchAll(/«([^»]*)»/gs)].map(({ index, 1: inside = '' }, nth) => {
      const start = index - 2 * nth;
      return { file, start, end: start + inside.length };
    }),
  );
  const [at = { file: '', start: 0, end: 0 }, ...others] = marked;
  const related = others.map(
    (place, index): Related => ({
      at: place,
      fact: factId(`fact-${index + 2}`),
      measure: null,
      note: notes[index] ?? '',
    }),
  );
  const finding: Finding = {
    rule: 'some-rule',
    rules: ['some-rule'],
    severity: 'error',
    message: 'they cannot both be true',
    at,
    facts: [factId('fact-1')],
    figures: [],
    related,
    steps: [],
    repairs: [],
    settle: null,
    fingerprint: '',
    accepted: null,
    ...more,
  };
  const plain = Object.entries(texts).map(([file, text]) => ({ file, text: text.replace(/[«»]/g, '') }));
  return `\n${frame(finding, 'facts', placesIn(plain), screen)}\n`;
}

describe('a frame shows the lines that matter, in the order of the file', () => {
  test.each<[string, Record<string, string>, readonly string[], string]>([
    [
      'carets under the place',
      { 'a.yaml': 'facts:\n  - value: «5 km»\n' },
      [],
      `
error[some-rule] they cannot both be true
   ┌─ facts/a.yaml:2:12 · fact-1
 2 │   - value: 5 km
   │            ^^^^
`,
    ],
    [
      'dashes and a note under the others, a line between is shown, more are left out',
      { 'a.yaml': 'one: «1»\nnothing\ntwo: «2»\nnothing\nnothing\nthree: «3»\n' },
      ['the second', 'the third'],
      `
error[some-rule] they cannot both be true
   ┌─ facts/a.yaml:1:6 · fact-1
 1 │ one: 1
   │      ^
 2 │ nothing
 3 │ two: 2
   │      - the second
 ⋮ │
 6 │ three: 3
   │        - the third
`,
    ],
    [
      'another file is another frame, and line numbers stand in one column',
      { 'a.yaml': 'value: «1»\n', 'b.yaml': `${'\n'.repeat(99)}value: «2»\n` },
      ['the other'],
      `
error[some-rule] they cannot both be true
    ┌─ facts/a.yaml:1:8 · fact-1
  1 │ value: 1
    │        ^
    ├─ facts/b.yaml:100:8 · fact-2
100 │ value: 2
    │        - the other
`,
    ],
    [
      'two places of one line, each on its own',
      { 'a.yaml': '{ one: «1», two: «22» }\n' },
      ['the second'],
      `
error[some-rule] they cannot both be true
   ┌─ facts/a.yaml:1:8 · fact-1
 1 │ { one: 1, two: 22 }
   │        ^
   │                -- the second
`,
    ],
    [
      'wide characters take two columns',
      { 'a.yaml': '名: 重庆«增长 6.7%»\n' },
      [],
      `
error[some-rule] they cannot both be true
   ┌─ facts/a.yaml:1:6 · fact-1
 1 │ 名: 重庆增长 6.7%
   │         ^^^^^^^^^
`,
    ],
    [
      'a tab is one space, and what would move the cursor is spelt out',
      { 'a.yaml': 'a:\t\u001b[2J«5»\n' },
      [],
      `
error[some-rule] they cannot both be true
   ┌─ facts/a.yaml:1:8 · fact-1
 1 │ a: \\x1b[2J5
   │           ^
`,
    ],
    [
      'a place over several lines is marked to the end of its first',
      { 'a.yaml': 'statement: «>\n  folded\n  text»\n' },
      [],
      `
error[some-rule] they cannot both be true
   ┌─ facts/a.yaml:1:12 · fact-1
 1 │ statement: >
   │            ^
`,
    ],
    [
      'a place where something is missing is one caret',
      { 'a.yaml': 'value:«»\n' },
      [],
      `
error[some-rule] they cannot both be true
   ┌─ facts/a.yaml:1:7 · fact-1
 1 │ value:
   │       ^
`,
    ],
    [
      'Windows line ends are no part of the line',
      { 'a.yaml': 'facts:\r\n  value: «5»\r\n' },
      [],
      `
error[some-rule] they cannot both be true
   ┌─ facts/a.yaml:2:10 · fact-1
 2 │   value: 5
   │          ^
`,
    ],
  ])('%s', (_, texts, notes, expected) => expect(drawn(texts, notes)).toBe(expected));
});

test('a file without text has its place and no excerpt', () => {
  expect(drawn({}, [], pipe, { at: { file: 'gone.yaml', start: 0, end: 0 }, facts: [] })).toBe(`
error[some-rule] they cannot both be true
   ┌─ facts/gone.yaml:1:1
`);
});

test('a note on the place itself stands at its carets', () => {
  const at = { file: 'a.yaml', start: 7, end: 8 };
  expect(
    drawn({ 'a.yaml': 'value: «1»\n' }, [], pipe, { related: [{ at, fact: null, measure: null, note: 'here' }] }),
  ).toContain('   │        ^ here\n');
});

test('the arithmetic closes the frame, with what each figure can be', () => {
  const bounds = { low: rational(665, 100), high: rational(675, 100), lowOpen: false, highOpen: false };
  const steps = [
    { text: 'the circle', bounds, unit: '%' },
    { text: 'the country: +8.8% (auto)', bounds: { ...bounds, high: null, highOpen: true }, unit: '%' },
    { text: 'rank 9', bounds: point(rational(9)), unit: '' },
    { text: 'words only', bounds: null, unit: '' },
  ];
  expect(drawn({ 'a.yaml': '«1»\n' }, [], pipe, { steps })).toMatch(
    /\n {3}└─ the circle: 6\.65 … 6\.75 %\n {6}the country: \+8\.8% \(auto\), that is at least 6\.65 %\n {6}rank 9\n {6}words only\n$/,
  );
});

describe('a line that is too long', () => {
  const line = `{ id: a, note: ${'x'.repeat(300)}, value: «5 km», tail: ${'y'.repeat(300)} }\n`;

  test('is cut round the place on a terminal, so that the carets still stand under it', () => {
    const lines = drawn({ 'a.yaml': line }, [], { ...pipe, width: 60 }).split('\n');
    const [excerpt = '', carets = ''] = lines.slice(3);
    expect(excerpt.length).toBeLessThanOrEqual(60);
    expect(excerpt).toMatch(/│ …x+, value: 5 km, tail: y+…$/);
    expect(excerpt.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).toBe('5 km');
  });

  test.each([[0], [1]])('with wide characters too (%i letters before)', before => {
    const wide = `${'a'.repeat(before)}${'名'.repeat(200)}«5»${'名'.repeat(200)}\n`;
    const lines = drawn({ 'a.yaml': wide }, [], { ...pipe, width: 60 }).split('\n');
    const [excerpt = '', carets = ''] = lines.slice(3).map(text => text.replace(/名/g, '--'));
    expect(excerpt.length).toBeLessThanOrEqual(60);
    expect(excerpt[carets.indexOf('^')]).toBe('5');
  });

  test('keeps its beginning where the place is near it', () => {
    const lines = drawn({ 'a.yaml': `value: «5», note: ${'x'.repeat(300)}\n` }, [], { ...pipe, width: 60 }).split('\n');
    expect(lines[3]).toMatch(/^ 1 │ value: 5, note: x+…$/);
    expect(lines[4]).toBe('   │        ^');
  });

  test('is whole in a file or a pipe', () => {
    expect(drawn({ 'a.yaml': line }, [])).toContain('y'.repeat(300));
  });
});

test('in ASCII our own words and lines are, the source is as it is', () => {
  const text = drawn({ 'a.yaml': '名 – «1»\n' }, [], { ...pipe, signs: asciiSigns }, { message: '≤ 6.75 − 1 … 2' });
  expect(text).toBe(`
error[some-rule] <= 6.75 - 1 .. 2
   +- facts/a.yaml:1:5 - fact-1
 1 | 名 – 1
   |      ^
`);
});
