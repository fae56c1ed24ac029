import type { Base } from '../../src/base/base.ts';
import type { Fact } from '../../src/base/fact.ts';
import { loadBase } from '../../src/base/load-base.ts';
import type { Problem } from '../../src/base/problem.ts';
import type { Span } from '../../src/text/span.ts';

/** A base of files by name; one text alone is `facts.yaml`. */
export function load(texts: string | Readonly<Record<string, string>>): Promise<Base> {
  const files = typeof texts === 'string' ? { 'facts.yaml': texts } : texts;
  return loadBase(Object.entries(files).map(([file, text]) => ({ file, text })));
}

/** A base in which nothing is wrong, so that a test that writes one badly does not test something else. */
export async function loadClean(texts: string | Readonly<Record<string, string>>): Promise<Base> {
  const base = await load(texts);
  if (base.problems.length > 0) throw new Error(problemsOf(base).join('\n'));
  return base;
}

/** The fact of an id. */
export function factIn(base: Base, id: string): Fact {
  const fact = base.facts.find(one => one.id === id);
  if (!fact) throw new Error(`no fact ${id}`);
  return fact;
}

/** Every problem on one line, with its place and all it says: `2:5-2:9 unknown-reference chna of entity, near china; fact a`. */
export function problemsOf(base: Base): readonly string[] {
  return base.problems.map(problem => {
    const facts = problem.facts.length > 0 ? `; fact ${problem.facts.join(', ')}` : '';
    return `${placeIn(base, problem.at)} ${sayingOf(base, problem)}${facts}`;
  });
}

/** Line and column from 1, of the first character and of the first one after; the file where it is not `facts.yaml`. */
export function placeIn({ files }: Base, { file, start, end }: Span): string {
  const text = files.find(one => one.file === file)?.text ?? '';
  return `${file === 'facts.yaml' ? '' : `${file} `}${positionOf(text, start)}-${positionOf(text, end)}`;
}

/** The characters of a place. */
export function textAt({ files }: Base, { file, start, end }: Span): string {
  return files.find(one => one.file === file)?.text.slice(start, end) ?? '';
}

function positionOf(text: string, offset: number): string {
  const before = text.slice(0, offset);
  return `${before.split('\n').length}:${offset - before.lastIndexOf('\n')}`;
}

function sayingOf(base: Base, problem: Problem): string {
  switch (problem.kind) {
    case 'yaml-syntax':
    case 'schema':
    case 'unreadable-file':
      return `${problem.kind} ${problem.message}`;
    case 'duplicate-id':
      return `duplicate-id ${problem.of} ${problem.id}, first ${placeIn(base, problem.first)}`;
    case 'unknown-reference':
      return `unknown-reference ${problem.id} of ${problem.of.join(' ')}${problem.near.map(near => `, near ${near}`).join('')}`;
    case 'ambiguous-reference':
      return `ambiguous-reference ${problem.id} of ${problem.of.join(' ')}`;
    case 'reference-cycle':
      return `reference-cycle ${problem.ids.join(' > ')} through ${problem.through}`;
    default:
      return `${problem.kind} ${problem.text}`;
  }
}
