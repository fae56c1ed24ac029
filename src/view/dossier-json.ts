import { type JsonHead, jsonText } from '../text/json-text.ts';
import type { FactDossier } from './fact-screen.ts';
import { boundsJson, factJson } from './facts-json.ts';

/** What is known of a fact as data, under the names of schemas/show.schema.json. */
export function dossierJson(head: JsonHead, dossier: FactDossier): string {
  const { fact, place, findings, implied, notChecked, related } = dossier;
  return jsonText(head, {
    fact: factJson(fact, findings, place),
    implies: implied.map(({ period, interval, like, how, statedBy }) => ({
      period: period.text,
      unit: like.unit.name,
      bounds: boundsJson(interval, like.unit),
      how,
      statedBy: statedBy.map(({ id }) => id),
    })),
    notChecked,
    related: related.map(({ fact: other, how }) => ({ fact: other.id, how })),
  });
}
