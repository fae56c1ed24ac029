import { nearKey } from './near-key.ts';
import type { Mapping, Scalar } from './node.ts';
import { isEmpty } from './plain-value.ts';
import type { SchemaPlace } from './schema-place.ts';
import { allows, choiceOfWords, isNameMap, type Shape, shapeOfItems, singularOf } from './schema-shape.ts';
import { code, idLike, inYaml, listInWords, written } from './schema-words.ts';

/** What is wrong with what stands under a key or in a list, and what may stand there. */
export function sayWrongValue(place: SchemaPlace): string {
  const { node, parent } = place;
  if (parent === null) return 'a fact file is a mapping with keys such as facts and sources';
  if (node.kind === 'mapping') return sayMapping(place, node);
  if (node.kind === 'sequence') return saySequence(place);
  if (isEmpty(node)) return sayNothing(place, node);
  return node.value.trim() === ''
    ? `${nameOf(place)} is empty; write something between the quotes`
    : sayScalar(place, node);
}

/** What a sentence calls the thing that it is about: its key, or the list that it is an element of. */
function nameOf({ key, entry }: SchemaPlace): string {
  return entry ? code(key) : `an element of ${code(key)}`;
}

const KINDS = ['fact', 'entity', 'indicator', 'source', 'period', 'unit', 'table'];

/** What is wanted, by the definition that a key is made of. */
const WANTED: Readonly<Record<string, string>> = {
  id: 'one id',
  reference: 'one id',
  references: 'one id or a list of ids',
  figure: 'one figure',
  figures: 'one figure or a list of figures',
  when: 'one period',
  base: 'one period',
  value: 'one figure',
  change: 'one figure',
  gap: 'one figure',
  relation: 'an equation or an order',
  tableAbout: 'the name of a column',
  tablePeriod: 'the name of a column',
  whole: 'a whole number in digits',
  digest: '64 hexadecimal digits',
};

function sayMapping(place: SchemaPlace, { entries }: Mapping): string {
  const { shape } = place;
  const name = nameOf(place);
  if (place.key === 'parts' && entries.some(({ key }) => key.value === 'complete')) {
    return `${name} of an entity is a list of all of them; if there are others, write ${code('partOf')} at each instead`;
  }
  if (allows(shape, 'array') && !allows(shape, 'string')) return `${name} is a list; ${howToList(place)}`;
  if (shape.definition === 'text') return `${name} is one text and has no keys; if it holds a colon, quote it`;
  return `${name} is ${wantedOf(shape)}${suchAs(shape)}; it has no keys`;
}

function saySequence(place: SchemaPlace): string {
  const { shape } = place;
  const name = nameOf(place);
  // Of lists that may stand there only an empty one is wrong as a whole.
  if (allows(shape, 'array')) return `${name} is an empty list; fill it in or take the key out`;
  if (place.entry === null) return `${name} is a list itself; put what it holds into the list around it`;
  if (isNameMap(shape)) return `${name} is not a list; ${howToName(place)}`;
  if (allows(shape, 'string') || !allows(shape, 'object')) return `${name} is ${wantedOf(shape)}, not a list`;
  return `${name} is not a list; write it with keys${suchAs(shape)}`;
}

function sayNothing(place: SchemaPlace, { value }: Scalar): string {
  const name = nameOf(place);
  if (value !== '') return `${name} is ${written(value)}, which YAML reads as nothing; quote it if it is meant as text`;
  if (place.entry === null) return `${name} is empty; fill it in or take it out`;
  const isNeeded = place.parent?.shape.required?.includes(place.key) ?? false;
  return isNeeded
    ? `${name} is empty; fill it in${suchAs(place.shape)}`
    : `${name} is empty; fill it in or take the key out`;
}

function sayScalar(place: SchemaPlace, scalar: Scalar): string {
  const { shape } = place;
  const { value } = scalar;
  const words = choiceOfWords(shape);
  if (words.length > 0) return sayWrongWord(place, scalar, words);
  if (allows(shape, 'string')) return sayWrongText(place, scalar);
  const said = `${nameOf(place)} is ${written(value)}`;
  if (isNameMap(shape)) return `${said}; ${howToName(place)}`;
  const [example] = shape.examples ?? [];
  if (allows(shape, 'object') && !Array.isArray(example)) return `${said}; write it with keys${suchAs(shape, value)}`;
  if (shapeOfItems(shape)?.definition === 'fact') return `${said}; it is a list: ${howToList(place)}`;
  return `${said}; it is a list: write ${code(inYaml(value.split(SEPARATOR)))}`;
}

