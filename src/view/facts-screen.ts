import type { Fact } from '../base/fact.ts';
import { groupBy } from '../base/group.ts';
import type { Finding } from '../finding/finding.ts';
import { filesOf, sourcesOf } from '../query/catalogue.ts';
import { findingsByFact, type Mark, openFindings } from '../query/marks.ts';
import { commandWord } from '../text/command-word.ts';
import { count } from '../text/count.ts';
import { printable } from '../text/printable.ts';
import type { Screen } from '../text/screen.ts';
import { displayWidth } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';
import { markSign } from './mark-sign.ts';

/** On a terminal; a file or a pipe gets every finding. */
const MOST_FINDINGS = 5;

/** `automotive · 5 facts · 1 source · 2 in a finding          facts/automotive.yaml` */
export function factsHeading(
  facts: readonly Fact[],
  subject: readonly string[],
  findings: readonly Finding[],
  folder: string,
  screen: Screen,
): string {
  const byFact = findingsByFact(openFindings(findings));
  const topics = new Set(facts.map(({ topic }) => topic)).size;
  const sources = sourcesOf(facts).length;
  const inFindings = facts.filter(({ id }) => byFact.has(id)).length;
  const parts = [
    subject.map(printable).join(', '),
    count(facts.length, 'fact'),
    subject.length === 0 && topics > 1 ? count(topics, 'topic') : '',
    sources > 0 ? count(sources, 'source') : 'no source',
    inFindings > 0 ? `${inFindings} in a finding` : '',
  ];
  return between(parts.filter(Boolean).join(` ${screen.signs.dot} `), whereabouts(facts, folder), screen);
}

/** Why facts are marked: the first finding of each, and where to read on. Empty where nothing is marked. */
export function whyMarked(facts: readonly Fact[], findings: readonly Finding[], screen: Screen): string {
  const shown = new Set(facts.map(({ id }) => id));
  const open = openFindings(findings).filter(finding => finding.facts.some(id => shown.has(id)));
  const { width } = screen;
  if (width === null) return open.map(({ severity, message }) => lineOf(severity, message, screen)).join('');
  const reasons = [...groupBy(open, finding => finding.facts.find(id => shown.has(id)) ?? '')];
  const lines = reasons.slice(0, MOST_FINDINGS).map(([id, ofFact]) => {
    const [first] = ofFact;
    const more = ofFact.length > 1 ? ` (and ${ofFact.length - 1} more)` : '';
    return first
      ? reason(first.severity, `${first.message}${more}`, `why: cq show ${commandWord(id)}`, width, screen)
      : '';
  });
  const left = reasons.length - MOST_FINDINGS;
  if (left > 0) lines.push(`  ... ${count(left, 'more fact')} with findings: cq lint\n`);
  return lines.join('');
}

function whereabouts(facts: readonly Fact[], folder: string): string {
  const files = filesOf(facts);
  const [file] = files;
  return files.length === 1 ? `${folder}/${file}` : `${count(files.length, 'file')} of ${folder}/`;
}

/** Two texts at the two ends of a line; on one line after the other where they do not fit, two spaces apart in a pipe. */
function between(left: string, right: string, { width, paint }: Screen): string {
  const place = printable(right);
  if (width === null) return `${left}  ${place}\n`;
  const room = width - displayWidth(left) - displayWidth(place);
  if (room < 2) return `${wrap(left, width).map(paint.strong).join('\n')}\n${paint.faint(place)}\n`;
  return `${paint.strong(left)}${' '.repeat(room)}${paint.faint(place)}\n`;
}

function lineOf(mark: Mark, message: string, screen: Screen): string {
  return `${markSign(mark, screen)} ${printable(message)}\n`;
}

/** The message, which is never cut, with the next command at the right end of its last line or on a line of its own. */
function reason(mark: Mark, message: string, next: string, width: number, screen: Screen): string {
  const lines = wrap(printable(message), width - 2);
  const last = lines.at(-1) ?? '';
  const room = width - 2 - displayWidth(last) - next.length;
  const text =
    room >= 2
      ? [...lines.slice(0, -1), `${last}${' '.repeat(room)}${screen.paint.faint(next)}`]
      : [...lines, screen.paint.faint(next)];
  return `${markSign(mark, screen)} ${text.join('\n  ')}\n`;
}
