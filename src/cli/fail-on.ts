import { Option } from 'commander';
import type { Severity } from '../finding/finding.ts';

/** From where on the exit status is 1. `not-checked`, of checks only, is the strictest. */
export type FailOn = Severity | 'not-checked';

const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** `--fail-on <severity>`: from which severity up the exit status is 1. */
export function failOnOption(further: readonly FailOn[] = []): Option {
  return new Option('--fail-on <severity>', 'exit 1 from this severity up').choices([...severities, ...further]);
}
