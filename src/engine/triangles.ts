import type { Base } from '../base/base.ts';
import { currencyUnit } from '../figure/currency.ts';
import { divideUnits } from '../figure/dimension.ts';
import type { Unit } from '../figure/unit.ts';
import { byPlace, type Claim } from './claim.ts';
import type { Constraint, Term } from './constraint.ts';
import { likelierCulprit } from './culprit.ts';
import { placeOfClaim } from './place.ts';
import { product } from './terms.ts';

/** A rate between two currencies, which can be told in either unit. */
export interface TriangleSide {
  /** As it is best told. */
  readonly unit: Unit;
  /** The figure that is suspected if the rate is wrong. */
  readonly claim: Claim;
  told(unit: Unit): Term;
}

/** Three rates between three currencies. */
export type Triangle<Side extends TriangleSide = TriangleSide> = readonly [Side, Side, Side];

/** All triangles that rates make, one for each two currencies. By the names of the currencies. */
export function* trianglesOf<Side extends TriangleSide>(sides: ReadonlyMap<string, Side>): Iterable<Triangle<Side>> {
  const currencies = [...new Set([...sides.keys()].flatMap(pair => pair.split('/')))].sort();
  for (const [index, one] of currencies.entries()) {
    for (const [offset, two] of currencies.slice(index + 1).entries()) {
      const first = sides.get(`${one}/${two}`);
      if (!first) continue;
      for (const three of currencies.slice(index + offset + 2)) {
        const [second, third] = [sides.get(`${two}/${three}`), sides.get(`${one}/${three}`)];
        if (second && third) yield [first, second, third];
      }
    }
  }
}

/**
 * That a rate is what comes out by way of the third currency: a/c = (a/b)(b/c) (rules.md, A19). It is claimed by the likeliest
 * culprit of the three.
 */
export function byWayOfThird(base: Base, triangle: Triangle): Constraint {
  const [side, ...others] = [...triangle].sort(
    (a, b) => likelierCulprit(a.claim, b.claim, base) || byPlace(a.claim, b.claim),
  ) as [TriangleSide, TriangleSide, TriangleSide];
  const [top = '', bottom = ''] = side.unit.dimension.split('/');
  const middle = others.flatMap(({ unit }) => unit.dimension.split('/')).find(code => code !== top && code !== bottom);
  const leg = (above: string, below: string): Term => {
    const unit = divideUnits(currencyUnit(above), currencyUnit(below));
    const of = others.find(other => isBetween(other.unit, above, below)) ?? side;
    return of.told(unit);
  };
  const way = product(leg(top, middle ?? ''), leg(middle ?? '', bottom));
  return {
    ...placeOfClaim(side.claim),
    strains: false,
    left: side.told(side.unit),
    relation: '=',
    right: way,
    unit: side.unit,
    how: `by way of ${middle}`,
  };
}

function isBetween({ dimension }: Unit, one: string, other: string): boolean {
  return dimension === `${one}/${other}` || dimension === `${other}/${one}`;
}
