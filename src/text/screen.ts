/** What text is shown on. */
export interface Screen {
  /** Columns of the terminal; null where the output goes to a file or a pipe, and nothing is wrapped or cut. */
  readonly width: number | null;
  readonly paint: Paint;
  readonly signs: Signs;
}

/** Colours, where there are any; what they say is said by signs as well. */
export interface Paint {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

/** The few characters that are no letters. */
export interface Signs {
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly good: string;
  readonly none: string;
  readonly dot: string;
  readonly nothing: string;
  readonly to: string;
  readonly cut: string;
  /** The frame round an excerpt: its corners, its side, and lines left out. */
  readonly top: string;
  readonly middle: string;
  readonly side: string;
  readonly bottom: string;
  readonly gap: string;
}

export const noPaint: Paint = { error: same, warning: same, info: same, good: same, strong: same, faint: same };

export const unicodeSigns: Signs = {
  error: '✖',
  warning: '!',
  info: '·',
  good: '✔',
  none: '·',
  dot: '·',
  nothing: '–',
  to: '…',
  cut: '…',
  top: '┌─',
  middle: '├─',
  side: '│',
  bottom: '└─',
  gap: '⋮',
};

/** For `--ascii`. */
export const asciiSigns: Signs = {
  error: 'x',
  warning: '!',
  info: '.',
  good: '+',
  none: '.',
  dot: '-',
  nothing: '-',
  to: '..',
  cut: '~',
  top: '+-',
  middle: '+-',
  side: '|',
  bottom: '+-',
  gap: ':',
};

/** A sentence of ours, for a screen: with `--ascii` its own few signs are written in ASCII, other letters stay. */
export function spell(text: string, { signs }: Screen): string {
  if (signs !== asciiSigns) return text;
  return text.replaceAll(DRAWN, sign => SPELLED[sign] ?? sign);
}

const SPELLED: Readonly<Record<string, string>> = {
  '…': '..',
  '−': '-',
  '–': '-',
  '·': '-',
  '×': 'x',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '→': '->',
  '“': '"',
  '”': '"',
  '’': "'",
};
const DRAWN = new RegExp(`[${Object.keys(SPELLED).join('')}]`, 'g');

function same(text: string): string {
  return text;
}
