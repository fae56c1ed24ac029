import type { Base } from '../base/base.ts';
import type { Finding } from '../finding/finding.ts';
import { topicsOf } from '../query/catalogue.ts';
import { marksOf, openFindings } from '../query/marks.ts';
import { commandWord } from '../text/command-word.ts';
import { count } from '../text/count.ts';
import type { Screen } from '../text/screen.ts';
import { padEnd } from '../text/width.ts';
import type { Sheet } from './sheet.ts';

/** `facts · 27 facts in 5 files · 3 sources · 3 errors, 2 warnings` */
export function glanceHeading(
  base: Base,
  findings: readonly Finding[],
  folder: string,
  { signs, paint }: Screen,
): string {
  const open = openFindings(findings);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  const found = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''].filter(
    Boolean,
  );
  const parts = [
    `${count(base.facts.length, 'fact')} in ${count(base.files.length, 'file')}`,
    count(base.sources.size, 'source'),
    count(base.entities.size, 'entity', 'entities'),
    count(base.indicators.size, 'indicator'),
    found.length > 0 ? found.join(', ') : 'no findings',
  ];
  return `${[paint.strong(`${folder}/`), ...parts].join(` ${signs.dot} `)}\n`;
}

/** One row a topic; the same rows as `cq topics`. */
export function topicsSheet(base: Base, findings: readonly Finding[]): Sheet {
  const columns = ['topic', 'facts', 'in a finding', 'sources', 'files'];
  return {
    columns: columns.map(key => ({ key, title: key.toUpperCase(), isText: false })),
    rows: topicsOf(base, marksOf(findings)).map(({ topic, facts, inFindings, sources, files, mark }) => ({
      mark,
      cells: [[topic], [String(facts)], [String(inFindings)], [String(sources)], files],
    })),
  };
}

/** Three commands that work on this base, with its own names. */
export function nextCommands(base: Base, findings: readonly Finding[], { paint }: Screen): string {
  const [finding] = openFindings(findings);
  const [first] = finding?.facts ?? [];
  const fact = (first && base.factById.get(first)) ?? base.facts[0];
  if (!fact) return '';
  const commands = [
    [`cq facts ${commandWord(fact.topic)}`, 'the facts of a topic'],
    [`cq show ${commandWord(fact.id)}`, finding ? 'a fact with a finding, and why' : 'all that is known of a fact'],
    ['cq lint', finding ? 'every finding, and why' : 'check the figures again'],
  ] as const;
  const width = Math.max(...commands.map(([command]) => command.length)) + 3;
  return commands.map(([command, what]) => `  ${padEnd(command, width)}${paint.faint(what)}\n`).join('');
}
