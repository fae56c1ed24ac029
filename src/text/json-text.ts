import { printableJson } from './printable.ts';

/** What stands at the head of every JSON document of cq. */
export interface JsonHead {
  /** Version of the tool. */
  readonly cq: string;
  /** The folder of the base, as it is shown. */
  readonly base: string;
}

/** One JSON document: the version of the format first. Safe to show on a terminal. */
export function jsonText({ cq, base }: JsonHead, content: object): string {
  return `${printableJson(JSON.stringify({ version: 1, cq, base, ...content }, null, 2))}\n`;
}
