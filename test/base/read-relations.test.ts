import { describe, expect, test } from 'vitest';
import type { Expression } from '../../src/base/expression.ts';
import { load, loadClean, placeIn, problemsOf, textAt } from './loaded.ts';

const facts = `sources: { bureau: { title: B } }
facts: [{ id: a, value: 5 CNY }, { id: b, value: 5 CNY }, { id: c-d, value: 5 CNY }, { id: birth, date: 1958 }, { id: games, date: 1972 }]
relations:
`;

/** An expression with all its brackets, and its constants in base units. */
function shown(expression: Expression): string {
  switch (expression.kind) {
    case 'constant':
      return `${Number(expression.value.n) / Number(expression.value.d)}${expression.unit.name && ` ${expression.unit.dimension}`}`;
    case 'fact':
      return `${expression.fact}.${expression.measure}`;
    case 'indicator':
      return `${expression.indicator}.${expression.measure}`;
    default:
      return `(${shown(expression.left)} ${expression.kind} ${shown(expression.right)})`;
  }
}

describe('a relation', () => {
  test.each([
    ['a + b = c-d', '(a.level + b.level) = c-d.level'],
    ['a - b - c-d <= 0', '((a.level - b.level) - c-d.level) <= 0'],
    ['a − b < a', '(a.level - b.level) < a.level'],
    ['a - (b - c-d) >= a', '(a.level - (b.level - c-d.level)) >= a.level'],
    ['a + b * c-d / 2 > a', '(a.level + ((b.level * c-d.level) / 2)) > a.level'],
    ['a+b=c-d', '(a.level + b.level) = c-d.level'],
    ['(a + b) * (a - b) = a', '((a.level + b.level) * (a.level - b.level)) = a.level'],
    ['a.change = b.share', 'a.change = b.share'],
    ['games.date >= birth.date + 16 years', 'games.date >= (birth.date + 192 month)'],
    ['a.change = 7%', 'a.change = 0.07 '],
    ['a.change = 0.4 pp', 'a.change = 0.004 '],
    ['a.change = -5%', 'a.change = -0.05 '],
    ['a = 1,000 CNY', 'a.level = 1000 CNY'],
    ['a = 7.39 trillion CNY * 2', 'a.level = (7390000000000 CNY * 2)'],
    ['a / b = 5 CNY/person', '(a.level / b.level) = 5 CNY/person'],
    ['a = £5', 'a.level = 5 GBP'],
    ['fact:a = b', 'a.level = b.level'],
  ])('%s', async (text, expected) => {
    const base = await loadClean(`${facts}  - "${text}"\n`);
    const [relation = expect.fail('no relation')] = base.relations;
    expect(`${shown(relation.left)} ${relation.sign} ${shown(relation.right)}`).toBe(expected);
    expect(relation.text).toBe(text);
  });

  test('knows its facts, its speaker and its place; its terms know theirs', async () => {
    const base = await loadClean(`${facts}  - { that: "a + b + a = c-d", source: bureau }\n  - a = b\n`);
    const [first, second] = base.relations;
    expect(base.relations.map(one => [one.facts, one.source, one.file])).toEqual([
      [['a', 'b', 'c-d'], 'bureau', 'facts.yaml'],
      [['a', 'b'], null, 'facts.yaml'],
    ]);
    expect(first && [textAt(base, first.at), textAt(base, first.left.at), textAt(base, first.right.at)]).toEqual([
      '"a + b + a = c-d"',
      'a + b + a',
      'c-d',
    ]);
    expect(second && placeIn(base, second.right.at)).toBe('5:9-5:10');
  });

  test.each([
    ['an unknown fact', 'a + mars = b', '4:10-4:14 unknown-reference mars of fact'],
    [
      'two of them',
      'mars = venus',
      '4:6-4:10 unknown-reference mars of fact',
      '4:13-4:18 unknown-reference venus of fact',
    ],
    ['no second side', 'a + b', '4:6-4:11 schema A relation has two sides: write = or < <= > >= between them.'],
    ['a third side', 'a < b < c-d', '4:12-4:13 schema A relation has one sign, = or < <= > >=, between its two sides.'],
    [
      'a sign of another language',
      'a == b',
      '4:9-4:10 schema Before `=` a term is missing: write an id, a number or a group in brackets.',
    ],
    [
      'no term after an operator',
      'a + = b',
      '4:10-4:11 schema Before `=` a term is missing: write an id, a number or a group in brackets.',
    ],
    [
      'an end after an operator',
      'a = b +',
      '4:13-4:13 schema The formula ends where a term is expected: write an id, a number or a group in brackets.',
    ],
    [
      'no operator',
      'a b = c-d',
      '4:8-4:9 schema Before `b` an operator is missing: write + - * or /, with spaces around it.',
    ],
    [
      'a minus without its spaces',
      'a -b = c-d',
      '4:8-4:10 schema A minus needs a space on both sides, since an id may contain one.',
    ],
    [
      'a minus without any space',
      'a-b = c-d',
      '4:6-4:9 schema `a-b` is read as one id; write a difference with spaces around its minus: a - b.',
    ],
    [
      'a bracket that is not closed',
      '(a + b = c-d',
      '4:13-4:14 schema Before `=` a bracket is open: write ) after the last of its terms.',
    ],
    [
      'a bracket that is never closed',
      'a = (b',
      '4:10-4:11 schema This bracket is never closed: write ) after the last of its terms.',
    ],
    [
      'a bracket that closes none',
      'a + b) = c-d',
      '4:11-4:12 schema This bracket closes none: write ( before the first of its terms.',
    ],
    [
      'what a relation does not speak of',
      'a.rank = 5',
      '4:7-4:12 schema `.rank` is nothing that a formula speaks of: write .change, .share or .date after the id, or nothing for its value.',
    ],
    [
      'a constant that is not exact',
      'a = 2-3 CNY',
      '4:10-4:17 schema A number in a formula is exact, and `2-3 CNY` is not one number.',
    ],
    ['an unknown speaker', '{ that: a = b, source: mars }', '4:28-4:32 unknown-reference mars of source'],
  ])('%s is one problem at its characters', async (_, text, ...problems) => {
    const base = await load(`${facts}  - ${text.startsWith('{') ? text : `"${text}"`}\n`);
    expect(problemsOf(base)).toEqual(problems);
    expect(base.relations).toEqual([]);
  });

  test('brackets without end are no way to break the reader', async () => {
    const base = await load(`${facts}  - "${'('.repeat(10_000)}"\n`);
    expect(problemsOf(base)).toEqual(['4:70-4:71 schema Brackets are read 64 deep; use fewer.']);
  });
});

