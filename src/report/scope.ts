import type { Base } from '../base/base.ts';
import type { Looked } from '../finding/finding.ts';

/** What of a base was asked about. */
export interface Scope {
  /** Names relative to the base, with `/`, in order. */
  readonly files: readonly string[];
  /** How many other files of the base were read with them. */
  readonly others: number;
  /** Whether all of the base was asked about, so that nothing is left out. */
  readonly whole: boolean;
}

export function wholeBase(files: readonly string[]): Scope {
  return { files, others: 0, whole: true };
}

/** Whether a check or a finding has to do with what was asked about: by its place or by any of its facts. */
export function takesPart(base: Base, { files, whole }: Scope): (looked: Pick<Looked, 'at' | 'facts'>) => boolean {
  if (whole) return () => true;
  const wanted = new Set(files);
  const isWanted = (file: string | undefined) => file !== undefined && wanted.has(file);
  return ({ at, facts }) => isWanted(at.file) || facts.some(id => isWanted(base.factById.get(id)?.at.file));
}
