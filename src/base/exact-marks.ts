import type { Mark, Marks } from './exact-tokens.ts';
import { quotedValue, restOfValue } from './yaml-places.ts';
import type { Trouble } from './yaml-trouble.ts';

/** Anchors, aliases and tags are YAML, but cq reads none: a fact should show what it says where it says it. */
export function explainMarks({ anchors, aliases, tags }: Marks, text: string): readonly Trouble[] {
  const known = new Set(anchors.map(({ source }) => source.slice(1)));
  return [
    ...anchors.filter(isNamed).map(explainAnchor),
    // Of an anchor and its aliases the anchor is the one thing to say.
    ...aliases
      .filter(alias => isNamed(alias) && !known.has(alias.source.slice(1)) && !isMerged(alias, text))
      .map(alias => explainAlias(alias, text)),
    ...tags.map(tag => explainTag(tag, text)),
  ];
}

/** A sign alone is an error, explained in yaml-words.ts. */
function isNamed({ source }: Mark): boolean {
  return source.length > 1;
}

/** `<<: *x` is told as a merge. */
function isMerged({ start }: Mark, text: string): boolean {
  return /<<\s*:\s*$/.test(text.slice(Math.max(0, start - 20), start));
}

function explainAnchor({ start, source }: Mark): Trouble {
  const message = `${source} is an anchor in YAML, and cq reads no anchors; write it out wherever *${source.slice(1)} stands, or quote the text if the & belongs to it.`;
  return { start, end: start + source.length, message };
}

function explainAlias({ start, source }: Mark, text: string): Trouble {
  const value = restOfValue(start, text);
  const message = `${source} stands for an anchor in YAML, and cq reads no anchors; write it out, or quote the text: ${quotedValue(value, text)}.`;
  return { ...value, message };
}

function explainTag({ start, source }: Mark, text: string): Trouble {
  const value = restOfValue(start, text);
  const cure = source.startsWith('!!') ? 'delete it' : `quote the text: ${quotedValue(value, text)}`;
  return { ...value, message: `${source} is a tag in YAML, and cq reads no tags; ${cure}.` };
}
