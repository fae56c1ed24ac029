import type { Rule } from '../rules/rule.ts';
import { type Screen, spell } from '../text/screen.ts';
import { wrap } from '../text/wrap.ts';
import { oneLine, severityOf } from './rule-list.ts';

const MOST_COLUMNS = 96;
const LABEL = 8;
/** A promise of the design: a count on a real corpus, or this. No rule has been run over one yet. */
const FALSE_ALARMS = 'false alarms on a corpus of real texts: not measured';

/** The card of a rule, for a person: when it fires, when it is silent, an example and its cure, how to keep a finding. */
export function explanation(rule: Rule, screen: Screen): string {
  const { paint, signs } = screen;
  const head = [rule.id, rule.family, severityOf(rule)].join(` ${signs.dot} `);
  const rows = [
    ['why', rule.why],
    ['fires', rule.fires],
    ['silent', rule.silent],
    ['limits', rule.limits],
    ['alarms', FALSE_ALARMS],
    ['accept', rule.accept],
  ] as const;
  return [
    `${paint.strong(head)}    ${spell(oneLine(rule.summary), screen)}`,
    ...rows.flatMap(([name, text]) => paragraph(name, text, screen)),
    ...(rule.family === 'form' ? [] : [`  ${' '.repeat(LABEL)}accept: { ${rule.id}: "why, and who was asked when" }`]),
    ...example('wrong', rule.wrong, screen),
    ...example('right', rule.right, screen),
    '',
  ].join('\n');
}

function paragraph(name: string, text: string, screen: Screen): readonly string[] {
  const width = Math.min(screen.width ?? MOST_COLUMNS, MOST_COLUMNS) - LABEL - 2;
  const lines = wrap(spell(oneLine(text), screen), width);
  return lines.map((line, index) => `  ${label(index === 0 ? name : '', screen)}${line}`);
}

/** A fact file, moved to the left edge of its column. */
function example(name: string, text: string, screen: Screen): readonly string[] {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n');
  if (lines.every(line => line.trim() === '')) return [];
  const indents = lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return [`  ${label(name, screen).trimEnd()}`, ...lines.map(line => `    ${line.slice(least)}`.trimEnd())];
}

function label(name: string, { paint }: Screen): string {
  return `${name === '' ? '' : paint.info(name)}${' '.repeat(LABEL - name.length)}`;
}
