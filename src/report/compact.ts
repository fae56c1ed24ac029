import type { Finding } from '../finding/finding.ts';
import { printable } from '../text/printable.ts';
import { type Screen, spell } from '../text/screen.ts';
import { shownPlace } from './frame.ts';
import type { Places } from './places.ts';

/** So many findings of one rule say what is going on. */
const MOST_OF_A_RULE = 20;

/**
 * One line a finding, as editors and grep read them. Where `isCut`, which is for terminals only, a rule shows its first
 * twenty, and the rest is counted.
 */
export function compact(
  findings: readonly Finding[],
  folder: string,
  places: Places,
  screen: Screen,
  isCut: boolean,
): readonly string[] {
  const seen = new Map<string, number>();
  const lines: string[] = [];
  for (const finding of findings) {
    const nth = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, nth);
    if (!isCut || nth <= MOST_OF_A_RULE) lines.push(line(finding, folder, places, screen));
  }
  for (const [rule, number] of isCut ? seen : []) {
    const more = number - MOST_OF_A_RULE;
    if (more > 0) lines.push(screen.paint.faint(`${screen.signs.cut} ${more} more of ${rule}: --all`));
  }
  return lines;
}

/** `facts/energy.yaml:4:12: error wrong-sum: ...`; `standing` is put before the severity. */
export function line(
  { at, severity, rule, message }: Finding,
  folder: string,
  places: Places,
  screen: Screen,
  standing = '',
): string {
  const where = shownPlace(folder, places.of(at));
  return `${where}: ${standing}${screen.paint[severity](severity)} ${rule}: ${spell(printable(message), screen)}`;
}
