import { characterWidth, displayWidth } from './width.ts';

/**
 * Breaks a text into lines of at most so many columns: at spaces, and between characters of scripts written without them.
 * A word that is longer than a line is broken where the line ends; nothing but the spaces at the breaks is lost.
 */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (displayWidth(line) + displayWidth(piece.trimEnd()) <= room) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trimEnd());
    const broken = breakLong(piece, room);
    lines.push(...broken.slice(0, -1));
    line = broken.at(-1) ?? '';
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** The first lines; where more follow, the last one ends in the sign (`…`), after a whole word, so that no number is cut in two. */
export function cutLines(lines: readonly string[], most: number, width: number, sign: string): readonly string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const [last = ''] = wrap(kept.at(-1) ?? '', width - 1);
  return [...kept.slice(0, -1), `${last}${sign}`];
}

/** As much of the text as fits. */
function headOf(text: string, width: number): string {
  let used = 0;
  let kept = '';
  for (const character of text) {
    used += characterWidth(character);
    if (used > width) break;
    kept += character;
  }
  return kept;
}

/** What must stay together: a word with the spaces after it, one wide character with its punctuation, or `139.3万辆`. */
function piecesOf(text: string): readonly string[] {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return line.match(WESTERN.test(line) ? /[^ ]+ ?/g : pieces()) ?? [];
}

/** Nothing of what comes after the alphabets and signs: then only spaces part. */
const WESTERN = /^[\x20-\u10ff\u2000-\u2bff]*$/;

const WIDE_LETTER = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const OPENING = '[（《「『【“‘([]';
const CLOSING = '[，。、；：！？）》」』】”’%％.,;:!?)\\]]';

/** Made when it is first asked for: V8 takes half a millisecond to read it. */
function pieces(): RegExp {
  made ??= new RegExp(
    `${OPENING}*[+−-]?\\d[\\d.,]*[万亿千百]*${WIDE_LETTER}${CLOSING}* ?|${OPENING}*${WIDE_LETTER}${CLOSING}* ?|(?:(?!${WIDE_LETTER})[^ ])+?(?:${CLOSING}*(?: |$)|(?=${OPENING}*${WIDE_LETTER})|(?<=[，。、；：！？）》」』】]))| `,
    'gu',
  );
  return made;
}

let made: RegExp | null = null;

function breakLong(piece: string, width: number): readonly string[] {
  const lines: string[] = [];
  let rest = piece;
  while (displayWidth(rest.trimEnd()) > width) {
    const head = headOf(rest, width);
    lines.push(head);
    rest = rest.slice(head.length);
  }
  return [...lines, rest];
}
