import { Option } from 'commander';

/** What every command that reads a base is told of it. */
export interface BaseOptions {
  readonly base?: string;
}

/** `-d, --base <folder>`: without it, the nearest folder named facts at or above the path. */
export function baseOption(): Option {
  return new Option('-d, --base <folder>', 'the fact base (default: the nearest folder named facts)');
}
