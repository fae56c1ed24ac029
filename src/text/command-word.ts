import { printable } from './printable.ts';

/** A name as one word of a command that is shown to be copied: in quotes where a shell would take it apart. */
export function commandWord(name: string): string {
  const shown = printable(name);
  return /^[\p{L}\p{N}_.,:/@+-]+$/u.test(shown) ? shown : `'${shown.replaceAll("'", `'\\''`)}'`;
}
