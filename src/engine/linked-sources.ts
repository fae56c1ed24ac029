import type { Base } from '../base/base.ts';
import { type SourceKey, sourceKey } from './source-key.ts';

/** Which sources speak of each other: by `corrects`, by `cites`, or because a fact of one `reports` a fact of the other. */
export function linkedSources(base: Base): ReadonlyMap<SourceKey, ReadonlySet<SourceKey>> {
  const links = new Map<SourceKey, Set<SourceKey>>();
  const link = (one: SourceKey, other: SourceKey): void => {
    if (one === other) return;
    neighbours(links, one).add(other);
    neighbours(links, other).add(one);
  };
  for (const source of base.sources.values()) {
    for (const other of [...source.cites, ...source.corrects]) link(source.id, other.value);
  }
  for (const fact of base.facts) {
    const original = fact.reports ? base.factById.get(fact.reports.value) : undefined;
    if (original) link(sourceKey(fact), sourceKey(original));
  }
  return links;
}

function neighbours(links: Map<SourceKey, Set<SourceKey>>, source: SourceKey): Set<SourceKey> {
  const known = links.get(source);
  if (known) return known;
  const fresh = new Set<SourceKey>();
  links.set(source, fresh);
  return fresh;
}
