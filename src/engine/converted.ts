import { divideUnits, sameDimension } from '../figure/dimension.ts';
import { formatPeriod } from '../figure/format-period.ts';
import type { Day } from '../figure/period.ts';
import { periodOf } from '../figure/period-algebra.ts';
import type { Unit } from '../figure/unit.ts';
import type { Constraint } from './constraint.ts';
import { boundsOf, type Conversion } from './conversion.ts';
import { rateBounds } from './known-rates.ts';
import type { Network } from './network.ts';
import { placeOfClaim } from './place.ts';
import { type RateDays, rateDaysOf } from './rate-days.ts';
import { one, only, quotient } from './terms.ts';

/** What must hold between the two figures of a conversion; else what is missing to say so, in words. */
export type Converted = { readonly constraints: readonly Constraint[] } | { readonly missing: string };

/**
 * A conversion by a unit factor gives the same amount, one to the inverse of a rate its inverse (rules.md, A20). One to another
 * currency is at a rate, which lies between the least and the greatest that are known (A17).
 */
export function convertedBy(network: Network, conversion: Conversion): Converted {
  return conversion.kind === 'currency' ? atKnownRates(network, conversion) : byFactor(conversion);
}

function byFactor(conversion: Conversion): Converted {
  const bounds = boundsOf(conversion);
  if (!bounds) return { missing: 'one pace for both figures' };
  const { from, to } = bounds;
  const original = only(from.variable, from.claim);
  return {
    constraints: [
      {
        ...placeOfClaim(to.claim),
        strains: false,
        left: only(to.variable, to.claim),
        relation: '=',
        right: conversion.kind === 'inverse' ? quotient(one, original) : original,
        unit: unitAtPace(conversion),
        how: 'the same in other units',
      },
    ],
  };
}

/** The figure that was converted is printed as so much at the pace of the conversion. */
function unitAtPace({ to: { figure } }: Conversion): Unit {
  const { unit, pace } = figure;
  return pace ? { ...unit, kind: 'measure', name: `${unit.name} a ${pace}` } : unit;
}

function atKnownRates(network: Network, conversion: Conversion): Converted {
  const days = rateDaysOf(conversion);
  if ('missing' in days) return days;
  const bounds = boundsOf(conversion);
  if (!bounds) return { missing: 'one pace for both figures' };
  const { from, to } = bounds;
  const pair = divideUnits(from.claim.figure.unit, to.claim.figure.unit);
  const known = rateBounds(network, pair, days);
  if (!('least' in known)) {
    const ends = known.map(day => `within a month of ${nameOf(day)}`);
    return { missing: `a rate in ${pair.name} ${ends.join(', and one ')}` };
  }

  const { unit, least, greatest } = known;
  const [above, below] = sameDimension(unit, pair) ? [from, to] : [to, from];
  const check = {
    ...placeOfClaim(to.claim),
    strains: false,
    left: quotient(only(above.variable, above.claim), only(below.variable, below.claim)),
    unit,
    how: between(days),
  };
  const atLeast: Constraint = { ...check, relation: '>=', right: only(least.variable, least.claim) };
  const atMost: Constraint = { ...check, relation: '<=', right: only(greatest.variable, greatest.claim) };
  return { constraints: [atLeast, atMost] };
}

function between({ first, last }: RateDays): string {
  return first === last ? `on ${nameOf(first)}` : `between ${nameOf(first)} and ${nameOf(last)}`;
}

function nameOf(day: Day): string {
  return formatPeriod(periodOf(day, day, false));
}
