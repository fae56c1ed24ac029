import { hull, point } from '../figure/interval.ts';
import { days } from '../figure/period-algebra.ts';
import { multiply, ONE, rational } from '../figure/rational.ts';
import type { Unit } from '../figure/unit.ts';
import type { Term } from './constraint.ts';
import { unitOf } from './describe.ts';
import type { Network } from './network.ts';
import { dated, type Level, levelAtPace, lookUps, type PaceClass, type Variable } from './observation.ts';
import { PER_CLASS } from './pace.ts';
import { all, constant, lookedUp, product } from './terms.ts';

/**
 * The levels as they are best compared: where all are known by their pace, so much a day or a year, that needs no period
 * and no count of days ("300,000 a month" against "200,000 a month"); else as the amounts of their periods.
 */
export function alike<V extends Variable>(network: Network, variables: readonly V[]): readonly V[] {
  const pace = PACES.find(one => variables.every(variable => isKnownAt(network, variable, one)));
  return pace ? variables.map(variable => atPace(variable, pace)) : variables;
}

/** The two sides of a comparison or a growth as terms, made alike; the right one may be looked up as reported. */
export function sidesAlike(network: Network, one: Variable, other: Variable): { left: Term; right: Term; unit: Unit } {
  const [left = one, right = other] = alike(network, [one, other]);
  const days = left.kind === 'level' && right.kind === 'level' && left.pace === 'day' ? daysApart(left, right) : null;
  const known = lookedUp(right);
  return { left: all(left), right: days ? product(known, days) : known, unit: printedUnit(network, left) };
}

/** The unit in which a variable is printed: of paces the one that a figure of it names. */
export function printedUnit(network: Network, variable: Variable): Unit {
  const unit = unitOf(variable);
  const level = amountIn(variable);
  if (level.kind !== 'level' || !level.pace) return unit;
  const pace = lookUps(level).flatMap(candidate => network.claimsOf(candidate))[0]?.figure.pace;
  if (!pace) return unit;
  const factor = multiply(unit.factor, PER_CLASS[pace]);
  // Only what is counted goes without its name where it is printed.
  return { ...unit, kind: 'measure', factor, name: `${unit.name} a ${pace}` };
}

/** A difference is printed in the unit of what it is a difference of. */
function amountIn(variable: Variable): Variable {
  if (variable.kind === 'change' && variable.form === 'difference') return variable.of;
  return variable.kind === 'gap' && variable.form === 'difference' ? variable.left : variable;
}

const PACES: readonly PaceClass[] = ['day', 'year'];

function isKnownAt(network: Network, variable: Variable, pace: PaceClass): boolean {
  return (
    variable.kind === 'level' && lookUps(levelAtPace(variable, pace)).some(level => network.claimsOf(level).length > 0)
  );
}

function atPace<V extends Variable>(variable: V, pace: PaceClass): V {
  return variable.kind === 'level' ? { ...variable, ...levelAtPace(variable, pace) } : variable;
}

/**
 * So much a day in a leap year and in another: whether the days or the years are compared, nobody says, so both are allowed.
 * Periods of unlike length are compared by their paces only.
 */
function daysApart(left: Level, right: Level): Term | null {
  const [one, other] = [dated(left), dated(right)];
  const [ours, theirs] = [one && days(one), other && days(other)];
  if (ours === null || theirs === null || ours === theirs || theirs * 10 < ours * 9 || theirs * 9 > ours * 10)
    return null;
  return constant(hull(point(ONE), point(rational(theirs, ours))), `${theirs} / ${ours} days`);
}
