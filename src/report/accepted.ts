import { printable } from '../text/printable.ts';
import { type Screen, spell } from '../text/screen.ts';
import { line } from './compact.ts';
import { placesIn } from './places.ts';
import type { Report } from './report.ts';

/** The findings that were accepted, a line each: `... accepted error rank-scope: number 9 in asia ... (asked the port)`. */
export function acceptedLines({ findings, texts, head }: Report, screen: Screen): readonly string[] {
  const places = placesIn(texts);
  return findings.flatMap(finding => {
    if (!finding.accepted) return [];
    const { because, until } = finding.accepted;
    const why = spell(printable(until === null ? because : `${because}; until ${until}`), screen);
    return [`${line(finding, head.base, places, screen, 'accepted ')} ${screen.paint.faint(`(${why})`)}`];
  });
}