/** One of a few words was wanted. */
function sayWrongWord(place: SchemaPlace, { value, style }: Scalar, words: readonly string[]): string {
  const { definition = '' } = place.shape;
  const said = `${nameOf(place)} is ${written(value)}`;
  if (place.key === 'cq') return `${said}; this cq reads version 1 of the language`;
  if (words.includes(value) && style !== 'plain') return `${said} in quotes; write it without them`;
  const near = nearKey(value, words);
  const may = listInWords(
    definition in OPEN ? [...words.slice(0, -1), `${OPEN[definition]} ${words.at(-1)}`] : words,
    'or',
  );
  return `${said}; it can ${words.length > 1 ? '' : 'only '}be ${may}${near === null ? '' : ` (did you mean ${near}?)`}`;
}

/** What the last of the words is an example of. */
const OPEN: Readonly<Record<string, string>> = {
  precision: 'the last place that counts, such as',
  claim: 'a multiple, such as',
};

function sayWrongText(place: SchemaPlace, { value, style }: Scalar): string {
  const { shape } = place;
  const said = `${nameOf(place)} is ${written(value)}`;
  if (style === 'plain' && (value === 'true' || value === 'false')) {
    const cure =
      shape.definition === 'text' ? '; quote it if it is meant as text' : `; it is ${wantedOf(shape)}${suchAs(shape)}`;
    return `${said}, which YAML reads as yes or no${cure}`;
  }
  if (shape.definition === 'id') return `${said}: ids are lower-case words joined by hyphens, such as ${idLike(value)}`;
  if (shape.definition === 'whole' || shape.definition === 'digest')
    return `${said}; it is ${wantedOf(shape)}${suchAs(shape)}`;
  return sayNoReference(place, said, value);
}

function sayNoReference({ shape }: SchemaPlace, said: string, value: string): string {
  const several = value.split(SEPARATOR);
  if (several.length > 1 && allows(shape, 'array'))
    return `${said}; it is a list: write ${code(inYaml(several.map(idLike)))}`;
  const kind = /^([^:\s]+):/.exec(value)?.[1];
  if (kind !== undefined && !KINDS.includes(kind))
    return `${said}; before a colon stands the kind: ${listInWords(KINDS, 'or')}`;
  return `${said}: it names an id, lower-case words joined by hyphens, such as ${idLike(value)}`;
}

const SEPARATOR = /\s*[,，、;]\s*/;

/** How the elements of a list are written. */
function howToList({ shape, key }: SchemaPlace): string {
  const element = shapeOfItems(shape);
  if (element?.definition === 'fact' || element?.definition === 'relation')
    return `put a - before each ${singularOf(element)}`;
  const [example = []] = shape.examples ?? [];
  return `write it as in ${code(`${key}: ${inYaml(example)}`)}`;
}

/** How that is written which has an id or a name of its own. */
function howToName({ shape }: SchemaPlace): string {
  const [example = {}] = shape.examples ?? [];
  const [first] = Object.entries(example as Record<string, unknown>);
  return `write each under a name of its own, such as ${code(`${first?.[0]}: ${inYaml(first?.[1])}`)}`;
}

function wantedOf(shape: Shape): string {
  const { definition = '' } = shape;
  if (choiceOfWords(shape).length > 0) return 'one word';
  return Object.hasOwn(WANTED, definition) ? (WANTED[definition] ?? '') : 'one text';
}

/** An example, into which what was written is taken over if it has a place for it. */
function suchAs({ examples = [] }: Shape, written?: string): string {
  const [example] = examples;
  if (example === undefined) return '';
  const isForm = typeof example === 'object' && example !== null && 'is' in example;
  return `, such as ${inYaml(isForm && written !== undefined ? { ...example, is: written } : example)}`;
}
