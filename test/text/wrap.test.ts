import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/text/width.ts';
import { cutLines, wrap } from '../../src/text/wrap.ts';

describe('a text is broken', () => {
  test.each<[string, string, number, readonly string[]]>([
    ['at spaces', 'The circle made 1.393 million cars.', 16, ['The circle made', '1.393 million', 'cars.']],
    ['not where it fits', 'The circle', 10, ['The circle']],
    ['between Chinese characters', '汽车是支柱产业', 6, ['汽车是', '支柱产', '业']],
    ['never before Chinese punctuation', '汽车，支柱产业。', 6, ['汽车，', '支柱产', '业。']],
    ['never inside a number with its unit', '汽车产量139.3万辆', 12, ['汽车产量', '139.3万辆']],
    ['between Chinese and words', '产业output高', 8, ['产业', 'output高']],
    ['where the line ends if a word is longer', 'https://example.org/x', 8, ['https://', 'example.', 'org/x']],
    ['nowhere, if there is nothing', '', 8, ['']],
  ])('%s', (_, text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines);
  });

  test('no line is wider than asked, and nothing but spaces is lost', () => {
    const letters = fc.constantFrom('a', 'b1.', ' ', '汽', '，', '（', '9', '万', 'é', '-', '%', '🚗');
    fc.assert(
      fc.property(fc.array(letters, { maxLength: 60 }), fc.integer({ min: 2, max: 30 }), (parts, width) => {
        const lines = wrap(parts.join(''), width);
        expect(lines.filter(line => displayWidth(line) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(parts.join('').replaceAll(' ', ''));
      }),
    );
  });
});

describe('what is too much for the lines there are', () => {
  test.each<[string, string, number, number, readonly string[]]>([
    ['is cut with a sign', 'one two three four', 9, 1, ['one two…']],
    ['is not cut where it fits', 'one two', 9, 1, ['one two']],
    ['is cut after a whole number, not in it', 'made in all 1.393 million', 13, 1, ['made in all…']],
    ['takes the sign within the width', 'abcde fghij klm', 5, 2, ['abcde', 'fghi…']],
  ])('%s', (_, text, width, most, lines) => {
    expect(cutLines(wrap(text, width), most, width, '…')).toEqual(lines);
  });
});
