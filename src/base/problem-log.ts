import { firstFrom as firstIndexFrom } from '../text/first-from.ts';
import type { Span } from '../text/span.ts';
import { groupBy } from './group.ts';
import type { Node } from './node.ts';
import type { Problem } from './problem.ts';

/** The problems of a base while it is read. One cause is one problem, whoever stumbles over it first. */
export interface ProblemLog {
  readonly problems: Problem[];
  /** Kind and place of each. */
  readonly seen: Set<string>;
  /** What the YAML reader and the schema reported, by file. */
  readonly misread: ReadonlyMap<string, Misread>;
}

/** Places in one file, found by halving, since a broken file may have thousands of facts and of problems. */
interface Misread {
  /** In the order of their beginnings. */
  readonly spans: readonly Span[];
  /** How far each of them or one before it reaches. */
  readonly reach: readonly number[];
}

/** Starts with what the YAML reader and the schema found. */
export function startLog(earlier: readonly Problem[]): ProblemLog {
  const places = earlier.map(({ at }) => at);
  const byFile = groupBy(places, ({ file }) => file);
  const misread = new Map([...byFile].map(([file, spans]) => [file, misreadOf(spans)] as const));
  return { problems: [...earlier], seen: new Set(), misread };
}

/** Takes a problem down, unless its place, or its cause, is already there. */
export function report(log: ProblemLog, problem: Problem): void {
  const { file, start, end } = problem.at;
  const key = `${problem.kind} ${start} ${end} ${file}`;
  if (log.seen.has(key) || isMisread(log, problem.at)) return;
  log.seen.add(key);
  log.problems.push(problem);
}

/** The YAML reader or the schema had something to say inside it, so what it seems to say may not be what is meant. */
export function isBroken(log: ProblemLog, file: string, node: Node): boolean {
  return misreadIn(log, file, node).length > 0;
}

/** Where inside a node the YAML reader or the schema had something to say, in order. */
export function misreadIn({ misread }: ProblemLog, file: string, { start, end }: Node): readonly Span[] {
  const places = misread.get(file);
  if (places === undefined) return NOWHERE;
  const first = firstFrom(places, start);
  const last = firstFrom(places, end + 1);
  return first === last ? NOWHERE : places.spans.slice(first, last);
}

const NOWHERE: readonly Span[] = [];

function misreadOf(unsorted: readonly Span[]): Misread {
  const spans = [...unsorted].sort((a, b) => a.start - b.start);
  let furthest = 0;
  const reach = spans.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return { spans, reach };
}

/** A place that begins inside the problem's, or holds it. */
function isMisread({ misread }: ProblemLog, { file, start, end }: Span): boolean {
  const places = misread.get(file);
  if (places === undefined) return false;
  const first = firstFrom(places, start);
  if (first < firstFrom(places, end + 1)) return true;
  return first > 0 && (places.reach[first - 1] ?? 0) >= end;
}

/** The index of the first place that does not begin before an offset. */
function firstFrom({ spans }: Misread, offset: number): number {
  return firstIndexFrom(spans.length, index => spans[index]?.start ?? 0, offset);
}
