import type { Base } from '../../base/base.ts';
import type { Fact } from '../../base/fact.ts';
import { quantitiesOf } from '../../base/quantities.ts';
import { agree } from '../../engine/agreement.ts';
import type { Claim } from '../../engine/claim.ts';
import { describe } from '../../engine/describe.ts';
import { type Repeated, repeatedFigures } from '../../engine/repeated.ts';
import type { Figure } from '../../figure/figure.ts';
import { formatFigure } from '../../figure/format.ts';
import { contains } from '../../figure/interval.ts';
import { lookedAt } from '../looked.ts';
import { fewTexts } from '../mention.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';
import { type KeyDifference, keyDifferences } from './copied-keys.ts';
import { type WordPair, wordPairs } from './copied-words.ts';

export const misreport: Rule = {
  id: 'misreport',
  family: 'agreement',
  severity: 'warning',
  summary: 'A copy does not say what the fact that it reports says.',
  why: `Figures go wrong on their way from one text to the next: they are said of something else, of another year or another
    base, "up to" gets lost, or millions become billions. The copy may say less than its original, never more.`,
  fires: `about, indicator, period, base, whole or \`per\` differ from those of the fact that it \`reports\`; the original is hedged
    or a range, and the copy is plain and narrower; or the two do not meet: an error only then, and only if the original is of a
    primary source, or of one that corrects the copy's`,
  silent: `the copy leaves something out, or is vaguer; it gives a figure that the original does not give; status, scenario and
    vintage are taken from the original`,
  limits: `Points beside percent are two kinds of change, which only a level can compare. What the two call themselves
    (\`statement\`) is not compared.`,
  accept: 'the copy says on purpose of a part what the original says of the whole; better, take `reports` out',
  wrong: `
    sources: { paper: { title: A paper }, study: { title: A study } }
    facts:
      - { id: loss, source: study, change: up to -9.5% }
      - { id: story, source: paper, change: -9.5%, reports: loss }`,
  right: `
    sources: { paper: { title: A paper }, study: { title: A study } }
    facts:
      - { id: loss, source: study, change: up to -9.5% }
      - { id: story, source: paper, change: up to -9.5%, reports: loss }`,

  *check(base) {
    for (const copy of base.facts) {
      const original = copy.reports ? base.factById.get(copy.reports.value) : undefined;
      if (original && copy.inUse && original.inUse) yield* compared(base, copy, original);
    }
  },
};

function* compared(base: Base, copy: Fact, original: Fact): Iterable<Check> {
  const differences = keyDifferences(base, copy, original);
  if (differences.length > 0) yield ofAnotherThing(copy, original, differences);
  if (differences.some(({ figure }) => figure === null)) return;
  for (const repeated of repeatedFigures(base, copy, original)) yield figureCompared(copy, original, repeated);
  for (const pair of wordPairs(base, copy, original)) yield wordsCompared(copy, original, pair);
}

function ofAnotherThing(copy: Fact, original: Fact, differences: readonly KeyDifference[]): Check {
  const [first] = differences as readonly [KeyDifference, ...KeyDifference[]];
  const what = first.figure ?? fewTexts(quantitiesOf(copy).map(({ figure }) => figure.text));
  const mine = listed(differences.map(one => one.mine.text));
  const theirs = listed(differences.map(one => one.theirs.text));
  return {
    outcome: 'conflict',
    at: first.mine.at,
    facts: [copy.id, original.id],
    figures: differences.flatMap(({ mine, theirs }) => [
      { fact: copy.id, measure: mine.path },
      { fact: original.id, measure: theirs.path },
    ]),
    steps: [],
    message: `${what === '' ? copy.id : what} is ${mine}; in ${original.id}, which it reports, it is ${theirs}`,
    related: [
      ...differences.slice(1).map(({ mine }) => ({ at: mine.at, fact: copy.id, measure: mine.path, note: mine.text })),
      ...differences.map(({ theirs }) => ({
        at: theirs.at,
        fact: original.id,
        measure: theirs.path,
        note: `${original.id}: ${theirs.text}`,
      })),
    ],
    severity: null,
  };
}

function wordsCompared(copy: Fact, original: Fact, { mine, theirs, outcome }: WordPair): Check {
  const looked = lookedAt([
    { ...mine, fact: copy },
    { ...theirs, fact: original },
  ]);
  if (outcome === 'meet') return { outcome: 'holds', ...looked };
  const isApart = outcome === 'apart';
  const how = isApart ? `is not what ${original.id} says` : `says more than ${original.id}`;
  return {
    outcome: 'conflict',
    ...looked,
    message: `${mine.text} ${how}, which it reports: ${theirs.text}`,
    related: [{ at: theirs.at, fact: original.id, measure: theirs.path, note: `${original.id}: ${theirs.text}` }],
    severity: isApart ? severityOf(copy, original) : null,
  };
}

function figureCompared(copy: Fact, original: Fact, { variable, copy: mine, originals }: Repeated): Check {
  const opposed = originals.find(other => !agree(mine, other));
  if (opposed) return opposite(copy, original, mine, opposed, `the ${describe(variable)}`);
  const [theirs = mine] = originals;
  const looked = lookedAt([mine, theirs]);
  if (!originals.every(({ figure }) => saysMore(mine.figure, figure))) return { outcome: 'holds', ...looked };
  return {
    outcome: 'conflict',
    ...looked,
    message: `${mine.figure.text} says more than ${original.id}, which it reports: ${theirs.figure.text}`,
    related: [noteOn(theirs)],
    severity: null,
  };
}

/** The original is careful and the copy is not, and shuts out what the original allows. */
function saysMore(mine: Figure, theirs: Figure): boolean {
  return isCareful(theirs) && !isCareful(mine) && mine.kind !== 'direction' && !contains(mine.wide, theirs.wide);
}

function isCareful({ hedge, kind }: Figure): boolean {
  return hedge !== null || kind === 'range' || kind === 'magnitude';
}

type Placed = Pick<Claim, 'at' | 'path' | 'fact' | 'figure'>;

function opposite(copy: Fact, original: Fact, mine: Placed, theirs: Placed, of: string): Check {
  return {
    outcome: 'conflict',
    ...lookedAt([mine, theirs]),
    message: `${mine.figure.text} is not what ${original.id} says, which it reports: ${theirs.figure.text} as ${of}`,
    related: [noteOn(theirs)],
    severity: severityOf(copy, original),
  };
}

/** An error if the original is of a primary source, or of one that corrects the copy's: towards those it is primary. */
function severityOf({ source: mine }: Fact, { source: theirs }: Fact): 'error' | 'warning' {
  const isCorrection = theirs?.value.corrects.some(({ value }) => value === mine?.value.id) ?? false;
  return theirs?.value.primary || isCorrection ? 'error' : 'warning';
}

function noteOn({ at, fact, path, figure }: Placed) {
  return { at, fact: fact.id, measure: path, note: `${fact.id}: ${formatFigure(figure)}` };
}
