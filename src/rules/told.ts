import { groupBy } from '../base/group.ts';
import type { Term } from '../engine/constraint.ts';
import type { Conflict, Use } from '../engine/decide.ts';
import { describe, describeFigure, statedBounds } from '../engine/describe.ts';
import { leavesOf } from '../engine/slots.ts';
import { formatFigure } from '../figure/format.ts';
import type { Related } from '../finding/finding.ts';
import type { Span } from '../text/span.ts';
import { unless } from './stretch.ts';

/** The other places of a conflict, each with what it says: those that a finding shows beside its own. */
export function otherFigures({ constraint, uses, culprit }: Conflict): readonly Related[] {
  const own = culprit?.at ?? constraint.at;
  const figures = uses.filter(use => !isAt(use, own)).map(related);
  const { fact, path, at } = constraint;
  // A word has no figure of its own: where the finding stands elsewhere, it is a place too.
  if (isSame(own, at) || !fact || uses.some(use => isAt(use, at))) return figures;
  return [{ at, fact: fact.id, measure: path, note: `${fact.id} says so` }, ...figures];
}

/** The figure that makes the claim, as it was written. */
export function checkedFigure({ constraint, uses }: Conflict): string {
  const checked = uses.find(use => isAt(use, constraint.at));
  return checked ? describeFigure(checked) : '';
}

/** `5.52 trillion CNY and 5.07 trillion CNY`: the figures of a conflict as they were written, the checked one left out. */
export function figuresAsWritten({ constraint, uses }: Conflict): string {
  return texts(uses.filter(use => !isAt(use, constraint.at)));
}

/** All figures of a conflict as they were written. */
export function allFigures({ uses }: Conflict): string {
  return texts(uses);
}

/** The same, by what they speak of: level and base, this side and the other. A mark is as it was written. */
export function otherSides(conflict: Conflict): readonly string[] {
  const figures = conflict.uses.filter(use => !isAt(use, conflict.constraint.at));
  const sides = [...groupBy(figures, use => use.variable.key).values()].map(texts);
  const mark = markIn(conflict);
  return mark === null ? sides : [...sides, mark];
}

function markIn({ constraint, uses }: Conflict): string | null {
  if (constraint.right.kind === 'constant') return constraint.right.text;
  const gap = uses.map(use => use.variable).find(variable => variable.kind === 'gap');
  return gap?.right.kind === 'mark' ? gap.right.text : null;
}

/** The figures on the left and on the right of a relation between observations. */
export function sidesAsWritten({ constraint, uses }: Conflict): readonly [string, string] {
  const left = usesIn(constraint.left, uses);
  return [texts(left), texts(uses.filter(use => !left.includes(use)))];
}

/** The figures that bound the variables of one side. */
export function usesIn(term: Term, uses: readonly Use[]): readonly Use[] {
  const keys = new Set(leavesOf(term).flatMap(leaf => leaf.in.map(({ key }) => key)));
  return uses.filter(({ variable }) => keys.has(variable.key));
}

/** Two sources that write one thing alike are quoted once. */
function texts(uses: readonly Use[]): string {
  const written = new Map(uses.map(use => [`${use.variable.key} ${describeFigure(use)}`, describeFigure(use)]));
  return listed([...written.values()]);
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** What a strained finding says after its message: what would have to be meant for it to hold. */
export function unlessStretched({ stretches }: Conflict): string {
  return unless(stretches.map(uses => uses.map(use => ({ figure: use.claim.figure, text: describeFigure(use) }))));
}

function related({ variable, claim }: Use): Related {
  const note = `${describe(variable)}: ${formatFigure(statedBounds({ variable, claim }))}`;
  return { at: claim.at, fact: claim.fact.id, measure: claim.path, note };
}

function isAt({ claim }: Use, at: Span): boolean {
  return isSame(claim.at, at);
}

function isSame(one: Span, other: Span): boolean {
  return one.file === other.file && one.start === other.start;
}
