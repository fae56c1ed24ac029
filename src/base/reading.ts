import type { Figure, FigureContext, FigureProblem, FigureRole, Precision, UnitTable } from '../figure/figure.ts';
import type { Period, PeriodProblem, When } from '../figure/period.ts';
import { yearEarlier } from '../figure/period-algebra.ts';
import { readFigure } from '../figure/read-figure.ts';
import type { Result } from '../figure/result.ts';
import type { Unit } from '../figure/unit.ts';
import type { ChangeBase } from './fact.ts';
import type { Names } from './names.ts';

/**
 * What is known of the base while its facts are read, and what was read before: the same few periods, precisions and
 * percentages come again and again, and in a large base most of the time and the memory would go into reading them anew.
 */
export interface Reading {
  readonly names: Names;
  readonly namedPeriods: ReadonlyMap<string, Period>;
  readonly units: UnitTable;
  readonly periods: Map<string, Result<When, PeriodProblem>>;
  readonly yearsEarlier: Map<Period, ChangeBase>;
  readonly precisions: Map<string, Precision>;
  readonly contexts: Map<Unit | null, Map<Precision | null, FigureContext[]>>;
  readonly figures: Map<FigureContext, Map<string, FigureRead>>;
}

export type FigureRead = Result<Figure, FigureProblem>;

export function startReading(names: Names, namedPeriods: ReadonlyMap<string, Period>, units: UnitTable): Reading {
  return {
    names,
    namedPeriods,
    units,
    periods: new Map(),
    yearsEarlier: new Map(),
    precisions: new Map(),
    contexts: new Map(),
    figures: new Map(),
  };
}

/** How a figure is to be read; equal circumstances give the same object. */
export function contextOf(
  reading: Reading,
  role: FigureRole,
  unit: Unit | null,
  precision: Precision | null,
  anyNoun: boolean,
): FigureContext {
  const byPrecision = reading.contexts.get(unit) ?? new Map<Precision | null, FigureContext[]>();
  const contexts = byPrecision.get(precision) ?? [];
  for (const known of contexts) if (known.role === role && known.anyNoun === anyNoun) return known;
  const context: FigureContext = { role, unit, precision, units: reading.units, anyNoun };
  contexts.push(context);
  byPrecision.set(precision, contexts);
  reading.contexts.set(unit, byPrecision);
  return context;
}

/** Reads a figure, once for each text and context. */
export function figureOf({ figures }: Reading, text: string, context: FigureContext): FigureRead {
  let known = figures.get(context);
  if (known === undefined) {
    known = new Map();
    figures.set(context, known);
  }
  const before = known.get(text);
  if (before !== undefined) return before;
  const read = readFigure(text, context);
  known.set(text, read);
  return read;
}

/** The default base of a change in a period. */
export function yearBefore(reading: Reading, period: Period): ChangeBase {
  const known = reading.yearsEarlier.get(period);
  if (known !== undefined) return known;
  const base: ChangeBase = { kind: 'year-earlier', period: yearEarlier(period) };
  reading.yearsEarlier.set(period, base);
  return base;
}
