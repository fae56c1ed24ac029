import { type PlaceFinder, placeFinder } from '../query/place.ts';
import type { RuledCheck } from '../rules/take-over.ts';
import { jsonText } from '../text/json-text.ts';
import { placeJson, stepJson } from './json.ts';
import type { Report } from './report.ts';

/** Checks as data, under the names of schemas/checks.schema.json: a promise. */
export function checksJson(checks: readonly RuledCheck[], report: Report): string {
  const placeOf = placeFinder({ files: report.texts });
  return jsonText(report.head, { checks: checks.map(check => checkJson(check, placeOf)) });
}

function checkJson({ rule, check }: RuledCheck, placeOf: PlaceFinder): object {
  return {
    rule: rule.id,
    outcome: check.outcome,
    facts: check.facts,
    figures: check.figures.map(({ fact, measure }) => ({ fact, measure })),
    ...placeJson(check.at, placeOf),
    derivation: check.steps.map(stepJson),
    message: check.outcome === 'conflict' || check.outcome === 'strained' ? check.message : null,
    missing: check.outcome === 'not-checked' ? check.missing : null,
  };
}
