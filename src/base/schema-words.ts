/** `a`, `a or b`, `a, b or c`. */
export function listInWords(words: readonly string[], last: 'and' | 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** A word or a piece of YAML, set off from the sentence. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** What was written, on one line; a long text is cut, since its place is shown anyway. */
export function written(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return code(line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line);
}

/** An example of the schema as it would be written on one line of YAML. */
export function inYaml(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inYaml).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return scalarInYaml(String(value));
  const entries = Object.entries(value).map(([key, inner]) => `${key}: ${inYaml(inner)}`);
  return `{ ${entries.join(', ')} }`;
}

/** As near to a text as an id can be: numbers at its start come last. An id that stands for all where nothing is left. */
export function idLike(text: string): string {
  const words =
    text
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  const first = words.findIndex(word => /^[a-z]/.test(word));
  return first < 0
    ? 'auto-output'
    : [...words.slice(first), ...words.slice(0, first)].join('-').slice(0, LONGEST).replace(/-$/, '');
}

const LONGEST = 60;

function scalarInYaml(text: string): string {
  return /^[-?:,[\]{}#&*!|>'"%@`]|[,{}[\]]|: |:$| #/.test(text) ? JSON.stringify(text) : text;
}
