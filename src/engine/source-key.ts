import type { Fact } from '../base/fact.ts';

/** Names a source; facts without one are one unnamed source per file. */
export type SourceKey = string;

export function sourceKey(fact: Fact): SourceKey {
  return fact.source?.value.id ?? `file:${fact.at.file}`;
}
