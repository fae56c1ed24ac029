import type { Span } from '../text/span.ts';
import type { Base } from './base.ts';
import type { Source } from './definitions.ts';
import type { SourceId } from './ids.ts';
import { pathInBase } from './paths.ts';
import type { Problem } from './problem.ts';

/** A local copy that a source names, for whoever can read files. */
export interface NamedText {
  readonly source: SourceId;
  /** Inside the base, with `/`. */
  readonly path: string;
  /** Where it is named. */
  readonly at: Span;
  /** Some quote is looked up in it, or a digest is kept of it; else it only has to be there. */
  readonly isNeeded: boolean;
  readonly hasDigest: boolean;
}

export function namedTexts(base: Base): readonly NamedText[] {
  const quoted = new Set(base.facts.flatMap(({ quote, source }) => (quote && source ? [source.value.id] : [])));
  return [...base.sources.values()].flatMap(source => namedText(source, quoted.has(source.id)) ?? []);
}

/** The same base with the local copies that could be read, and why others could not. */
export function withTexts(base: Base, texts: Base['texts'], problems: readonly Problem[]): Base {
  return { ...base, texts, problems: [...base.problems, ...problems] };
}

function namedText({ id, text, sha256 }: Source, isQuoted: boolean): NamedText | null {
  const path = text && pathInBase(text.at.file, text.value);
  if (!text || path === null) return null;
  return { source: id, path, at: text.at, isNeeded: isQuoted || sha256 !== null, hasDigest: sha256 !== null };
}
