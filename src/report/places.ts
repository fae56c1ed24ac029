import type { TextFile } from '../base/base.ts';
import { type PlaceFinder, placeFinder } from '../query/place.ts';
import { type LineIndex, lineIndex, lineText } from '../text/line-index.ts';

/** Places in the texts of a report, and their lines. */
export interface Places {
  readonly of: PlaceFinder;
  /** A line without its end; null where the text is not known. */
  readonly line: (file: string, line: number) => string | null;
}

export function placesIn(files: readonly TextFile[]): Places {
  const texts = new Map(files.map(({ file, text }) => [file, text]));
  const indexes = new Map<string, LineIndex>();
  return {
    of: placeFinder({ files }),
    line(file, line) {
      const text = texts.get(file);
      if (!text) return null;
      const index = indexes.get(file) ?? lineIndex(text);
      indexes.set(file, index);
      return lineText(index, text, line);
    },
  };
}
