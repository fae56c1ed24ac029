import { readYaml } from '../../src/base/read-yaml.ts';
import { validateDocument } from '../../src/base/validate.ts';
import { lineIndex, positionAt } from '../../src/text/line-index.ts';

/** What the schema has against a text, each problem as `line:column «what is marked» message`. */
export async function schemaProblemsIn(text: string): Promise<readonly string[]> {
  const index = lineIndex(text);
  const { documents } = await readYaml({ file: 'a.yaml', text });
  return documents.flatMap(({ root }) =>
    (root ? validateDocument(root, text, 'a.yaml') : []).map(({ at, message }) => {
      const { line, column } = positionAt(index, at.start);
      return `${line}:${column} «${text.slice(at.start, at.end)}» ${message}`;
    }),
  );
}
