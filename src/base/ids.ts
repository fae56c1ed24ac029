declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

/** Ids are kebab-case and unique per kind over the whole base. */
export type FactId = Branded<'fact'>;
export type EntityId = Branded<'entity'>;
export type IndicatorId = Branded<'indicator'>;
export type SourceId = Branded<'source'>;

/** What can be named by an id; also the prefix of a reference that says its kind (`indicator:gdp`). */
export type Kind = 'fact' | 'entity' | 'indicator' | 'source' | 'period' | 'unit' | 'table';

export function factId(id: string): FactId {
  return id as FactId;
}

export function entityId(id: string): EntityId {
  return id as EntityId;
}

export function indicatorId(id: string): IndicatorId {
  return id as IndicatorId;
}

export function sourceId(id: string): SourceId {
  return id as SourceId;
}
