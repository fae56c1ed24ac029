import { appendFileSync } from 'node:fs';

/** Adds to the end of a file that the user's environment names for it: nothing is written unasked. */
export function append(file: string, text: string): void {
  appendFileSync(file, text);
}
