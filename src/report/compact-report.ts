import { acceptedLines } from './accepted.ts';
import { checkCounts, verdict } from './closing.ts';
import { compact } from './compact.ts';
import { placesIn } from './places.ts';
import type { PrintOptions } from './print-options.ts';
import { openFindings, type Report } from './report.ts';

/** One line a finding, for editors and grep, and one for the run: a run that says nothing would be taken for one that saw nothing. */
export function compactReport(report: Report, { screen, all, showAccepted }: PrintOptions): string {
  const isCut = screen.width !== null && !all;
  const lines = [
    ...compact(openFindings(report.findings), report.head.base, placesIn(report.texts), screen, isCut),
    ...(showAccepted ? acceptedLines(report, screen) : []),
    verdict(report, screen),
    ...checkCounts(report),
  ];
  return `${lines.join('\n')}\n`;
}
