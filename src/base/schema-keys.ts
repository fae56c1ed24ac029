import { nearKey, twinKey } from './near-key.ts';
import type { Entry, Node } from './node.ts';
import {
  allows,
  choicesOf,
  fileShape,
  keysOf,
  levels,
  levelsUnder,
  nounOf,
  type Shape,
  shapeUnderKey,
  singularOf,
} from './schema-shape.ts';
import { code, idLike, inYaml, listInWords, written } from './schema-words.ts';

/** What is wrong with a key that has no meaning where it stands, and what was likely meant. */
export function sayUnknownKey(shape: Shape, key: string, value: Node): string {
  const wrong = `${written(key)} is not a key of ${nounOf(shape)}`;
  const meant = meantKey(shape, key, value);
  if (meant !== null) return `${wrong}; did you mean ${code(meant)}?`;
  const phrase = phraseFor(shape, key);
  if (phrase !== null) return `${wrong}; write ${code(phrase)}`;
  const elsewhere = levelsWith(key, shape);
  if (elsewhere.length > 0) return sayElsewhere(shape, key, elsewhere);
  const keys = keysOf(shape);
  if (keys.length > MANY_KEYS) return `${wrong}; what has no key of its own can go into ${code('note')}`;
  return `${wrong}; it may have ${listInWords(keys.map(code), 'and')}`;
}

/** The key that was meant here, if it is a key of this level. */
export function meantKey(shape: Shape, key: string, value: Node): string | null {
  const keys = keysOf(shape);
  const synonym = synonymOf(shape, key);
  if (synonym !== undefined && keys.includes(synonym)) return synonym;
  if (levelsWith(key, shape).length === 0) return nearKey(key, keys);
  // A key of another level is a slip of the pen only if what stands under it fits here: `sources: daily` in a fact.
  const twin = twinKey(key, keys);
  return twin !== null && fits(value, shapeUnderKey(shape, twin)) ? twin : null;
}

/** A key without which it says nothing. */
export function sayMissingKey(shape: Shape, key: string): string {
  const needs = `${nounOf(shape)} ${nounOf(shape).endsWith('s') ? 'need' : 'needs'}`;
  if (NOUNS.includes(key)) return `${needs} ${/^[aeiou]/.test(key) ? 'an' : 'a'} ${code(key)}`;
  const [example] = shapeUnderKey(shape, key)?.examples ?? [];
  return `${needs} ${code(key)}${example === undefined ? '' : `, such as ${key}: ${inYaml(example)}`}`;
}

/** One of several keys is needed and none is there. */
export function sayNoChoice(shape: Shape): string {
  const [example] = shape.examples ?? [];
  const said = `${nounOf(shape)} needs ${listInWords(choicesOf(shape).map(code), 'or')}`;
  return typeof example === 'object' ? `${said}, such as ${inYaml(example)}` : said;
}

/** Only one of several keys may stand in a mapping. */
export function sayTwoChoices(shape: Shape, first: Entry, second: Entry): string {
  const said = `${code(second.key.value)} stands beside ${code(first.key.value)}, but ${nounOf(shape)} has only one of`;
  return `${said} ${listInWords(choicesOf(shape).map(code), 'and')}; write two ${singularOf(shape)}s as a list`;
}

/** A key that was not indented. */
export function sayMisplaced(key: string, above: string): string {
  return `${written(key)} stands beside ${written(above)}, which is empty; indent it to put it under it`;
}

/** A name of an entity, a source ... that is no id. */
export function sayNoId(name: string): string {
  return `${written(name)} stands where an id does: ids are lower-case words joined by hyphens, such as ${idLike(name)}`;
}

const MANY_KEYS = 16;
const MANY_LEVELS = 3;

/** Keys that are nouns. */
const NOUNS = ['id', 'title', 'file'];

/** Words that people write for a key, by the level where they write them. */
const SYNONYMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  source: { name: 'title', date: 'published', year: 'published', link: 'url', website: 'url' },
  entity: { title: 'name', label: 'name', type: 'kind', parent: 'partOf' },
  indicator: { title: 'name', label: 'name', units: 'unit', formula: 'equals' },
  fact: {
    name: 'id',
    entity: 'about',
    subject: 'about',
    claim: 'statement',
    page: 'at',
    paragraph: 'at',
    metric: 'indicator',
    measure: 'indicator',
    year: 'period',
    when: 'period',
    growth: 'change',
    comment: 'note',
  },
  change: { is: 'by', since: 'from', than: 'from' },
  comparison: { to: 'than', with: 'than' },
  rank: { of: 'in', rank: 'is' },
  share: { in: 'of', share: 'is' },
};

/** How the language says what people look for a key for, by the level where they do. */
const PHRASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  fact: { sample: 'share: { is: 72%, n: 43 }' },
};

function synonymOf({ definition = '' }: Shape, key: string): string | undefined {
  const synonyms = SYNONYMS[definition === 'defaults' ? 'fact' : definition] ?? {};
  const word = key.toLowerCase();
  return Object.hasOwn(synonyms, word) ? synonyms[word] : undefined;
}

/** A word that stands under one of the keys of this level, as `status: forecast` for `forecast: true`. */
function phraseFor(shape: Shape, word: string): string | null {
  const phrases = PHRASES[shape.definition ?? ''] ?? {};
  if (Object.hasOwn(phrases, word)) return phrases[word] ?? null;
  const key = keysOf(shape).find(one => shapeUnderKey(shape, one)?.enum?.includes(word));
  return key === undefined ? null : `${key}: ${word}`;
}

function sayElsewhere(shape: Shape, key: string, elsewhere: readonly Shape[]): string {
  const nouns = listInWords(elsewhere.slice(0, MANY_LEVELS).map(nounOf), 'or');
  const said = `${code(key)} is a key of ${nouns}, not of ${nounOf(shape)}`;
  const isDefault = shape === fileShape && elsewhere.some(({ definition }) => definition === 'fact');
  return isDefault ? `${said}; under ${code('defaults')} it is filled into every fact` : said;
}

/** The levels on which a key has a meaning, the nearest only: those under this one, else the fact, else any. */
function levelsWith(key: string, shape: Shape): readonly Shape[] {
  const having = levels.filter(level => level.title !== shape.title && hasKey(level, key));
  if (having.length < 2) return having;
  const under = levelsUnder(shape);
  const nearest = [
    having.filter(({ title }) => under.some(level => level.title === title)),
    having.filter(({ definition }) => definition === 'fact'),
    having.filter(({ definition }) => definition !== 'table' && definition !== 'column'),
  ];
  return nearest.find(found => found.length > 0) ?? having;
}

/** A hash is written by commands, so nobody has it in mind. */
function hasKey(level: Shape, key: string): boolean {
  return Object.hasOwn(level.properties ?? {}, key) && shapeUnderKey(level, key)?.definition !== 'hash';
}

function fits(node: Node, shape: Shape | null): boolean {
  if (shape === null) return false;
  if (node.kind === 'scalar') return allows(shape, 'string') || allows(shape, 'boolean');
  return allows(shape, node.kind === 'mapping' ? 'object' : 'array');
}
