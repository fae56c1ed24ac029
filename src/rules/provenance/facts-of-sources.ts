import type { Base } from '../../base/base.ts';
import type { Fact } from '../../base/fact.ts';
import type { FactId, SourceId } from '../../base/ids.ts';

/**
 * The facts in which a finding about sources can be accepted: the first of each, and all of any of them that accept it. The
 * facts of a base are gone through once, and only if some source has a finding.
 */
export function factsOfSources(base: Base, rule: string): (sources: readonly SourceId[]) => readonly FactId[] {
  let known: ReadonlyMap<SourceId, readonly FactId[]> | null = null;
  return sources => {
    known ??= accepting(base, rule);
    return sources.flatMap(source => known?.get(source) ?? []);
  };
}

function accepting(base: Base, rule: string): ReadonlyMap<SourceId, readonly FactId[]> {
  const facts = new Map<SourceId, FactId[]>();
  for (const fact of base.facts) {
    if (!fact.source) continue;
    const { id } = fact.source.value;
    const known = facts.get(id);
    if (!known) facts.set(id, [fact.id]);
    else if (accepts(fact, rule)) known.push(fact.id);
  }
  return facts;
}

function accepts({ accept }: Fact, rule: string): boolean {
  return accept.some(accepted => accepted.rule === rule);
}
