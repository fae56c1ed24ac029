import { firstFrom } from '../text/first-from.ts';
import type { Base, TextFile } from './base.ts';
import { breakEntityRings, breakFactRings, breakIndicatorRings } from './break-rings.ts';
import { type Collected, collect, type FiledDocument, type RawDefinition, type RawFact } from './collect.ts';
import type { Definition, Entity, Indicator, Source } from './definitions.ts';
import { groupBy } from './group.ts';
import { type EntityId, factId, type IndicatorId, indicatorId, type Kind, type SourceId } from './ids.ts';
import { takeOutOfUse } from './in-use.ts';
import { lostIds } from './lost-ids.ts';
import { makeNames, type Names } from './names.ts';
import type { Node } from './node.ts';
import { pairRates } from './pair-rates.ts';
import { plainValueOf } from './plain-value.ts';
import type { Problem } from './problem.ts';
import { type ProblemLog, report, startLog } from './problem-log.ts';
import { readDefaults, readEntity, readNamedPeriods, readSource, readTable } from './read-definitions.ts';
import { readFact } from './read-fact.ts';
import { hasLostUnit, readIndicator, type UnitTexts } from './read-indicators.ts';
import type { Definitions } from './read-observed.ts';
import { readRelation } from './read-relations.ts';
import { markingUse, readUnits } from './read-units.ts';
import { readYaml } from './read-yaml.ts';
import { type Reading, startReading } from './reading.ts';
import { type SchemaErrors, schemaErrorsOf } from './schema-errors.ts';
import { spanOf } from './spans.ts';

/**
 * Reads all fact files of a folder as one base. It never fails: what cannot be read as meant is a problem, and the rest is
 * there. `earlier` are problems of files that could not be read at all. The result does not depend on the order of the files.
 */
export async function loadBase(files: readonly TextFile[], earlier: readonly Problem[] = []): Promise<Base> {
  const inOrder = [...files].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const documents: FiledDocument[] = [];
  const problems: Problem[] = [...earlier];
  for (const { file, text } of inOrder) {
    const read = await readYaml({ file, text });
    for (const { kind, at, message } of read.problems) problems.push({ kind, at, message, facts: [] });
    for (const { root } of read.documents) {
      if (root === null) continue;
      documents.push({ file, root });
      const errors = schemaErrorsOf(plainValueOf(root));
      if (errors.length > 0) problems.push(...(await schemaProblems(root, text, file, errors)));
    }
  }
  const collected = collect(documents);
  return resolveBase(inOrder, collected, startLog(withFacts(problems, collected.facts)));
}

/** The sentences, and the schema they are made of, are loaded only for a file that has something wrong. */
async function schemaProblems(
  root: Node,
  text: string,
  file: string,
  errors: SchemaErrors,
): Promise<readonly Problem[]> {
  const { validateDocument } = await import('./validate.ts');
  return validateDocument(root, text, file, errors).map(({ kind, at, message }) => ({ kind, at, message, facts: [] }));
}

/** Pass two: all ids are known, so everything can be looked up. Definitions come before what is read by them. */
function resolveBase(files: readonly TextFile[], collected: Collected, log: ProblemLog): Base {
  const names = nameAll(files, collected, log);
  const raw = (kind: Kind): readonly RawDefinition[] => collected.definitions.filter(one => one.kind === kind);
  const periods = readNamedPeriods(names, raw('period'));
  const units = readUnits(names, raw('unit'), raw('indicator'));
  const reading = startReading(names, periods, markingUse(names, units));

  const definitions = readDefinitions(reading, raw);
  const written = collected.facts.map(fact => readFact(reading, definitions, fact));
  const facts = takeOutOfUse(breakFactRings(log, written));
  const relations = collected.relations.flatMap(relation => readRelation(names, reading.units, relation) ?? []);
  for (const { file, node } of collected.defaults) readDefaults(names, file, node);
  const tables = raw('table').flatMap(table => readTable(names, table) ?? []);
  return {
    files,
    facts,
    factById: new Map(facts.map(fact => [fact.id, fact])),
    entities: definitions.entities.byId,
    indicators: definitions.indicators.byId,
    sources: definitions.sources.byId,
    texts: new Map(),
    periods,
    units,
    relations,
    tables,
    definitions: collected.definitions.map(definitionOf),
    referred: names.referred,
    problems: inOrderOfPlace(log.problems),
  };
}

function nameAll(files: readonly TextFile[], { definitions, facts, duplicates }: Collected, log: ProblemLog): Names {
  const names = makeNames(log, lostIds(files, log.problems));
  for (const raw of definitions) names.byKind[raw.kind].set(raw.id.value, definitionOf(raw));
  for (const { id, file } of facts) {
    names.byKind.fact.set(id.value, { kind: 'fact', id: id.value, at: spanOf(file, id) });
  }
  for (const { kind, id, at, first } of duplicates) {
    report(log, { kind: 'duplicate-id', at, of: kind, id, first, facts: kind === 'fact' ? [factId(id)] : [] });
  }
  return names;
}

function definitionOf({ kind, id, file }: RawDefinition): Definition {
  return { kind, id: id.value, at: spanOf(file, id) };
}

function readDefinitions(reading: Reading, raw: (kind: Kind) => readonly RawDefinition[]): Definitions {
  const { names } = reading;
  const { log } = names;
  const entities = new Map<EntityId, Entity>();
  for (const definition of raw('entity')) put(entities, readEntity(names, definition));
  const sources = new Map<SourceId, Source>();
  for (const definition of raw('source')) put(sources, readSource(reading, definition));

  const units: UnitTexts = new Map();
  const written = new Map<IndicatorId, Indicator>();
  for (const definition of raw('indicator')) put(written, readIndicator(reading, units, definition));
  const indicators = pairRates(breakIndicatorRings(log, written));
  const withLostUnit = new Set<Indicator>();
  for (const definition of raw('indicator')) {
    const indicator = indicators.get(indicatorId(definition.id.value));
    if (indicator && hasLostUnit(log, definition, indicator)) withLostUnit.add(indicator);
  }
  return {
    entities: { byId: breakEntityRings(log, entities), lost: new Map() },
    indicators: { byId: indicators, lost: new Map() },
    sources: { byId: sources, lost: new Map() },
    withLostUnit,
  };
}

function put<Id, T extends { readonly id: Id }>(things: Map<Id, T>, thing: T): void {
  things.set(thing.id, thing);
}

/** What the YAML reader and the schema found inside the record of a fact belongs to that fact. */
function withFacts(problems: readonly Problem[], facts: readonly RawFact[]): readonly Problem[] {
  if (problems.length === 0) return problems;
  const byFile = groupBy(facts, ({ file }) => file);
  return problems.map(problem => {
    const fact = problem.facts.length === 0 ? factAround(byFile.get(problem.at.file) ?? [], problem.at.start) : null;
    return fact ? { ...problem, facts: [factId(fact.id.value)] } : problem;
  });
}

/** Found by halving: the facts of a file come in its order, and none stands inside another. */
function factAround(facts: readonly RawFact[], offset: number): RawFact | null {
  const fact = facts[firstFrom(facts.length, index => facts[index]?.item.start ?? 0, offset + 1) - 1];
  return fact && offset <= fact.item.end ? fact : null;
}

/** Problems of one place stay in the order in which they were found. */
function inOrderOfPlace(problems: readonly Problem[]): readonly Problem[] {
  return [...problems].sort((one, other) => {
    if (one.at.file !== other.at.file) return one.at.file < other.at.file ? -1 : 1;
    return one.at.start - other.at.start;
  });
}
