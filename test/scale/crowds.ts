/** A base with one thing many times, of about `n` facts. */
export interface Crowd {
  readonly title: string;
  readonly base: (n: number) => string;
}

/** What once cost the square of its number, and what easily would. */
export const crowds: readonly Crowd[] = [
  { title: 'months of one thing', base: n => facts(n, i => `period: ${month(i)}, value: "1,00${i % 10} cars"`) },
  { title: 'days of one thing', base: n => facts(n, i => `period: ${day(i)}, value: "1,00${i % 10} cars"`) },
  {
    title: 'months and the years that hold them',
    base: n =>
      facts(n, i =>
        i % 13 === 12
          ? `period: ${1500 + Math.floor(i / 13)}, value: "12,000 to 15,000 cars"`
          : `period: ${month(Math.floor(i / 13) * 12 + (i % 13))}, value: "1,000 to 1,250 cars"`,
      ),
  },
  {
    title: 'spans of time that begin together',
    base: n => facts(n, i => `period: ${day(0)}/${day(i + 1)}, value: "${1000 + i} to 9,000,000 cars"`),
  },
  {
    title: 'spans of time that overlap',
    base: n => facts(n, i => `period: ${day(i)}/${day(i + n)}, value: "${1000 + i} to 9,000,000 cars"`),
  },
  {
    title: 'a running sum and its steps',
    base: n =>
      facts(n, i =>
        i % 2 === 0
          ? `period: ${day(i >> 1)}, value: "over 2 cars"`
          : `indicator: total, period: ${day(i >> 1)}, value: "over ${i} cars"`,
      ),
  },
  {
    title: 'a rank in two scopes, said again and again',
    base: n => facts(n, i => `period: 2020, rank: { is: 3, in: ${i % 2 === 0 ? 'land' : 'world'}, among: towns }`),
  },
  {
    title: 'ranks in scopes that lie in each other',
    base: n =>
      facts(n, i => `about: e0, period: 2020, rank: { is: 3, in: e${i}, among: towns }`, {
        entities: entities(n, i => (i === 0 ? '' : `partOf: e${i >> 1}`)),
      }),
  },
  {
    title: 'names that are alike',
    base: n =>
      facts(n, i => `about: e${i}, is: open`, {
        entities: entities(n, i => `name: "Radar Measurement Site mea${letters(i)}"`),
      }),
  },
  {
    title: 'figures of one observation that agree',
    base: n => facts(n, i => `period: 2020, value: "${i % 2 === 0 ? 'about ' : ''}1,234,567 cars"`),
  },
  {
    title: 'figures of one observation, of a source each',
    base: n =>
      facts(n, i => `source: s${i}, period: 2020, value: "1,234,567 cars"`, {
        sources: sources(n, () => 'title: A'),
      }),
  },
  {
    title: 'one figure among those of one observation that disagrees',
    base: n => facts(n, i => `period: 2020, value: "${i === 0 ? '7,654,321' : '1,234,567'} cars"`),
  },
  {
    title: 'undated figures of sources that one source cites',
    base: n =>
      facts(n, i => `source: s${i}, value: "1,234,567 cars"`, {
        sources: sources(n, i => `title: A, cites: [${i === 0 ? list(n - 1, other => `s${other + 1}`) : ''}]`),
      }),
  },
  {
    title: 'changes that follow each other, without a level',
    base: n => facts(n, i => `period: ${month(i)}, change: { by: "about 1%", from: previous }`),
  },
  {
    title: 'changes on one base',
    base: n => facts(n, i => `period: ${month(i + 1)}, change: { by: over 1%, from: ${month(0)} }`),
  },
  {
    title: 'changes on one base beside those that lead there step by step',
    base: n =>
      facts(n, i =>
        i % 2 === 0
          ? `period: ${month(i >> 1)}, change: { by: over 1%, from: previous }`
          : `period: ${month((i >> 1) + 1)}, change: { by: over 1%, from: ${month(0)} }`,
      ),
  },
  {
    title: 'changes on a year earlier and on many other bases',
    base: n =>
      facts(n, i => `about: e${i}, period: 2020-01, change: ${i % 3 ? '3%' : `{ by: 3%, from: ${month(i)} }`}`, {
        entities: entities(n, () => ''),
      }),
  },
  { title: 'parts that are less than their whole', base: n => parts(n, 'over 2 cars', 'over 2 cars') },
  { title: 'parts that do not make up their whole', base: n => parts(n, '1,002 cars', '9 cars') },
  {
    title: 'shares of the parts of a whole',
    base: n =>
      facts(n, i => `about: e${i}, period: 2020, share: { is: 0.000${1 + (i % 9)}%, of: land }`, {
        entities: `land: { parts: [${list(n, i => `e${i}`)}] }, ${entities(n, () => '')}`,
      }),
  },
  {
    title: 'entities that lie in each other, a few deep',
    base: n =>
      facts(n, i => `about: e${i}, period: 2020, value: over 2 cars`, {
        entities: entities(n, i => (i % 10 === 0 ? '' : `partOf: e${i - 1}`)),
      }),
  },
  {
    title: 'indicators',
    base: n =>
      facts(n, i => `indicator: i${i}, period: 2020, value: over 2 cars`, {
        indicators: list(n, i => `i${i}: { unit: cars }`),
      }),
  },
  {
    title: 'periods after their source came out',
    base: n => facts(n, i => `period: ${2020 + i}, value: 2 cars`, { sources: 's: { title: A, published: 2019 }' }),
  },
  { title: 'units that nobody knows', base: n => facts(n, () => 'period: 2020, value: 2 elephants') },
  { title: 'references to nothing', base: n => facts(n, i => `about: nobody${i}, period: 2020, value: 2 cars`) },
  { title: 'keys that nobody knows', base: n => facts(n, () => 'period: 2020, valeu: 2 cars') },
];

