/**
 * What the user can put right: printed as one sentence and, under it, what would help; exit status 2. Known in cli/ only;
 * anything else that is thrown is our own failure.
 */
export class UsageError extends Error {
  /** Further lines: the names that exist, the command to try. */
  readonly help: readonly string[];

  constructor(message: string, help: readonly string[] = []) {
    super(message);
    this.help = help;
  }
}
