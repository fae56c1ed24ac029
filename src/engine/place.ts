import type { Fact, Path } from '../base/fact.ts';
import type { Span } from '../text/span.ts';
import type { Claim } from './claim.ts';
import type { Constraint } from './constraint.ts';
import type { Network } from './network.ts';
import type { Variable } from './observation.ts';
import { sourceKey } from './source-key.ts';

/** Where a constraint is claimed, and whose figures it binds. */
export type Place = Pick<Constraint, 'at' | 'fact' | 'path' | 'source' | 'binds' | 'strains'>;

/** A figure that claims something itself. */
export function placeOfClaim({ at, fact, path, source }: Claim): Place {
  return { at, fact, path, source, binds: null, strains: true };
}

/** A word of a fact that claims something about figures. */
export function placeOfFact(fact: Fact, at: Span, path: Path): Place {
  return { at, fact, path, source: sourceKey(fact), binds: null, strains: true };
}

/** A figure at which a finding is shown that no fact claims: a definition says so, and binds all sources. */
export function placeOfDefinition(network: Network, variable: Variable): Place | null {
  const [claim] = network.claimsOf(variable);
  return claim ? { ...placeOfClaim(claim), source: null } : null;
}
