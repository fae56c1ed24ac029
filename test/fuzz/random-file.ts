import fc from 'fast-check';

type Text = fc.Arbitrary<string>;

/** Files that are YAML and mostly know the language, with figures, periods and references at random. */
export function randomFile(): Text {
  return fc
    .tuple(fourOf(entity()), fourOf(indicator()), fc.array(fact(), { minLength: 1, maxLength: 12 }))
    .map(([entities, indicators, facts]) => {
      const named = (keys: string, index: number): string => `  ${'abcd'[index]}: { ${keys} }`;
      return [
        'sources: { s: { title: S, published: 2022-06, primary: true }, t: { title: T, cites: [s] } }',
        'entities:',
        ...entities.map(named),
        'indicators:',
        ...indicators.map(named),
        'facts:',
        ...facts.map((keys, index) => `  - { id: f${index}, ${keys} }`),
        'relations: [f0 + f1 = f2, f1.change < f2.change]',
        '',
      ].join('\n');
    });
}

function fourOf(text: Text): fc.Arbitrary<readonly string[]> {
  return fc.array(text, { minLength: 4, maxLength: 4 });
}

/** One of these; what stands there twice comes twice as often. */
function oneOf(words: string): Text {
  return fc.constantFrom(...words.split('|').map(word => word.trim()));
}

/** Entities and indicators share their ids, so a bare one is ambiguous; of the facts some may not be there. */
function reference(): Text {
  return oneOf(
    '"entity:a" | "entity:a" | "entity:b" | "entity:b" | "indicator:a" | "indicator:b" | f0 | f1 | f2 | a | nobody',
  );
}

function thing(): Text {
  return oneOf('a | a | a | a | b | b | c | d');
}

function entity(): Text {
  const more = 'name: The land, kind: city | aliases: [land, The Land] | partOf: a | partOf: b | parts: [b, c]';
  return oneOf(` | | | | ${more}`);
}

function indicator(): Text {
  const unit = oneOf('cars | cars | CNY | CNY | "%" | people | CNY/person | CNY/USD | USD/CNY | °C | km');
  const additive = oneOf('true | true | entities | periods | false');
  const more = `signed: true | never: falls | equals: b / c | equals: a.change + 1 | index: 2015 | cumulative: b
    | usual: 1 to 9 | partOf: a | parts: [b, c] | precision: thousands`;
  return fc
    .tuple(unit, additive, oneOf(` | | | | | | ${more}`))
    .map(([one, sums, rest]) => `unit: ${one}, additive: ${sums}${rest && `, ${rest}`}`);
}

function figure(): Text {
  const number = fc.oneof(
    fc.nat(9).map(String),
    fc.nat(9_999_999).map(String),
    fc.tuple(fc.nat(999), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
    oneOf('0 | 100 | 1 in 12 | 10 of 11 | half | 3-5 | 26 to 31 | two thirds | 9007199254740993 | -7 | 0.0'),
  );
  const hedge = oneOf(' | | | | about | over | nearly | under | at least | up to | + | - | fell by');
  const unit = oneOf(
    ' | | | | | % | pp | cars | CNY | million CNY | USD | CNY/USD | USD/CNY | times | km | °C | people a day',
  );
  return fc.tuple(hedge, number, unit).map(words => `"${words.join(' ').trim()}"`);
}

function period(): Text {
  return oneOf(`2021 | 2022 | 2022 | 2022 | 2022-Q1 | 2022-H1 | 2022-03 | 2022-03-14 | 2022-Q1/2022-Q3 | 2022/.. | 2004?
    | unknown | 2008-09 | 2009-10 | 1800 | 9999`);
}

function measure(): Text {
  const base = fc.oneof(period(), oneOf('f0 | f1 | previous'));
  const other = fc.oneof(oneOf('a | b | c | f0 | f1'), figure());
  const word = oneOf('higher | lower | equal | contrary | 1.5 times');
  return fc.oneof(
    figure().map(value => `value: ${value}`),
    fc.tuple(figure(), figure()).map(([is, converted]) => `value: { is: ${is}, converted: ${converted} }`),
    fc.tuple(figure(), base).map(([by, from]) => `change: { by: ${by}, from: ${from} }`),
    figure().map(change => `change: [${change}, up]`),
    fc
      .tuple(figure(), figure(), base)
      .map(([by, other, from]) => `change: { by: ${by}, from: ${from}, converted: ${other} }`),
    fc
      .tuple(other, figure(), figure())
      .map(([than, ...by]) => `compare: { value: higher, than: ${than}, by: [${by}] }`),
    fc.tuple(figure(), reference()).map(([is, of]) => `share: { is: ${is}, of: ${of} }`),
    fc.tuple(figure(), oneOf('0 | 1 | 9 | 43 | about 28')).map(([is, n]) => `share: { is: ${is}, n: ${n} }`),
    fc
      .tuple(oneOf('1 | 2 | 3 | 28 | about 28 | 900 million'), figure(), oneOf('binary | min | max | total'), figure())
      .map(
        ([n, sd, key, more]) =>
          `mean: { n: ${n}, ${key === 'binary' ? 'binary: true' : `${key}: ${more}`}, sd: ${sd} }`,
      ),
    fc.tuple(oneOf('1 | 3 | joint 3 | top 10'), thing()).map(([is, scope]) => `rank: { is: ${is}, in: ${scope} }`),
    fc
      .tuple(oneOf('value | change | share'), word, other, figure())
      .map(([of, how, than, by]) => `compare: { ${of}: ${how}, than: ${than}, by: ${by} }`),
    fc.array(reference(), { minLength: 1, maxLength: 3 }).map(ids => `parts: [${ids}]`),
    oneOf(`items: [x, y] | record: { is: highest } | date: 2022-03 | age: 44 | since: f0 | mean: { n: 28 } | is: open
      | isNot: open`),
  );
}

function fact(): Text {
  const measures = fc.uniqueArray(measure(), { minLength: 1, maxLength: 3, selector: text => text.split(':')[0] });
  const more = `status: forecast | asOf: 2022-05 | reports: f1 | supersedes: f2 | real: true | precision: truncated
    | scenario: high`;
  return fc
    .tuple(thing(), thing(), period(), oneOf('s | t'), measures, oneOf(` | | | | | ${more}`))
    .map(([about, what, when, source, all, rest]) => {
      const keys = [`about: ${about}`, `indicator: ${what}`, `period: ${when}`, `source: ${source}`, ...all, rest];
      return keys.filter(Boolean).join(', ');
    });
}
