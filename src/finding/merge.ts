import { groupBy } from '../base/group.ts';
import type { Span } from '../text/span.ts';
import type { FigurePlace, Finding, Related } from './finding.ts';
import { bySeverity } from './order.ts';
import { bySpecificity, specificFirst } from './precedence.ts';

/**
 * Of rules that report the same figures only the most specific is heard. Several measures in which the same facts clash under
 * one rule are one finding, and so are sets that one figure ends, the likeliest culprit. It has the severity of its worst; the
 * further places stand in its frame. Findings without a fact stay apart, and so do those that are accepted from those that are
 * not.
 */
export function merged(findings: readonly Finding[]): readonly Finding[] {
  const groups: Finding[][] = [];
  const byKey = new Map<string, Finding[]>();
  // The worst comes first and is the finding; ids break ties, so that the order of files never does.
  for (const finding of [...mostSpecific(findings)].sort(
    (a, b) => bySeverity(a, b) || (nameOf(a) < nameOf(b) ? -1 : 1),
  )) {
    const keys = keysOf(finding);
    const known = keys.map(key => byKey.get(key)).find(group => group !== undefined);
    const group = known ?? [];
    if (!known) groups.push(group);
    group.push(finding);
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group);
  }
  return groups.flatMap(([first, ...further]) => (first ? [joined(first, further)] : []));
}

/** On the same figures the graver rule reports, then the more specific one; it may be accepted under the name of any. */
function mostSpecific(findings: readonly Finding[]): readonly Finding[] {
  const others = findings.filter(finding => !isRanked(finding));
  const alike = groupBy(findings.filter(isRanked), figureSet);
  return [...others, ...[...alike.values()].flatMap(heard)];
}

function heard(group: readonly Finding[]): readonly Finding[] {
  const [best] = [...group].sort((a, b) => bySeverity(a, b) || bySpecificity(a.rule, b.rule));
  const rules = [...new Set(group.flatMap(finding => finding.rules))];
  const accepted = group.find(finding => finding.accepted)?.accepted ?? null;
  const those = group.filter(finding => finding.rule === best?.rule);
  return those.length === group.length ? those : those.map(finding => ({ ...finding, rules, accepted }));
}

function isRanked({ rule, figures }: Finding): boolean {
  return specificFirst.includes(rule) && figures.length > 0;
}

function figureSet({ figures }: Finding): string {
  return [...new Set(figures.map(({ fact, measure }) => `${fact}.${measure}`))].sort().join(' ');
}

function keysOf({ rule, facts, at, accepted }: Finding): readonly string[] {
  if (facts.length === 0) return [];
  const kind = `${rule} ${accepted === null}`;
  const sameFacts = facts.length > 1 ? [`${kind} of ${[...facts].sort().join(' ')}`] : [];
  return [...sameFacts, `${kind} at ${at.file} ${at.start}`];
}

function nameOf({ rule, figures, message }: Finding): string {
  return [rule, ...figures.map(({ fact, measure }) => `${fact}.${measure}`), message].join(' ');
}

function joined(first: Finding, further: readonly Finding[]): Finding {
  if (further.length === 0) return first;
  const places = new Set([first.at, ...first.related.map(related => related.at)].map(placeOf));
  const measures = new Set(first.figures.map(measureOf));
  const texts = new Set(first.steps.map(step => step.text));
  const [figures, related, steps] = [[...first.figures], [...first.related], [...first.steps]];
  for (const one of further) {
    const isSamePlace = placeOf(one.at) === placeOf(first.at);
    const shown = [ownPlace(one), ...one.related].filter(({ at }) => !places.has(placeOf(at)));
    // A further set at the same figure is told where its other figures stand.
    related.push(...(isSamePlace ? shown.map(place => ({ ...place, note: one.message })) : shown));
    figures.push(...one.figures.filter(figure => !measures.has(measureOf(figure))));
    steps.push(...one.steps.filter(step => !texts.has(step.text)));
    for (const { at } of shown) places.add(placeOf(at));
    for (const figure of one.figures) measures.add(measureOf(figure));
    for (const step of one.steps) texts.add(step.text);
  }
  const all = [first, ...further];
  const rules = [...new Set(all.flatMap(one => one.rules))];
  return { ...first, rules, facts: [...new Set(all.flatMap(({ facts }) => facts))], figures, related, steps };
}

function ownPlace({ at, facts, figures, message }: Finding): Related {
  return { at, fact: facts[0] ?? null, measure: figures[0]?.measure ?? null, note: message };
}

function placeOf({ file, start }: Span): string {
  return `${file} ${start}`;
}

function measureOf({ fact, measure }: FigurePlace): string {
  return `${fact} ${measure}`;
}
