import { groupBy } from '../base/group.ts';
import type { Outcome } from '../finding/finding.ts';
import type { RuledCheck } from '../rules/take-over.ts';
import { count } from '../text/count.ts';
import { printable } from '../text/printable.ts';
import { type Screen, spell } from '../text/screen.ts';
import { padEnd } from '../text/width.ts';
import { shownPlace, stepText } from './frame.ts';
import { type Places, placesIn } from './places.ts';
import type { Report } from './report.ts';

/** Worst first, so that a pager opens on what matters. */
const ORDER: readonly Outcome[] = ['conflict', 'strained', 'not-checked', 'rounding', 'tie', 'holds'];

const HEADINGS: Readonly<Record<Outcome, string>> = {
  conflict: 'conflict: no choice of true values makes these true',
  strained: 'strained: true only by a wide reading',
  'not-checked': 'NOT CHECKED: something is missing',
  rounding: 'rounding: only the rounding of the other figures explains these',
  tie: 'tie: only the ends of the rounding touch',
  holds: 'holds',
};

/** Every check under its outcome: rule, facts, place, the arithmetic, and what is missing. */
export function checksText(checks: readonly RuledCheck[], report: Report, screen: Screen): string {
  const places = placesIn(report.texts);
  const byOutcome = groupBy(checks, ({ check }) => check.outcome);
  const blocks = ORDER.flatMap(outcome => {
    const those = byOutcome.get(outcome);
    if (!those) return [];
    const width = Math.max(...those.map(({ rule }) => rule.id.length));
    return [screen.paint.strong(HEADINGS[outcome]), ...those.map(one => entry(one, width, report, places, screen)), ''];
  });
  const counts = ORDER.flatMap(outcome => {
    const number = byOutcome.get(outcome)?.length ?? 0;
    return number > 0 ? [`${number} ${outcome === 'not-checked' ? 'NOT CHECKED' : outcome}`] : [];
  });
  const total = counts.length > 0 ? `${count(checks.length, 'check')}: ${counts.join(', ')}` : 'no checks';
  return `${[...blocks, total].join('\n')}\n`;
}

function entry({ rule, check }: RuledCheck, width: number, { head }: Report, places: Places, screen: Screen): string {
  const { paint, signs } = screen;
  const facts = printable(check.facts.join(', ')) || signs.nothing;
  const where = paint.faint(shownPlace(head.base, places.of(check.at)));
  const said = check.outcome === 'conflict' || check.outcome === 'strained' ? [check.message] : [];
  const missing = check.outcome === 'not-checked' ? [`missing: ${check.missing}`] : [];
  return [
    `  ${padEnd(rule.id, width)}  ${facts}  ${where}`,
    ...[...said, ...missing].map(text => `      ${spell(printable(text), screen)}`),
    ...check.steps.map(step => `      ${stepText(step, screen)}`),
  ].join('\n');
}
