import type { Span } from '../text/span.ts';
import { groupBy } from './group.ts';
import type { Entry, Mapping, Node } from './node.ts';
import { isEmpty, plainValueOf } from './plain-value.ts';
import { type SchemaErrors, schemaErrorsOf } from './schema-errors.ts';
import { isEmptyByMisplacing, type Misplaced, misplacedIn } from './schema-indent.ts';
import {
  meantKey,
  sayMisplaced,
  sayMissingKey,
  sayNoChoice,
  sayNoId,
  sayTwoChoices,
  sayUnknownKey,
} from './schema-keys.ts';
import { entryOf, pathUnder, placeAt, type SchemaPlace } from './schema-place.ts';
import { choicesOf } from './schema-shape.ts';
import { sayWrongValue } from './schema-values.ts';
import { spanOf } from './spans.ts';
import { commaInBraces, emptyBecauseOfComment, emptyBlockScalar } from './yaml-traps.ts';

/** What the schema has against a document, as a sentence: one cause, one problem. */
export interface SchemaProblem {
  readonly kind: 'schema';
  /** The key that means nothing, the value that cannot stand there, or the first key of what lacks one. */
  readonly at: Span;
  /** As `facts[2].change[0].by`. */
  readonly path: string;
  readonly message: string;
}

/**
 * Holds a document against schemas/facts.schema.json; `text` is that of the whole file. The problems come in the order of
 * the text. A document without any costs one pass to make plain values of it and one through the compiled schema.
 */
export function validateDocument(
  root: Node,
  text: string,
  file: string,
  errors: SchemaErrors = schemaErrorsOf(plainValueOf(root)),
): readonly SchemaProblem[] {
  if (errors.length === 0) return [];
  const byPointer = groupBy(errors, ({ instancePath }) => instancePath);
  const problems: SchemaProblem[] = [];
  for (const [pointer, errorsThere] of byPointer) {
    for (const { node, path, message } of problemsAt(placeAt(root, pointer), errorsThere, text)) {
      problems.push({ kind: 'schema', at: spanOf(file, markOf(node, text)), path, message });
    }
  }
  return firstOfEachPath(problems.sort((a, b) => a.at.start - b.at.start));
}

/** Of what goes over several lines the first scalar is pointed at. */
function markOf(node: Node, text: string): Node {
  if (node.kind === 'scalar' || !text.slice(node.start, node.end).includes('\n')) return node;
  const first = node.kind === 'mapping' ? node.entries[0]?.key : node.items[0];
  return first ? markOf(first, text) : node;
}

/** A name that is no id and has nothing under it, or a form that lacks two keys: the first finding says enough. */
function firstOfEachPath(problems: readonly SchemaProblem[]): readonly SchemaProblem[] {
  const paths = new Set<string>();
  return problems.filter(({ path }) => !paths.has(path) && paths.add(path));
}

interface Found {
  readonly node: Node;
  readonly path: string;
  readonly message: string;
}

function problemsAt(place: SchemaPlace, errors: SchemaErrors, text: string): Iterable<Found> {
  const { node } = place;
  const isWrongAsWhole = errors.some(({ keyword }) => keyword === 'type' || keyword === 'enum');
  return node.kind === 'mapping' && !isWrongAsWhole
    ? problemsOfMapping(place, node, errors, text)
    : problemsOfValue(place, text);
}

function* problemsOfValue(place: SchemaPlace, text: string): Iterable<Found> {
  const { node, entry, parent, path } = place;
  const misplaced = entry && parent?.node.kind === 'mapping' ? misplacedIn(parent.shape, parent.node).get(entry) : null;
  if (entry && misplaced) {
    yield* problemsOfMisplaced(entry, path, misplaced);
    return;
  }
  if (isEmptyByMisplacing(place)) return;
  const trap = entry && (emptyBecauseOfComment(entry, text) ?? emptyBlockScalar(entry, text));
  yield { node, path, message: trap ?? sayWrongValue(place) };
}

function* problemsOfMisplaced({ key }: Entry, path: string, { above, isFirst }: Misplaced): Iterable<Found> {
  if (isFirst) yield { node: key, path, message: sayMisplaced(key.value, above.key.value) };
}

function* problemsOfMapping(place: SchemaPlace, node: Mapping, errors: SchemaErrors, text: string): Iterable<Found> {
  const unknown = entriesOf(node, errors, 'additionalProperties', 'additionalProperty');
  const nameless = entriesOf(node, errors, 'propertyNames', 'propertyName');
  yield* wrongKeys(place, node, unknown, text, ({ key, value }) => sayUnknownKey(place.shape, key.value, value));
  yield* wrongKeys(place, node, nameless, text, ({ key }) => sayNoId(key.value));
  // A mistyped key is the one that seems to be missing.
  const meant = unknown.map(({ key, value }) => meantKey(place.shape, key.value, value));
  yield* missingKeys(place, node, errors, meant);
}

function entriesOf(node: Mapping, errors: SchemaErrors, keyword: string, param: string): readonly Entry[] {
  return namesIn(errors, keyword, param).flatMap(name => entryOf(node, name) ?? []);
}

/** What the errors of one keyword name. Those of its alternatives (`oneOf`) are told by the whole. */
function namesIn(errors: SchemaErrors, keyword: string, param: string): readonly string[] {
  const own = errors.filter(error => error.keyword === keyword && !error.schemaPath.includes('Of/'));
  return own.map(({ params }) => params[param]);
}

/** Keys that cannot stand where they do, said in the words of YAML where it explains them. */
function* wrongKeys(
  place: SchemaPlace,
  node: Mapping,
  wrong: readonly Entry[],
  text: string,
  say: (entry: Entry) => string,
): Iterable<Found> {
  if (wrong.length === 0) return;
  const isWrong = new Set(wrong);
  const misplaced = misplacedIn(place.shape, node);
  let isInCut = false;
  for (const entry of node.entries) {
    const { key, value } = entry;
    const path = pathUnder(place, key.value);
    const away = misplaced.get(entry);
    // All pieces of one value that commas cut say the same.
    if (!isWrong.has(entry) || (isInCut && isPiece(entry, text))) {
      isInCut &&= isPiece(entry, text);
      continue;
    }
    const cut = isEmpty(value) ? commaInBraces(node, entry, text) : null;
    isInCut = cut !== null;
    if (away) yield* problemsOfMisplaced(entry, path, away);
    // What stands before the comma is no more what was meant than what stands behind it.
    else
      yield cut ? { node: { ...key, ...cut }, path, message: cut.message } : { node: key, path, message: say(entry) };
  }
}

function isPiece({ key, value }: Entry, text: string): boolean {
  return value.start === key.end && text[key.end] !== ':';
}

function* missingKeys(
  { shape, path }: SchemaPlace,
  node: Mapping,
  errors: SchemaErrors,
  meant: readonly (string | null)[],
): Iterable<Found> {
  const first = node.entries[0]?.key ?? node;
  for (const key of namesIn(errors, 'required', 'missingProperty')) {
    if (!meant.includes(key)) yield { node: first, path, message: sayMissingKey(shape, key) };
  }
  if (!errors.some(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf')) return;
  const choices = choicesOf(shape);
  const [one, other] = node.entries.filter(({ key }) => choices.includes(key.value));
  if (one && other) {
    yield { node: other.key, path: pathUnder({ path }, other.key.value), message: sayTwoChoices(shape, one, other) };
  } else if (meant.length === 0) yield { node: first, path, message: sayNoChoice(shape) };
}
