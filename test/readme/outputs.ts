import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { main } from '../../src/cli/main.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A block of the README that shows commands and what they print, and in which base they run. */
const BLOCK = /(<!-- output(?<example> of the example)? -->\n```console\n)(?<shown>[\s\S]*?)```/g;
const COMMAND = /^\$ cq (?<words>.+?)(?: \| head -(?<lines>\d+))?$/gm;

/** The first block of facts in the README: a reader's first base. */
const EXAMPLE = /```yaml\n(?<facts>defaults:[\s\S]*?)```/;

/**
 * A README in which every block under `<!-- output -->` is what its commands print today, on the shipped base, or on the
 * README's own first facts: nobody has to believe a screen.
 */
export async function withFreshOutputs(readme: string): Promise<string> {
  const example = exampleBase(EXAMPLE.exec(readme)?.groups?.facts ?? '');
  try {
    const blocks = [...readme.matchAll(BLOCK)];
    const fresh = await Promise.all(
      blocks.map(({ groups }) => outputsOf(groups?.shown ?? '', groups?.example ? example : project)),
    );
    return readme.replace(BLOCK, (_, opening: string) => `${opening}${fresh.shift()}\`\`\``);
  } finally {
    rmSync(example, { recursive: true });
  }
}

function exampleBase(facts: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'cq-readme-'));
  mkdirSync(join(folder, 'facts'));
  writeFileSync(join(folder, 'facts/cars.yaml'), facts);
  return folder;
}

async function outputsOf(shown: string, cwd: string): Promise<string> {
  const outputs: string[] = [];
  for (const [command, words = '', lines] of shown.matchAll(COMMAND)) {
    const printed = await printedBy(words, { cwd, columns: null });
    outputs.push(`${command}\n${lines ? head(printed, Number(lines)) : printed}`);
  }
  return outputs.join('');
}

/** What a command prints on a terminal that is so wide, in colour; or, without columns, through a pipe. */
export async function printedBy(
  words: string,
  { cwd = project, columns }: { readonly cwd?: string; readonly columns: number | null },
): Promise<string> {
  let printed = '';
  const print = (text: string): void => {
    printed += text;
  };
  const isTTY = columns !== null;
  const argv = words.split(' ').map(word => word.replaceAll(/^"|"$/g, ''));
  await main(argv, {
    stdout: print,
    stderr: print,
    jobSummary: null,
    cwd,
    env: {},
    columns,
    isTTY,
    isErrorTTY: false,
    today: '2026-11-24',
  });
  return printed;
}

function head(text: string, lines: number): string {
  return text.split('\n').slice(0, lines).join('\n').concat('\n');
}
