import type { FactId } from '../base/ids.ts';
import type { Finding } from '../finding/finding.ts';

/** What the findings say of a fact, at a glance. Infos and accepted findings leave no mark. */
export type Mark = 'error' | 'warning' | 'none';

/** The worst open finding in which each fact takes part; facts without one are not in it. */
export function marksOf(findings: readonly Finding[]): ReadonlyMap<FactId, Exclude<Mark, 'none'>> {
  const marks = new Map<FactId, 'error' | 'warning'>();
  for (const { severity, facts } of openFindings(findings)) {
    for (const id of facts) if (marks.get(id) !== 'error') marks.set(id, severity);
  }
  return marks;
}

/** The findings in which each fact takes part, in their order. */
export function findingsByFact<F extends Finding>(findings: readonly F[]): ReadonlyMap<FactId, readonly F[]> {
  const byFact = new Map<FactId, F[]>();
  for (const finding of findings) {
    for (const id of finding.facts) {
      const same = byFact.get(id);
      if (same) same.push(finding);
      else byFact.set(id, [finding]);
    }
  }
  return byFact;
}

/** Errors and warnings that nobody has accepted. */
export function openFindings(
  findings: readonly Finding[],
): readonly (Finding & { readonly severity: 'error' | 'warning' })[] {
  return findings.filter(isOpen);
}

function isOpen(finding: Finding): finding is Finding & { readonly severity: 'error' | 'warning' } {
  return finding.severity !== 'info' && finding.accepted === null;
}
