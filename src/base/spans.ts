import type { Span } from '../text/span.ts';
import type { Node, Scalar } from './node.ts';

export function spanOf(file: string, node: Node): Span {
  return { file, start: node.start, end: node.end };
}

/**
 * Where characters of a scalar's value stand in the file; `start` and `end` are offsets into the value. Where escapes or
 * several lines lie between the value and its source text, the whole scalar.
 */
export function spanWithin(file: string, scalar: Scalar, start: number, end: number): Span {
  const shift = shiftOf(scalar);
  if (shift === null) return spanOf(file, scalar);
  return { file, start: scalar.start + shift + start, end: scalar.start + shift + Math.max(end, start) };
}

function shiftOf({ style, value, start, end }: Scalar): number | null {
  const length = end - start;
  if (style === 'plain') return length === value.length ? 0 : null;
  if (style === 'single' || style === 'double') return length === value.length + 2 ? 1 : null;
  return null;
}
