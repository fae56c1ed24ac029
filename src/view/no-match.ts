import type { Base } from '../base/base.ts';
import { type KnownName, knownNames, nearestNames } from '../query/known-names.ts';
import type { Selection } from '../query/select.ts';
import { commandWord } from '../text/command-word.ts';
import { count } from '../text/count.ts';

/** Why nothing was found, as one sentence, and what there is instead. */
export interface NothingFound {
  readonly message: string;
  readonly help: readonly string[];
}

const MOST_NAMES = 12;

export function explainNothing(selection: Exclude<Selection, { kind: 'found' }>): NothingFound {
  switch (selection.kind) {
    case 'unknown-name':
      return unknownName(selection.said, selection.near, selection.topics);
    case 'not-together': {
      const counts = selection.words.map(({ word, facts }) => `"${word}" (${count(facts, 'fact')})`);
      return { message: `no fact has all of ${counts.join(', ')}`, help: ['leave one of the words out'] };
    }
    case 'unreadable-period': {
      const { reason, hint } = selection.problem;
      return {
        message: `--period "${selection.said}" cannot be read: ${reason}`,
        help: [hint ? `write ${hint}` : 'write a period as in a fact: 2022, 2022-H1, 2022-Q1, 2022-03, 2020/2022'],
      };
    }
    case 'no-match':
      return noMatch(selection);
  }
}

/** For `cq show`: an id that is of something else is told what to ask instead. */
export function explainUnknownFact(base: Base, said: string): NothingFound {
  const names = knownNames(base);
  const other = names.find(({ name, kind }) => kind !== 'fact' && name === said);
  if (other) {
    const message = `no fact is called "${said}"; it is ${article(other.kind)} ${other.kind} with ${count(other.facts, 'fact')}`;
    return { message, help: [`its facts: ${factsOf(other)}`] };
  }
  const near = nearestNames(
    names.filter(({ kind }) => kind === 'fact'),
    said,
  );
  const message = `no fact is called "${said}"${near.length > 0 ? `. Nearest: ${near.map(({ name }) => name).join(', ')}` : ''}`;
  return {
    message,
    help: [`all of them: cq facts -q${near.length > 0 ? '' : `; with this word: cq facts ${commandWord(said)}`}`],
  };
}

function unknownName(said: string, near: readonly KnownName[], topics: readonly string[]): NothingFound {
  const nearest = near.map(
    ({ name, kind, facts }) => `${name} (${kind}${kind === 'fact' ? '' : `, ${count(facts, 'fact')}`})`,
  );
  return {
    message: `nothing is called "${said}"${nearest.length > 0 ? `. Nearest: ${nearest.join(', ')}` : ''}`,
    help: [`topics: ${someOf(topics)}   all names: cq topics, cq entities, cq indicators, cq sources`],
  };
}

const CLAIMS = {
  about: (said: string) => `is about "${said}"`,
  indicator: (said: string) => `measures "${said}"`,
  source: (said: string) => `has the source "${said}"`,
  tag: (said: string) => `has the tag "${said}"`,
  period: (said: string) => `speaks of ${said}`,
} as const;

const THINGS = {
  about: 'entities',
  indicator: 'indicators',
  source: 'sources',
  tag: 'tags',
  period: 'periods',
} as const;

function noMatch({ filter, said, isKnown, near, there }: Extract<Selection, { kind: 'no-match' }>): NothingFound {
  const nearest = near.length > 0 ? `. Nearest: ${near.join(', ')}` : '';
  const scope = isKnown && filter !== 'period' ? ' here' : '';
  const help = there.length > 0 ? [`${THINGS[filter]} here: ${someOf(there)}`] : [];
  return { message: `no fact${scope} ${CLAIMS[filter](said)}${nearest}`, help };
}

function someOf(names: readonly string[]): string {
  const left = names.length - MOST_NAMES;
  return left > 0 ? `${names.slice(0, MOST_NAMES).join(', ')}, and ${left} more` : names.join(', ');
}

function factsOf({ kind, name }: KnownName): string {
  switch (kind) {
    case 'entity':
      return `cq facts --about ${commandWord(name)}`;
    case 'indicator':
    case 'source':
    case 'tag':
      return `cq facts --${kind} ${commandWord(name)}`;
    default:
      return `cq facts ${commandWord(name)}`;
  }
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? 'an' : 'a';
}
