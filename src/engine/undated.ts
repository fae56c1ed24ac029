import { changeBetween } from './change.ts';
import type { Claim } from './claim.ts';
import { gapOf } from './comparison.ts';
import { type Amount, type Level, levelWith, makeShare, type Variable } from './observation.ts';
import type { SourceKey } from './source-key.ts';

/** Whether a variable belongs to the undated facts of one source, in whole or in part. */
export function isUndated(variable: Variable): boolean {
  return homeOf(variable) !== null;
}

/** The figures that speak of a variable themselves, not those that an undated one shares with a source it is linked to. */
export function homeClaims(variable: Variable, claims: readonly Claim[]): readonly Claim[] {
  const home = homeOf(variable);
  return home === null ? claims : claims.filter(claim => claim.source === home);
}

/** The same undated observation in another source; what has a date stays as it is. */
export function inSource(variable: Variable, source: SourceKey): Variable {
  switch (variable.kind) {
    case 'level':
    case 'share':
      return amountIn(variable, source);
    case 'change':
      return changeBetween(variable, amountIn(variable.of, source), variable.base && amountIn(variable.base, source));
    case 'gap':
      return gapOf({ left: inSource(variable.left, source), right: inSource(variable.right, source) }, variable.form);
    case 'mark':
      return variable;
  }
}

function homeOf(variable: Variable): SourceKey | null {
  switch (variable.kind) {
    case 'level':
      return variable.undated;
    case 'share':
      return variable.part.undated ?? variable.wholes.find(whole => whole.undated)?.undated ?? null;
    case 'change':
      return homeOf(variable.of);
    case 'gap':
      return homeOf(variable.left) ?? homeOf(variable.right);
    case 'mark':
      return null;
  }
}

function amountIn(amount: Amount, source: SourceKey): Amount {
  if (amount.kind === 'level') return levelInSource(amount, source);
  const wholes = amount.wholes.map(whole => levelInSource(whole, source));
  return makeShare(levelInSource(amount.part, source), wholes, amount.n);
}

function levelInSource(level: Level, source: SourceKey): Level {
  return level.undated === null ? level : levelWith(level, { owner: level.owner, undated: source });
}
