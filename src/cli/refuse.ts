import { type Command, CommanderError } from 'commander';
import { nearest } from '../base/nearest.ts';
import { commandWord } from '../text/command-word.ts';
import { UsageError } from './usage-error.ts';

/** Says in our words what commander refuses. Returns where it only ended early, after a help. */
export function refuse(error: unknown, command: Command): void {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return;
  const lists = LISTS[command.name()];
  const help = `how it is used: cq ${command.name()} --help`;
  throw new UsageError(sentence(error, command), isMissing(error) && lists ? [lists, help] : [help]);
}

/** What a command takes is listed by another one. */
const LISTS: Readonly<Record<string, string>> = { explain: 'all rules: cq rules', show: 'all facts: cq facts' };

function isMissing({ code }: CommanderError): boolean {
  return code === 'commander.missingArgument';
}

export function unknownCommand(name: string, commands: readonly string[]): UsageError {
  if (name.startsWith('-')) return new UsageError(`cq has no option ${name}`, ['all there is: cq --help']);
  const near = nearest(name, commands);
  const like = near.length > 0 ? `; nearest: ${near.join(', ')}` : '';
  return new UsageError(`cq has no command "${name}"${like}`, [
    `commands: ${commands.join(', ')}`,
    `to look for it in the facts: cq facts ${commandWord(name)}`,
  ]);
}

function sentence({ code, message }: CommanderError, command: Command): string {
  const name = `cq ${command.name()}`;
  const quoted = [...message.matchAll(/'([^']*)'/g)].map(([, word = '']) => word);
  const [first = '', second = ''] = quoted;
  switch (code) {
    case 'commander.unknownOption':
      return `${name} has no option ${first}${didYouMean(first, command)}`;
    case 'commander.missingArgument':
      return `${name} needs a ${first}`;
    case 'commander.optionMissingArgument':
      return `${longName(first)} needs a value after it`;
    case 'commander.excessArguments':
      return `${name} takes ${counted(command)}, but more words were given`;
    case 'commander.conflictingOption':
      return `${first} and ${second} cannot be used together`;
    case 'commander.invalidArgument':
      return `${longName(first)} cannot be "${second}"; it is ${allowed(message)}`;
    default:
      return message.replace(/^error: /, '');
  }
}

/** `-f, --format <name>` as people call it. */
function longName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}

function didYouMean(option: string, command: Command): string {
  const known = command.options.flatMap(({ long }) => (long ? [long] : []));
  const [near] = option.startsWith('--') ? nearest(option, known) : [];
  return near ? `; did you mean ${near}?` : '';
}

function counted({ registeredArguments }: Command): string {
  if (registeredArguments.length === 0) return 'no words after it';
  return registeredArguments.length === 1 ? 'one word after it' : `${registeredArguments.length} words after it`;
}

/** `Allowed choices are text, json.` as "text or json". */
function allowed(message: string): string {
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]?.split(', ') ?? [];
  return choices.length > 1
    ? `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`
    : (choices[0] ?? 'something else');
}
