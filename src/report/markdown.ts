import type { Finding } from '../finding/finding.ts';
import { markdownText } from '../text/markdown-text.ts';
import { noPaint, unicodeSigns } from '../text/screen.ts';
import { closing } from './closing.ts';
import { shownFile } from './frame.ts';
import { type Places, placesIn } from './places.ts';
import type { PrintOptions } from './print-options.ts';
import { openFindings, type Report } from './report.ts';

/** Findings for a comment, an issue or the summary of a job: a list, with the other places of each and why it was accepted. */
export function markdownReport(report: Report, { showAccepted }: PrintOptions): string {
  const places = placesIn(report.texts);
  const findings = showAccepted ? report.findings : openFindings(report.findings);
  const [verdict = '', ...rest] = closing(report, { width: null, paint: noPaint, signs: unicodeSigns });
  const items = findings.map(finding => item(finding, report.head.base, places));
  return [
    `### cq: ${markdownText(verdict)}`,
    ...(items.length > 0 ? [items.join('\n')] : []),
    rest.map(line => markdownText(line.trim())).join('  \n'),
    '',
  ]
    .join('\n\n')
    .trimEnd()
    .concat('\n');
}

function item(finding: Finding, folder: string, places: Places): string {
  const { severity, rule, message, at, related, accepted } = finding;
  const notes = related
    .filter(({ note }) => note !== '')
    .map(one => `  - ${where(one.at, folder, places)}: ${markdownText(one.note)}`);
  const kept = accepted
    ? [`  - accepted: ${markdownText(accepted.because)}${accepted.until ? `, until ${accepted.until}` : ''}`]
    : [];
  return [
    `- **${severity}** \`${rule}\` ${where(at, folder, places)}: ${markdownText(message)}`,
    ...notes,
    ...kept,
  ].join('\n');
}

function where(at: Finding['at'], folder: string, places: Places): string {
  const { file, start } = places.of(at);
  return `${markdownText(shownFile(folder, file))}:${start.line}:${start.column}`;
}
