import type { Base } from '../../base/base.ts';
import type { Problem } from '../../base/problem.ts';
import type { Related, Told } from '../../finding/finding.ts';
import type { Check } from '../rule.ts';

type ProblemOf<K extends Problem['kind']> = Problem & { readonly kind: K };

interface Said {
  readonly message: string;
  readonly related?: readonly Related[];
  /** Left out by form rules, whose cards say it. */
  readonly severity?: Told['severity'];
}

/** A form rule puts the problems of one kind in words; loading found them, so there is nothing else to look at. */
export function* fromProblems<K extends Problem['kind']>(
  base: Base,
  kind: K,
  say: (problem: ProblemOf<K>) => Said,
): Iterable<Check> {
  for (const problem of base.problems) {
    if (!isOf(problem, kind)) continue;
    const { message, related = [], severity = null } = say(problem);
    yield {
      outcome: 'conflict',
      at: problem.at,
      facts: problem.facts,
      figures: [],
      steps: [],
      message,
      related,
      severity,
    };
  }
}

function isOf<K extends Problem['kind']>(problem: Problem, kind: K): problem is ProblemOf<K> {
  return problem.kind === kind;
}

/** What could not be read, why, and what to write instead. The text is named once. */
export function sayUnread({
  text,
  reason,
  hint,
}: Pick<ProblemOf<'unreadable-figure'>, 'text' | 'reason' | 'hint'>): string {
  const said = reason.includes(text) ? reason : `"${text}": ${reason}`;
  return hint === '' ? said : `${said}; ${hint}`;
}

/** `a fact, an entity or an indicator`. */
export function anyOf(kinds: readonly string[]): string {
  return either(kinds.map(kind => `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`));
}

/** `a, b or c`. */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
