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

/** The local copy of a source. */
export interface LocalText {
  readonly text: string;
  /** The digests by which its bytes may be known, in small letters: as they are, and with either kind of line end. */
  readonly sha256: readonly string[];
}

/** All fact files of a folder, read as one. What was wrong with them is in `problems`; the rest is here. */
export interface Base {
  readonly files: readonly TextFile[];
  readonly facts: readonly Fact[];
  readonly factById: ReadonlyMap<FactId, Fact>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly indicators: ReadonlyMap<IndicatorId, Indicator>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** Local copies of sources, where one is needed and could be read; they come after the base (`withTexts`). */
  readonly texts: ReadonlyMap<SourceId, LocalText>;
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
