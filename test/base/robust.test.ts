import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadBase } from '../../src/base/load-base.ts';

const folder = fileURLToPath(new URL('fixtures/language', import.meta.url));
const texts = readdirSync(folder)
  .filter(name => name.endsWith('.yaml'))
  .map(name => readFileSync(`${folder}/${name}`, 'utf8'));

const scraps = [
  '{',
  '}',
  '[',
  ']',
  ':',
  ' ',
  '\n',
  '- ',
  ',',
  '"',
  '1,000',
  ' #',
  'constructor',
  '__proto__',
  'a: b',
  '&x ',
  '*x',
  '|',
  '@',
];

/** A file of the language page in which something is cut out and something else put in. */
const spoiled = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.nat(),
    fc.nat(40),
    fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 12 })),
  )
  .map(([text, at, length, scrap]) => {
    const start = at % text.length;
    return text.slice(0, start) + scrap + text.slice(start + length);
  });

test('whatever is written, there is a base, and every problem points into a file', async () => {
  await fc.assert(
    fc.asyncProperty(spoiled, async text => {
      const { problems } = await loadBase([{ file: 'a.yaml', text }]);
      for (const { at } of problems) {
        expect(at.file).toBe('a.yaml');
        expect(0 <= at.start && at.start <= at.end && at.end <= text.length).toBe(true);
      }
    }),
  );
});

test('the order of the files changes no problem and no fact', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(spoiled, { maxLength: 3 }), async some => {
      const files = some.map((text, index) => ({ file: `${index}.yaml`, text }));
      const one = await loadBase(files);
      const other = await loadBase([...files].reverse());
      expect(other.problems).toEqual(one.problems);
      expect(other.facts).toEqual(one.facts);
    }),
  );
});
