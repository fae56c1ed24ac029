import { findRings, type Link, oneOfEach, type Ring } from '../../base/cycles.ts';
import type { Source } from '../../base/definitions.ts';
import type { SourceId } from '../../base/ids.ts';
import type { Rule } from '../rule.ts';
import { factsOfSources } from './facts-of-sources.ts';

export const circularCitation: Rule = {
  id: 'circular-citation',
  family: 'provenance',
  severity: 'warning',
  summary: 'Sources draw on each other, so that nobody says where the figure is from.',
  why: `An article that cites an encyclopedia which cites the article has no origin at all, however many documents agree. Of two
    documents the later cannot be what the earlier draws on, so one of the citations is a slip, or was put in later.`,
  fires: '`cites` leads from a source, over any number of steps, back to it',
  silent:
    'citations lead on to sources that cite none of those before; a source that corrects another may also be cited by it',
  limits: 'It looks at `cites` alone. Of rings that share a source one is told, since they are one tangle.',
  accept: 'both are pages that are revised, and each draws on an earlier state of the other',
  wrong: `
    sources:
      story: { title: A story, cites: [page] }
      page: { title: A page, cites: [story] }
    facts:
      - { id: cars, source: story, at: p. 1, value: 5 cars }`,
  right: `
    sources:
      story: { title: A story, cites: [page] }
      page: { title: A page }
    facts:
      - { id: cars, source: story, at: p. 1, value: 5 cars }`,

  *check(base) {
    const citing = [...base.sources.values()].filter(({ cites }) => cites.length > 0);
    if (citing.length === 0) return;
    const rings = findRings(linksOf(citing));
    const circular = new Set(rings.flatMap(({ ids }) => ids));
    for (const { id, at } of citing) {
      if (!circular.has(id)) yield { outcome: 'holds', at, facts: [], figures: [], steps: [] };
    }
    const factsOf = factsOfSources(base, circularCitation.id);
    for (const ring of oneOfEach(rings)) {
      yield { outcome: 'conflict', ...told(ring), at: ring.at, facts: factsOf(ring.ids), figures: [], steps: [] };
    }
  },
};

/** In the order of their ids, so that the order of files changes nothing. */
function linksOf(citing: readonly Source[]): ReadonlyMap<SourceId, readonly Link<SourceId>[]> {
  const inOrder = [...citing].sort((a, b) => (a.id < b.id ? -1 : 1));
  return new Map(
    inOrder.map(({ id, cites }) => [id, cites.map(({ value, at }) => ({ to: value, at, through: 'cites' }))]),
  );
}

function told({ ids, links }: Ring<SourceId>) {
  const [first] = ids;
  const way = [...ids.slice(1), first].map(id => `cites ${id}`).join(', which ');
  // The last citation closes the ring; the finding stands there.
  return {
    message: ids.length === 1 ? `${first} cites itself` : `${first} ${way}`,
    related: links.slice(0, -1).map(({ at, to }, index) => ({
      at,
      fact: null,
      measure: null,
      note: `${ids[index]} cites ${to}`,
    })),
    severity: null,
  };
}
