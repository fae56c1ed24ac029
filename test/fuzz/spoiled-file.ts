import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { casesOf } from '../rules/fixture.ts';

/** Files as people write them, with a slip or three: something cut out, something else put in, something said twice. */
export function spoiledFile(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...writtenFiles()), fc.array(slip(), { maxLength: 3 }))
    .map(([text, slips]) => slips.reduce((spoiled, spoil) => spoil(spoiled), text));
}

/** The cases of all fixtures and the facts that cq brings along. */
function writtenFiles(): readonly string[] {
  const rules = fileURLToPath(new URL('../rules', import.meta.url));
  const facts = fileURLToPath(new URL('../../facts', import.meta.url));
  const fixtures = filesIn(rules).flatMap(text => {
    const { prelude, cases } = casesOf(text);
    return cases.map(one => prelude + one.text);
  });
  return [...fixtures, ...filesIn(facts)];
}

function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.yaml'));
  return names.sort().map(name => readFileSync(`${folder}/${name}`, 'utf8'));
}

type Spoil = (text: string) => string;

function slip(): fc.Arbitrary<Spoil> {
  const scrap = fc.oneof(fc.constantFrom(...SCRAPS), fc.string({ unit: 'binary', maxLength: 8 }));
  return fc.oneof(
    fc.tuple(fc.nat(), fc.nat(30), scrap).map(
      ([at, length, put]): Spoil =>
        text => {
          const start = at % (text.length + 1);
          return text.slice(0, start) + put + text.slice(start + length);
        },
    ),
    fc.tuple(fc.nat(), fc.nat(200), fc.nat()).map(
      ([at, length, to]): Spoil =>
        text => {
          const start = at % (text.length + 1);
          const into = to % (text.length + 1);
          return text.slice(0, into) + text.slice(start, start + length) + text.slice(into);
        },
    ),
    fc.tuple(fc.nat(), fc.nat()).map(
      ([which, digit]): Spoil =>
        text => {
          const digits = [...text.matchAll(/\d/g)];
          const at = digits[which % (digits.length || 1)]?.index;
          return at === undefined ? text : `${text.slice(0, at)}${digit % 10}${text.slice(at + 1)}`;
        },
    ),
    fc.tuple(fc.nat(), fc.nat()).map(
      ([which, other]): Spoil =>
        text => {
          const words = [...text.matchAll(/[\w-]+/g)];
          const one = words[which % (words.length || 1)];
          const two = words[other % (words.length || 1)];
          return one && two ? text.slice(0, one.index) + two[0] + text.slice(one.index + one[0].length) : text;
        },
    ),
  );
}

const SCRAPS = [
  ...'{}[]:,#&*!|>\'"%@`~?-\t\n ',
  '- ',
  ' #',
  '1,000',
  '---\n',
  '__proto__',
  'constructor',
  '"\\u001b[31m"',
  '"\\0"',
  '\u2028',
  '\ufeff',
  '\r\n',
  '5/0',
  '1e400',
  '9'.repeat(60),
  'over ',
  'about ',
  ' a day',
  ' million',
  '%',
  '万',
  'unknown',
  '2013/14',
  '/..',
];
