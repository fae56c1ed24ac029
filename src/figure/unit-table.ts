import { readDimension } from './dimension.ts';
import type { FigureProblem, UnitTable } from './figure.ts';
import { moved, unreadable } from './figure-problem.ts';
import { nounKey } from './noun.ts';
import { fromDecimal, multiply, type Rational, rational, sign } from './rational.ts';
import { counted, readUnit, readUnitWords } from './read-unit.ts';
import { ok, type Result } from './result.ts';
import type { Unit } from './unit.ts';
import type { UnitContext } from './unit-memo.ts';

/** A unit of the base's own: `mu` is `2000/3 m2`; an empty text makes the name a counted thing. */
export interface UnitDefinition {
  readonly name: string;
  readonly text: string;
}

interface UnitTableRead {
  readonly table: UnitTable;
  readonly problems: readonly { readonly definition: UnitDefinition; readonly problem: FigureProblem }[];
}

/**
 * Knows the units that a base defines and the nouns that its indicators count; `nouns` are the units of indicators as they
 * are written, of which only nouns are taken. Definitions may stand in any order; a circle is a problem of each in it.
 */
export function makeUnitTable(definitions: readonly UnitDefinition[], nouns: readonly string[]): UnitTableRead {
  const known = new Map<string, Unit>();
  const problems: { definition: UnitDefinition; problem: FigureProblem }[] = [];
  const open = new Map(definitions.map(definition => [nounKey(definition.name), definition]));

  const define = (key: string): Unit | null => {
    const definition = open.get(key);
    if (definition === undefined) return known.get(key) ?? null;
    open.delete(key);
    const unit = readUnitDefinition(definition, { find: name => define(nounKey(name)) });
    if (!unit.ok) problems.push({ definition, problem: unit.problem });
    else known.set(key, unit.value);
    return unit.ok ? unit.value : null;
  };
  for (const key of [...open.keys()]) define(key);

  const table: UnitTable = { find: name => known.get(nounKey(name)) ?? null };
  const counting: UnitContext = { unit: null, units: { find: table.find }, anyNoun: true };
  for (const noun of nouns) addNouns(known, noun, counting);
  return { table: withMemo(table), problems };
}

/** `2000/3 m2`: an exact number, then a unit that is known already. */
export function readUnitDefinition({ name, text }: UnitDefinition, units: UnitTable): Result<Unit, FigureProblem> {
  const trimmed = text.trim();
  if (trimmed === '') return ok(counted(name));
  const parts = /^([0-9][0-9,]*(?:\.[0-9]+)?)(?:\/([1-9][0-9]*))?\s*(.*)$/.exec(trimmed);
  const number = parts === null ? null : fromDecimal((parts[1] ?? '').replaceAll(',', ''));
  if (parts === null || number === null || sign(number) === 0) {
    return unreadable(
      0,
      text.length,
      `"${trimmed}" does not begin with a number above zero`,
      'write it as `2000/3 m2`',
    );
  }
  const rest = parts[3] ?? '';
  const at = text.indexOf(rest, trimmed.length - rest.length);
  const unit = readUnit(rest, { unit: null, units, anyNoun: false });
  if (!unit.ok) return moved(unit, at);
  if (unit.value.kind === 'temperature' && unit.value.offset.n !== 0n) {
    return unreadable(at, text.length, 'a unit of your own cannot move the zero of a temperature');
  }
  const times: Rational = multiply(number, rational(1, BigInt(parts[2] ?? 1)));
  return ok({ ...unit.value, name, factor: multiply(unit.value.factor, times) });
}

function addNouns(known: Map<string, Unit>, text: string, counting: UnitContext): void {
  const unit = readUnit(text, counting);
  if (!unit.ok) return;
  const key = nounKey(unit.value.name);
  if (unit.value.kind === 'count' && unit.value.name === text.trim()) {
    if (!known.has(key)) known.set(key, unit.value);
    return;
  }
  for (const label of readDimension(unit.value.dimension).keys()) {
    const noun = readUnitWords(label, counting);
    if (noun.ok && noun.value.kind === 'count' && !known.has(nounKey(label))) known.set(nounKey(label), noun.value);
  }
}

/** A figure asks for the same few words again and again. */
function withMemo(table: UnitTable): UnitTable {
  const memo = new Map<string, Unit | null>();
  return {
    find(name) {
      const found = memo.get(name);
      if (found !== undefined) return found;
      const unit = table.find(name);
      if (memo.size < 10_000) memo.set(name, unit);
      return unit;
    },
  };
}
