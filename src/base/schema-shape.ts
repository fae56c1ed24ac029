import schema from '../../schemas/facts.schema.json' with { type: 'json' };

/** The part of JSON Schema that facts.schema.json is written in, as far as sentences are made of it. */
export interface Shape {
  readonly $ref?: string;
  /** What stands here, as a noun: `Fact`, `Size of the change`. */
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Shape>>;
  /** False where only `properties` may stand; the shape of all others where ids or names are the keys. */
  readonly additionalProperties?: boolean | Shape;
  readonly items?: Shape;
  readonly then?: { readonly oneOf?: readonly Shape[]; readonly anyOf?: readonly Shape[] };
  readonly examples?: readonly unknown[];
  /** The definition that it is made of, by its name in `$defs`: `figure`, `reference`, `fact`. */
  readonly definition?: string;
}

/** The shape of a whole document. */
export const fileShape: Shape = schema as unknown as Shape;

/** What may stand under a key. Null where the schema has no word for it. */
export function shapeUnderKey(shape: Shape, key: string): Shape | null {
  const { properties, additionalProperties } = shape;
  const own = properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
  if (own) return resolve(own);
  return typeof additionalProperties === 'object' ? resolve(additionalProperties) : null;
}

/** What may stand in a list. */
export function shapeOfItems(shape: Shape): Shape | null {
  return shape.items ? resolve(shape.items) : null;
}

/** The keys that may be written, none where ids or names are the keys. */
export function keysOf({ properties = {} }: Shape): readonly string[] {
  return Object.keys(properties);
}

/** The keys of which a mapping must have one: `by`, `times` or `was`. */
export function choicesOf({ then }: Shape): readonly string[] {
  return (then?.oneOf ?? then?.anyOf ?? []).flatMap(({ required = [] }) => required);
}

/** Where ids or names are the keys and not words of the language. */
export function isNameMap({ additionalProperties }: Shape): boolean {
  return typeof additionalProperties === 'object';
}

export function allows(shape: Shape, type: 'object' | 'array' | 'string' | 'boolean' | 'null'): boolean {
  if (shape.type === undefined) return shape.enum?.some(value => typeof value === type) ?? true;
  return typeof shape.type === 'string' ? shape.type === type : shape.type.includes(type);
}

/** The words that may stand here; none where any text may. Of those that are open-ended the last is an example of the rest. */
export function choiceOfWords(shape: Shape): readonly string[] {
  const { enum: words, type, definition, examples = [] } = shape;
  if (words) return [...new Set(words.map(String))];
  if (type === 'boolean') return ['true', 'false'];
  return definition === 'precision' || definition === 'claim' ? examples.map(String) : [];
}

/** With its article: `a fact`, `an entity`, `parts`. */
export function nounOf(shape: Shape): string {
  const noun = singularOf(shape);
  if (noun.endsWith('s')) return noun;
  return `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
}

export function singularOf({ title = '' }: Shape): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

const resolved = new WeakMap<Shape, Shape>();

/** What has keys of its own. */
export const levels: readonly Shape[] = [
  fileShape,
  ...Object.keys(schema.$defs).map(name => resolve({ $ref: `#/$defs/${name}` })),
]
  // Defaults have the keys of a fact, and elements of a list those of the list's full form.
  .filter(
    ({ properties, definition }) =>
      properties && definition !== 'defaults' && definition !== 'part' && definition !== 'item',
  );

/** The levels that come directly under one: of a fact its measures, verdict and acceptances. */
export function levelsUnder(shape: Shape): readonly Shape[] {
  const names = new Set(keysOf(shape).map(key => shapeUnderKey(shape, key)?.definition));
  return levels.filter(({ definition }) => definition !== undefined && names.has(definition));
}

/** Follows references; what stands beside one wins over what it refers to. One object for one place in the schema. */
function resolve(shape: Shape): Shape {
  const known = resolved.get(shape);
  if (known) return known;
  const made = shape.$ref === undefined ? shape : withTarget(shape, shape.$ref);
  resolved.set(shape, made);
  return made;
}

function withTarget({ $ref: _, ...beside }: Shape, pointer: string): Shape {
  const name = /^#\/\$defs\/(\w+)$/.exec(pointer)?.[1];
  const { definition = name, ...target } = resolve(shapeAt(pointer));
  return { ...target, ...beside, ...(definition === undefined ? {} : { definition }) };
}

function shapeAt(pointer: string): Shape {
  let found: unknown = schema;
  for (const step of pointer.slice(2).split('/')) found = (found as Record<string, unknown>)[step];
  return found as Shape;
}
