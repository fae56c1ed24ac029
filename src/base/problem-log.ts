import type { Span } from '../text/span.ts';
import type { Node } from './node.ts';
import type { Problem } from './problem.ts';

/** The problems of a base while it is read. One cause is one problem, whoever stumbles over it first. */
export interface ProblemLog {
  readonly problems: Problem[];
  /** Kind and place of each. */
  readonly seen: Set<string>;
  /** What the YAML reader and the schema reported, by file, in order. */
  readonly misread: ReadonlyMap<string, readonly Span[]>;
}

/** Starts with what the YAML reader and the schema found. */
export function startLog(earlier: readonly Problem[]): ProblemLog {
  const misread = new Map<string, Span[]>();
  for (const { at } of earlier) {
    const spans = misread.get(at.file);
    if (spans) spans.push(at);
    else misread.set(at.file, [at]);
  }
  for (const spans of misread.values()) spans.sort((a, b) => a.start - b.start);
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
  const spans = log.misread.get(file);
  return spans !== undefined && startsWithin(spans, node.start, node.end);
}

function isMisread(log: ProblemLog, at: Span): boolean {
  const spans = log.misread.get(at.file);
  if (spans === undefined) return false;
  return startsWithin(spans, at.start, at.end) || spans.some(({ start, end }) => start <= at.start && at.end <= end);
}

/** Binary search, since a broken file may have thousands of facts and of problems. */
function startsWithin(spans: readonly Span[], start: number, end: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && next.start <= end;
}
