import { asciiSigns, noPaint, type Paint, type Screen, unicodeSigns } from '../text/screen.ts';
import type { Io } from './io.ts';

/** The screen on stdout. Chalk is loaded only where there is colour. */
export async function screenOf(io: Io): Promise<Screen> {
  return {
    width: io.isTTY ? (io.columns ?? 80) : null,
    paint: io.color ? await colours() : noPaint,
    signs: io.ascii ? asciiSigns : unicodeSigns,
  };
}

async function colours(): Promise<Paint> {
  const { Chalk } = await import('chalk');
  // Whether there is colour was decided already: chalk must not ask again.
  const chalk = new Chalk({ level: 1 });
  return {
    error: chalk.bold.red,
    warning: chalk.bold.yellow,
    info: chalk.bold.cyan,
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
  };
}
