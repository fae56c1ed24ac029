import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import type { Quantity } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { partsOf } from '../../base/scope.ts';
import { relate } from '../../engine/relate.ts';
import { worstSeverity } from '../../engine/severity.ts';
import { point } from '../../figure/interval.ts';
import { nounKey } from '../../figure/noun.ts';
import { rational, toDecimal, ZERO } from '../../figure/rational.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';
import { kindOf, meetingOf, nameOf, placeText, type Ranked, rankingOf, ranksOf } from './ranked.ts';

export const rankBeyondSize: Rule = {
  id: 'rank-beyond-size',
  family: 'order',
  severity: 'by-source',
  summary: 'A rank is beyond the number of things that are ranked.',
  why: 'Number 46 of 45 cannot be: the rank or the number of those ranked is wrong, or they are of two rankings.',
  fires: `the best that the rank can be is more than the \`size\` can be, its own or that of another rank in the same ranking; or
    more than there are entities of that kind in a scope whose \`parts\` are all of a known kind, or fall into parts that are`,
  silent: `no size is known; the ranks are in other scopes, among other kinds, by other measures or of other times; a part of the
    scope has no kind, or may hold more things of that kind`,
  limits: 'A kind is `among`, else the `kind` of what is ranked; free words are matched by text.',
  accept: 'the source counts ranks in another way and says so',
  wrong: `
    entities: { world: {}, port: {} }
    facts:
      - { id: place, about: port, period: 2022, rank: { is: 46, in: world, size: 45 } }`,
  right: `
    entities: { world: {}, port: {} }
    facts:
      - { id: place, about: port, period: 2022, rank: { is: 45, in: world, size: 45 } }`,

  *check(base) {
    const ranks = ranksOf(base);
    const sizes = ranks.flatMap(sizedOf).sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
    const sized = groupBy(sizes, contestOf);
    const mayMeet = meetingOf(base);
    for (const ranked of ranks) {
      const meeting = (sized.get(contestOf(ranked)) ?? []).filter(other => mayMeet(ranked, other));
      if (meeting.length > 0) yield besideSizes(base, ranked, meeting);
      yield* besideParts(base, ranked);
    }
  },
};

/** A rank that says of how many. */
interface Sized extends Ranked {
  readonly size: Quantity;
}

function sizedOf(ranked: Ranked): readonly Sized[] {
  const { size } = ranked.rank;
  return size ? [{ ...ranked, size }] : [];
}

/** Without a scope or a kind a size is that of its own rank only. */
function contestOf(ranked: Ranked): string {
  const { in: scope, path } = ranked.rank;
  const kind = kindOf(ranked);
  const own = scope || kind ? '' : `${ranked.fact.id}.${path}`;
  return JSON.stringify([scope?.value, kind, rankingOf(ranked), own]);
}

function besideSizes(base: Base, ranked: Ranked, sizes: readonly Sized[]): Check {
  const tooSmall = sizes.filter(({ size }) => relate(ranked.rank.figure.wide, '<=', size.figure.wide) === 'no');
  const [first] = tooSmall;
  if (!first) return { outcome: 'holds', ...looked(ranked, sizes) };
  return {
    outcome: 'conflict',
    ...looked(ranked, tooSmall),
    message: `${rankText(base, ranked)}, but ${first.size.figure.text} are ranked there`,
    related: tooSmall.map(({ size, fact }) => ({
      at: size.at,
      fact: fact.id,
      measure: size.path,
      note: `so the last is number ${lastOf(size)}`,
    })),
    severity: worstSeverity(
      ranked.source,
      tooSmall.map(({ source }) => source),
      base,
    ),
  };
}

function lastOf({ figure }: Quantity): string {
  return toDecimal(figure.wide.high ?? ZERO, 0, 'down');
}

/** The base's definitions carry no source, so a rank that they leave no room for is an error. */
function* besideParts(base: Base, ranked: Ranked): Iterable<Check> {
  const scope = ranked.rank.in && base.entities.get(ranked.rank.in.value);
  const kind = kindOf(ranked);
  if (!scope || scope.parts.length === 0 || kind === null) return;
  const all = partsOf(base, scope.id).flatMap(id => base.entities.get(id) ?? []);
  const ofKind = all.filter(entity => isOf(entity, kind));
  const open = openPart(base, scope, kind);
  if (open) {
    const missing = open.kind === null ? `the kind of ${open.id}` : `the parts of ${open.id}`;
    yield { outcome: 'not-checked', ...looked(ranked, []), missing };
    return;
  }
  if (relate(ranked.rank.figure.wide, '<=', point(rational(ofKind.length))) !== 'no') {
    yield { outcome: 'holds', ...looked(ranked, []) };
    return;
  }
  yield {
    outcome: 'conflict',
    ...looked(ranked, []),
    message: `${rankText(base, ranked)}, but there are only ${ofKind.length}: ${listed(ofKind.map(nameIn))}`,
    related: [{ at: scope.at, fact: null, measure: null, note: `it has ${scope.parts.length} parts, and no others` }],
    severity: 'error',
  };
}

/** The first part of a scope in which there may be more things of a kind than the base knows. */
function openPart(base: Base, scope: Entity, kind: string): Entity | null {
  for (const { value } of scope.parts) {
    const part = base.entities.get(value);
    if (!part || isOf(part, kind)) continue;
    const open = part.kind === null || part.parts.length === 0 ? part : openPart(base, part, kind);
    if (open) return open;
  }
  return null;
}

function isOf(entity: Entity, kind: string): boolean {
  return entity.kind !== null && nounKey(entity.kind) === kind;
}

function nameIn({ name }: Entity): string {
  return name.value;
}

/** `number 46 among ports in the world`. */
function rankText(base: Base, { rank }: Ranked): string {
  const ofKind = rank.among ? ` among ${rank.among.value}` : '';
  return `${placeText(rank)}${ofKind}${rank.in ? ` in ${nameOf(base, rank.in.value)}` : ''}`;
}

function looked(ranked: Ranked, sizes: readonly Sized[]) {
  const { fact, rank } = ranked;
  return {
    at: rank.at,
    facts: [...new Set([fact, ...sizes.map(sized => sized.fact)].map(({ id }) => id))],
    figures: [
      { fact: fact.id, measure: rank.path },
      ...sizes.map(({ fact: { id }, size }) => ({ fact: id, measure: size.path })),
    ],
    steps: [],
  };
}
