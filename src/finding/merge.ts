import type { Finding, Related, Severity } from './finding.ts';
import { reaches } from './order.ts';

/**
 * Several measures in which the same facts clash under one rule are one finding, with the severity of its worst; the further
 * places stand in its frame. Findings without a fact stay apart.
 */
export function merged(findings: readonly Finding[]): readonly Finding[] {
  const firsts = new Map<string, Finding>();
  for (const finding of findings) {
    const key =
      finding.facts.length > 1 ? `${finding.rule} ${[...finding.facts].sort().join(' ')}` : `alone ${firsts.size}`;
    const first = firsts.get(key);
    firsts.set(key, first ? joined(first, finding) : finding);
  }
  return [...firsts.values()];
}

function joined(first: Finding, further: Finding): Finding {
  const known = new Set([first.at, ...first.related.map(related => related.at)].map(at => `${at.file} ${at.start}`));
  const place: Related = {
    at: further.at,
    fact: further.facts[0] ?? null,
    measure: further.figures[0]?.measure ?? null,
    note: further.message,
  };
  const places = [place, ...further.related].filter(({ at }) => !known.has(`${at.file} ${at.start}`));
  const figures = further.figures.filter(
    one => !first.figures.some(other => other.fact === one.fact && other.measure === one.measure),
  );
  return {
    ...first,
    severity: worse(first.severity, further.severity),
    figures: [...first.figures, ...figures],
    related: [...first.related, ...places],
    steps: [...first.steps, ...further.steps.filter(step => !first.steps.some(other => other.text === step.text))],
  };
}

function worse(one: Severity, other: Severity): Severity {
  return reaches(one, other) ? one : other;
}
