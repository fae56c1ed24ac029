import { printable } from '../text/printable.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** What went wrong, for stderr. A failure of ours is one sentence; `CQ_DEBUG=1` adds where it happened. */
export function tell(error: unknown, { env }: Pick<Io, 'env'>): string {
  if (error instanceof UsageError) {
    return [`error: ${printable(error.message)}`, ...error.help.map(line => `  ${printable(line)}`), ''].join('\n');
  }
  const stack = env.CQ_DEBUG && error instanceof Error ? `${error.stack}\n` : '';
  const where = stack ? '' : ' (CQ_DEBUG=1 shows where)';
  return `cq: internal error: ${printable(String(error))}${where}\n${stack}`;
}
