import type { Located } from '../text/located.ts';
import type { Reference } from './fact.ts';
import { elementsOf, scalarOf } from './fields.ts';
import { entityId, factId, indicatorId, type Kind } from './ids.ts';
import { type Names, type Place, resolve } from './names.ts';
import type { Node, Scalar } from './node.ts';
import type { Reading } from './reading.ts';
import { spanOf } from './spans.ts';

/** What a measure may point at. */
export type ReferenceKind = Reference['kind'];

export function readReference<K extends ReferenceKind>(
  { names }: Reading,
  place: Place,
  scalar: Scalar,
  kinds: readonly K[],
): Extract<Reference, { readonly kind: K }> | null;
export function readReference(
  { names }: Reading,
  place: Place,
  scalar: Scalar,
  kinds: readonly ReferenceKind[],
): Reference | null {
  const found = resolve(names, place, scalar, kinds);
  const at = spanOf(place.file, scalar);
  if (found?.kind === 'fact') return { kind: 'fact', fact: factId(found.id), at };
  if (found?.kind === 'entity') return { kind: 'entity', entity: entityId(found.id), at };
  return found?.kind === 'indicator' ? { kind: 'indicator', indicator: indicatorId(found.id), at } : null;
}

/** One reference or several. Null if one of them names nothing: a sum that lacks a term would be another claim. */
export function readReferences(
  reading: Reading,
  place: Place,
  node: Node | undefined,
  kinds: readonly ReferenceKind[],
): readonly Reference[] | null {
  const references = elementsOf(node).map(element => {
    const scalar = scalarOf(element);
    return scalar && readReference(reading, place, scalar, kinds);
  });
  return references.every(reference => reference !== null) ? references : null;
}

/** The id that one reference of one kind names. */
export function readId<Id extends string>(
  names: Names,
  place: Place,
  node: Node | undefined,
  kind: Kind,
  brand: (id: string) => Id,
): Located<Id> | null {
  const scalar = scalarOf(node);
  const found = scalar && resolve(names, place, scalar, [kind]);
  return scalar && found && { value: brand(found.id), at: spanOf(place.file, scalar) };
}

/** The ids that one or several references of one kind name; what names nothing is reported and left out. */
export function readIds<Id extends string>(
  names: Names,
  place: Place,
  node: Node | undefined,
  kind: Kind,
  brand: (id: string) => Id,
): readonly Located<Id>[] {
  return elementsOf(node).flatMap(element => readId(names, place, element, kind, brand) ?? []);
}
