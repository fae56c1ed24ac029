import type { Base } from '../../base/base.ts';
import type { Expression } from '../../base/expression.ts';
import type { Fact, Reference } from '../../base/fact.ts';
import type { FactId } from '../../base/ids.ts';
import type { Located } from '../../text/located.ts';
import type { Span } from '../../text/span.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';

export const supersededInUse: Rule = {
  id: 'superseded-in-use',
  family: 'agreement',
  severity: 'warning',
  summary: 'A fact that another one supersedes is still compared with.',
  why: `A superseded fact constrains nothing, so what refers to it is checked against other figures of its observation, or not at
    all. Whoever wrote the comparison meant the figure that no longer holds.`,
  fires: `a fact in use names a superseded one: compares with it, measures a change from it, is a share of it, counts it among its
    parts, or since it; so does a line of \`relations\``,
  silent: `the fact is the one that supersedes it, or supersedes that one in turn: a correction may say what it corrects; what
    refers to it is itself out of use`,
  limits:
    'A refuted fact, or one that a later vintage replaces, is not looked at. `reports` and `supersedes` compare nothing.',
  accept: 'the comparison is with the figure as it was first published',
  wrong: `
    entities: { land: {} }
    indicators: { gdp: { unit: CNY } }
    facts:
      - { id: first, about: land, indicator: gdp, period: 2021, value: 5.1 trillion CNY }
      - { id: revised, about: land, indicator: gdp, period: 2021, value: 5.3 trillion CNY, supersedes: first }
      - { id: next, about: land, indicator: gdp, period: 2022, value: 5.2 trillion CNY, compare: { value: higher, than: first } }`,
  right: `
    entities: { land: {} }
    indicators: { gdp: { unit: CNY } }
    facts:
      - { id: first, about: land, indicator: gdp, period: 2021, value: 5.1 trillion CNY }
      - { id: revised, about: land, indicator: gdp, period: 2021, value: 5.3 trillion CNY, supersedes: first }
      - { id: next, about: land, indicator: gdp, period: 2022, value: 5.2 trillion CNY, compare: { value: lower, than: revised } }`,

  *check(base) {
    const later = successors(base);
    if (later.size === 0) return;
    const supersedes = superseding(later);
    for (const fact of base.facts) {
      if (!fact.inUse) continue;
      for (const use of usesIn(fact)) if (!supersedes(fact.id, use.fact)) yield* told(base, later, use, fact.id);
    }
    for (const relation of base.relations) {
      for (const use of [...termsIn(relation.left), ...termsIn(relation.right)]) yield* told(base, later, use, null);
    }
  },
};

/** Which facts supersede one, each where it says so. */
type Successors = ReadonlyMap<FactId, readonly Located<FactId>[]>;

function successors(base: Base): Successors {
  const later = new Map<FactId, Located<FactId>[]>();
  for (const { id, supersedes } of base.facts) {
    for (const { value, at } of supersedes) {
      const known = later.get(value);
      if (known) known.push({ value: id, at });
      else later.set(value, [{ value: id, at }]);
    }
  }
  for (const facts of later.values()) facts.sort((a, b) => (a.value < b.value ? -1 : 1));
  return later;
}

/** Whether one fact supersedes another, directly or over any number of steps; each superseded fact is followed once. */
function superseding(later: Successors): (id: FactId, earlier: FactId) => boolean {
  const known = new Map<FactId, ReadonlySet<FactId>>();
  return (id, earlier) => {
    const found = known.get(earlier) ?? allAfter(later, earlier);
    known.set(earlier, found);
    return id !== earlier && found.has(id);
  };
}

function allAfter(later: Successors, earlier: FactId): ReadonlySet<FactId> {
  const found = new Set([earlier]);
  // A set that grows while it is gone through is gone through to its new end.
  for (const one of found) for (const { value } of later.get(one) ?? []) found.add(value);
  return found;
}

/** A fact that is named by another, or by a relation, and what for. */
interface Use {
  readonly fact: FactId;
  readonly at: Span;
  readonly measure: string | null;
  readonly as: string;
}

const BASE = 'what a change is measured from';

function* usesIn(fact: Fact): Iterable<Use> {
  for (const { than, from, at, path } of fact.comparisons) {
    if (than.kind !== 'mark') yield* uses([than], `${path}.than`, 'compared with');
    if (from?.kind === 'fact') yield { fact: from.fact, at, measure: `${path}.from`, as: 'compared with' };
  }
  for (const { from, fromAt, at, path } of fact.changes) {
    if (from.kind === 'fact') yield { fact: from.fact, at: fromAt ?? at, measure: path, as: BASE };
  }
  for (const { from, at, path } of fact.ranks) {
    if (from?.kind === 'fact') yield { fact: from.fact, at, measure: path, as: BASE };
  }
  for (const { of, path } of fact.shares) yield* uses(of, `${path}.of`, 'the whole of a share');
  for (const { are, path } of fact.parts) yield* uses(are, path, 'one of the parts');
  if (fact.since) yield { fact: fact.since.value, at: fact.since.at, measure: 'since', as: 'counted from' };
}

function* uses(references: readonly Reference[], measure: string, as: string): Iterable<Use> {
  for (const reference of references) {
    if (reference.kind === 'fact') yield { fact: reference.fact, at: reference.at, measure, as };
  }
}

function* termsIn(expression: Expression): Iterable<Use> {
  if (expression.kind === 'fact') yield { fact: expression.fact, at: expression.at, measure: null, as: 'a term' };
  if (!('left' in expression)) return;
  yield* termsIn(expression.left);
  yield* termsIn(expression.right);
}

function* told(base: Base, later: Successors, { fact: id, at, measure, as }: Use, by: FactId | null): Iterable<Check> {
  const facts = by ? [by, id] : [id];
  const looked = { at, facts, figures: by && measure ? [{ fact: by, measure }] : [], steps: [] };
  const next = later.get(id);
  if (!next) {
    yield { outcome: 'holds', ...looked };
    return;
  }
  yield {
    outcome: 'conflict',
    ...looked,
    facts: [...new Set([...facts, ...next.map(({ value }) => value)])],
    message: `${withFigure(base, id)} is superseded by ${listed(next.map(({ value }) => withFigure(base, value)))}, and still ${as}`,
    related: next.map(({ value, at: there }) => ({
      at: there,
      fact: value,
      measure: 'supersedes',
      note: `${value} supersedes it`,
    })),
    severity: null,
  };
}

/** `gdp-2021 (7.39 trillion CNY)`. */
function withFigure({ factById }: Base, id: FactId): string {
  const fact = factById.get(id);
  const [figure] = fact ? [...fact.values, ...fact.changes, ...fact.shares.flatMap(({ is }) => is ?? [])] : [];
  return figure ? `${id} (${figure.figure.text})` : id;
}
