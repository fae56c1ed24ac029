import type { Elapsed } from '../../engine/elapsed.ts';
import { singular } from '../../figure/noun.ts';
import type { Period } from '../../figure/period.ts';
import type { Located } from '../../text/located.ts';

/** How much time had passed at a time that is known. */
export interface Placed extends Elapsed {
  readonly until: Located<Period>;
}

export function placedOf(elapsed: Elapsed): readonly Placed[] {
  const { until } = elapsed;
  return until ? [{ ...elapsed, until }] : [];
}

/** `44 years`, also where only 44 is written. */
export function amountText({ claim: { figure } }: Elapsed): string {
  if (figure.unitWritten) return figure.text;
  return `${figure.text} ${figure.text === '1' ? singular(figure.unit.name) : figure.unit.name}`;
}

export function nameOfBeginning({ since }: Elapsed): string {
  return since.kind === 'event' ? since.event.id : since.of.name.value;
}
