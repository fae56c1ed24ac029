import type { Finding } from '../finding/finding.ts';
import type { Screen } from '../text/screen.ts';
import { acceptedLines } from './accepted.ts';
import { closing } from './closing.ts';
import { compact } from './compact.ts';
import { frame } from './frame.ts';
import { placesIn } from './places.ts';
import type { PrintOptions } from './print-options.ts';
import { openFindings, type Report } from './report.ts';

/** On a terminal, more than so many findings are one line each. */
const MOST_FRAMES = 30;

/** Findings for people. In a file or a pipe (`screen.width` null) nothing is shortened, whatever `all` says. */
export function textReport(report: Report, { screen, all, showAccepted }: PrintOptions): string {
  const findings = openFindings(report.findings);
  const places = placesIn(report.texts);
  const folder = report.head.base;
  const accepted = showAccepted ? acceptedLines(report, screen) : [];
  const ending = [...accepted, ...(accepted.length > 0 ? [''] : []), ...closing(report, screen)].join('\n');
  if (screen.width !== null && findings.length > MOST_FRAMES) {
    const lines = compact(findings, folder, places, screen, !all);
    return paragraphs([lines.join('\n'), ending]);
  }
  const told = new Set<string>();
  const frames = findings
    .filter(({ severity }) => severity !== 'info')
    .map(finding => {
      const isFirst = !told.has(finding.rule);
      told.add(finding.rule);
      return [frame(finding, folder, places, screen), ...(isFirst ? then(finding, report, screen) : [])].join('\n');
    });
  // What is only worth a look must not stand in the way of what is wrong.
  const infos = compact(
    findings.filter(({ severity }) => severity === 'info'),
    folder,
    places,
    screen,
    false,
  );
  return paragraphs([...frames, ...(infos.length > 0 ? [infos.join('\n')] : []), ending]);
}

/** What to do next; said once for each rule. A file that cannot be read as meant is mended, not accepted. */
function then({ rule, facts }: Finding, { looked }: Report, { paint }: Screen): readonly string[] {
  const family = looked.find(check => check.rule.id === rule)?.rule.family;
  const explain = `the rule: cq explain ${rule}`;
  if (family === 'form' || facts.length === 0) return [paint.faint(` then    ${explain}`)];
  const keep = family === 'provenance' || family === 'naming' ? 'to leave it so' : 'the source says so';
  return [paint.faint(` then    ${keep}: accept: { ${rule}: "why" }    ${explain}`)];
}

function paragraphs(texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}
