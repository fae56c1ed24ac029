import { exactNumber } from '../figure/exact-number.ts';
import type { Finding, Related, Step } from '../finding/finding.ts';
import { type PlaceFinder, placeFinder } from '../query/place.ts';
import { jsonText } from '../text/json-text.ts';
import type { Span } from '../text/span.ts';
import type { Report } from './report.ts';

/** Findings as data, under the names of schemas/lint.schema.json: a promise. */
export function jsonReport(report: Report): string {
  const { summary, findings } = report;
  const placeOf = placeFinder({ files: report.texts });
  return jsonText(report.head, { summary, findings: findings.map(finding => findingJson(finding, placeOf)) });
}

function findingJson(finding: Finding, placeOf: PlaceFinder): object {
  const { rule, severity, message, facts, settle, fingerprint, accepted } = finding;
  return {
    rule,
    severity,
    message,
    facts,
    ...placeJson(finding.at, placeOf),
    related: finding.related.map(related => relatedJson(related, placeOf)),
    derivation: finding.steps.map(stepJson),
    repairs: finding.repairs.map(({ slip, message: says, edits, checks }) => ({
      slip,
      message: says,
      edits: edits.map(({ fact, measure, at, old, new: to }) => ({
        fact,
        measure,
        ...placeJson(at, placeOf),
        old,
        new: to,
      })),
      checks,
    })),
    settle,
    fingerprint,
    accepted,
  };
}

function relatedJson({ fact, measure, at, note }: Related, placeOf: PlaceFinder): object {
  return { fact, measure, ...placeJson(at, placeOf), note };
}

/** `file`, `start` and `end`: lines and columns from 1, in UTF-16 units; the end is the first column after. */
export function placeJson(at: Span, placeOf: PlaceFinder): object {
  const { file, start, end } = placeOf(at);
  return { file, start, end };
}

/** A bound is a decimal or n/d, in the unit that the text names; null where there is none, also in a step of words only. */
export function stepJson({ text: words, bounds, unit }: Step): object {
  const { low = null, high = null, lowOpen = false, highOpen = false } = bounds ?? {};
  const text = unit === '' ? words : `${words}, in ${unit}`;
  return { text, low: low && exactNumber(low), high: high && exactNumber(high), lowOpen, highOpen };
}
