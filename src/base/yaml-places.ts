import { quoted } from './yaml-traps.ts';
import type { Trouble } from './yaml-trouble.ts';

/** A stretch of the text. `end` is the first offset after. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The line of an offset without the spaces around it. */
export function lineAround(at: number, text: string): Stretch {
  const from = lineStart(at, text);
  const end = contentEnd(from, lineEnd(at, text), text);
  return { start: from + text.slice(from, end).search(/[^ \t]|$/), end };
}

export function wholeLine(at: number, text: string, message: string): Trouble {
  return { ...lineAround(at, text), message };
}

export function toLineEnd(at: number, text: string, message: string): Trouble {
  return { start: at, end: Math.max(at + 1, contentEnd(at, lineEnd(at, text), text)), message };
}

/** From an offset to the end of the value: of the line or its comment, in braces or brackets at most to what ends it there. */
export function restOfValue(at: number, text: string): Stretch {
  const before = text.slice(lineStart(at, text), at);
  const line = text.slice(at, lineEnd(at, text));
  const isInFlow = before.split(/[[{]/).length > before.split(/[\]}]/).length;
  const length = line.search(isInFlow ? /.(?=[,\]}]|\s#|$)/s : /.(?=\s#|$)/s) + 1;
  return { start: at, end: Math.max(at + 1, contentEnd(at, at + length, text)) };
}

/** The value in double quotes, after its key if that stands before it on the line. */
export function quotedValue({ start, end }: Stretch, text: string): string {
  const before = text.slice(lineStart(start, text), start);
  const key = /([^\s,{[:-][^,{[:]*): +$/.exec(before)?.[1];
  const value = quoted(text.slice(start, end));
  return key === undefined ? value : `${key}: ${value}`;
}

/** Lines longer than a person writes are looked at near the place only, so that many places in one line cost no time. */
const reach = 2000;

function lineStart(at: number, text: string): number {
  const from = Math.max(0, at - reach);
  return from + text.slice(from, at).lastIndexOf('\n') + 1;
}

function lineEnd(at: number, text: string): number {
  return at + text.slice(at, at + reach).search(/\r?\n|$/);
}

function contentEnd(start: number, end: number, text: string): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
