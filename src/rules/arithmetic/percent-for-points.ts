import type { Conflict } from '../../engine/decide.ts';
import { otherReading } from '../../engine/other-reading.ts';
import { formatBounds } from '../../figure/format.ts';
import type { Rule } from '../rule.ts';
import { checkedFigure, figuresAsWritten, otherFigures, otherSides } from '../told.ts';

export const percentForPoints: Rule = {
  id: 'percent-for-points',
  family: 'arithmetic',
  severity: 'by-source',
  summary: 'A change or a gap fits in points only, but is given in percent, or the other way round.',
  why: `From 4 % to 6 % is 2 percentage points, and 50 percent. Of the slips that newspapers correct this is one of the
    commonest: a tax cut by "2 percent" that takes 6.2 % to 4.2 % is one of a third.`,
  fires:
    'a change of a percentage or share, or a gap between two, lies outside what the two give in its own unit, and inside it in the other',
  silent: 'it fits as it is written, or in neither unit (other rules say so); what changed is no percentage',
  limits: 'It needs both levels, or both sides of the gap.',
  accept: 'the source defines its percent as points and says so',
  wrong: `
    entities: { land: {} }
    indicators: { tax-rate: { unit: "%" } }
    facts:
      - { id: before, about: land, indicator: tax-rate, period: 2010, value: 6.2% }
      - { id: after, about: land, indicator: tax-rate, period: 2011, value: 4.2%, change: -2% }`,
  right: `
    entities: { land: {} }
    indicators: { tax-rate: { unit: "%" } }
    facts:
      - { id: before, about: land, indicator: tax-rate, period: 2010, value: 6.2% }
      - { id: after, about: land, indicator: tax-rate, period: 2011, value: 4.2%, change: -2 pp }`,

  takeOver({ check, conflict, base, network }) {
    if (conflict?.outcome !== 'conflict') return null;
    const other = otherReading(conflict.constraint, base, network);
    if (!other) return null;
    const meant = other.unit.kind === 'percent' ? 'percent' : 'points';
    const given = formatBounds(conflict.right, conflict.constraint.unit);
    const message = `${stated(conflict)} fits in ${meant} only: ${evidence(conflict)} ${given}, or ${formatBounds(other.given, other.unit)}${inAll(conflict)}`;
    return { message, related: otherFigures(conflict), severity: check.severity };
  },
};

function stated(conflict: Conflict): string {
  return isGap(conflict) ? `"${checkedFigure(conflict)}"` : checkedFigure(conflict);
}

/** A yearly change is compared over all the time from the base. */
function inAll({ uses }: Conflict): string {
  return uses.some(({ variable }) => variable.kind === 'change' && variable.perYear) ? ', in all' : '';
}

/** `4.2% after 6.2% is a change of`, where two figures say so; else the figures that give it. */
function evidence(conflict: Conflict): string {
  const [mine, theirs, ...more] = otherSides(conflict);
  if (!mine || !theirs || more.length > 0) return `${figuresAsWritten(conflict)} give`;
  return isGap(conflict) ? `${mine} against ${theirs} is` : `${mine} after ${theirs} is a change of`;
}

function isGap({ constraint }: Conflict): boolean {
  return constraint.path?.startsWith('compare') ?? false;
}
