/** Colours of a terminal, on dark and on light ground: both have a contrast of at least 4.5 to 1. */
export const themes = {
  dark: {
    ground: '#161b22',
    text: '#e6edf3',
    red: '#ff7b72',
    yellow: '#e3b341',
    cyan: '#76e3ea',
    green: '#7ee787',
    faint: '#9198a1',
  },
  light: {
    ground: '#f6f8fa',
    text: '#1f2328',
    red: '#cf222e',
    yellow: '#7d4e00',
    cyan: '#0a6e78',
    green: '#116329',
    faint: '#59636e',
  },
} as const;

const COLOURS = { 31: 'red', 33: 'yellow', 36: 'cyan', 32: 'green', 2: 'faint' } as const;
const LINE = 19;
const COLUMN = 8.43;
const MARGIN = 16;

/**
 * What a command prints on a terminal, as a picture whose text can be selected. `title` is what someone who cannot see it is
 * told. Only the colours that cq uses are known (text/screen.ts); each column has the width of a monospaced letter at 14 px.
 */
export function picture(ansi: string, title: string, theme: keyof typeof themes): string {
  const { ground, text } = themes[theme];
  const lines = ansi.trimEnd().split('\n');
  const columns = Math.max(...lines.map(line => plain(line).length));
  const [width, height] = [Math.ceil(columns * COLUMN + 2 * MARGIN), lines.length * LINE + 2 * MARGIN];
  const drawn = lines.map(
    (line, index) => `<text x="${MARGIN}" y="${MARGIN + 14 + index * LINE}">${spans(line, theme)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" rx="8" fill="${ground}"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="${text}" xml:space="preserve">`,
    ...drawn,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const ESCAPE = String.fromCharCode(27);

function spans(line: string, theme: keyof typeof themes): string {
  let [fill, bold, drawn] = ['', '', ''];
  for (const [index, piece] of line.split(`${ESCAPE}[`).entries()) {
    const end = index === 0 ? -1 : piece.indexOf('m');
    for (const code of end < 0 ? [] : piece.slice(0, end).split(';').map(Number)) {
      if (code === 1) bold = ' font-weight="bold"';
      else if (code in COLOURS) fill = ` fill="${themes[theme][COLOURS[code as keyof typeof COLOURS]]}"`;
      else [fill, bold] = code === 39 ? ['', bold] : ['', ''];
    }
    const text = escaped(piece.slice(end + 1));
    drawn += text && (fill || bold) ? `<tspan${fill}${bold}>${text}</tspan>` : text;
  }
  return drawn;
}

function plain(line: string): string {
  return line
    .split(`${ESCAPE}[`)
    .map((piece, index) => (index === 0 ? piece : piece.slice(piece.indexOf('m') + 1)))
    .join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
