import type { Entity, Indicator, Source } from '../base/definitions.ts';
import type { Counted } from '../query/catalogue.ts';
import type { Sheet } from './sheet.ts';

export function sourcesSheet(sources: readonly Counted<Source>[]): Sheet {
  return sheet(
    ['source', 'title', 'publisher', 'published', 'primary', 'facts'],
    ['title', 'publisher'],
    sources.map(({ of, facts }) => [
      of.id,
      of.title,
      of.publisher,
      of.published?.value.text,
      of.primary ? 'yes' : null,
      String(facts),
    ]),
  );
}

export function entitiesSheet(entities: readonly Counted<Entity>[]): Sheet {
  return sheet(
    ['entity', 'name', 'aliases', 'kind', 'part of', 'facts'],
    ['name', 'aliases'],
    entities.map(({ of, facts }) => [
      of.id,
      of.name.value,
      of.aliases.map(({ value }) => value).join(', '),
      of.kind,
      of.partOf?.value,
      String(facts),
    ]),
  );
}

export function indicatorsSheet(indicators: readonly Counted<Indicator>[]): Sheet {
  return sheet(
    ['indicator', 'name', 'unit', 'adds up over', 'facts'],
    ['name'],
    indicators.map(({ of, facts }) => [of.id, of.name.value, of.unit?.value.name, ADDS_UP[of.additive], String(facts)]),
  );
}

const ADDS_UP = { both: 'entities and periods', entities: 'entities', periods: 'periods', no: null } as const;

function sheet(
  keys: readonly string[],
  texts: readonly string[],
  rows: readonly (readonly (string | null | undefined)[])[],
): Sheet {
  return {
    columns: keys.map(key => ({ key, title: key.toUpperCase(), isText: texts.includes(key) })),
    rows: rows.map(cells => ({ mark: null, cells: cells.map(cell => (cell ? [cell] : [])) })),
  };
}
