import type { Finding, Severity } from '../finding/finding.ts';
import { bySeverity } from '../finding/order.ts';
import { printable } from '../text/printable.ts';
import { acceptedLines } from './accepted.ts';
import { verdict } from './closing.ts';
import { compact } from './compact.ts';
import { shownFile } from './frame.ts';
import { type Places, placesIn } from './places.ts';
import type { PrintOptions } from './print-options.ts';
import { openFindings, type Report } from './report.ts';

/** GitHub shows ten annotations of a step and drops further ones without a word. */
const MOST_ANNOTATIONS = 10;

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * For a job of GitHub Actions: the worst ten findings as annotations (workflow commands, as GitHub's documentation of
 * workflows has them), all others as lines of the log. The job's summary, where there is one, holds all of them.
 */
export function githubReport(report: Report, { screen, showAccepted }: PrintOptions): string {
  const places = placesIn(report.texts);
  const findings = [...openFindings(report.findings)].sort(bySeverity);
  const lines = [
    ...findings.slice(0, MOST_ANNOTATIONS).map(finding => annotation(finding, report.head.base, places)),
    ...[
      ...compact(findings.slice(MOST_ANNOTATIONS), report.head.base, places, screen, false),
      ...(showAccepted ? acceptedLines(report, screen) : []),
      verdict(report, screen),
    ].map(harmless),
  ];
  return `${lines.join('\n')}\n`;
}

function annotation({ severity, rule, message, at }: Finding, folder: string, places: Places): string {
  const { file, start, end } = places.of(at);
  const place = { file: shownFile(folder, file), line: start.line, col: start.column, endLine: end.line };
  // A range over several lines has no columns there.
  const properties = { ...place, ...(end.line === start.line ? { endColumn: end.column } : {}), title: rule };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${levels[severity]} ${written.join(',')}::${data(printable(message))}`;
}

/** What would end a command, or begin another one, is escaped; a text of the base must not be able to write one. */
function data(text: string): string {
  return text.replaceAll('##[', '## [').replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** A line of the log that the runner would take for a command, by the name of a file or by what a fact says. */
function harmless(line: string): string {
  return line.replace(/^\s*::/, './::').replaceAll('##[', '## [');
}

function property(text: string): string {
  return data(printable(text)).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
