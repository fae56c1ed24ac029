import type { UnitTable } from '../figure/figure.ts';
import type { Period } from '../figure/period.ts';
import type { Definition, Entity, Indicator, Relation, Source, Table } from './definitions.ts';
import type { Fact } from './fact.ts';
import type { EntityId, FactId, IndicatorId, SourceId } from './ids.ts';
import type { Problem } from './problem.ts';

/** One file of the base, as it was read. `file` is relative to the base, with `/`. */
export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** All fact files of a folder, read as one. What was wrong with them is in `problems`; the rest is here. */
export interface Base {
  readonly files: readonly TextFile[];
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<FactId, Fact>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly periods: ReadonlyMap<string, Period>;
  /** Units beyond the everyday ones: those of `units:` and the nouns of indicators. */
  readonly units: UnitTable;
  readonly relations: readonly Relation[];
  readonly tables: readonly Table[];
  /** Everything with an id but facts. */
  readonly definitions: readonly Definition[];
  /** Ids that something refers to, as `entity:land`. */
  readonly referred: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}
