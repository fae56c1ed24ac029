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
 * What the files that are broken may define: a reference to it is no second mistake. Each id is looked for once, in the
 * texts of the broken files only.
 */
export function lostIds(files: readonly TextFile[], problems: readonly Problem[]): Lost {
  const broken = new Set(problems.map(({ at }) => at.file));
  const texts = files.filter(({ file }) => broken.delete(file)).map(({ text }) => text);
  const known = new Map<string, boolean>();
  const defines = (id: string): boolean => {
    if (texts.length === 0 || !ID.test(id)) return false;
    let isDefined = known.get(id);
    if (isDefined === undefined) {
      const definition = definitionOf(id);
      isDefined = texts.some(text => definition.test(text));
      known.set(id, isDefined);
    }
    return isDefined;
  };
  return { defines, hasFiles: broken.size > 0 };
}

const ID = /^[a-z0-9-]+$/;

/** `town: ...`, or `id: town` of a fact. */
function definitionOf(id: string): RegExp {
  return new RegExp(`(?:^|[\\s{,"'])${id}["']?\\s*:(?:\\s|$)|\\bid:\\s*["']?${id}["']?(?:[\\s,}]|$)`, 'm');
}
