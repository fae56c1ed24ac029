import { Command, Option } from 'commander';
import type { FactDossier } from '../view/fact-screen.ts';
import { type BaseOptions, baseOption } from './base-option.ts';
import { type Exit, exit } from './exit.ts';
import { hint, type Io } from './io.ts';
import { tellLost } from './lost-facts.ts';
import { type OpenBase, openBase } from './open-base.ts';
import { screenOf } from './screen.ts';
import { UsageError } from './usage-error.ts';

const formats = ['text', 'json'] as const;

interface Options extends BaseOptions {
  readonly format: (typeof formats)[number];
}

export function show(io: Io, done: (status: Exit) => void): Command {
  return new Command('show')
    .summary('show all that is known of one fact')
    .argument('<id>', 'the id of the fact')
    .addOption(baseOption())
    .addOption(new Option('-f, --format <name>', 'how to print it').choices(formats).default('text'))
    .action(async (id: string, options: Options) => done(await runShow(id, options, io)));
}

async function runShow(id: string, { format, ...options }: Options, io: Io): Promise<Exit> {
  const opened = await openBase(options, io);
  tellLost(opened, io);
  const dossier = await dossierOf(id, opened);
  if (format === 'json') {
    const { dossierJson } = await import('../view/dossier-json.ts');
    io.stdout(dossierJson(opened.head, dossier));
    return exit.clean;
  }
  const { factScreen } = await import('../view/fact-screen.ts');
  io.stdout(factScreen(dossier, await screenOf(io)));
  const [finding] = dossier.findings;
  if (finding) hint(io, `  the arithmetic: cq lint   the rule: cq explain ${finding.rule}`);
  return exit.clean;
}

async function dossierOf(id: string, { linted, head }: OpenBase): Promise<FactDossier> {
  const { base, findings, checks } = linted;
  const fact = base.facts.find(one => one.id === id.replace(/^fact:/, ''));
  if (!fact) {
    const { explainUnknownFact } = await import('../view/no-match.ts');
    const { message, help } = explainUnknownFact(base, id);
    throw new UsageError(message, help);
  }
  const { impliedBases } = await import('../query/implied.ts');
  const { placeFinder } = await import('../query/place.ts');
  const { relatedFacts } = await import('../query/related.ts');
  return {
    fact,
    place: placeFinder(base)(fact.item),
    folder: head.base,
    findings: findings.filter(({ facts }) => facts.includes(fact.id)),
    notChecked: checks.flatMap(({ rule, check }) =>
      check.outcome === 'not-checked' && check.facts[0] === fact.id ? [{ rule: rule.id, missing: check.missing }] : [],
    ),
    implied: impliedBases(base, fact),
    related: relatedFacts(base, findings, fact),
  };
}
