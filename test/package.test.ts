import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, test } from 'vitest';
import manifest from '../package.json' with { type: 'json' };

test('what would be published is in order', async () => {
  const { messages } = await publint({ pkgDir: fileURLToPath(new URL('..', import.meta.url)) });
  expect(messages.map(message => formatMessage(message, manifest))).toEqual([]);
});
