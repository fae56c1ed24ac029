import { compare, rational, ZERO } from '../figure/rational.ts';
import { printedUnit, sidesAlike } from './alike.ts';
import { type Chain, impliedBy, monthsOf, type Step } from './chain.ts';
import { inOtherForm, isOfLevels } from './change.ts';
import type { Claim } from './claim.ts';
import type { Constraint, Term } from './constraint.ts';
import { unitOf } from './describe.ts';
import { indexTerm } from './index-base.ts';
import type { Network } from './network.ts';
import { type Amount, type ChangeOf, type Level, lookUps } from './observation.ts';
import { placeOfClaim } from './place.ts';
import {
  all,
  compounded,
  difference,
  exactly,
  lookedUp,
  one,
  only,
  power,
  product,
  quotient,
  relativeChange,
  size,
  sum,
} from './terms.ts';
import { asWritten } from './turned.ts';

/** The two sides of a check of growth: what the change says, and what the other figures give. */
type Sides = Pick<Constraint, 'left' | 'right' | 'how'>;

/**
 * What must hold between a change, its level and its base (rules.md, A1-A3, A28, A31). Null where they cannot be compared:
 * the base is unknown, a real rate stands beside nominal levels, or a percentage is said of a temperature.
 */
export function growthOf(network: Network, change: ChangeOf, claim: Claim): Constraint | null {
  const { of, base, form, perYear } = change;
  if (!base || !isOfLevels(change)) return null;
  if (form === 'relative' && of.kind === 'level' && of.unit.kind === 'temperature') return null;
  const sides = perYear ? yearly(network, change, of, base, claim) : once(network, change, of, base, claim);
  return sides && { ...placeOfClaim(claim), ...sides, relation: '=', unit: printedUnit(network, change) };
}

/**
 * What must hold between a change and others that lead from its base to its period (A29, A30). Rates multiply, amounts and
 * points add up; where a rate is yearly both sides are raised to whole powers.
 */
export function chainOf({ whole, steps }: Chain, claim: Claim): Constraint | null {
  const written = asWritten(whole.variable, claim);
  const left = only(written.variable, written.claim);
  const place = { ...placeOfClaim(claim), relation: '=' as const, unit: unitOf(whole.variable) };
  if (whole.variable.form === 'difference') {
    const right = sum(steps.map(step => overItsTime(all(step.variable), step)));
    return { ...place, left: overItsTime(left, whole), right, how: `over ${duration(monthsOf(whole) ?? 12)}` };
  }
  const twelfths = [whole, ...steps].map(twelfthsOf);
  const raised = 12 / twelfths.reduce(commonDivisor, 12);
  const [own = 12, ...others] = twelfths.map(count => (count * raised) / 12);
  const factors = steps.map((step, index) => compounded(all(step.variable), others[index] ?? 1));
  const grown = factors.reduce((total, factor) => product(total, factor));
  const right = difference(claim.turned ? quotient(one, grown) : grown, one);
  const how = `over ${duration((monthsOf(whole) ?? 12) * raised)}`;
  return { ...place, left: lessOne(left, own), right, how };
}

function once(network: Network, change: ChangeOf, of: Amount, base: Amount, claim: Claim): Sides | null {
  const left = only(change, claim);
  const { level, earlier } = inIndex(network, of, base);
  if (change.form === 'difference')
    return { left, right: difference(level ?? all(of), earlier ?? lookedUp(base)), how: 'level - base' };
  if (level || earlier)
    return { left, right: relativeChange(level ?? all(of), earlier ?? lookedUp(base)), how: 'level / base - 1' };
  return throughAmount(network, change, claim) ?? { left, ...betweenLevels(network, of, base) };
}

/** In the base period of an index nobody need say that it is 100. */
function inIndex(network: Network, of: Amount, base: Amount): { level: Term | null; earlier: Term | null } {
  return { level: indexTerm(network, of), earlier: indexTerm(network, base) };
}

