import type { TextFile } from './base.ts';
import type { Problem } from './problem.ts';

/** Where an id that nothing known has may yet be defined. */
export interface Lost {
  /** Whether it is defined in a part of a file that was not understood: after a mistake in the YAML, under `entites`. */
  readonly defines: (id: string) => boolean;
  /** There are fact files that could not be read at all, so any id may be defined there. */
  readonly hasFiles: boolean;
}

/**
 * What the files that are broken may define: a reference to it is no second mistake. Their texts are gone through once, and
 * only if a reference names nothing.
 */
export function lostIds(files: readonly TextFile[], problems: readonly Problem[]): Lost {
  const broken = new Set(problems.map(({ at }) => at.file));
  const texts = files.filter(({ file }) => broken.delete(file)).map(({ text }) => text);
  let ids: ReadonlySet<string> | null = null;
  const defines = (id: string): boolean => {
    ids ??= new Set(texts.flatMap(text => [...idsIn(text)]));
    return ids.has(id);
  };
  return { defines, hasFiles: broken.size > 0 };
}

/** `town: ...`, or `id: town` of a fact. */
const DEFINITION = /(?<![\w-])(?:id:[ \t]*["']?([a-z0-9-]+)|([a-z0-9-]+)["']?[ \t]*:(?=\s|$))/g;

function* idsIn(text: string): Iterable<string> {
  for (const [, ofFact, key = ''] of text.matchAll(DEFINITION)) yield ofFact ?? key;
}
