import type { Fact } from '../../base/fact.ts';
import { figuresHash } from '../../finding/figures-hash.ts';
import type { Span } from '../../text/span.ts';
import type { Check, Rule } from '../rule.ts';
import { listed } from '../told.ts';

export const staleVerdict: Rule = {
  id: 'stale-verdict',
  family: 'time',
  severity: 'warning',
  summary: 'A verdict or an acceptance judged figures that have since changed.',
  why: `Whoever judged the fact saw other figures. The verdict may still hold, but nobody has looked; and an acceptance goes on
    keeping quiet about figures that nobody accepted.`,
  fires: 'the hash that the verdict, or the acceptance, keeps in `of` is not that of the figures of its fact',
  silent: `the figures are the same, however they are laid out; what changed is who says so, of whom, when or in which words; the
    rating is \`unverified\``,
  limits: `Without \`of\` it is not checked. The commands that write verdicts and acceptances write it; of a finding between facts it
    keeps the figures of the one fact in which it stands.`,
  accept: 'never: judge the figures again, and write what you find',
  wrong: `
    facts:
      - { id: made, value: 6 cars, verdict: { rating: supported, of: d050c554 } }`,
  right: `
    facts:
      - { id: made, value: 5 cars, verdict: { rating: supported, of: d050c554 } }`,

  *check(base) {
    const misread = new Set(base.problems.flatMap(({ facts }) => facts));
    for (const fact of base.facts) {
      for (const judgement of judgementsOf(fact)) {
        const looked = { at: judgement.at, facts: [fact.id], figures: [], steps: [] };
        if (judgement.of === null) yield { outcome: 'not-checked', ...looked, missing: `of, in the ${judgement.what}` };
        // A figure that could not be read has been left out, and would look like a changed one.
        else if (misread.has(fact.id)) yield { outcome: 'not-checked', ...looked, missing: `what ${fact.id} says` };
        else yield compare(fact, judgement);
      }
    }
  },
};

/** Something that was concluded on figures, and the hash that it keeps of them. */
interface Judgement {
  readonly at: Span;
  readonly what: string;
  readonly of: string | null;
}

function* judgementsOf({ id, verdict, accept }: Fact): Iterable<Judgement> {
  if (verdict && verdict.rating !== 'unverified') {
    const { at, rating, date, of } = verdict;
    yield { at, what: `verdict on ${id} (${date ? `${rating}, ${date}` : rating})`, of };
  }
  for (const { at, rule, of } of accept) yield { at, what: `acceptance of ${rule} in ${id}`, of };
}

function compare(fact: Fact, { at, what, of }: Judgement): Check {
  const hash = figuresHash(fact);
  const looked = { at, facts: [fact.id], figures: [], steps: [] };
  if (of === hash) return { outcome: 'holds', ...looked };
  return {
    outcome: 'conflict',
    ...looked,
    message: `the ${what} judged other figures than ${figuresText(fact)} (of: ${hash})`,
    related: [],
    severity: null,
  };
}

function figuresText({ values, changes, shares, ranks }: Fact): string {
  const quantities = [...values, ...changes, ...shares.flatMap(({ is }) => is ?? []), ...ranks];
  return quantities.length === 0 ? 'it has now' : `it has now: ${listed(quantities.map(({ figure }) => figure.text))}`;
}
