import type { Base } from '../../base/base.ts';
import type { Constraint } from '../../engine/constraint.ts';
import { type Conversion, conversionsBetween, conversionsIn, restatedIn } from '../../engine/conversion.ts';
import { convertedBy } from '../../engine/converted.ts';
import { type Conflict, decide, type Use } from '../../engine/decide.ts';
import { describeFigure } from '../../engine/describe.ts';
import type { Network } from '../../engine/network.ts';
import { formatBounds, formatEnd } from '../../figure/format.ts';
import { notChecked } from '../looked.ts';
import type { Rule } from '../rule.ts';
import { otherFigures } from '../told.ts';

export const wrongConversion: Rule = {
  id: 'wrong-conversion',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'A converted figure is not the same amount.',
  why: `Writers convert for their readers and seldom check it: square miles taken for square feet, the 32 of Fahrenheit added to
    a difference, yesterday's rate of exchange for last year's money. A unit factor is exact, so the two figures either meet
    or do not; money must have been changed at some rate between its time and the day of print.`,
  fires: `no value inside the figure, by the unit factor (of a difference without the 32), lies inside its conversion: an
    error. A warning where the rate of exchange between two amounts is above, or below, all rates that the base knows from
    the start of the period to the publication`,
  silent: `rounding explains it, with the zeros at the end of both figures as loose as they can be, and a one-sided hedge left
    out ("more than 10 miles (16 km)" converts the 10); no rate is known within a month of both ends, as a figure for a month or
    a day, or as a range; the amount is at constant prices`,
  limits: `reads \`converted\` and the several words of one gap, not conversions inside \`statement\`; a rate by way of a third
    currency is not worked out; rates in the base are taken as one kind, official or not, which only makes it more lenient`,
  accept: 'the source says at which rate it converts, and the base does not have it: better, add the rate as a fact',
  wrong: `
    entities: { garden: {} }
    indicators: { area: { unit: sq ft } }
    facts:
      - { id: size, about: garden, indicator: area, period: 2013, value: "8,000 sq ft", converted: "20,720 sq km" }`,
  right: `
    entities: { garden: {} }
    indicators: { area: { unit: sq ft } }
    facts:
      - { id: size, about: garden, indicator: area, period: 2013, value: "8,000 sq ft", converted: 743 sq m }`,

  *check(base, network) {
    for (const conversion of conversions(base, network)) {
      const converted = convertedBy(network, conversion);
      if ('missing' in converted) yield notChecked([{ ...conversion.to, fact: conversion.fact }], converted.missing);
    }
  },

  *constrain(base, network) {
    for (const conversion of conversions(base, network)) {
      const converted = convertedBy(network, conversion);
      if ('constraints' in converted) yield* converted.constraints;
    }
  },

  tell(conflict) {
    const message = `"${written(conflict, isConversion)}" does not fit: ${evidence(conflict)}`;
    // Rates of exchange are many, and the base need not know the one that was used.
    return { message, related: otherFigures(conflict), severity: isAtRate(conflict) ? 'warning' : null };
  },
};

/** Of several conversions of one amount those that fit it are also held against each other. */
function* conversions(base: Base, network: Network): Iterable<Conversion> {
  for (const restated of restatedIn(base)) {
    const own = conversionsIn(restated);
    yield* own;
    const wrong = own.filter(conversion => isWrong(base, network, conversion)).map(({ to }) => to);
    yield* conversionsBetween(restated).filter(({ from, to }) => !wrong.includes(from) && !wrong.includes(to));
  }
}

function isWrong(base: Base, network: Network, conversion: Conversion): boolean {
  const converted = convertedBy(network, conversion);
  return (
    'constraints' in converted && converted.constraints.some(one => decide(one, network, base).outcome === 'conflict')
  );
}

function isAtRate({ constraint }: Conflict): boolean {
  return constraint.relation !== '=';
}

/** `8,000 sq ft is 706 … 781 sq m`; `for 7 CNY that is 6.9 … 7.1 CNY/USD, above all rates known ..., at most 6.5`. */
function evidence(conflict: Conflict): string {
  const { constraint, left, right } = conflict;
  const { unit, how } = constraint;
  const original = written(conflict, isOriginal);
  if (!isAtRate(conflict)) return `${original} is ${formatBounds(right, unit)}`;
  const bound =
    constraint.relation === '<='
      ? `above all rates known ${how}, at most ${formatEnd(right, 'high', unit)}`
      : `below all rates known ${how}, at least ${formatEnd(right, 'low', unit)}`;
  return `for ${original} that is ${formatBounds(left, unit)}, ${bound}`;
}

type Role = (use: Use, constraint: Constraint) => boolean;

const isConversion: Role = ({ claim }, { path }) => claim.path === path;

/** Of the same fact: what else there is is a known rate. */
const isOriginal: Role = ({ claim }, { fact, path }) => claim.path !== path && claim.fact === fact;

/** The figure in a role, as it was written; "by" stands before a gap, which is no part of an amount. */
function written({ uses, constraint }: Conflict, role: Role): string {
  const use = uses.find(one => role(one, constraint));
  if (!use) return '';
  return use.variable.kind === 'gap' ? use.claim.figure.text : describeFigure(use);
}
