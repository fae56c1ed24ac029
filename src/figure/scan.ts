import type { FigureContext } from './figure.ts';
import { coreAt, nextStart } from './scan-core.ts';
import { nameEnd, unclearEnd } from './scan-doubt.ts';
import { startsOf } from './scan-lead.ts';
import { lineOf } from './scan-line.ts';
import { passedOverEnd } from './scan-passed-over.ts';
import {
  compoundRead,
  type FoundFigure,
  plainRead,
  type Read,
  rangeRead,
  type Scan,
  type ScanContext,
  tailOf,
  type Written,
} from './scan-read.ts';
import { knownUnits } from './scan-tail.ts';
import type { Unit } from './unit.ts';

/**
 * All figures of a running text, in English or Chinese, by the grammar of figures, in the order in which they stand. Years,
 * dates, ordinals and numbers inside names and ids are none. Linear in the text, whatever it says.
 */
export function scanFigures(text: string, context: ScanContext): readonly FoundFigure[] {
  const scan = startScan(text, context);
  const found: FoundFigure[] = [];
  let floor = 0;
  for (let at = nextStart(scan.line, 0); at >= 0; at = nextStart(scan.line, floor)) {
    const read = readAt(scan, at, floor);
    found.push(...read.found);
    floor = Math.max(read.end, at + 1);
  }
  return found;
}

function startScan(text: string, { units, expected }: ScanContext): Scan {
  const contextWith = (unit: Unit | null): FigureContext => ({
    role: 'change',
    unit,
    precision: null,
    units,
    anyNoun: false,
  });
  return {
    line: lineOf(text),
    known: knownUnits(units, expected),
    contexts: [...expected, null].map(contextWith),
    read: new Map(),
  };
}

function readAt(scan: Scan, at: number, floor: number): Read {
  const { line, known } = scan;
  const starts = startsOf(line, at, floor);
  const passed = passedOverEnd(line, at, starts.length > 1);
  if (passed > at) return { found: [], end: passed };
  const core = coreAt(line, at);
  if (core === null) return { found: [], end: at + 1 };

  const tail = tailOf(line, core, known);
  const unclear = unclearEnd(line, at, core, tail);
  if (unclear >= 0) return { found: [{ start: at, end: unclear, figure: null, certain: false }], end: unclear };
  const name = nameEnd(line, at, core, tail);
  if (name >= 0) return { found: [], end: name };

  const number: Written = { starts, at, core, tail };
  return rangeRead(scan, number) ?? compoundRead(scan, number) ?? plainRead(scan, number);
}
