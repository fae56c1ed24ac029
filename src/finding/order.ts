import type { Finding, Severity } from './finding.ts';

const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** Findings in the order in which they are printed: by file and place, then by severity and rule. Deterministic. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      compareText(a.at.file, b.at.file) ||
      a.at.start - b.at.start ||
      bySeverity(a, b) ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** The graver one first. */
export function bySeverity(a: Pick<Finding, 'severity'>, b: Pick<Finding, 'severity'>): number {
  return weight[a.severity] - weight[b.severity];
}

/** Whether a severity is at or above a threshold. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return weight[severity] <= weight[threshold];
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
