import type { Fact, Quantity } from '../base/fact.ts';
import { exactNumber } from '../figure/exact-number.ts';
import { inUnit } from '../figure/format.ts';
import type { Interval } from '../figure/interval.ts';
import type { Unit } from '../figure/unit.ts';
import type { Finding } from '../finding/finding.ts';
import { whenOf } from '../query/fact-columns.ts';
import { type FigureLine, figureLines } from '../query/figure-lines.ts';
import { findingsByFact } from '../query/marks.ts';
import type { Place, PlaceFinder } from '../query/place.ts';
import type { Query } from '../query/select.ts';
import { type JsonHead, jsonText } from '../text/json-text.ts';

/** Facts as data, under the names of schemas/facts-list.schema.json. */
export function factsJson(
  head: JsonHead,
  query: Query,
  facts: readonly Fact[],
  findings: readonly Finding[],
  placeOf: PlaceFinder,
): string {
  const byFact = findingsByFact(findings);
  return jsonText(head, {
    query,
    facts: facts.map(fact => factJson(fact, byFact.get(fact.id) ?? [], placeOf(fact.item))),
  });
}

/** A fact as it is written, its figures with their readings, and the findings that it takes part in. */
export function factJson(fact: Fact, findings: readonly Finding[], { file, start, end }: Place): object {
  return {
    id: fact.id,
    topic: fact.topic,
    file,
    start,
    end,
    statement: fact.statement?.value ?? null,
    quote: fact.quote?.value ?? null,
    at: fact.locator?.value ?? null,
    note: fact.note,
    about: fact.about?.value.id ?? null,
    indicator: fact.indicator?.value.id ?? null,
    period: fact.period ? whenOf(fact) : null,
    date: fact.date?.value.text ?? null,
    source: fact.source?.value.id ?? null,
    status: fact.status,
    scenario: fact.scenario,
    asOf: fact.asOf?.value.text ?? null,
    figures: figureLines(fact).map(figureJson),
    tags: fact.tags,
    verdict: fact.verdict?.rating ?? 'unverified',
    inUse: fact.inUse,
    findings: findings.map(findingJson),
  };
}

function figureJson({ path, text, quantities }: FigureLine): object {
  return { measure: path, text, readings: quantities.map(readingJson) };
}

function readingJson({ path, figure }: Quantity): object {
  return {
    measure: path,
    figure: figure.text,
    unit: figure.unit.name,
    strict: boundsJson(figure.strict, figure.unit),
    wide: boundsJson(figure.wide, figure.unit),
  };
}

/** In the figure's own unit; null is no bound. */
export function boundsJson(interval: Interval, unit: Unit): object {
  const { low, high, lowOpen, highOpen } = inUnit(interval, unit);
  return { low: low && exactNumber(low), high: high && exactNumber(high), lowOpen, highOpen };
}

function findingJson({ rule, severity, message, fingerprint, accepted }: Finding): object {
  return { rule, severity, message, fingerprint, accepted: accepted !== null };
}
