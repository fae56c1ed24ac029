import { groupBy } from '../base/group.ts';
import { formatBounds } from '../figure/format.ts';
import { PLAIN } from '../figure/plain-units.ts';
import type { Finding, Step } from '../finding/finding.ts';
import type { Place } from '../query/place.ts';
import { printable } from '../text/printable.ts';
import { type Screen, spell } from '../text/screen.ts';
import { excerpt, type Pointer } from './excerpt.ts';
import type { Places } from './places.ts';

/** A finding in full: its message, the lines it is about with what they say under them, and the arithmetic. */
export function frame(finding: Finding, folder: string, places: Places, screen: Screen): string {
  const pointers = pointersOf(finding, places, screen);
  const byFile = groupBy(pointers, ({ place }) => place.file);
  const gutter = Math.max(2, ...pointers.map(({ place }) => String(place.start.line).length));
  const lines = [heading(finding, screen)];
  for (const [file, there] of byFile) {
    const [first] = there;
    if (!first) continue;
    const corner = file === finding.at.file ? screen.signs.top : screen.signs.middle;
    const who = factOf(finding, file);
    const where = screen.paint.faint(`${' '.repeat(gutter)} ${corner}`);
    lines.push(`${where} ${shownPlace(folder, first.place)}${who ? ` ${screen.signs.dot} ${printable(who)}` : ''}`);
    lines.push(...excerpt(file, there, gutter, places, screen));
  }
  lines.push(...derivation(untold(finding), gutter, screen));
  return lines.join('\n');
}

/** `error[false-comparison] "higher" is false`; alone it says what is wrong, with the figures. */
function heading({ severity, rule, message }: Finding, screen: Screen): string {
  return `${screen.paint[severity](severity)}[${rule}] ${screen.paint.strong(spell(printable(message), screen))}`;
}

/** The place itself first, so that it leads; what is said of the very same place stands at it. */
function pointersOf({ at, related }: Finding, places: Places, screen: Screen): readonly Pointer[] {
  const isHere = (other: typeof at) => other.file === at.file && other.start === at.start;
  const noteOf = (note: string) => spell(printable(note), screen);
  const own = related.filter(one => isHere(one.at)).map(({ note }) => noteOf(note));
  const others = related.filter(one => !isHere(one.at));
  return [
    { place: places.of(at), isMain: true, note: own.join('; ') },
    ...others.map(one => ({ place: places.of(one.at), isMain: false, note: noteOf(one.note) })),
  ];
}

/** The fact that a file's part of the frame is about. */
function factOf({ at, facts, related }: Finding, file: string): string | null {
  if (file === at.file) return facts[0] ?? null;
  return related.find(one => one.at.file === file)?.fact ?? null;
}

/** `facts/energy.yaml:4:12`, as editors open it. */
export function shownPlace(folder: string, { file, start }: Place): string {
  return printable(`${shownFile(folder, file)}:${start.line}:${start.column}`);
}

/** A file of the base as it is opened from where the user is. */
export function shownFile(folder: string, file: string): string {
  return folder === '.' ? file : `${folder}/${file}`;
}

/** The steps that no note under the excerpt has told already: a note names its figure as the step does. */
function untold({ steps, related }: Finding): readonly Step[] {
  return steps.filter(({ text, bounds }) => {
    const subject = text.slice(0, text.lastIndexOf(': ') + 1);
    return bounds === null || subject === '' || !related.some(({ note }) => note.startsWith(subject));
  });
}

function derivation(steps: readonly Step[], gutter: number, screen: Screen): readonly string[] {
  const { bottom } = screen.signs;
  return steps.map((step, index) => {
    const corner = index === 0 ? screen.paint.faint(bottom) : ' '.repeat(bottom.length);
    return `${' '.repeat(gutter)} ${corner} ${stepText(step, screen)}`;
  });
}

/** A line of the arithmetic with what it can be. */
export function stepText({ text, bounds, unit }: Step, screen: Screen): string {
  const words = spell(printable(text), screen);
  const range = bounds === null ? null : spell(`${formatBounds(bounds, PLAIN)} ${unit}`.trimEnd(), screen);
  if (range === null || words.includes(range)) return words;
  return words.includes(': ') ? `${words}, that is ${range}` : `${words}: ${range}`;
}
