import Table from 'cli-table3';
import { expect, test } from 'vitest';
import { displayWidth, padEnd } from '../../src/text/width.ts';

test.each([
  ['plain letters', 'cars', 4],
  ['nothing', '', 0],
  ['Chinese', '汽车139.3万辆', 13],
  ['full-width punctuation', '（约）', 6],
  ['full-width digits and signs', '＋６', 4],
  ['Korean and Japanese', '자동차くるま', 12],
  ['an accent that is part of the letter', 'é', 1],
  ['an accent that combines', 'e\u0301', 1],
  ['an emoji', '🚗', 2],
  ['signs of our own', '✖ · – …', 7],
])('%s', (_, text, width) => {
  expect(displayWidth(text)).toBe(width);
  // cli-table3 measures by itself, so a table is aligned only where the two agree.
  const table = new Table({
    chars: { middle: '', left: '', right: '' },
    style: { 'padding-left': 0, 'padding-right': 0 },
  });
  table.push([text, '|'], ['x'.repeat(width), '|']);
  expect(table.toString()).toContain(`${text}|`);
  expect(table.toString()).toContain(`${'x'.repeat(width)}|`);
});

test('a text is filled up by what is shown, not by its characters', () => {
  expect(padEnd('汽车', 6)).toBe('汽车  ');
  expect(padEnd('too long', 3)).toBe('too long');
});
