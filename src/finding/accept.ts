import type { Base } from '../base/base.ts';
import type { Accept } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import type { Related } from './finding.ts';

/** An acceptance of a rule of a finding in one of its facts, and how it stands to that finding. */
export interface Standing {
  readonly fact: FactId;
  readonly accept: Accept;
  /** It covers the finding; or its last day is over; or the finding has a partner that it does not name. */
  readonly is: 'covering' | 'over' | 'other-partner';
}

/** The acceptances that speak of a finding, by any of its rules. `today` and `until` are ISO days; the last day still counts. */
export function standingsOf(
  rules: readonly string[],
  facts: readonly FactId[],
  { factById }: Pick<Base, 'factById'>,
  today: string,
): readonly Standing[] {
  return facts.flatMap(fact =>
    (factById.get(fact)?.accept ?? [])
      .filter(accept => rules.includes(accept.rule))
      .map(accept => ({ fact, accept, is: standing(accept, fact, facts, today) })),
  );
}

/** One that names partners holds only if every other fact of the finding is among them: a new partner opens it again. */
function standing(accept: Accept, own: FactId, facts: readonly FactId[], today: string): Standing['is'] {
  const partners = accept.with.map(partner => partner.value);
  if (partners.length > 0 && !facts.every(fact => fact === own || partners.includes(fact))) return 'other-partner';
  return accept.until === null || accept.until >= today ? 'covering' : 'over';
}

/** What a finding says of an acceptance that was written for it and does not cover it. */
export function noteOf({ fact, accept, is }: Standing): Related {
  const { at, until } = accept;
  const partners = accept.with.map(partner => partner.value).join(', ');
  const note = is === 'over' ? `was accepted until ${until}` : `accepted with ${partners} only`;
  return { at, fact, measure: `accept.${accept.rule}`, note };
}
