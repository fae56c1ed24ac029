import { describe, expect, test } from 'vitest';
import { schemaProblemsIn } from './schema-problems.ts';

/** A title, a text, and what is said of it: `line:column «what is marked» sentence`. */
type Case = readonly [title: string, text: string, ...problems: readonly string[]];

const wrongKeys: readonly Case[] = [
  [
    'a letter is missing',
    'facts: [{ id: a, perod: 2022 }]',
    '1:18 «perod» `perod` is not a key of a fact; did you mean `period`?',
  ],
  [
    'two letters are swapped',
    'facts: [{ id: a, change: { by: 3%, form: 2021 } }]',
    '1:36 «form» `form` is not a key of a change; did you mean `from`?',
  ],
  [
    'hyphens or capitals stand where the language has neither',
    'entities: { a: { part-of: b }, c: { Aliases: [d] } }',
    '1:18 «part-of» `part-of` is not a key of an entity; did you mean `partOf`?',
    '1:37 «Aliases» `Aliases` is not a key of an entity; did you mean `aliases`?',
  ],
  [
    'the section is in the singular',
    `fact:
  - id: a
entity:
  china: { name: China }
`,
    '1:1 «fact» `fact` is not a key of a fact file; did you mean `facts`?',
    '3:1 «entity» `entity` is not a key of a fact file; did you mean `entities`?',
  ],
  [
    'the key is in the plural',
    'facts: [{ id: a, sources: daily }]',
    '1:18 «sources» `sources` is not a key of a fact; did you mean `source`?',
  ],
  [
    'another word is used for it',
    `facts: [{ id: a, page: 3 }]
sources: { daily: { title: x, date: 2021 } }
`,
    '1:18 «page» `page` is not a key of a fact; did you mean `at`?',
    '2:31 «date» `date` is not a key of a source; did you mean `published`?',
  ],
  [
    'it is a key of an indicator',
    'facts: [{ id: a, unit: cars }]',
    '1:18 «unit» `unit` is a key of an indicator, not of a fact',
  ],
  [
    'it is a key of a source',
    'facts: [{ id: a, title: x, published: 2021 }]',
    '1:18 «title» `title` is a key of a source, not of a fact',
    '1:28 «published» `published` is a key of a source, not of a fact',
  ],
  [
    'it is a key of several measures',
    'facts: [{ id: a, from: 2021, complete: true }]',
    '1:18 «from» `from` is a key of a change, a rank or a comparison, not of a fact',
    '1:30 «complete» `complete` is a key of parts or items, not of a fact',
  ],
  [
    'it is a key of the fact around it',
    'facts: [{ id: a, value: { is: 3, change: 2% } }]',
    '1:34 «change» `change` is a key of a fact, not of a value',
  ],
  [
    'it is a key of a fact, at the top of the file',
    `source: daily
period: 2022
`,
    '1:1 «source» `source` is a key of a fact, not of a fact file; under `defaults` it is filled into every fact',
    '2:1 «period» `period` is a key of a fact, not of a fact file; under `defaults` it is filled into every fact',
  ],
  ['the id is among the defaults', 'defaults: { id: a }', '1:13 «id» `id` is a key of a fact, not of defaults'],
  [
    'it is a section inside a fact',
    'facts: [{ id: a, facts: [] }]',
    '1:18 «facts» `facts` is a key of a fact file, not of a fact',
  ],
  [
    'it is nothing that the language has, of many keys',
    'facts: [{ id: a, colour: red }]',
    '1:18 «colour» `colour` is not a key of a fact; what has no key of its own can go into `note`',
  ],
  [
    'it is a value of another key',
    'facts: [{ id: a, forecast: true, sample: 25 }]',
    '1:18 «forecast» `forecast` is not a key of a fact; write `status: forecast`',
    '1:34 «sample» `sample` is not a key of a fact; write `share: { is: 72%, n: 43 }`',
  ],
  [
    'it is a value of another key, on any level',
    'facts: [{ id: a, rank: { is: 3, descending: true } }]',
    '1:33 «descending» `descending` is not a key of a rank; write `order: descending`',
  ],
  [
    'it is nothing that the language has, of few',
    'facts: [{ id: a, record: { is: highest, colour: red } }]',
    '1:41 «colour» `colour` is not a key of a record; it may have `is` and `since`',
  ],
  [
    'names of JavaScript are keys like any other',
    'facts: [{ id: a, constructor: 3, __proto__: 4, toString: 5 }]',
    '1:18 «constructor» `constructor` is not a key of a fact; what has no key of its own can go into `note`',
    '1:34 «__proto__» `__proto__` is not a key of a fact; what has no key of its own can go into `note`',
    '1:48 «toString» `toString` is not a key of a fact; what has no key of its own can go into `note`',
  ],
  [
    'a comma in braces cut the value',
    'facts: [{ id: a, value: 1,000 pupils, change: 2% }]',
    '1:25 «1,000 pupils» A comma inside braces ends the value; quote it: value: "1,000 pupils".',
  ],
  [
    'commas in braces cut it in many pieces: one finding',
    'facts: [{ id: a, statement: One, two, three }]',
    '1:29 «One, two, three» A comma inside braces ends the value; quote it: statement: "One, two, three".',
  ],
  [
    'commas cut two values: two findings',
    'facts: [{ id: a, value: 1,000 cars, change: +2,500 cars }]',
    '1:25 «1,000 cars» A comma inside braces ends the value; quote it: value: "1,000 cars".',
    '1:45 «+2,500 cars» A comma inside braces ends the value; quote it: change: "+2,500 cars".',
  ],
  [
    'a comma cut a named period',
    'periods: { start: 2022-01, 02 }',
    '1:19 «2022-01, 02» A comma inside braces ends the value; quote it: start: "2022-01, 02".',
  ],
  [
    'a section was not indented',
    `entities:
china: { name: China }
world: {}
`,
    '2:1 «china» `china` stands beside `entities`, which is empty; indent it to put it under it',
  ],
  [
    'the keys of an entity were not indented',
    `entities:
  china:
  name: China
  partOf: world
`,
    '3:3 «name» `name` stands beside `china`, which is empty; indent it to put it under it',
  ],
  [
    'the keys of a source were not indented',
    `sources:
  daily:
  title: Ten clusters
  publisher: The Daily
`,
    '3:3 «title» `title` stands beside `daily`, which is empty; indent it to put it under it',
  ],
  [
    'the keys of a verdict were not indented',
    `facts:
  - id: a
    verdict:
    rating: disputed
    by: ab
`,
    '4:5 «rating» `rating` stands beside `verdict`, which is empty; indent it to put it under it',
  ],
  [
    'the keys of a fact were not indented',
    `facts:
id: a
value: 3
`,
    '2:1 «id» `id` stands beside `facts`, which is empty; indent it to put it under it',
  ],
  [
    'an id has capitals and spaces',
    `entities:
  Two Cities: { name: x }
`,
    '2:3 «Two Cities» `Two Cities` stands where an id does: ids are lower-case words joined by hyphens, such as two-cities',
  ],
  [
    'an id begins with a number',
    'indicators: { 2022-gdp: {} }',
    '1:15 «2022-gdp» `2022-gdp` stands where an id does: ids are lower-case words joined by hyphens, such as gdp-2022',
  ],
  [
    'a rule is no rule',
    'facts: [{ id: a, accept: { False Comparison: asked } }]',
    '1:28 «False Comparison» `False Comparison` stands where an id does: ids are lower-case words joined by hyphens, such as false-comparison',
  ],
];

