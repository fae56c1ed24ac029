import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RawIo } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

/** What a command did: its exit status and what it wrote. */
export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs cq in a folder of its own in which `facts/` holds these files; `columns`: on a terminal that is so wide. */
export async function inBase(
  files: Readonly<Record<string, string>>,
  argv: readonly string[],
  {
    columns = null,
    env = {},
    jobSummary = null,
  }: Partial<Pick<RawIo, 'columns' | 'jobSummary'>> & { readonly env?: Record<string, string> } = {},
): Promise<Ran> {
  const cwd = mkdtempSync(join(tmpdir(), 'cq-explore-'));
  const ran = { stdout: '', stderr: '' };
  try {
    for (const [file, text] of Object.entries(files)) {
      const path = join(cwd, 'facts', file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const status = await main(argv, {
      stdout: text => {
        ran.stdout += text;
      },
      stderr: text => {
        ran.stderr += text;
      },
      jobSummary,
      cwd,
      env,
      columns,
      isTTY: columns !== null,
      isErrorTTY: columns !== null,
      today: '2026-11-24',
    });
    return { status, ...ran };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
