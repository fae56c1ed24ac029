import type { Base } from '../../base/base.ts';
import type { Fact, Rank } from '../../base/fact.ts';
import { knownPeriodOf } from '../../base/when.ts';
import { inSentence } from '../../engine/describe.ts';
import { nameOf, placeText, type Ranked } from './ranked.ts';

/** `number 3 in Asia among ports by cargo handled, 2022`. */
export function placeInRanking(base: Base, { rank, fact }: Ranked): string {
  const { in: scope, among } = rank;
  const inScope = scope ? ` in ${nameOf(base, scope.value)}` : '';
  const ofKind = among ? ` among ${among.value}` : '';
  return `${placeText(rank)}${inScope}${ofKind}${measureText(base, rank, fact)}${timeText(fact)}`;
}

function measureText(base: Base, { by }: Rank, { indicator }: Fact): string {
  const named = by && by.value !== 'change' ? base.indicators.get(by.value) : indicator?.value;
  const measure = named ? inSentence(named.name.value) : '';
  if (by?.value === 'change') return ` by change${measure && ` of ${measure}`}`;
  return measure && ` by ${measure}`;
}

function timeText(fact: Fact): string {
  const period = knownPeriodOf(fact);
  return period ? `, ${period.text}` : '';
}
