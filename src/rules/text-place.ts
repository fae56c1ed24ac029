import type { Base } from '../base/base.ts';
import type { Located } from '../text/located.ts';
import type { Span } from '../text/span.ts';

/**
 * Where some characters of a text stand in its file. Where escapes or several lines lie between the text and the file, the
 * whole text.
 */
export function wordsIn(base: Base, { value, at }: Located<string>, words: Pick<Span, 'start' | 'end'>): Span {
  const written = base.files.find(({ file }) => file === at.file)?.text.slice(at.start, at.end) ?? '';
  const shift =
    written === value ? 0 : written.length === value.length + 2 && written.slice(1, -1) === value ? 1 : null;
  if (shift === null) return at;
  return { file: at.file, start: at.start + shift + words.start, end: at.start + shift + words.end };
}
