import type { Span } from '../text/span.ts';
import type { Node } from './node.ts';

/** One document of a file. The root is null where nothing was written, or nothing that could be read as a mapping. */
export interface Document {
  readonly root: Node | null;
}

/** What keeps a text from being read, as a sentence with its cure: one cause, one problem. */
export interface YamlProblem {
  readonly kind: 'yaml-syntax';
  readonly at: Span;
  readonly message: string;
}

export interface YamlRead {
  readonly documents: readonly Document[];
  /** In the order of the text. Where there are any, parts of the text may be missing from the documents; none is changed. */
  readonly problems: readonly YamlProblem[];
}
