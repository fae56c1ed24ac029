import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable, printableJson } from '../../src/text/printable.ts';

test.each([
  ['ordinary text stays', 'Café 汽车 −2.1% ½', 'Café 汽车 −2.1% ½'],
  ['an escape sequence is seen, not obeyed', 'a\x1b[31mred', 'a\\x1b[31mred'],
  ['the eight-bit form of it too', 'a\x9b31m', 'a\\x9b31m'],
  ['a link that hides where it leads', '\x1b]8;;http://x\x07y', '\\x1b]8;;http://x\\x07y'],
  ['backspaces', 'safe\b\b\b\bevil', 'safe\\x08\\x08\\x08\\x08evil'],
  ['line breaks and tabs become a space', 'one\r\ntwo\nthree\tfour', 'one two three four'],
  ['text that runs backwards', '\u202e%7.6+', '\\u202e%7.6+'],
])('%s', (_, text, shown) => {
  expect(printable(text)).toBe(shown);
});

test('whatever a fact holds, no control character reaches the terminal, neither as text nor as JSON', () => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const control = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      expect(control.test(printable(text))).toBe(false);
      const json = printableJson(JSON.stringify(text));
      expect(control.test(json)).toBe(false);
      expect(JSON.parse(json)).toBe(text);
    }),
  );
});
