import type { Base } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import type { SourceId } from '../base/ids.ts';
import { type SourceKey, sourceKey } from './source-key.ts';

/**
 * An error if one source contradicts itself, or a primary or correcting source is among those that clash; else a warning:
 * somebody is wrong, but no source is wrong by another's word (meaning.md, severity).
 */
export function severityOf(sources: ReadonlySet<SourceKey>, base: Base): 'error' | 'warning' {
  if (sources.size <= 1) return 'error';
  const known = [...sources].map(key => base.sources.get(key as SourceId)).filter(source => source !== undefined);
  const decides = known.some(
    source => source.primary || source.corrects.some(corrected => sources.has(corrected.value)),
  );
  return decides ? 'error' : 'warning';
}

/** Of several clashes with one source the gravest counts. */
export function worstSeverity(one: SourceKey, others: readonly SourceKey[], base: Base): 'error' | 'warning' {
  return others.some(other => severityOf(new Set([one, other]), base) === 'error') ? 'error' : 'warning';
}

/** Whether all is of one source, counting a fact and those that report it, directly or through others, as one. */
export function isOneVoice(sources: ReadonlySet<SourceKey>, facts: readonly Fact[], base: Base): boolean {
  const [first, ...others] = sources;
  if (first === undefined) return true;
  const joined = new Set<SourceKey>([first]);
  const links = facts.flatMap(fact => {
    const originals = facts.filter(other => isReportedBy(fact, other, base));
    return originals.map(original => [sourceKey(fact), sourceKey(original)] as const);
  });
  for (let grew = true; grew; ) {
    const next = links.flatMap(([one, other]) => (joined.has(one) !== joined.has(other) ? [one, other] : []));
    for (const source of next) joined.add(source);
    grew = next.length > 0;
  }
  return others.every(source => joined.has(source));
}

function isReportedBy(fact: Fact, original: Fact, base: Base): boolean {
  const seen = new Set<Fact>();
  for (let now: Fact | undefined = fact; now && !seen.has(now); ) {
    seen.add(now);
    if (now.reports?.value === original.id) return true;
    now = now.reports ? base.factById.get(now.reports.value) : undefined;
  }
  return false;
}
