import { describe, expect, test } from 'vitest';
import { schemaProblemsIn } from './schema-problems.ts';

/** A title, a text, and what is said of it: `line:column «what is marked» sentence`. */
type Case = readonly [title: string, text: string, ...problems: readonly string[]];

const wrongValues: readonly Case[] = [
  [
    'a word is mistyped',
    'facts: [{ id: a, status: forcast }]',
    '1:26 «forcast» `status` is `forcast`; it can be reported, preliminary, estimate, forecast or target (did you mean forecast?)',
  ],
  [
    'a word of comparison is mistyped',
    'facts: [{ id: a, compare: { value: hihger, than: b } }]',
    '1:36 «hihger» `value` is `hihger`; it can be higher, lower, equal, different, at-least, at-most, contrary or a multiple, such as 1.5 times (did you mean higher?)',
  ],
  [
    'a word of precision is in the singular',
    'facts: [{ id: a, precision: thousand }]',
    '1:29 «thousand» `precision` is `thousand`; it can be exact, truncated, written, thousands, millions, billions or the last place that counts, such as 0.01 (did you mean thousands?)',
  ],
  [
    'one word only may stand there',
    'indicators: { a: { never: rises } }',
    '1:27 «rises» `never` is `rises`; it can only be falls',
  ],
  [
    'a word or true may stand there',
    'indicators: { a: { additive: entity } }',
    '1:30 «entity» `additive` is `entity`; it can be true, false, entities or periods (did you mean entities?)',
  ],
  [
    'true is written in another way',
    `sources: { a: { title: x, primary: yes } }
indicators: { b: { signed: TRUE } }
`,
    '1:36 «yes» `primary` is `yes`; it can be true or false',
    '2:28 «TRUE» `signed` is `TRUE`; it can be true or false (did you mean true?)',
  ],
  [
    'true is quoted',
    'facts: [{ id: a, real: "true" }]',
    '1:24 «"true"» `real` is `true` in quotes; write it without them',
  ],
  [
    'a text is true',
    'facts: [{ id: a, statement: true }]',
    '1:29 «true» `statement` is `true`, which YAML reads as yes or no; quote it if it is meant as text',
  ],
  [
    'a figure is false',
    'facts: [{ id: a, value: false }]',
    '1:25 «false» `value` is `false`, which YAML reads as yes or no; it is one figure, such as 1.393 million vehicles',
  ],
  ['the version is another', 'cq: 2', '1:5 «2» `cq` is `2`; this cq reads version 1 of the language'],
  [
    'an id has capitals and spaces',
    'facts: [{ id: Auto Output }]',
    '1:15 «Auto Output» `id` is `Auto Output`: ids are lower-case words joined by hyphens, such as auto-output',
  ],
  [
    'an id begins with a number',
    'facts: [{ id: 2022-gdp }]',
    '1:15 «2022-gdp» `id` is `2022-gdp`: ids are lower-case words joined by hyphens, such as gdp-2022',
  ],
  [
    'a name stands where an id does',
    'facts: [{ id: a, about: Two Cities }]',
    '1:25 «Two Cities» `about` is `Two Cities`: it names an id, lower-case words joined by hyphens, such as two-cities',
  ],
  [
    'a reference has a kind that is none',
    'facts: [{ id: a, source: src:daily }]',
    '1:26 «src:daily» `source` is `src:daily`; before a colon stands the kind: fact, entity, indicator, source, period, unit or table',
  ],
  [
    'a list is written as a text',
    'facts: [{ id: a, tags: "growth, cars", supersedes: "b, c", parts: north }]',
    '1:24 «"growth, cars"» `tags` is `growth, cars`; it is a list: write `[growth, cars]`',
    '1:52 «"b, c"» `supersedes` is `b, c`; it is a list: write `[b, c]`',
    '1:67 «north» `parts` is `north`; it is a list: write `[north]`',
  ],
  [
    'facts are no list',
    `facts:
  auto-output: { value: 3 }
`,
    '2:3 «auto-output: { value: 3 }» `facts` is a list; put a - before each fact',
  ],
  [
    'facts are a text',
    'facts: auto-output',
    '1:8 «auto-output» `facts` is `auto-output`; it is a list: put a - before each fact',
  ],
  [
    'a fact is a text',
    `facts:
  - auto-output
`,
    '2:5 «auto-output» an element of `facts` is `auto-output`; write it with keys, such as { id: cars, about: land, value: 1.4 million cars }',
  ],
  [
    'relations are no list',
    'relations: { a: b }',
    '1:12 «{ a: b }» `relations` is a list; put a - before each relation',
  ],
  [
    'sources are a list',
    `sources:
  - title: Ten clusters
`,
    '2:3 «- title: Ten clusters» `sources` is not a list; write each under a name of its own, such as `daily: { title: Ten clusters, publisher: The Daily, published: 2023-01-04 }`',
  ],
  [
    'a source is a text',
    'sources: { daily: Ten clusters }',
    '1:19 «Ten clusters» `daily` is `Ten clusters`; write it with keys, such as { title: Ten clusters, publisher: The Daily, published: 2023-01-04 }',
  ],
  [
    'a share has no short form',
    'facts: [{ id: a, share: 54% }]',
    '1:25 «54%» `share` is `54%`; write it with keys, such as { is: 54%, of: china }',
  ],
  [
    'a rank has no short form',
    'facts: [{ id: a, rank: 3 }]',
    '1:24 «3» `rank` is `3`; write it with keys, such as { is: 3, in: china }',
  ],
  [
    'a record has no short form',
    'facts: [{ id: a, record: highest }]',
    '1:26 «highest» `record` is `highest`; write it with keys, such as { is: highest, since: 1998 }',
  ],
  [
    'a verdict has no short form',
    'facts: [{ id: a, verdict: disputed }]',
    '1:27 «disputed» `verdict` is `disputed`; write it with keys, such as { rating: supported }',
  ],
  [
    'a mean has no short form',
    'facts: [{ id: a, mean: 28 }]',
    '1:24 «28» `mean` is `28`; write it with keys, such as { n: 28 }',
  ],
  [
    'an acceptance names no reason',
    'facts: [{ id: a, accept: false-comparison }]',
    '1:26 «false-comparison» `accept` is `false-comparison`; write each under a name of its own, such as `false-comparison: the source does say so`',
  ],
  [
    'a figure has keys',
    'facts: [{ id: a, change: { times: { is: 2 } }, age: { is: 44 } }]',
    '1:35 «{ is: 2 }» `times` is one figure, such as 2; it has no keys',
    '1:53 «{ is: 44 }» `age` is one figure, such as 44; it has no keys',
  ],
  [
    'a text has keys, since it holds a colon',
    `facts:
  - id: a
    quote:
      The rate: 5%
`,
    '4:7 «The rate: 5%» `quote` is one text and has no keys; if it holds a colon, quote it',
  ],
  [
    'a text is a list',
    'facts: [{ id: a, statement: [One, two] }]',
    '1:29 «[One, two]» `statement` is one text, not a list',
  ],
  ['a word is a list', 'facts: [{ id: a, status: [estimate] }]', '1:26 «[estimate]» `status` is one word, not a list'],
  [
    'an id is a list',
    'facts: [{ id: a, about: [north, south] }]',
    '1:25 «[north, south]» `about` is one id, not a list',
  ],
  [
    'a list stands in a list',
    'facts: [{ id: a, value: [[3]] }]',
    '1:26 «[3]» an element of `value` is a list itself; put what it holds into the list around it',
  ],
  [
    'a mean is a list',
    'facts: [{ id: a, mean: [28] }]',
    '1:24 «[28]» `mean` is not a list; write it with keys, such as { n: 28 }',
  ],
  [
    'the parts of an entity are all of them',
    'entities: { a: { parts: { are: [b], complete: false } } }',
    '1:25 «{ are: [b], complete: false }» `parts` of an entity is a list of all of them; if there are others, write `partOf` at each instead',
  ],
  [
    'a whole number is a word',
    'tables: { t: { file: t.csv, decimals: three } }',
    '1:39 «three» `decimals` is `three`; it is a whole number in digits, such as 3',
  ],
  [
    'a hash is too short',
    'sources: { a: { title: x, sha256: abc123 } }',
    '1:35 «abc123» `sha256` is `abc123`; it is 64 hexadecimal digits',
  ],
  [
    'an empty list says nothing',
    'facts: [{ id: a, parts: [], items: { are: [] } }]',
    '1:25 «[]» `parts` is an empty list; fill it in or take the key out',
    '1:43 «[]» `are` is an empty list; fill it in or take the key out',
  ],
];

