import { groupBy } from '../base/group.ts';
import type { Rule } from '../rules/rule.ts';
import { type Screen, spell } from '../text/screen.ts';
import { padEnd } from '../text/width.ts';
import { wrap } from '../text/wrap.ts';

/** Rules by family: id, severity and what is wrong when it fires. */
export function rulesText(rules: readonly Rule[], screen: Screen): string {
  const width = Math.max(...rules.map(rule => rule.id.length));
  const blocks = [...groupBy(rules, rule => rule.family)].map(([family, those]) => {
    const lines = those.flatMap(rule => entry(rule, width, screen));
    return [screen.paint.strong(family), ...lines].join('\n');
  });
  return `${blocks.join('\n')}\n${rules.length} rules    one of them in full: cq explain ${rules[0]?.id}\n`;
}

const SEVERITY_WIDTH = 13;

function entry(rule: Rule, width: number, screen: Screen): readonly string[] {
  const indent = width + SEVERITY_WIDTH + 6;
  const summary = spell(rule.summary, screen);
  const lines = screen.width === null ? [summary] : wrap(summary, Math.max(30, screen.width - indent));
  const [first = '', ...more] = lines;
  const head = `  ${padEnd(rule.id, width)}  ${padEnd(severityOf(rule), SEVERITY_WIDTH)}  ${first}`;
  return [head, ...more.map(line => ' '.repeat(indent) + line)];
}

/** The cards of the rules as data, under the names of schemas/rules.schema.json. */
export function rulesJson(rules: readonly Rule[], cq: string): string {
  const cards = rules.map(({ id, family, severity, summary, why, fires, silent, limits, accept, wrong, right }) => ({
    id,
    family,
    severity,
    summary,
    why: oneLine(why),
    fires: oneLine(fires),
    silent: oneLine(silent),
    limits: oneLine(limits),
    accept: oneLine(accept),
    wrong,
    right,
  }));
  return `${JSON.stringify({ version: 1, cq, rules: cards }, null, 2)}\n`;
}

/** `by-source`: an error inside one source or against a primary one, else a warning. */
export function severityOf({ severity }: Rule): string {
  return severity === 'by-source' ? 'error/warning' : severity;
}

/** Cards are written over several lines of code. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
