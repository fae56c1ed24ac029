import type { Entity } from '../../base/definitions.ts';
import { isDrift } from './name-words.ts';
import type { Named } from './names.ts';

/** A name, word by word. */
export interface Worded extends Named {
  readonly words: readonly string[];
}

/** Names of entities that may be one thing: two that are alike, and those that are like one of them, or like one of those. */
export interface Alike {
  readonly pair: readonly [Named, Named];
  /** In order of the ids of their entities. */
  readonly others: readonly Named[];
}

/**
 * Names that are alike, each entity once; `areApart` says which two are known to differ. Names meet in a bucket of those that
 * are the same once two words are left out, so that thousands of names need no comparison of all pairs.
 */
export function alikeNames(
  names: readonly Worded[],
  areApart: (one: Entity, other: Entity) => boolean,
): readonly Alike[] {
  const clusters = new Map<Entity, Cluster>();
  const buckets = new Map<string, Bucket>();
  for (const name of names) {
    for (const gap of gapsIn(name.words)) {
      const bucket = buckets.get(gap.key) ?? { size: 0, groups: [] };
      buckets.set(gap.key, bucket);
      if (bucket.size > FAMILY) continue;
      for (const group of bucket.groups) {
        for (const earlier of group) {
          // What is together already need not be compared.
          if (areTogether(clusters, earlier, name)) break;
          if (mayDrift(earlier, name, gap) && !areApart(earlier.entity, name.entity)) join(clusters, earlier, name);
        }
      }
      put(bucket, clusters, name);
    }
  }
  return [...new Set(clusters.values())].sort((a, b) => a.order - b.order).map(alike);
}

/** The ways to leave out two of more words than these are too many. */
const MOST_FOR_TWO = 12;
/** So many names that differ in one place only are a family, and mean to. */
const FAMILY = 1000;

interface Gap {
  /** What is left of the words, their places kept. */
  readonly key: string;
  /** The places that were left out, the same one twice where it is one; null where it is two of three parts. */
  readonly at: readonly [first: number, second: number] | null;
}

/** The words with one left out, and then with two: most that are alike are together before the second is asked for. */
function gapsIn(words: readonly string[]): readonly Gap[] {
  if (words.length > MOST_FOR_TWO) return thirdsOf(words);
  const gapOf = (first: number, second: number): Gap => {
    const key = words.map((word, index) => (index === first || index === second ? '' : word)).join(' ');
    return { key, at: [first, second] };
  };
  const ones = words.map((_, index) => gapOf(index, index));
  const twos = words.flatMap((_, first) => words.slice(first + 1).map((_, after) => gapOf(first, first + 1 + after)));
  return [...ones, ...twos];
}

/** Where two words of a long name differ, one of its three parts does not. */
function thirdsOf(words: readonly string[]): readonly Gap[] {
  const cut = (part: number): number => Math.floor((words.length * part) / 3);
  return [0, 1, 2].map(part => {
    const key = `${words.length} ${part}: ${words.slice(cut(part), cut(part + 1)).join(' ')}`;
    return { key, at: null };
  });
}

/** Names with one gap, those that are in one cluster already together: of these one stands for all. */
interface Bucket {
  size: number;
  groups: Worded[][];
}

function put(bucket: Bucket, clusters: ReadonlyMap<Entity, Cluster>, name: Worded): void {
  const isNear = ([first]: Worded[]): boolean => first !== undefined && areTogether(clusters, first, name);
  const [home = [], ...joined] = bucket.groups.filter(isNear);
  if (home.length === 0 || joined.length > 0) bucket.groups = [...bucket.groups.filter(group => !isNear(group)), home];
  home.push(...joined.flat(), name);
  bucket.size++;
}

/** Two names that differ in one place only have a bucket for that. */
function mayDrift(one: Worded, other: Worded, { at }: Gap): boolean {
  if (at?.some(place => one.words[place] === other.words[place])) return false;
  return isDrift(one.words, other.words);
}

/** It grows while names are gone through. */
interface Cluster {
  /** Which of all clusters began first. */
  order: number;
  pair: readonly [Named, Named];
  readonly members: Named[];
}

function areTogether(
  clusters: ReadonlyMap<Entity, Cluster>,
  { entity: one }: Named,
  { entity: other }: Named,
): boolean {
  const cluster = clusters.get(one);
  return one === other || (cluster !== undefined && cluster === clusters.get(other));
}

/** The smaller cluster moves into the larger, so that none moves often. */
function join(clusters: Map<Entity, Cluster>, one: Named, other: Named): void {
  const alone = (named: Named): Cluster => ({ order: clusters.size, pair: [one, other], members: [named] });
  const [a, b] = [clusters.get(one.entity) ?? alone(one), clusters.get(other.entity) ?? alone(other)];
  const [small, large] = a.members.length < b.members.length ? [a, b] : [b, a];
  if (small.order < large.order) [large.order, large.pair] = [small.order, small.pair];
  large.members.push(...small.members);
  for (const { entity } of large.members.length === 2 ? large.members : small.members) clusters.set(entity, large);
}

function alike({ pair, members }: Cluster): Alike {
  const isOther = ({ entity }: Named): boolean => entity !== pair[0].entity && entity !== pair[1].entity;
  return { pair, others: members.filter(isOther).sort((a, b) => (a.entity.id < b.entity.id ? -1 : 1)) };
}
