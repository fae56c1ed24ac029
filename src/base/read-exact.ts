import { readDocuments } from './exact-documents.ts';
import type { YamlRead } from './yaml-document.ts';
import type { Trouble } from './yaml-trouble.ts';

/**
 * Reads any text with the `yaml` package, as YAML 1.2 with the failsafe schema, so that scalars stay text. About ten
 * times slower than the fast reader, and linear in the text. Aliases are never followed.
 */
export function readExact(file: string, source: string): YamlRead {
  if (source.length > largest) {
    return { documents: [], problems: [{ kind: 'yaml-syntax', at: { file, start: 0, end: 0 }, message: tooLarge }] };
  }
  const unseen = Array.from(source.matchAll(notPrintable), ({ index }) => index);
  const isText = !source.includes('\0');
  const { roots, troubles } = isText ? readDocuments(readable(source), unseen) : { roots: [], troubles: [] };
  const all = [...unseen.slice(0, 1).map(at => explainUnseen(at, source)), ...troubles].sort(
    (a, b) => a.start - b.start,
  );
  return {
    documents: roots.map(root => ({ root })),
    problems: all.map(({ start, end, message }) => ({ kind: 'yaml-syntax', at: { file, start, end }, message })),
  };
}

/** In UTF-16 units. The package takes nearly 100 bytes of memory for each; larger files are only read if they are plain. */
const largest = 10_000_000;

const tooLarge =
  'This file is larger than 10 MB and holds something beyond plain YAML, such as a mistake, a tab or an anchor; split it, and cq can say where.';

/** What YAML calls not printable, halves of surrogate pairs, and a byte order mark anywhere but at the start. */
const notPrintable = /(?!^\ufeff)[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The same offsets, but with nothing that would confuse the package: it takes some control characters for its own signs. */
function readable(source: string): string {
  return source.replace(notPrintable, '\ufffd').replace(/\r(?!\n)/g, '\n');
}

function explainUnseen(at: number, source: string): Trouble {
  const code = source.charCodeAt(at);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const here = { start: at, end: at + 1 };
  if (code === 0) return { ...here, message: `This file holds ${name}, which no text does; save it as UTF-8 text.` };
  if (code === 0xfeff)
    return { ...here, message: `Here stands a byte order mark (${name}), which may only begin a file; delete it.` };
  if (code >= 0xd800 && code <= 0xdfff) {
    return { ...here, message: `Here stands half a character (${name}); write the whole one again.` };
  }
  return { ...here, message: `Here stands a character that cannot be seen (${name}); delete it.` };
}
