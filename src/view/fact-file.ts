import type { TextFile } from '../base/base.ts';
import type { FiledDocument } from '../base/collect.ts';
import { fieldsOf, textOf } from '../base/fields.ts';
import type { Entry, Mapping, Scalar } from '../base/node.ts';
import { readYaml } from '../base/read-yaml.ts';
import { type Extract, extract } from '../query/closure.ts';
import { scalarText, yamlEntries, yamlItems } from './yaml-text.ts';

/**
 * Facts as a fact file that loads again: they stand as they were written, without comments, each document with its own topic and
 * defaults, and with all that they refer to. Facts without a source become those of one source, since they are one file now.
 */
export async function factFile(files: readonly TextFile[], chosen: ReadonlySet<string>): Promise<string> {
  const extracted = extract(await documentsOf(files), chosen);
  const [first = '', ...others] = extracted.documents.map(({ document, facts }, index) =>
    documentText(document, facts, index === 0 ? extracted : null),
  );
  return `${headingOf(extracted)}${[first, ...others].join('---\n')}`;
}

/** The base keeps no nodes, so its files are read once more. */
async function documentsOf(files: readonly TextFile[]): Promise<readonly FiledDocument[]> {
  const read = await Promise.all(files.map(async ({ file, text }) => ({ file, read: await readYaml({ file, text }) })));
  return read.flatMap(({ file, read: { documents } }) =>
    documents.flatMap(({ root }) => (root === null ? [] : [{ file, root }])),
  );
}

function headingOf({ added }: Extract): string {
  return added.length > 0 ? `# with what these facts refer to: ${added.join(', ')}\n` : '';
}

/** The first document also carries what all of them share. */
function documentText({ file, root }: FiledDocument, facts: readonly Mapping[], shared: Extract | null): string {
  const fields = fieldsOf(root);
  const topic = textOf(fields.get('topic')) ?? topicOfFile(file);
  const defaults = fields.get('defaults');
  return [
    shared ? 'cq: 1\n' : '',
    `topic: ${scalarText(plainOrQuoted(topic))}\n`,
    defaults?.kind === 'mapping' && defaults.entries.length > 0 ? section('defaults', defaults.entries) : '',
    ...(shared?.definitions ?? []).map(({ section: name, entries }) => section(name, entries)),
    `facts:\n${yamlItems(facts, '  ')}`,
    shared && shared.relations.length > 0 ? `relations:\n${yamlItems(shared.relations, '  ')}` : '',
  ].join('');
}

function section(name: string, entries: readonly Entry[]): string {
  return `${name}:\n${yamlEntries(entries, '  ')}`;
}

function topicOfFile(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

function plainOrQuoted(value: string): Pick<Scalar, 'value' | 'style'> {
  return { value, style: /^[a-z][\w-]*$/i.test(value) ? 'plain' : 'double' };
}
