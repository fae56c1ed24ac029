import type { Base, TextFile } from '../base/base.ts';
import type { Fact } from '../base/fact.ts';
import type { Finding, Outcome, Severity } from '../finding/finding.ts';
import { reaches } from '../finding/order.ts';
import { figureLines } from '../query/figure-lines.ts';
import type { Linted } from '../rules/run.ts';
import type { RuledCheck } from '../rules/take-over.ts';
import type { JsonHead } from '../text/json-text.ts';
import { type Scope, takesPart } from './scope.ts';

/** All that is printed of a run, whatever the format. */
export interface Report {
  readonly head: JsonHead;
  readonly base: Base;
  /** Every text in which a place may be shown; more than those of the base, where a file is no text. */
  readonly texts: readonly TextFile[];
  readonly scope: Scope;
  /** Of the files asked about; checks and findings may also stand in other files. */
  readonly facts: readonly Fact[];
  /** All that rules looked at ... */
  readonly looked: readonly RuledCheck[];
  /** ... and what of it is counted by its outcome: what was held against something. */
  readonly checks: readonly RuledCheck[];
  /** Accepted ones are among them. */
  readonly findings: readonly Finding[];
  readonly summary: Summary;
}

export interface Summary {
  readonly files: number;
  readonly facts: number;
  readonly figures: number;
  readonly checks: Readonly<Record<Outcome, number>>;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly accepted: number;
}

/** What a run read and found. */
export interface Run {
  readonly linted: Linted;
  readonly head: JsonHead;
  readonly scope: Scope;
  readonly unread: readonly TextFile[];
}

export function reportOf({ linted, head, scope, unread }: Run): Report {
  const { base } = linted;
  const isAsked = takesPart(base, scope);
  const files = new Set(scope.files);
  const facts = base.facts.filter(fact => files.has(fact.at.file));
  const looked = linted.checks.filter(({ check }) => isAsked(check));
  const checks = looked.filter(isCheck);
  const findings = linted.findings.filter(isAsked);
  const summary = summaryOf(scope, facts, checks, findings);
  const texts = [...base.files, ...unread];
  return { head, base, texts, scope, facts, looked, checks, findings, summary };
}

/**
 * What cannot be read as meant is mended, and was never checked; a fact without a source contradicts nothing, and a hint says
 * that something is odd, not that it is wrong: these are findings, but no conflicts.
 */
function isCheck({ rule, check }: RuledCheck): boolean {
  if (rule.family === 'form') return false;
  if (check.outcome === 'conflict' && (check.severity ?? rule.severity) === 'info') return false;
  return check.outcome === 'not-checked' || check.figures.length > 0;
}

/** Findings that nobody has accepted. */
export function openFindings(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(finding => finding.accepted === null);
}

/** Whether a finding that nobody has accepted is at or above the threshold. */
export function reachesThreshold(findings: readonly Finding[], threshold: Severity): boolean {
  return openFindings(findings).some(({ severity }) => reaches(severity, threshold));
}

/**
 * How many figures of facts in use no check compares with anything. Writers on deadline take silence for consent, so a run
 * ends by saying so.
 */
export function unmetFigures({ facts, checks }: Pick<Report, 'facts' | 'checks'>): number {
  const met = new Set<string>();
  for (const { check } of checks) {
    if (check.outcome === 'not-checked' || check.figures.length < 2) continue;
    for (const { fact, measure } of check.figures) met.add(`${fact} ${measure}`);
  }
  const inUse = facts.filter(fact => fact.inUse);
  return inUse.flatMap(fact => figuresOf(fact).filter(({ path }) => !met.has(`${fact.id} ${path}`))).length;
}

function summaryOf(
  scope: Scope,
  facts: readonly Fact[],
  checks: readonly RuledCheck[],
  findings: readonly Finding[],
): Summary {
  const outcomes = { holds: 0, tie: 0, rounding: 0, strained: 0, conflict: 0, 'not-checked': 0 };
  for (const { check } of checks) outcomes[check.outcome]++;
  const open = openFindings(findings);
  const count = (severity: Severity) => open.filter(finding => finding.severity === severity).length;
  return {
    files: scope.files.length,
    facts: facts.length,
    figures: facts.reduce((sum, fact) => sum + figuresOf(fact).length, 0),
    checks: outcomes,
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    accepted: findings.length - open.length,
  };
}

function figuresOf(fact: Fact) {
  return figureLines(fact).flatMap(line => line.quantities);
}
