import type { FigureContext } from './figure.ts';

/** What decides the meaning of a unit's words; a figure's context will do. */
export type UnitContext = Pick<FigureContext, 'unit' | 'units' | 'anyNoun'>;

/**
 * Remembers what was read of a few thousand texts, for each table of units, indicator's unit and `extra` word apart. The
 * figures of a table end in the same words, and their contexts are made anew for each.
 */
export function unitMemo<T>(): (context: UnitContext, extra: string) => Memo<T> {
  const ofTables = new WeakMap<UnitContext['units'], Map<string, Memo<T>>>();
  return ({ units, unit, anyNoun }, extra) => {
    let ofTable = ofTables.get(units);
    if (ofTable === undefined) {
      ofTable = new Map();
      ofTables.set(units, ofTable);
    }
    const own = unit === null ? '' : `${unit.kind} ${unit.name}`;
    const key = `${extra} ${anyNoun} ${own}`;
    let memo = ofTable.get(key);
    if (memo === undefined) {
      memo = newMemo();
      ofTable.set(key, memo);
    }
    return memo;
  };
}

interface Memo<T> {
  get(text: string, read: (text: string) => T): T;
}

function newMemo<T>(): Memo<T> {
  const known = new Map<string, T>();
  return {
    get(text, read) {
      const found = known.get(text);
      if (found !== undefined) return found;
      const fresh = read(text);
      if (known.size < MOST) known.set(text, fresh);
      return fresh;
    },
  };
}

const MOST = 10_000;
