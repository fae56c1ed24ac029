import type { Finding, Related } from './finding.ts';
import { bySeverity } from './order.ts';

/**
 * Several measures in which the same facts clash under one rule are one finding, and so are sets that one figure ends, the
 * likeliest culprit. It has the severity of its worst; the further places stand in its frame. Findings without a fact stay apart,
 * and so do those that are accepted from those that are not.
 */
export function merged(findings: readonly Finding[]): readonly Finding[] {
  const groups: Finding[][] = [];
  const byKey = new Map<string, Finding[]>();
  // The worst comes first and is the finding; ids break ties, so that the order of files never does.
  for (const finding of [...findings].sort((a, b) => bySeverity(a, b) || (nameOf(a) < nameOf(b) ? -1 : 1))) {
    const keys = keysOf(finding);
    const known = keys.map(key => byKey.get(key)).find(group => group !== undefined);
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push(finding);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups.flatMap(([first, ...further]) => (first ? [further.reduce(joined, first)] : []));
}

function keysOf({ rule, facts, at, accepted }: Finding): readonly string[] {
  if (facts.length === 0) return [];
  const kind = `${rule} ${accepted === null}`;
  const sameFacts = facts.length > 1 ? [`${kind} of ${[...facts].sort().join(' ')}`] : [];
  return [...sameFacts, `${kind} at ${at.file} ${at.start}`];
}

function nameOf({ rule, figures, message }: Finding): string {
  return [rule, ...figures.map(({ fact, measure }) => `${fact}.${measure}`), message].join(' ');
}

function joined(first: Finding, further: Finding): Finding {
  const known = new Set([first.at, ...first.related.map(related => related.at)].map(at => `${at.file} ${at.start}`));
  const place: Related = {
    at: further.at,
    fact: further.facts[0] ?? null,
    measure: further.figures[0]?.measure ?? null,
    note: further.message,
  };
  const isSamePlace = further.at.file === first.at.file && further.at.start === first.at.start;
  const places = [place, ...further.related].filter(({ at }) => !known.has(`${at.file} ${at.start}`));
  const figures = further.figures.filter(
    one => !first.figures.some(other => other.fact === one.fact && other.measure === one.measure),
  );
  return {
    ...first,
    facts: [...new Set([...first.facts, ...further.facts])],
    figures: [...first.figures, ...figures],
    // A further set at the same figure is told where its other figures stand.
    related: [...first.related, ...(isSamePlace ? places.map(one => ({ ...one, note: further.message })) : places)],
    steps: [...first.steps, ...further.steps.filter(step => !first.steps.some(other => other.text === step.text))],
  };
}
