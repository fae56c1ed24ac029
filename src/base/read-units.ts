import type { UnitTable } from '../figure/figure.ts';
import { nounKey } from '../figure/noun.ts';
import { makeUnitTable, type UnitDefinition } from '../figure/unit-table.ts';
import type { RawDefinition } from './collect.ts';
import { findRings, type Link, oneOfEach } from './cycles.ts';
import { fieldsOf, scalarOf, textOf } from './fields.ts';
import type { Names } from './names.ts';
import type { Scalar } from './node.ts';
import { report } from './problem-log.ts';
import { spanOf, spanWithin } from './spans.ts';

/**
 * Knows the units of the base and the nouns that its indicators count. A unit whose definition cannot be read is at least a
 * counted thing, so that what is written in it is not reported as well.
 */
export function readUnits(
  names: Names,
  raw: readonly RawDefinition[],
  indicators: readonly RawDefinition[],
): UnitTable {
  const written = new Map(raw.map(definition => [definition.id.value, writtenIn(definition)]));
  const nouns = indicators.flatMap(({ node }) => textOf(fieldsOf(node).get('unit')) ?? []);
  const links = linksOf(written);
  for (const { to } of [...links.values()].flat()) names.referred.add(`unit:${to}`);
  const lost = reportRings(names, links);

  const { table, problems } = makeUnitTable(definitionsWithout(lost, written), nouns);
  if (problems.length === 0) return table;
  for (const { definition } of problems) lost.add(definition.name);
  for (const { definition, problem } of problems) {
    const { scalar, file } = written.get(definition.name) ?? {};
    // What is defined by a lost unit is lost with it.
    const isConsequence = links.get(definition.name)?.some(({ to }) => lost.has(to));
    if (!scalar || file === undefined || isConsequence) continue;
    const { kind, start, end, reason, hint } = problem;
    report(names.log, { kind, at: spanWithin(file, scalar, start, end), text: scalar.value, reason, hint, facts: [] });
  }
  return makeUnitTable(definitionsWithout(lost, written), nouns).table;
}

/** The same table; what it finds counts as referred to. */
export function markingUse(names: Names, table: UnitTable): UnitTable {
  return {
    find(name) {
      const unit = table.find(name);
      if (unit !== null && names.byKind.unit.has(unit.name)) names.referred.add(`unit:${unit.name}`);
      return unit;
    },
  };
}

interface Written extends UnitDefinition {
  readonly scalar: Scalar | null;
  readonly file: string;
}

function writtenIn({ id, node, file }: RawDefinition): Written {
  const scalar = scalarOf(node);
  return { name: id.value, text: scalar?.value ?? '', scalar, file };
}

/** A unit without a text is a counted thing. */
function definitionsWithout(
  lost: ReadonlySet<string>,
  written: ReadonlyMap<string, Written>,
): readonly UnitDefinition[] {
  return [...written.values()].map(({ name, text }) => ({ name, text: lost.has(name) ? '' : text }));
}

/** The units of the base by which each is defined. */
function linksOf(written: ReadonlyMap<string, Written>): ReadonlyMap<string, readonly Link<string>[]> {
  const byNoun = new Map([...written.keys()].map(name => [nounKey(name), name]));
  const links = new Map<string, readonly Link<string>[]>();
  for (const { name, text, scalar, file } of written.values()) {
    if (scalar === null) continue;
    const at = spanOf(file, scalar);
    const terms = text.split(/[/·]/).map(term => term.replace(/^[\s\d.,]+/, '').trim());
    const used = terms.flatMap(term => byNoun.get(nounKey(term)) ?? []);
    const uses = used.map(to => ({ to, at, through: 'units' }));
    links.set(name, uses);
  }
  return links;
}

/** Reports units that are defined by each other, and returns their names. */
function reportRings(names: Names, links: ReadonlyMap<string, readonly Link<string>[]>): Set<string> {
  const rings = findRings(links);
  for (const { at, through, ids } of oneOfEach(rings)) {
    report(names.log, { kind: 'reference-cycle', at, through, ids, facts: [] });
  }
  return new Set(rings.flatMap(({ ids }) => ids));
}
