import type { Base } from '../../base/base.ts';
import type { Comparison, ComparisonWord, Fact, Path, Quantity, Rank } from '../../base/fact.ts';
import { levelAt } from '../../engine/observation.ts';
import { asCopyOf } from '../../engine/repeated.ts';
import { isPoint, meets } from '../../figure/interval.ts';
import { nounKey } from '../../figure/noun.ts';
import type { Span } from '../../text/span.ts';

/** A rank, an age, a word or a property of a copy beside that of its original: no figures of an observation. */
export interface WordPair {
  readonly mine: WordPlace;
  readonly theirs: WordPlace;
  /** `more`: the copy has one rank, and the original several that it may be. */
  readonly outcome: 'meet' | 'apart' | 'more';
}

interface WordPlace {
  readonly path: Path;
  readonly at: Span;
  readonly text: string;
}

export function wordPairs(base: Base, copy: Fact, original: Fact): readonly WordPair[] {
  return [
    ...rankPairs(copy, original),
    ...comparisonPairs(base, asCopyOf(copy, original), original),
    ...recordPairs(copy, original),
    ...agePair(copy, original),
    ...propertyPairs(copy, original),
  ];
}

function rankPairs(copy: Fact, original: Fact): readonly WordPair[] {
  const place = ({ path, at, figure }: Rank): WordPlace => ({ path, at, text: `rank ${figure.text}` });
  return copy.ranks.flatMap(mine =>
    original.ranks
      .filter(theirs => isSameContest(mine, theirs))
      .map(theirs => ({ mine: place(mine), theirs: place(theirs), outcome: rankOutcome(mine, theirs) })),
  );
}

function isSameContest(one: Rank, other: Rank): boolean {
  const among = ({ among }: Rank): string | null => among && nounKey(among.value);
  const isSameMeasure = one.by?.value === other.by?.value && one.order === other.order;
  return one.in?.value === other.in?.value && among(one) === among(other) && isSameMeasure;
}

function rankOutcome({ figure: mine }: Rank, { figure: theirs }: Rank): WordPair['outcome'] {
  if (!meets(mine.wide, theirs.wide)) return 'apart';
  return isPoint(mine.wide) && !isPoint(theirs.wide) ? 'more' : 'meet';
}

/** Words of which not both can be true. */
const opposites: readonly (readonly [ComparisonWord, ComparisonWord])[] = [
  ['higher', 'lower'],
  ['higher', 'equal'],
  ['lower', 'equal'],
  ['higher', 'at-most'],
  ['lower', 'at-least'],
];

/** The words of comparisons with the same other side; their gaps are figures. */
function comparisonPairs(base: Base, copy: Fact, original: Fact): readonly WordPair[] {
  const sideOf = (fact: Fact, { measure, than }: Comparison): string | null => {
    const side = than.kind === 'mark' ? than.mark.figure.text : levelAt(base, fact, than)?.key;
    return side === undefined ? null : `${measure} ${side}`;
  };
  return copy.comparisons.flatMap(mine => {
    const side = sideOf(copy, mine);
    const others = original.comparisons.filter(theirs => side !== null && sideOf(original, theirs) === side);
    return others.flatMap(theirs => comparisonPair(mine, theirs) ?? []);
  });
}

function comparisonPair(mine: Comparison, theirs: Comparison): WordPair | null {
  if (mine.claim.kind !== 'word' || theirs.claim.kind !== 'word') return null;
  const words = [mine.claim.word, theirs.claim.word];
  const isApart = words[0] !== words[1] && opposites.some(pair => words.every(word => pair.includes(word)));
  return {
    mine: { path: mine.path, at: mine.at, text: `"${mine.claim.word}"` },
    theirs: { path: theirs.path, at: theirs.at, text: `"${theirs.claim.word}"` },
    outcome: isApart ? 'apart' : 'meet',
  };
}

function recordPairs(copy: Fact, original: Fact): readonly WordPair[] {
  const place = ({ path, at, is }: Fact['records'][number]): WordPlace => ({ path, at, text: `"${is}"` });
  return copy.records.flatMap(mine =>
    original.records.map(theirs => ({
      mine: place(mine),
      theirs: place(theirs),
      outcome: mine.is === theirs.is ? 'meet' : 'apart',
    })),
  );
}

/** Two ages at dates are for wrong-age, which knows what they make of the birth. */
function agePair(copy: Fact, original: Fact): readonly WordPair[] {
  const [mine, theirs] = [copy.age, original.age];
  if (!mine || !theirs || (copy.date && original.date)) return [];
  const place = ({ path, at, figure }: Quantity): WordPlace => ({ path, at, text: `age ${figure.text}` });
  const outcome = meets(mine.figure.wide, theirs.figure.wide) ? 'meet' : 'apart';
  return [{ mine: place(mine), theirs: place(theirs), outcome }];
}

/** What one says that it is, and the other that it is not. */
function propertyPairs(copy: Fact, original: Fact): readonly WordPair[] {
  return [['is', 'isNot'] as const, ['isNot', 'is'] as const].flatMap(([path, other]) => {
    const [mine, theirs] = [copy[path], original[other]];
    if (!mine || !theirs || mine.value.toLowerCase() !== theirs.value.toLowerCase()) return [];
    const words = { is: 'is', isNot: 'is not' };
    return [
      {
        mine: { path, at: mine.at, text: `${words[path]} "${mine.value}"` },
        theirs: { path: other, at: theirs.at, text: `${words[other]} "${theirs.value}"` },
        outcome: 'apart' as const,
      },
    ];
  });
}
