import type { RawIo } from './io.ts';
import { main } from './main.ts';

/** Runs cq in a process: what bin/cq.js calls. Nothing else in src/ knows that there is a process. */
export async function start(process: NodeJS.Process): Promise<void> {
  const crash = (error: unknown) => {
    process.stderr.write(`cq: internal error: ${error}\n`);
    process.exitCode = 2;
  };
  process.on('uncaughtException', crash);
  try {
    // The exit code is set rather than exit called, so that all output gets out.
    process.exitCode = await main(process.argv.slice(2), ioOf(process));
  } catch (error) {
    crash(error);
  }
}

function ioOf(process: NodeJS.Process): RawIo {
  return {
    stdout: writerTo(() => process.stdout),
    stderr: writerTo(() => process.stderr),
    jobSummary: appenderTo(process.env.GITHUB_STEP_SUMMARY),
    cwd: process.cwd(),
    env: process.env,
    columns: process.stdout.columns ?? null,
    isTTY: process.stdout.isTTY ?? false,
    isErrorTTY: process.stderr.isTTY ?? false,
    today: dayOf(new Date()),
  };
}

/** The file that a job of GitHub Actions shows as its summary: the one file that cq writes to, since the job asks for it. */
function appenderTo(file: string | undefined): RawIo['jobSummary'] {
  return file ? async text => (await import('../workspace/append.ts')).append(file, text) : null;
}

/** The calendar day where the user is, ISO. */
function dayOf(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * A reader that has seen enough (`cq facts | head`) is no error: what comes after is dropped, and the exit status stays
 * what it would have been. A stream is opened when something is written to it.
 */
function writerTo(open: () => NodeJS.WriteStream): (text: string) => void {
  let stream: NodeJS.WriteStream | null = null;
  let closed = false;
  return text => {
    if (!stream) {
      stream = open();
      stream.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EPIPE') throw error;
        closed = true;
      });
    }
    if (!closed) stream.write(text);
  };
}