const missingKeys: readonly Case[] = [
  [
    'a fact needs an id',
    `facts:
  - value: 3
  - {}
`,
    '2:5 «value» a fact needs an `id`',
    '3:5 «{}» a fact needs an `id`',
  ],
  [
    'a source needs a title',
    'sources: { daily: { publisher: The Daily } }',
    '1:21 «publisher» a source needs a `title`',
  ],
  ['a table needs a file', 'tables: { t: { period: year } }', '1:16 «period» a table needs a `file`'],
  [
    'a full form needs its figure',
    'facts: [{ id: a, value: { precision: exact }, rank: { in: china } }]',
    '1:27 «precision» a value needs `is`, such as is: 7.39192 trillion CNY',
    '1:55 «in» a rank needs `is`, such as is: 1',
  ],
  [
    'a comparison needs its other side',
    'facts: [{ id: a, compare: { value: higher } }]',
    '1:29 «value» a comparison needs `than`, such as than: auto-output-national',
  ],
  [
    'parts need their list',
    'facts: [{ id: a, parts: { complete: false } }]',
    '1:27 «complete» parts need `are`, such as are: [gdp-north-2021, gdp-south-2021]',
  ],
  [
    'a change needs one of its forms',
    'facts: [{ id: a, change: { from: 2021 } }]',
    '1:28 «from» a change needs `by`, `times` or `was`',
  ],
  [
    'a comparison needs a measure',
    'facts: [{ id: a, compare: { than: b } }]',
    '1:29 «than» a comparison needs `value`, `change` or `share`, such as { value: higher, than: south-city }',
  ],
  [
    'a share needs a figure',
    'facts: [{ id: a, share: { of: china } }]',
    '1:27 «of» a share needs `is` or `change`, such as { is: 54.3%, of: china }',
  ],
  [
    'an acceptance needs a reason',
    'facts: [{ id: a, accept: { disputed: { with: [b] } } }]',
    '1:40 «with» an acceptance needs `because`, such as because: the source does say so',
  ],
  [
    'two forms of a change exclude each other',
    'facts: [{ id: a, change: { by: 100%, times: 2 } }]',
    '1:38 «times» `times` stands beside `by`, but a change has only one of `by`, `times` and `was`; write two changes as a list',
  ],
  [
    'two measures of a comparison exclude each other',
    'facts: [{ id: a, compare: { value: higher, change: lower, than: b } }]',
    '1:44 «change» `change` stands beside `value`, but a comparison has only one of `value`, `change` and `share`; write two comparisons as a list',
  ],
  [
    'what is mistyped is not missing as well',
    `facts: [{ ID: a, compare: { vlaue: higher, than: b } }]
sources: { daily: { titel: x } }
`,
    '1:11 «ID» `ID` is not a key of a fact; did you mean `id`?',
    '1:29 «vlaue» `vlaue` is not a key of a comparison; did you mean `value`?',
    '2:21 «titel» `titel` is not a key of a source; did you mean `title`?',
  ],
  [
    'nothing at all is one finding',
    'facts: [{ id: a, compare: {} }]',
    '1:27 «{}» a comparison needs `than`, such as than: auto-output-national',
  ],
];

describe('a key that means nothing where it stands', () => {
  test.each(wrongKeys)('%s', async (_, text, ...problems) => {
    expect(await schemaProblemsIn(text)).toEqual(problems);
  });
});

describe('a key that is missing, or one too many', () => {
  test.each(missingKeys)('%s', async (_, text, ...problems) => {
    expect(await schemaProblemsIn(text)).toEqual(problems);
  });
});