function betweenLevels(network: Network, of: Amount, base: Amount): Pick<Sides, 'right' | 'how'> {
  const { left: level, right: earlier } = sidesAlike(network, of, base);
  const implied = base.kind === 'share' || isKnown(network, base) ? null : impliedBy(network, base);
  if (!implied) return { right: relativeChange(level, earlier), how: 'level / base - 1' };
  const factors = implied.steps.map(step => compounded(all(step), 1));
  const grown = factors.reduce((total, factor) => product(total, factor), lookedUp(implied.from));
  return { right: relativeChange(level, grown), how: 'level / (an earlier level, grown since) - 1' };
}

/** Where one of the two levels is unknown, the change in percent against the change as an amount: "up 450bn, 8.9 % of 5.07tn". */
function throughAmount(network: Network, change: ChangeOf, claim: Claim): Sides | null {
  const { of, base } = change;
  if (of.kind !== 'level' || base?.kind !== 'level') return null;
  const [hasLevel, hasBase] = [isKnown(network, of), isKnown(network, base)];
  const amount = inOtherForm(change);
  const [first] = network.claimsOf(amount);
  if (hasLevel === hasBase || !first || first.figure.kind === 'direction') return null;
  const left = only(change, claim);
  if (hasBase) return { left, right: quotient(all(amount), lookedUp(base)), how: 'amount / base' };
  // amount / (level - amount), with each of the two once, so that their bounds are not counted twice.
  const isFall = first.written.high !== null && compare(first.written.high, ZERO) < 0;
  const ratio = quotient(all(of), size(all(amount)));
  const share = quotient(one, isFall ? sum([ratio, one]) : difference(ratio, one));
  return { left, right: isFall ? difference(exactly(ZERO, '0'), share) : share, how: 'amount / (level - amount)' };
}

/** A yearly rate r over t months: (1 + r)^t = (level / base)^12, decided in whole powers. */
function yearly(network: Network, change: ChangeOf, of: Amount, base: Amount, claim: Claim): Sides | null {
  if (of.kind !== 'level' || base.kind !== 'level') return null;
  const months = monthsOf({ from: base, to: of });
  if (months === null) return null;
  const rate = only(change, claim);
  const indexed = inIndex(network, of, base);
  if (change.form === 'difference') {
    const left = product(rate, exactly(rational(months, 12), `${months} months`));
    return {
      left,
      right: difference(indexed.level ?? all(of), indexed.earlier ?? lookedUp(base)),
      how: `over ${duration(months)}`,
    };
  }
  const shared = commonDivisor(months, 12);
  const { left: level, right: earlier } = sidesAlike(network, of, base);
  const ratio = quotient(indexed.level ?? level, indexed.earlier ?? earlier);
  const right = difference(power(ratio, 12 / shared), one);
  return { left: lessOne(rate, months / shared), right, how: `over ${duration((months * 12) / shared)}` };
}

/** `(1 + rate)^times - 1`, which for one time is the rate. */
function lessOne(rate: Term, times: number): Term {
  return times === 1 ? rate : difference(compounded(rate, times), one);
}

/** How long a change lasts in the time that it names, in twelfths: a yearly rate over 18 months 18, any other change 12. */
function twelfthsOf(step: Step): number {
  return step.variable.perYear ? (monthsOf(step) ?? 12) : 12;
}

function overItsTime(term: Term, step: Step): Term {
  const twelfths = twelfthsOf(step);
  return twelfths === 12 ? term : product(term, exactly(rational(twelfths, 12), `${twelfths} months`));
}

function isKnown(network: Network, level: Level): boolean {
  return lookUps(level).some(candidate => network.claimsOf(candidate).length > 0);
}

function duration(months: number): string {
  if (months % 12 !== 0) return `${months} months`;
  return months === 12 ? 'a year' : `${months / 12} years`;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}
