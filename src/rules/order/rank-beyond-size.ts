import type { Base } from '../../base/base.ts';
import type { Entity } from '../../base/definitions.ts';
import type { Quantity } from '../../base/fact.ts';
import { groupBy } from '../../base/group.ts';
import { partsOf } from '../../base/scope.ts';
import { claimOf } from '../../engine/claim.ts';
import { relate } from '../../engine/relate.ts';
import { worstSeverity } from '../../engine/severity.ts';
import { point } from '../../figure/interval.ts';
import { nounKey } from '../../figure/noun.ts';
import { rational, toDecimal, ZERO } from '../../figure/rational.ts';
import { type Ending, endingOf } from '../ending.ts';
import { lookedAt } from '../looked.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';
import { kindOf, meetingOf, nameOf, placeOfRank, placeText, type Ranked, rankingOf, ranksOf } from './ranked.ts';

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
    const sized = sizesIn(ranks);
    const mayMeet = meetingOf(base);
    const kinds = kindsIn(base);
    for (const ranked of ranks) {
      const meeting = (sized.get(contestOf(ranked)) ?? []).filter(other => mayMeet(ranked, other));
      if (meeting.length > 0) yield besideSizes(base, ranked, meeting);
      yield* besideParts(base, ranked, kinds);
    }
  },
};

/** A rank that says of how many. */
interface Sized extends Ranked {
  readonly size: Quantity;
}

/** By ranking, those of one source that say the same once, in the order of their facts. */
function sizesIn(ranks: readonly Ranked[]): ReadonlyMap<string, readonly Sized[]> {
  const inOrder = ranks.flatMap(sizedOf).sort((a, b) => (a.fact.id < b.fact.id ? -1 : 1));
  const different = new Map<string, Sized>();
  for (const one of inOrder) {
    const key = `${contestOf(one)} ${one.source} ${one.size.figure.text}`;
    if (!different.has(key)) different.set(key, one);
  }
  return groupBy(different.values(), contestOf);
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

/** Of several sizes the one that fits worst counts. */
function besideSizes(base: Base, ranked: Ranked, sizes: readonly Sized[]): Check {
  const endings = sizes.map(sized => ({ sized, ending: endingBeside(base, ranked, sized) }));
  const failed = endings.filter(({ ending }) => ending.outcome === 'conflict');
  const [worst] = [...failed, ...endings.filter(({ ending }) => ending.outcome === 'strained')];
  if (!worst || !('unless' in worst.ending)) return { outcome: 'holds', ...looked(ranked, sizes) };
  const tooSmall = failed.length > 0 ? failed.map(({ sized }) => sized) : [worst.sized];
  const told = {
    ...looked(ranked, tooSmall),
    message: `${rankText(base, ranked)}, but ${worst.sized.size.figure.text} are ranked there${worst.ending.unless}`,
    related: tooSmall.map(({ size, fact }) => ({ at: size.at, fact: fact.id, measure: size.path, note: noteOf(size) })),
  };
  if (worst.ending.outcome === 'strained') return { ...told, ...worst.ending };
  const sources = tooSmall.map(({ source }) => source);
  return { ...told, outcome: 'conflict', severity: worstSeverity(ranked.source, sources, base) };
}

function endingBeside(base: Base, { fact, rank }: Ranked, sized: Sized): Ending {
  const [place, size] = [claimOf(fact, rank), claimOf(sized.fact, sized.size)];
  return endingOf(base, [place, size], read => relate(read(place), '<=', read(size)));
}

function noteOf(size: Quantity): string {
  return size.figure.wide.high ? `so the last is number ${lastOf(size)}` : size.figure.text;
}

function lastOf({ figure }: Quantity): string {
  return toDecimal(figure.wide.high ?? ZERO, 0, 'down');
}

/** The things of a kind in a scope, or the part of it that leaves open how many there are. */
type OfKind = { readonly open: Entity } | { readonly open: null; readonly all: readonly Entity[] };

/** Each scope and kind is gone through once. */
function kindsIn(base: Base): (scope: Entity, kind: string) => OfKind {
  const known = new Map<string, OfKind>();
  return (scope, kind) => {
    const key = `${scope.id} ${kind}`;
    const before = known.get(key);
    if (before) return before;
    const open = openPart(base, scope, kind);
    const inside = open ? [] : partsOf(base, scope.id).flatMap(id => base.entities.get(id) ?? []);
    const ofKind: OfKind = open ? { open } : { open, all: inside.filter(entity => isOf(entity, kind)) };
    known.set(key, ofKind);
    return ofKind;
  };
}

/** The base's definitions carry no source, so a rank that they leave no room for is an error. */
function* besideParts(base: Base, ranked: Ranked, kinds: ReturnType<typeof kindsIn>): Iterable<Check> {
  const scope = ranked.rank.in && base.entities.get(ranked.rank.in.value);
  const kind = kindOf(ranked);
  if (!scope || scope.parts.length === 0 || kind === null) return;
  const ofKind = kinds(scope, kind);
  if (ofKind.open) {
    const { id, kind: known } = ofKind.open;
    yield {
      outcome: 'not-checked',
      ...looked(ranked, []),
      missing: `the ${known === null ? 'kind' : 'parts'} of ${id}`,
    };
    return;
  }
  const { all } = ofKind;
  if (relate(ranked.rank.figure.wide, '<=', point(rational(all.length))) !== 'no') {
    yield { outcome: 'holds', ...looked(ranked, []) };
    return;
  }
  yield {
    outcome: 'conflict',
    ...looked(ranked, []),
    message: `${rankText(base, ranked)}, but there are only ${all.length}${namesOf(all)}`,
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

/** Where they are so few that the reader can count them. */
function namesOf(entities: readonly Entity[]): string {
  return entities.length > MOST_NAMED ? '' : `: ${listed(entities.map(({ name }) => name.value))}`;
}

const MOST_NAMED = 5;

/** `number 46 among ports in the world`. */
function rankText(base: Base, { rank }: Ranked): string {
  const ofKind = rank.among ? ` among ${rank.among.value}` : '';
  return `${placeText(rank)}${ofKind}${rank.in ? ` in ${nameOf(base, rank.in.value)}` : ''}`;
}

function looked(ranked: Ranked, sizes: readonly Sized[]) {
  return lookedAt([placeOfRank(ranked), ...sizes.map(({ fact, size: { path } }) => ({ fact, path }))]);
}
