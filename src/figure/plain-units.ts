import { ONE, rational, ZERO } from './rational.ts';
import type { Unit } from './unit.ts';

/** Units without a dimension. Values are kept as plain numbers: 6.7% is 0.067. */
export const PLAIN: Unit = dimensionless('', 'plain', 1);
export const PERCENT: Unit = dimensionless('%', 'percent', 100);
export const POINTS: Unit = dimensionless('pp', 'points', 100);
export const BASIS_POINTS: Unit = dimensionless('bp', 'points', 10_000);
export const TIMES: Unit = dimensionless('times', 'times', 1);

function dimensionless(name: string, kind: Unit['kind'], perOne: number): Unit {
  return { name, kind, dimension: '', factor: perOne === 1 ? ONE : rational(1, perOne), offset: ZERO };
}
