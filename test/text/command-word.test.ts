import { expect, test } from 'vitest';
import { commandWord } from '../../src/text/command-word.ts';

test.each([
  ['a name is itself', 'automotive', 'automotive'],
  ['in any script', '汽车', '汽车'],
  ['a space parts words', 'car output', "'car output'"],
  ['a shell reads dollars and backticks', '$(reboot)`', "'$(reboot)`'"],
  ['a quote ends quotes', "it's", `'it'\\''s'`],
  ['what would paint is shown', 'a\x1b[31m', "'a\\x1b[31m'"],
  ['nothing is a word too', '', "''"],
])('%s', (_, name, word) => expect(commandWord(name)).toBe(word));
