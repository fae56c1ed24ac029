import type { Rule } from '../rule.ts';
import { fromProblems } from './from-problems.ts';

export const referenceCycle: Rule = {
  id: 'reference-cycle',
  family: 'form',
  severity: 'error',
  summary: 'References go round in a circle.',
  why: `Nothing can be part of itself, supersede itself or be defined by itself; whatever is worked out along such a circle never
    comes to an end.`,
  fires: 'partOf and parts, supersedes, reports, equals, cumulative, or units lead back to where they began',
  silent: `they end somewhere, however long the way; a formula speaks of a \`.change\` or \`.share\` of its own indicator`,
  limits: `Circles that share an id are one finding, at the reference that closes it. Their references are left out.`,
  accept: 'never: cut the circle where it is wrong',
  wrong: `
    entities: { land: { partOf: town }, town: { partOf: land } }`,
  right: `
    entities: { land: {}, town: { partOf: land } }`,

  check: base =>
    fromProblems(base, 'reference-cycle', ({ through, ids }) => ({
      message: `\`${through}\` leads round in a circle: ${[...ids, ids[0]].join(' > ')}`,
    })),
};
