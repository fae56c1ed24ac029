import type { Span } from '../text/span.ts';

/** A reference from one id to another, under a key. */
export interface Link<Id extends string> {
  readonly to: Id;
  readonly at: Span;
  /** The key, as it is written: `partOf`. */
  readonly through: string;
}

/** Ids that lead back to the first of them; `at` is the reference that closes the ring. */
export interface Ring<Id extends string> {
  readonly ids: readonly Id[];
  readonly links: readonly Link<Id>[];
  readonly at: Span;
  /** The keys of its references, each once: `partOf and parts`. */
  readonly through: string;
}

export type Links<Id extends string> = ReadonlyMap<Id, readonly Link<Id>[]>;

/**
 * All rings that a search through the links in their order closes: without the links of these rings no way leads back.
 * It does not recurse, for a chain may be as long as the base.
 */
export function findRings<Id extends string>(links: Links<Id>): readonly Ring<Id>[] {
  const state = new Map<Id, 'open' | 'done'>();
  const rings: Ring<Id>[] = [];
  for (const root of links.keys()) {
    if (state.has(root)) continue;
    const path: Step<Id>[] = [{ id: root, by: null, next: 0 }];
    state.set(root, 'open');
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const link = links.get(step.id)?.[step.next++];
      if (link === undefined) {
        state.set(step.id, 'done');
        path.pop();
      } else if (state.get(link.to) === 'open') {
        rings.push(ringOf(path, link));
      } else if (!state.has(link.to)) {
        state.set(link.to, 'open');
        path.push({ id: link.to, by: link, next: 0 });
      }
    }
  }
  return rings;
}

/** One ring of each tangle: of rings that share an id the first. The others are the same mistake, seen from elsewhere. */
export function oneOfEach<Id extends string>(rings: readonly Ring<Id>[]): readonly Ring<Id>[] {
  const told = new Set<Id>();
  return rings.filter(({ ids }) => {
    const isNew = !ids.some(id => told.has(id));
    for (const id of ids) told.add(id);
    return isNew;
  });
}

/** Where the search stands: how it came to an id, and which of its links is next. */
interface Step<Id extends string> {
  readonly id: Id;
  readonly by: Link<Id> | null;
  next: number;
}

function ringOf<Id extends string>(path: readonly Step<Id>[], closing: Link<Id>): Ring<Id> {
  const ring = path.slice(path.findIndex(step => step.id === closing.to));
  const links = [...ring.slice(1).flatMap(step => step.by ?? []), closing];
  const keys = new Set(links.map(link => link.through));
  return { ids: ring.map(step => step.id), links, at: closing.at, through: [...keys].join(' and ') };
}
