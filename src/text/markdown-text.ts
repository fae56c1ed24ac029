import { printable } from './printable.ts';

/** A text of the base as one line of GitHub Flavored Markdown: what has a meaning there is escaped, so that it stays as written. */
export function markdownText(text: string): string {
  return printable(text)
    .replaceAll(/[\\|*_`<>[\]$~]/g, '\\$&')
    .replaceAll(/\s+/g, ' ');
}