const DEFINED = {
  sources: 's: { title: A }',
  entities: 'land: { partOf: world }, world: {}',
  indicators:
    'cars: { unit: cars, additive: true }, total: { unit: cars, cumulative: cars, never: falls }, people: { unit: people }',
  defaults: 'source: s, about: land, indicator: cars',
};

function facts(n: number, of: (index: number) => string, defined: Partial<typeof DEFINED> = {}): string {
  const sections = Object.entries({ ...DEFINED, ...defined }).map(([key, text]) => `${key}: { ${text} }\n`);
  return `${sections.join('')}facts:\n${list(n, i => `  - { id: f${i}, ${of(i)} }`, '\n')}\n`;
}

function parts(n: number, whole: string, part: string): string {
  return facts(n, i => (i === 0 ? `period: 2020, value: "${whole}"` : `about: e${i}, period: 2020, value: "${part}"`), {
    entities: `land: { parts: [${list(n - 1, i => `e${i + 1}`)}] }, ${list(n, i => `e${i}: {}`)}`,
  });
}

function entities(n: number, of: (index: number) => string): string {
  return `land: {}, world: {}, ${list(n, i => `e${i}: { ${of(i)} }`)}`;
}

function sources(n: number, of: (index: number) => string): string {
  return `s: { title: A }, ${list(n, i => `s${i}: { ${of(i)} }`)}`;
}

function list(n: number, of: (index: number) => string, between = ', '): string {
  return Array.from({ length: n }, (_, index) => of(index)).join(between);
}

function month(index: number): string {
  return `${1500 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;
}

function day(index: number): string {
  return new Date(Date.UTC(1950, 0, 1 + index)).toISOString().slice(0, 10);
}

/** A number in letters, of which numbers that follow each other differ in one. */
function letters(index: number): string {
  return Array.from(String(index).padStart(4, '0'), digit => 'bcdfghjklm'[Number(digit)]).join('');
}
