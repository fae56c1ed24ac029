import type { Base } from '../../base/base.ts';
import type { Entity, Indicator } from '../../base/definitions.ts';
import type { Change, Fact, Path, Share } from '../../base/fact.ts';
import { basePeriodOf } from '../../base/when.ts';
import { inSentence } from '../../engine/describe.ts';
import { shareOf } from '../../engine/observation.ts';
import { asCopyOf } from '../../engine/repeated.ts';
import { meets } from '../../figure/interval.ts';
import { overlaps, periodKey, samePeriod } from '../../figure/period-algebra.ts';
import type { Located } from '../../text/located.ts';
import type { Span } from '../../text/span.ts';
import { listed } from '../told.ts';

/** What a copy says of another thing than its original: of what, of when, on which base, of which whole, per what. */
export interface KeyDifference {
  readonly mine: KeyPlace;
  readonly theirs: KeyPlace;
  /** The copy's figure, where the difference is one of a single figure. */
  readonly figure: string | null;
}

interface KeyPlace {
  readonly path: Path;
  readonly at: Span;
  readonly text: string;
}

/** The differences in about, indicator and period; where there are none, those of base, `per` and whole. */
export function keyDifferences(base: Base, copy: Fact, original: Fact): readonly KeyDifference[] {
  const of = [...subjectDifferences(copy, original)];
  if (of.length > 0) return of;
  const filled = asCopyOf(copy, original);
  return [
    ...filled.changes.flatMap(change => changeDifferences(base, change, original)),
    ...filled.shares.flatMap(share => wholeDifference(base, filled, share, original) ?? []),
  ];
}

function* subjectDifferences(copy: Fact, original: Fact): Iterable<KeyDifference> {
  for (const key of ['about', 'indicator'] as const) {
    const [mine, theirs] = [copy[key], original[key]];
    if (mine && theirs && mine.value.id !== theirs.value.id) {
      yield between(
        copy,
        original,
        key,
        located(mine, nameOf(mine.value, key)),
        located(theirs, nameOf(theirs.value, key)),
      );
    }
  }
  const [mine, theirs] = [copy.period, original.period];
  if (
    mine &&
    theirs &&
    mine.value !== 'unknown' &&
    theirs.value !== 'unknown' &&
    !samePeriod(mine.value, theirs.value)
  ) {
    yield between(copy, original, 'period', located(mine, mine.value.text), located(theirs, theirs.value.text));
  }
  // Of two dates one may be told to the day and the other to the year.
  const [day, theirDay] = [copy.date, original.date];
  if (day && theirDay && !overlaps(day.value, theirDay.value)) {
    yield between(copy, original, 'date', located(day, day.value.text), located(theirDay, theirDay.value.text));
  }
}

function located({ at }: Located<unknown>, text: string): Located<string> {
  return { at, value: `of ${text}` };
}

function nameOf({ name }: Entity | Indicator, key: 'about' | 'indicator'): string {
  return key === 'about' ? name.value.replace(/^The /, 'the ') : inSentence(name.value);
}

function between(
  copy: Fact,
  original: Fact,
  path: Path,
  mine: Located<string>,
  theirs: Located<string>,
): KeyDifference {
  return {
    // What the defaults say stands for many facts: the place is then where the fact says whom it repeats.
    mine: { path, at: isIn(copy, mine.at) ? mine.at : (copy.reports?.at ?? copy.at), text: mine.value },
    theirs: { path, at: isIn(original, theirs.at) ? theirs.at : original.at, text: theirs.value },
    figure: null,
  };
}

function isIn({ item }: Fact, at: Span): boolean {
  return item.file === at.file && item.start <= at.start && at.end <= item.end;
}

/** Of the original's changes of the same kind one must be on the same base, and a yearly one if the copy's is. */
function changeDifferences(base: Base, change: Change, original: Fact): readonly KeyDifference[] {
  const kind = kindOf(change);
  const alike = original.changes.filter(other => kind !== null && kindOf(other) === kind);
  const differ = (other: Change): readonly KeyDifference[] => [
    ...baseDifference(base, change, other),
    ...(change.perYear === other.perYear ? [] : [perDifference(change, other)]),
  ];
  if (alike.length === 0 || alike.some(other => differ(other).length === 0)) return [];
  const repeated = alike.find(other => meets(other.figure.wide, change.figure.wide)) ?? alike[0];
  return repeated ? differ(repeated) : [];
}

/** Percent, multiples and fractions are one kind of change, points and amounts others; a bare word is of any. */
function kindOf({ form, figure }: Change): string | null {
  if (figure.kind === 'direction') return null;
  if (form === 'was') return 'was';
  const isRelative = form === 'times' || figure.unit.kind === 'percent' || figure.unit.kind === 'times';
  return isRelative || (figure.kind === 'fraction' && !figure.unitWritten)
    ? 'relative'
    : figure.unit.dimension || 'points';
}

function baseDifference(base: Base, mine: Change, theirs: Change): readonly KeyDifference[] {
  const [one, other] = [basePeriodOf(base, mine.from), basePeriodOf(base, theirs.from)];
  if (!one || !other || periodKey(one) === periodKey(other)) return [];
  return [
    {
      mine: { path: `${mine.path}.from`, at: mine.fromAt ?? mine.at, text: `on ${one.text}` },
      theirs: { path: `${theirs.path}.from`, at: theirs.fromAt ?? theirs.at, text: `on ${other.text}` },
      figure: mine.figure.text,
    },
  ];
}

function perDifference(mine: Change, theirs: Change): KeyDifference {
  const place = ({ path, at, perYear }: Change): KeyPlace => ({
    path,
    at,
    text: perYear ? 'a yearly rate' : 'a change in all',
  });
  return { mine: place(mine), theirs: place(theirs), figure: mine.figure.text };
}

function wholeDifference(base: Base, copy: Fact, share: Share, original: Fact): KeyDifference | null {
  const mine = wholesOf(base, copy, share);
  const others = original.shares.flatMap(other => {
    const wholes = wholesOf(base, original, other);
    return wholes ? [{ share: other, wholes }] : [];
  });
  const [first] = others;
  if (!mine || !first || others.some(({ wholes }) => wholes.key === mine.key)) return null;
  const place = ({ path, of, at }: Share, text: string): KeyPlace => ({
    path: `${path}.of`,
    at: of[0]?.at ?? at,
    text,
  });
  return {
    mine: place(share, mine.text),
    theirs: place(first.share, first.wholes.text),
    figure: share.is?.figure.text ?? share.change?.figure.text ?? null,
  };
}

/** The things that a share is a share of, whenever that is; null where they cannot be named, or it is of `n` things. */
function wholesOf(base: Base, fact: Fact, share: Share): { readonly key: string; readonly text: string } | null {
  const wholes = share.of.length > 0 ? shareOf(base, fact, share)?.wholes : undefined;
  if (!wholes) return null;
  const keys = wholes.map(({ about, indicator }) => `${about?.id} ${indicator?.id}`).sort();
  const isOwn = (id: string | undefined): boolean => id === fact.about?.value.id;
  const names = wholes.map(({ about, indicator }) =>
    about && !isOwn(about.id) ? nameOf(about, 'about') : indicator ? nameOf(indicator, 'indicator') : 'the whole',
  );
  return { key: keys.join(' + '), text: `a share of ${listed(names)}` };
}
