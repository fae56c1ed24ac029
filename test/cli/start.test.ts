import { PassThrough, Writable } from 'node:stream';
import { beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { start } from '../../src/cli/start.ts';

vi.mock('../../src/cli/main.ts', () => ({ main: vi.fn() }));

let world: ReturnType<typeof fakeProcess>;
beforeEach(() => {
  world = fakeProcess();
});

test('the exit status is what main says', async () => {
  vi.mocked(main).mockResolvedValue(1);
  expect(await run()).toMatchObject({ exitCode: 1 });
});

test('our own failure is 2, never 1, which means findings', async () => {
  vi.mocked(main).mockRejectedValue(new Error('boom'));
  expect(await run()).toMatchObject({ exitCode: 2 });
  expect(world.stderr.read()?.toString()).toContain('cq: internal error: Error: boom');
});

test('a closed pipe drops the rest and keeps the status', async () => {
  world.stdout = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('EPIPE'), { code: 'EPIPE' })),
  });
  vi.mocked(main).mockImplementation(async (_, io) => {
    io.stdout('one');
    await new Promise(resolve => setImmediate(resolve));
    io.stdout('two');
    return 1;
  });
  expect(await run()).toMatchObject({ exitCode: 1 });
  expect(world.stderr.read()).toBeNull();
});

async function run() {
  await start(world as unknown as NodeJS.Process);
  return world;
}

function fakeProcess() {
  return {
    argv: ['node', 'cq'],
    stdout: new PassThrough() as Writable,
    stderr: new PassThrough(),
    env: {},
    exitCode: undefined as number | undefined,
    cwd: () => '/',
    on: () => {},
  };
}
