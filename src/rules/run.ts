import type { Base } from '../base/base.ts';
import type { Accept } from '../base/fact.ts';
import type { FactId } from '../base/ids.ts';
import { type Conflict, type Decision, decide, type Use } from '../engine/decide.ts';
import { describe, describeFigure, statedBounds } from '../engine/describe.ts';
import { buildNetwork, type Network } from '../engine/network.ts';
import { inUnit, unitOfBounds } from '../figure/format.ts';
import { noteOf, standingsOf } from '../finding/accept.ts';
import type { FigurePlace, Finding, Looked, Step } from '../finding/finding.ts';
import { fingerprint } from '../finding/fingerprint.ts';
import { merged } from '../finding/merge.ts';
import { inOrder } from '../finding/order.ts';
import { printable } from '../text/printable.ts';
import { strainSeverity } from './ending.ts';
import type { Check, Rule } from './rule.ts';
import { type MadeCheck, type RuledCheck, ruled, takersAmong } from './take-over.ts';

/** All that a run over a base found and counted. */
export interface Linted {
  readonly base: Base;
  readonly network: Network;
  readonly checks: readonly RuledCheck[];
  readonly findings: readonly Finding[];
}

/** Runs rules over a base. `today` (ISO) is given, since rules never read the clock: acceptances may end. */
export function lintBase(base: Base, rules: readonly Rule[], today: string): Linted {
  const network = buildNetwork(base);
  const takers = takersAmong(rules);
  const accepts = new Set<Accept>();
  const texts = new Map(base.files.map(({ file, text }) => [file, text]));
  const findingsOf = (checks: readonly RuledCheck[]): readonly Finding[] =>
    checks.flatMap(check => findingOf(check, { base, texts, today, accepts }) ?? []);
  const checks = rules.flatMap(rule =>
    [...checksOf(rule, base, network)].map(made => ruled(made, rule, takers, base, network)),
  );
  const findings = findingsOf(checks);
  const found = { accepts, ruleIds: rules.map(({ id }) => id) };
  const reviews = rules.flatMap(rule => ('review' in rule ? reviewsBy(rule, rule.review(base, found)) : []));
  return {
    base,
    network,
    checks: [...checks, ...reviews],
    findings: inOrder(merged([...findings, ...findingsOf(reviews)])),
  };
}

function reviewsBy(rule: Rule, checks: Iterable<Check>): readonly RuledCheck[] {
  return [...checks].map(check => ({ rule, by: rule, check }));
}

function* checksOf(rule: Rule, base: Base, network: Network): Iterable<MadeCheck> {
  if ('check' in rule) for (const check of rule.check(base, network)) yield { check, conflict: null };
  if (!('constrain' in rule)) return;
  for (const constraint of rule.constrain(base, network)) {
    const decision = decide(constraint, network, base);
    const check = checkOf(decision, conflict => rule.tell(conflict, base));
    yield { check, conflict: 'culprit' in decision ? decision : null };
  }
}

function checkOf(
  decision: Decision,
  tell: (conflict: Conflict) => ReturnType<Extract<Rule, { tell: unknown }>['tell']>,
): Check {
  const looked = lookedOf(decision);
  if (decision.outcome === 'not-checked') return { outcome: 'not-checked', ...looked, missing: missingOf(decision) };
  if (decision.outcome !== 'conflict' && decision.outcome !== 'strained')
    return { outcome: decision.outcome, ...looked };
  const { outcome, loose, oneSource, severity } = decision;
  const told = tell(decision);
  if (outcome === 'conflict') return { outcome, ...looked, ...told, severity: told.severity ?? severity };
  return { outcome, loose, ...looked, ...told, severity: told.severity ?? strainSeverity(oneSource, loose) };
}

function missingOf({ missing }: Extract<Decision, { outcome: 'not-checked' }>): string {
  if (missing.kind === 'divisor') return 'a divisor that is surely above zero';
  return `a figure for ${missing.of.map(describe).join(', and for ')}`;
}

/** The likeliest culprit comes first: the figure that makes the claim, unless the engine knows a likelier one. */
function lookedOf(decision: Decision): Looked {
  const { constraint, uses } = decision;
  const culprit = 'culprit' in decision ? decision.culprit : null;
  const claimed = constraint.fact && constraint.path ? [{ fact: constraint.fact, path: constraint.path }] : [];
  const facts = new Set<FactId>();
  const figures = new Map<string, FigurePlace>();
  for (const { fact, path } of [...(culprit ? [culprit] : []), ...claimed, ...uses.map(use => use.claim)]) {
    facts.add(fact.id);
    figures.set(`${fact.id} ${path}`, { fact: fact.id, measure: path });
  }
  return {
    at: culprit?.at ?? constraint.at,
    facts: [...facts],
    figures: [...figures.values()],
    steps: stepsOf(uses),
  };
}

function stepsOf(uses: readonly Use[]): readonly Step[] {
  return uses.map(use => {
    const text = `${describe(use.variable)}: ${describeFigure(use)} (${use.claim.fact.id})`;
    const stated = statedBounds(use);
    return { text, bounds: inUnit(stated.wide, stated.unit), unit: unitOfBounds(stated) };
  });
}

/** What findings are made with. */
interface Making {
  readonly base: Base;
  /** By file. */
  readonly texts: ReadonlyMap<string, string>;
  readonly today: string;
  /** Which acceptances speak of a finding is added here. */
  readonly accepts: Set<Accept>;
}

function findingOf({ rule, by, check }: RuledCheck, { base, texts, today, accepts }: Making): Finding | null {
  if (check.outcome !== 'conflict' && check.outcome !== 'strained') return null;
  const severity =
    check.severity ?? (rule.severity === 'by-source' || check.outcome === 'strained' ? null : rule.severity);
  if (severity === null) return null;
  const rules = rule === by ? [rule.id] : [rule.id, by.id];
  const standings = standingsOf(rules, check.facts, base, today);
  for (const { accept } of standings) accepts.add(accept);
  const accepted = standings.find(one => one.is === 'covering')?.accept ?? null;
  const related = [...check.related, ...(accepted ? [] : standings.map(noteOf))];
  return {
    rule: rule.id,
    rules,
    severity,
    // A message quotes what was written, which may hold anything.
    message: printable(check.message),
    at: check.at,
    facts: check.facts,
    figures: check.figures,
    steps: check.steps,
    related: related.map(one => ({ ...one, note: printable(one.note) })),
    repairs: [],
    settle: null,
    fingerprint: fingerprint(rule.id, check, lineAt(texts.get(check.at.file) ?? '', check.at.start)),
    accepted: accepted && { because: accepted.because, until: accepted.until },
  };
}

function lineAt(text: string, offset: number): string {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  return text.slice(from, to < 0 ? undefined : to);
}
