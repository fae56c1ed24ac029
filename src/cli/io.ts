/** What a command may know of the world it runs in. Tests hand in their own. */
export interface Io {
  /** Data. */
  readonly stdout: (text: string) => void;
  /** Talk. */
  readonly stderr: (text: string) => void;
  /** Adds to the summary of a job (GITHUB_STEP_SUMMARY); null where there is none. */
  readonly jobSummary: ((markdown: string) => Promise<void>) | null;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Today, ISO (2026-11-24), where the user is: acceptances may end. Nothing else reads the clock. */
  readonly today: string;
  /** Of the terminal on stdout; null if it is none. */
  readonly columns: number | null;
  /** Whether stdout is a terminal: what is shown may then be cut, wrapped and coloured. */
  readonly isTTY: boolean;
  /** Whether stderr is a terminal: hints go there, and nowhere else. */
  readonly isErrorTTY: boolean;
  /** Whether stdout is coloured. */
  readonly color: boolean;
  /** Whether only ASCII may be drawn (`--ascii`). Texts of the base stay as they are. */
  readonly ascii: boolean;
}

/** What the process hands in; main() adds what the environment and the command line say of the screen. */
export type RawIo = Omit<Io, 'color' | 'ascii'>;

/** NO_COLOR (any text but the empty one) and FORCE_COLOR as no-color.org and force-color.org say; NO_COLOR wins. */
export function wantsColor({ env, isTTY }: Pick<Io, 'env' | 'isTTY'>): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return isTTY && env.TERM !== 'dumb';
}

/** A line of help for a person; in files, pipes and logs it would be noise. */
export function hint(io: Io, text: string): void {
  if (io.isErrorTTY) io.stderr(`${text}\n`);
}
