import type { Figure, FigureContext, FigureProblem, FigureRole, Precision } from '../../src/figure/figure.ts';
import { inUnit } from '../../src/figure/format.ts';
import type { Interval } from '../../src/figure/interval.ts';
import { type Rational, reduce, toDecimal } from '../../src/figure/rational.ts';
import { readFigure } from '../../src/figure/read-figure.ts';
import { readUnit } from '../../src/figure/read-unit.ts';
import { makeUnitTable } from '../../src/figure/unit-table.ts';

/** What a base of the tests knows beside the everyday units. */
const units = makeUnitTable(
  [{ name: 'mu', text: '2000/3 m2' }],
  ['vehicles', 'stores', 'outlets', 'arrests', 'electric cars'],
).table;

export interface Place {
  readonly role?: FigureRole;
  /** The unit of the indicator; without one any noun is a counted thing, as in a fact without an indicator. */
  readonly unit?: string;
  readonly precision?: Precision;
  readonly anyNoun?: boolean;
}

export function contextOf({ role = 'level', unit, precision, anyNoun }: Place = {}): FigureContext {
  const own = unit === undefined ? null : readUnit(unit, { unit: null, units, anyNoun: true });
  if (own?.ok === false) throw new Error(`${unit}: ${own.problem.reason}`);
  return {
    role,
    unit: own === null ? null : own.value,
    precision: precision ?? null,
    units,
    anyNoun: anyNoun ?? unit === undefined,
  };
}

export function figureOf(text: string, place: Place = {}): Figure {
  const read = readFigure(text, contextOf(place));
  if (!read.ok) throw new Error(`${text}: ${read.problem.reason}`);
  return read.value;
}

export function problemOf(text: string, place: Place = {}): FigureProblem {
  const read = readFigure(text, contextOf(place));
  if (read.ok) throw new Error(`${text} was read as ${bounds(read.value)}`);
  return read.problem;
}

/** `[strict] [wide] unit` in the figure's own unit; the second is left out where it is the same. */
export function bounds(figure: Figure): string {
  const strict = interval(inUnit(figure.strict, figure.unit));
  const wide = interval(inUnit(figure.wide, figure.unit));
  return `${strict === wide ? strict : `${strict} ${wide}`} ${figure.unit.name}`.trim();
}

/** `[1.5, 2.5)`; `…` is no bound; a fraction that does not end as n/d. */
export function interval({ low, high, lowOpen, highOpen }: Interval): string {
  return `${lowOpen || low === null ? '(' : '['}${end(low)}, ${end(high)}${highOpen || high === null ? ')' : ']'}`;
}

function end(value: Rational | null): string {
  if (value === null) return '…';
  const { n, d } = reduce(value);
  for (let places = 0; places <= 12; places++) {
    if ((n * 10n ** BigInt(places)) % d === 0n) return toDecimal({ n, d }, places, 'nearest');
  }
  return `${n}/${d}`;
}
