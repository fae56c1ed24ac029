/** Exit statuses. A promise: scripts and CI rely on them. */
export const exit = {
  /** Nothing at or above the threshold, or the command did what it was asked. */
  clean: 0,
  /** Findings at or above the threshold; only `lint`, and `checks --fail-on`. */
  findings: 1,
  /** The command could not run, or found nothing to look at. */
  failed: 2,
} as const;

export type Exit = (typeof exit)[keyof typeof exit];
