import type { Base } from '../../base/base.ts';
import type { Kind } from '../../base/ids.ts';
import type { Problem } from '../../base/problem.ts';
import { nounKey } from '../../figure/noun.ts';
import type { Span } from '../../text/span.ts';
import type { Rule } from '../rule.ts';

export const unusedDefinition: Rule = {
  id: 'unused-definition',
  family: 'form',
  severity: 'info',
  summary: 'An entity, indicator or source is defined and nothing refers to it.',
  why: `Often the reference is misspelt, or the fact it was meant for has gone. What nothing refers to takes part in no check,
    so a base can look better covered than it is.`,
  fires: 'no fact, default, relation, table or other definition names it',
  silent: `something does: also \`partOf\`, \`parts\`, \`equals\` or \`cumulative\` of another definition, an item of a list that is
    its name or alias, a rank among its kind. An indicator with \`equals\` says something by itself`,
  limits: `Named periods, units and tables are not looked at. Where something of the base could not be read, or a reference
    names nothing, it is not checked: what is missing may be what refers to it.`,
  accept: 'it has no facts yet and is kept for those to come',
  wrong: `
    entities: { land: {}, town: {} }
    facts:
      - { id: cars, about: land, value: 5 cars }`,
  right: `
    entities: { land: {}, town: { partOf: land } }
    facts:
      - { id: cars, about: town, value: 5 cars }`,

  *check(base) {
    const unsure = unsureKinds(base);
    const named = namesInWords(base);
    for (const { kind, id, at, words } of definitions(base)) {
      if (base.referred.has(`${kind}:${id}`) || words.some(word => named.has(nounKey(word)))) continue;
      const looked = { at, facts: [], figures: [], steps: [] };
      const missing = unsure.get(kind);
      if (missing !== undefined) {
        yield { outcome: 'not-checked', ...looked, missing };
        continue;
      }
      const message = `the ${kind} "${id}" is defined, but nothing refers to it`;
      yield { outcome: 'conflict', ...looked, message, related: [], severity: null };
    }
  },
};

interface Defined {
  readonly kind: Kind;
  readonly id: string;
  readonly at: Span;
  /** By which else it may be named. */
  readonly words: readonly string[];
}

function* definitions(base: Base): Iterable<Defined> {
  for (const { id, at, name, aliases, kind } of base.entities.values()) {
    const words = [name, ...aliases].map(({ value }) => value);
    yield { kind: 'entity', id, at, words: kind === null ? words : [...words, kind] };
  }
  for (const { id, at, equals } of base.indicators.values()) {
    if (equals === null) yield { kind: 'indicator', id, at, words: [] };
  }
  for (const { id, at } of base.sources.values()) yield { kind: 'source', id, at, words: [] };
}

/** Names are compared as nouns are: `The Big City` is `big cities` nowhere, but `Cities` is `city`. */
function namesInWords(base: Base): ReadonlySet<string> {
  const words = base.facts.flatMap(({ items, ranks }) => [
    ...items.flatMap(({ are }) => are.map(({ value }) => value)),
    ...ranks.flatMap(({ among }) => among?.value ?? []),
  ]);
  return new Set(words.map(nounKey));
}

/** The kinds of which something may be used by what could not be read, and what that is. */
function unsureKinds({ problems, tables }: Base): ReadonlyMap<Kind, string> {
  const unsure = new Map<Kind, string>();
  for (const table of tables) for (const kind of table.names) unsure.set(kind, `what the cells of ${table.id} name`);
  for (const problem of problems)
    for (const kind of kindsLostBy(problem)) unsure.set(kind, `what ${problem.at.file} says where it cannot be read`);
  return unsure;
}

function kindsLostBy(problem: Problem): readonly Kind[] {
  switch (problem.kind) {
    case 'unknown-reference':
    case 'ambiguous-reference':
      return problem.of;
    case 'yaml-syntax':
    case 'schema':
    case 'unreadable-file':
    case 'duplicate-id':
      return ['entity', 'indicator', 'source'];
    default:
      return [];
  }
}
