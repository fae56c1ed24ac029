import { createHash } from 'node:crypto';
import type { Base } from '../../src/base/base.ts';
import { loadBase } from '../../src/base/load-base.ts';
import { namedTexts, withTexts } from '../../src/base/local-texts.ts';
import type { Finding } from '../../src/finding/finding.ts';
import { rules } from '../../src/rules/index.ts';
import type { Rule } from '../../src/rules/rule.ts';
import { lintBase } from '../../src/rules/run.ts';

const FILE = 'case.yaml';
const TODAY = '2026-11-24';

/**
 * What a rule finds in one text, and what else cannot be read in it, so that a case never fires on a misspelt key. Beside a
 * form rule all others but mere hints run: what is broken once must not be found twice. So do all beside one that takes over
 * what they find.
 */
export async function findingsIn(rule: Rule, text: string): Promise<readonly Finding[]> {
  const base = withTextsIn(text, await loadBase([{ file: FILE, text }], []));
  const others = rules.filter(({ family, severity }) =>
    rule.family === 'form' || 'takeOver' in rule ? severity !== 'info' : family === 'form' && severity === 'error',
  );
  return lintBase(base, [rule, ...others.filter(other => other !== rule)], TODAY).findings;
}

/** Local copies of sources stand in comments of the case: `# texts/paper.txt: Output grew.`, a line for each of theirs. */
function withTextsIn(text: string, base: Base): Base {
  const copies = new Map<string, string>();
  for (const [, path = '', line = ''] of text.matchAll(/^ *# (\S+\.txt): (.*)$/gm)) {
    const before = copies.get(path);
    copies.set(path, before === undefined ? line : `${before}\n${line}`);
  }
  const texts = namedTexts(base).flatMap(({ source, path }) => {
    const copy = copies.get(path);
    if (copy === undefined) return [];
    return [[source, { text: copy, sha256: [createHash('sha256').update(copy).digest('hex')] }] as const];
  });
  return withTexts(base, new Map(texts), []);
}

/** One case of a fixture: its title line and its text. What stands before the first `---` holds for every case. */
export interface Case {
  readonly title: string;
  readonly text: string;
}

export function casesOf(fixture: string): { readonly prelude: string; readonly cases: readonly Case[] } {
  const [prelude = '', ...parts] = withoutCarets(fixture).split(/^(?=--- )/m);
  const all = prelude.startsWith('--- ') ? [prelude, ...parts] : parts;
  const cases = all.map(part => {
    const end = part.indexOf('\n') + 1;
    return { title: part.slice(0, end), text: part.slice(end) };
  });
  return { prelude: prelude.startsWith('--- ') ? '' : prelude, cases };
}

function withoutCarets(fixture: string): string {
  return fixture.replace(/^# *\^.*\n/gm, '');
}

/** The fixture with its carets written afresh: under each line what is found there, word for word. */
export async function annotate(rule: Rule, fixture: string): Promise<string> {
  const { prelude, cases } = casesOf(fixture);
  let written = prelude;
  for (const { title, text } of cases) {
    const findings = await findingsIn(rule, prelude + text);
    written += title + withCarets(rule, text, prelude.length, findings);
  }
  return written;
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

function withCarets(rule: Rule, text: string, shift: number, findings: readonly Finding[]): string {
  const marks = findings.flatMap(finding => marksOf(rule, finding));
  const lines = text.split(/(?<=\n)/);
  let at = shift;
  const out: string[] = [];
  for (const line of lines) {
    const here = marks.filter(mark => mark.start >= at && mark.start < at + line.length);
    out.push(
      line.endsWith('\n') || here.length === 0 ? line : `${line}\n`,
      ...here.map(mark => caretLine(mark, at, line)),
    );
    at += line.length;
  }
  const before = marks.filter(mark => mark.start < shift).map(mark => `#^ in what all cases share: ${mark.words}\n`);
  return [...before, ...out].join('');
}

function marksOf(rule: Rule, finding: Finding): readonly Mark[] {
  const foreign = finding.rule === rule.id ? '' : `[${finding.rule}] `;
  const severity = finding.severity === rule.severity ? '' : `${finding.severity}: `;
  const main = { start: finding.at.start, end: finding.at.end, words: `${foreign}${severity}${finding.message}` };
  const notes = finding.related.map(({ at, note }) => ({ start: at.start, end: at.end, words: `note: ${note}` }));
  return [main, ...notes];
}

/** A comment whose caret stands under the place; a place in the first column is marked beside it. */
function caretLine({ start, end, words }: Mark, lineStart: number, line: string): string {
  const column = start - lineStart;
  const width = Math.max(1, Math.min(end - start, line.trimEnd().length - column));
  return `#${' '.repeat(Math.max(0, column - 1))}${'^'.repeat(width)} ${words}\n`;
}
