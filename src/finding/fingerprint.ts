import type { Looked } from './finding.ts';

/**
 * Names a finding so that it is known again when lines move or files are renamed: rule, facts and measures. Where no fact is
 * known, the rule and the text of the line.
 */
export function fingerprint(rule: string, { facts, figures }: Pick<Looked, 'facts' | 'figures'>, line: string): string {
  const measures = figures.map(figure => `${figure.fact}.${figure.measure}`).sort();
  const what = facts.length > 0 ? [...[...facts].sort(), ...measures] : [line.trim()];
  return hash([rule, ...what].join('\n'));
}

/** FNV-1a over UTF-16 units, 64 bits, as 16 hexadecimal digits: short, stable, and not meant to be secret. */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    value = BigInt.asUintN(64, (value ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
