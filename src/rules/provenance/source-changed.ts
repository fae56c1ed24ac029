import type { Base } from '../../base/base.ts';
import type { Source } from '../../base/definitions.ts';
import type { Located } from '../../text/located.ts';
import type { Check, Rule } from '../rule.ts';
import { factsOfSources } from './facts-of-sources.ts';

export const sourceChanged: Rule = {
  id: 'source-changed',
  family: 'provenance',
  severity: 'warning',
  summary: 'The local text of a source is another than the one that was read.',
  why: `Articles are corrected and pages rewritten without a word. Whatever was read and quoted from the text of that day may no
    longer stand in it, and a text that was changed by hand proves nothing.`,
  fires: 'the SHA-256 of the local `text:` of a source is not its `sha256:`',
  silent: 'they are the same, but for the kind of line end, which git may change; the source has no `sha256:`',
  limits: 'It sees that the text changed, not where; whether the source as published has changed is not looked up.',
  accept: 'better: read again what is quoted from it, then write the new hash, which the finding names',
  wrong: `
    # texts/paper.txt: Output rose by 6.7% in 2022, corrected.
    sources:
      paper:
        title: A paper
        text: texts/paper.txt
        sha256: 44fd25a3d974fd73ce9431af81643c015f57dbd966befc3b447a965831bf40c2
    facts:
      - { id: output, source: paper, change: +6.7% }`,
  right: `
    # texts/paper.txt: Output rose by 6.7% in 2022.
    sources:
      paper:
        title: A paper
        text: texts/paper.txt
        sha256: 44fd25a3d974fd73ce9431af81643c015f57dbd966befc3b447a965831bf40c2
    facts:
      - { id: output, source: paper, change: +6.7% }`,

  *check(base) {
    const factsOf = factsOfSources(base, sourceChanged.id);
    for (const source of base.sources.values()) if (hasDigest(source)) yield compared(base, source, factsOf);
  },
};

type Digested = Source & { readonly sha256: Located<string> };

function hasDigest(source: Source): source is Digested {
  return source.sha256 !== null;
}

function compared(base: Base, { id, sha256, text }: Digested, factsOf: ReturnType<typeof factsOfSources>): Check {
  const looked = { at: sha256.at, facts: [], figures: [], steps: [] };
  const digests = base.texts.get(id)?.sha256;
  const [now] = digests ?? [];
  if (now === undefined || !text)
    return { outcome: 'not-checked', ...looked, missing: `a local text of ${id} (\`text:\`)` };
  if (digests?.includes(sha256.value.toLowerCase())) return { outcome: 'holds', ...looked };
  return {
    outcome: 'conflict',
    ...looked,
    facts: factsOf([id]),
    message: `${text.value} is another text than the one that was read for ${id}: its SHA-256 is ${now.slice(0, 8)}…, not ${sha256.value.slice(0, 8)}…`,
    related: [{ at: text.at, fact: null, measure: null, note: `its SHA-256 is ${now}` }],
    severity: null,
  };
}
