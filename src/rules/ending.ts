import type { Base } from '../base/base.ts';
import type { Claim } from '../engine/claim.ts';
import { type Reading, strict, wide } from '../engine/reading.ts';
import type { Related } from '../engine/relate.ts';
import { isOneVoice } from '../engine/severity.ts';
import { stretchesOf } from '../engine/stretches.ts';
import type { Severity } from '../finding/finding.ts';
import { unless } from './stretch.ts';

/**
 * How a check ended that a rule makes by itself. `unless` ends its message: ", unless 1,000 is rounded to hundreds". Without a
 * severity a conflict has that of the rule's card, and a strain is shown in `cq checks` only.
 */
export type Ending =
  | { readonly outcome: 'holds' | 'tie' }
  | { readonly outcome: 'conflict'; readonly severity: null; readonly unless: string }
  | {
      readonly outcome: 'strained';
      readonly loose: boolean;
      readonly severity: Severity | null;
      readonly unless: string;
    };

/** Decides in both readings, as the engine does for the rules that state what must hold. */
export function endingOf(base: Base, claims: readonly Claim[], relation: (reading: Reading) => Related): Ending {
  if (relation(wide) === 'no') return { outcome: 'conflict', severity: null, unless: '' };
  const strictly = relation(strict);
  if (strictly !== 'no') return { outcome: strictly === 'touch' ? 'tie' : 'holds' };
  const uses = claims.map(claim => ({ claim, figure: claim.figure, text: claim.figure.text }));
  const { loose, stretches } = stretchesOf(uses, reading => relation(reading) !== 'no');
  const sources = new Set(claims.map(claim => claim.source));
  const facts = claims.map(claim => claim.fact);
  const severity = strainSeverity(isOneVoice(sources, facts, base), loose);
  return { outcome: 'strained', loose, severity, unless: unless(stretches) };
}

/** A strain is a warning where one source strains itself; a far end of a hedge alone is another rule's business. */
export function strainSeverity(isOneSource: boolean, loose: boolean): Severity | null {
  return isOneSource && !loose ? 'warning' : null;
}
