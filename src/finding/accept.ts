import type { Base } from '../base/base.ts';
import type { FactId } from '../base/ids.ts';
import type { Acceptance } from './finding.ts';

/**
 * The acceptance that covers a finding: of this rule, in one of its facts, and where it names partners, only if every other
 * fact of the finding is among them, so that a new partner opens the finding again.
 */
export function acceptanceOf(rule: string, facts: readonly FactId[], base: Base, today: string): Acceptance | null {
  for (const id of facts) {
    for (const accept of base.factById.get(id)?.accept ?? []) {
      const covers = accept.rule === rule && (accept.until === null || accept.until >= today);
      const partners = accept.with.map(partner => partner.value);
      const known = partners.length === 0 || facts.every(other => other === id || partners.includes(other));
      if (covers && known) return { because: accept.because, until: accept.until };
    }
  }
  return null;
}