const emptyValues: readonly Case[] = [
  [
    'a key',
    `facts:
  - id: a
    value:
    note: x
`,
    '3:11 «» `value` is empty; fill it in or take the key out',
  ],
  [
    'a key that is needed',
    `sources:
  daily:
    title:
`,
    '3:11 «» `title` is empty; fill it in, such as Ten clusters',
  ],
  [
    'an element',
    `facts:
  - id: a
  -
`,
    '3:4 «» an element of `facts` is empty; fill it in or take it out',
  ],
  ['a section', 'facts:', '1:7 «» `facts` is empty; fill it in or take the key out'],
  [
    'because of a comment',
    `facts:
  - id: a
    rank: #3
`,
    '3:10 «» A # after a space begins a comment, so nothing is said here; quote it: rank: "#3".',
  ],
  [
    'because > begins a block of text',
    `facts:
  - id: a
    value: >5
`,
    '3:12 «>5» > begins a block of text in YAML, and none follows; quote it: value: ">5".',
  ],
  ['quotes', 'facts: [{ id: a, statement: "" }]', '1:29 «""» `statement` is empty; write something between the quotes'],
  ['blanks in quotes', 'facts: [{ id: a, at: "  " }]', '1:22 «"  "» `at` is empty; write something between the quotes'],
  [
    'null',
    'facts: [{ id: a, scenario: null }]',
    '1:28 «null» `scenario` is `null`, which YAML reads as nothing; quote it if it is meant as text',
  ],
];

describe('a value that cannot stand there', () => {
  test.each(wrongValues)('%s', async (_, text, ...problems) => {
    expect(await schemaProblemsIn(text)).toEqual(problems);
  });
});

describe('nothing where something should be', () => {
  test.each(emptyValues)('%s', async (_, text, ...problems) => {
    expect(await schemaProblemsIn(text)).toEqual(problems);
  });
});
