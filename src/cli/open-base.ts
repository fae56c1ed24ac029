import { version } from '../../package.json' with { type: 'json' };
import type { JsonHead } from '../text/json-text.ts';
import type { LintedBase } from '../workspace/lint.ts';
import type { BaseOptions } from './base-option.ts';
import type { Io } from './io.ts';
import { UsageError } from './usage-error.ts';

/** A base that was found, read and checked. */
export interface OpenBase extends Pick<LintedBase, 'linted' | 'scope' | 'unread'> {
  /** What stands at the head of JSON: `base` is also how the folder is shown. */
  readonly head: JsonHead;
}

/** The base to which the paths belong (none: the nearest one), or what the user can do to have one. */
export async function openBase({ base }: BaseOptions, io: Io, paths: readonly string[] = []): Promise<OpenBase> {
  const { lintPaths } = await import('../workspace/lint.ts');
  const opened = await lintPaths(paths, { base, cwd: io.cwd, today: io.today });
  if (!opened.ok) throw new UsageError(opened.problem.message, opened.problem.help);
  const { linted, scope, unread, shown } = opened.value;
  return { linted, scope, unread, head: { cq: version, base: shown } };
}