describe('an identity', () => {
  const indicators = (equals: string): string =>
    `indicators: { gdp: { unit: CNY }, population: { unit: people }, rate: { unit: "%", equals: "${equals}" } }\n`;

  test.each([
    ['gdp / population', '(gdp.level / population.level)'],
    ['gdp.change - population.share', '(gdp.change - population.share)'],
    ['1 / gdp', '(1 / gdp.level)'],
    ['100% - gdp.share', '(1  - gdp.share)'],
  ])('%s', async (text, expected) => {
    const base = await loadClean(indicators(text));
    const equals = [...base.indicators.values()].at(-1)?.equals;
    expect(equals && shown(equals.value)).toBe(expected);
    expect(equals && textAt(base, equals.at)).toBe(`"${text}"`);
  });

  test.each([
    ['gdp = population', 'schema The indicator itself is the left side: write only what it is equal to.'],
    ['gdp.date', 'schema `.date` is nothing that a formula speaks of: write .change or .share'],
    ['gpd', 'unknown-reference gpd of indicator, near gdp'],
  ])('%s is a problem', async (text, problem) => {
    const base = await load(indicators(text));
    expect(problemsOf(base)).toEqual([expect.stringContaining(problem)]);
    expect([...base.indicators.values()].at(-1)?.equals).toBeNull();
  });
});
