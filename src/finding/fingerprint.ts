import type { Looked } from './finding.ts';
import { hash } from './hash.ts';

/**
 * Names a finding so that it is known again when lines move or files are renamed: rule, facts and measures. Where no fact is
 * known, the rule and the text of the line.
 */
export function fingerprint(rule: string, { facts, figures }: Pick<Looked, 'facts' | 'figures'>, line: string): string {
  const measures = figures.map(figure => `${figure.fact}.${figure.measure}`).sort();
  const what = facts.length > 0 ? [...[...facts].sort(), ...measures] : [line.trim()];
  return hash([rule, ...what].join('\n'));
}
