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

/** Files that are YAML and know the language, with figures, periods and references at random. */
export function randomFile(): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.array(entity(), { maxLength: 4 }),
      fc.array(indicator(), { maxLength: 4 }),
      fc.array(fact(), { maxLength: 12 }),
    )
    .map(([entities, indicators, facts]) => {
      const ids = ['a', 'b', 'c', 'd'];
      return [
        'sources: { s: { title: S, published: 2022-06, primary: true }, t: { title: T, cites: [s] } }',
        'entities:',
        ...entities.map((keys, index) => `  ${ids[index]}: { ${keys} }`),
        'indicators:',
        ...indicators.map((keys, index) => `  ${ids[index]}: { ${keys} }`),
        'facts:',
        ...facts.map((keys, index) => `  - { id: f${index}, ${keys} }`),
        'relations: [f0 + f1 = f2, f1.change < f2.change]',
        '',
      ].join('\n');
    });
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

const pick = (...words: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...words);
const reference = (): fc.Arbitrary<string> =>
  pick('a', 'b', 'c', 'd', 'f0', 'f1', 'f2', 'f3', '"indicator:a"', 'nobody');

function entity(): fc.Arbitrary<string> {
  return fc.oneof(
    pick('name: The land, kind: city', 'aliases: [land, The Land]', ''),
    reference().map(id => `partOf: ${id}`),
    fc.array(reference(), { minLength: 1, maxLength: 3 }).map(ids => `parts: [${ids}]`),
  );
}

function indicator(): fc.Arbitrary<string> {
  const more = pick(
    '',
    ', signed: true',
    ', never: falls',
    ', equals: b / c',
    ', equals: a.change + 1',
    ', index: 2015',
    ', cumulative: b',
    ', usual: 1 to 9',
    ', partOf: a',
    ', parts: [b, c]',
    ', precision: thousands',
  );
  return fc
    .tuple(
      pick('cars', 'CNY', '"%"', 'people', 'CNY/person', 'CNY/USD', '°C', 'km', ''),
      pick('true', 'entities', 'periods', 'false'),
      more,
    )
    .map(([unit, additive, rest]) => `${unit === '' ? '' : `unit: ${unit}, `}additive: ${additive}${rest}`);
}

function figure(): fc.Arbitrary<string> {
  const number = fc.oneof(
    fc.nat(9).map(String),
    fc.nat(9_999_999).map(String),
    fc.tuple(fc.nat(999), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
    pick(
      '0',
      '100',
      '1 in 12',
      '10 of 11',
      'half',
      'dozens of',
      '3-5',
      '26 to 31',
      'two thirds',
      '9007199254740993',
      '-7',
      '0.0',
    ),
  );
  const hedge = pick('', '', '', 'about ', 'over ', 'nearly ', 'under ', 'at least ', 'up to ', '+', '-', 'fell by ');
  const unit = pick(
    '',
    '',
    '%',
    ' pp',
    ' cars',
    ' CNY',
    ' million CNY',
    ' USD',
    ' times',
    ' km',
    ' °C',
    ' people a day',
    ' CNY/person',
  );
  return fc.tuple(hedge, number, unit).map(([before, middle, after]) => `"${before}${middle}${after}"`);
}

const period = (): fc.Arbitrary<string> =>
  pick(
    '2021',
    '2022',
    '2022-Q1',
    '2022-H1',
    '2022-03',
    '2022-03-14',
    '2022-Q1/2022-Q3',
    '2022/..',
    '2004?',
    'unknown',
    '2008-09',
    '2009-10',
    '1800',
    '9999',
  );

function fact(): fc.Arbitrary<string> {
  const measure = fc.oneof(
    figure().map(text => `value: ${text}`),
    fc.tuple(figure(), figure()).map(([one, other]) => `value: { is: ${one}, converted: ${other} }`),
    fc
      .tuple(figure(), fc.oneof(period(), reference(), pick('previous')))
      .map(([by, from]) => `change: { by: ${by}, from: ${from} }`),
    figure().map(text => `change: [${text}, up]`),
    fc.tuple(figure(), reference()).map(([is, of]) => `share: { is: ${is}, of: ${of} }`),
    fc
      .tuple(pick('1', '3', 'joint 3', 'top 10'), reference())
      .map(([is, scope]) => `rank: { is: ${is}, in: ${scope} }`),
    fc
      .tuple(
        pick('value', 'change', 'share'),
        pick('higher', 'lower', 'equal', 'contrary', '1.5 times'),
        fc.oneof(reference(), figure()),
        figure(),
      )
      .map(([of, word, than, by]) => `compare: { ${of}: ${word}, than: ${than}, by: ${by} }`),
    fc.array(reference(), { minLength: 1, maxLength: 3 }).map(ids => `parts: [${ids}]`),
    pick(
      'items: [x, y]',
      'record: { is: highest }',
      'date: 2022-03',
      'age: 44',
      'since: f0',
      'mean: { n: 28 }',
      'is: open',
      'isNot: open',
    ),
  );
  const rest = pick(
    '',
    ', status: forecast',
    ', asOf: 2022-05',
    ', reports: f1',
    ', supersedes: f2',
    ', real: true',
    ', precision: truncated',
    ', scenario: high',
  );
  return fc
    .tuple(
      reference(),
      reference(),
      period(),
      pick('s', 't'),
      fc.uniqueArray(measure, { minLength: 1, maxLength: 3, selector: text => text.split(':')[0] }),
      rest,
    )
    .map(
      ([about, what, when, source, measures, more]) =>
        `about: ${about}, indicator: ${what}, period: ${when}, source: ${source}, ${measures.join(', ')}${more}`,
    );
}
