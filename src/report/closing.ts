import { groupBy } from '../base/group.ts';
import type { Outcome } from '../finding/finding.ts';
import { commandWord } from '../text/command-word.ts';
import { count } from '../text/count.ts';
import type { Screen } from '../text/screen.ts';
import { shownFile } from './frame.ts';
import { openFindings, type Report, unmetFigures } from './report.ts';

/** How a run ends: what was found in how much, how the checks ended, what was not checked, and the next command. */
export function closing(report: Report, screen: Screen): readonly string[] {
  const unmet = unmetFigures(report);
  return [
    verdict(report, screen),
    ...checkLines(report, screen),
    ...(unmet > 0 ? [`  ${count(unmet, 'figure')} ${unmet === 1 ? 'is' : 'are'} compared with nothing`] : []),
    ...nextCommand(report, screen),
  ];
}

/** What was found, in how much. */
export function verdict({ summary, scope, findings }: Report, screen: Screen): string {
  const { signs, paint } = screen;
  const { errors, warnings, infos, files, facts, accepted } = summary;
  const ending = accepted > 0 ? ` ${signs.dot} ${accepted} accepted` : '';
  const size = `${count(files, 'file')}, ${count(facts, 'fact')}`;
  if (openFindings(findings).length === 0) {
    const others = scope.others > 0 ? ` (read with ${otherFiles(scope.others)} of the base)` : '';
    return `${paint.good(`${signs.good} no findings`)} in ${size}${others}${ending}`;
  }
  const found = [
    errors > 0 ? paint.error(`${signs.error} ${count(errors, 'error')}`) : '',
    warnings > 0 ? paint.warning(`${signs.warning} ${count(warnings, 'warning')}`) : '',
    infos > 0 ? paint.info(`${signs.info} ${count(infos, 'info')}`) : '',
  ];
  return `${found.filter(Boolean).join('  ')}   in ${count(facts, 'fact')}, ${count(files, 'file')}${ending}`;
}

function otherFiles(number: number): string {
  return number === 1 ? 'the other file' : `the ${number} other files`;
}

const OUTCOMES: readonly (readonly [Outcome, string, string])[] = [
  ['holds', 'holds', 'hold'],
  ['tie', 'tie', 'tie'],
  ['rounding', 'by rounding only', 'by rounding only'],
  ['strained', 'strained', 'strained'],
  ['conflict', 'conflict', 'conflict'],
  ['not-checked', 'NOT CHECKED', 'NOT CHECKED'],
];

/** `61 checks: 36 hold, 5 conflict, 17 NOT CHECKED`; nothing where there are none. */
export function checkCounts({ summary: { checks }, checks: all }: Report): readonly string[] {
  if (all.length === 0) return [];
  const parts = OUTCOMES.flatMap(([outcome, one, several]) => {
    const number = checks[outcome];
    return number > 0 ? [`${number} ${number === 1 ? one : several}`] : [];
  });
  return [`  ${count(all.length, 'check')}: ${parts.join(', ')}`];
}

function checkLines(report: Report, { paint }: Screen): readonly string[] {
  const lines = [...checkCounts(report)];
  if (lines.length === 0) return ['  nothing to check: no two figures speak of one thing'];
  if (report.summary.checks['not-checked'] > 0) {
    lines.push(
      `  not checked: ${missingOf(report)}    ${paint.faint(`list: cq checks${scopeWord(report)} --not-checked`)}`,
    );
  }
  return lines;
}

const MOST_RULES = 4;

/** What was not checked, by rule, the most frequent first. */
function missingOf({ checks }: Report): string {
  const open = checks.filter(({ check }) => check.outcome === 'not-checked');
  const byRule = [...groupBy(open, ({ rule }) => rule.id)].sort(([, a], [, b]) => b.length - a.length);
  const said = byRule.slice(0, MOST_RULES).map(([rule, those]) => `${those.length} ${rule}`);
  const rest = byRule.slice(MOST_RULES).reduce((sum, [, those]) => sum + those.length, 0);
  return [...said, ...(rest > 0 ? [`${rest} others`] : [])].join(', ');
}

function nextCommand(report: Report, { paint }: Screen): readonly string[] {
  if (openFindings(report.findings).length > 0 || report.checks.length === 0) return [];
  return [paint.faint(`  every check with its arithmetic: cq checks${scopeWord(report)}`)];
}

/** The one file asked about, so that the next command looks at it too. */
function scopeWord({ scope, head }: Pick<Report, 'scope' | 'head'>): string {
  const [file] = scope.files;
  return !scope.whole && scope.files.length === 1 && file !== undefined
    ? ` ${commandWord(shownFile(head.base, file))}`
    : '';
}
