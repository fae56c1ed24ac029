import type { Base } from '../base/base.ts';
import { type LineIndex, lineIndex, type Position, positionAt } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';

/** A stretch of a file as people and editors name it. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

export type PlaceFinder = (span: Span) => Place;

/** Finds lines and columns; the lines of a file are counted when the first place in it is asked for. */
export function placeFinder({ files }: Pick<Base, 'files'>): PlaceFinder {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const indexes = new Map<string, LineIndex>();
  return ({ file, start, end }) => {
    const index = indexes.get(file) ?? lineIndex(texts.get(file) ?? '');
    indexes.set(file, index);
    return { file, start: positionAt(index, start), end: positionAt(index, end) };
  };
}
