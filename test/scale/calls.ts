import { Session } from 'node:inspector/promises';

/** Counts how often functions and blocks of src/ run. */
export interface Counter {
  callsIn(work: () => Promise<unknown>): Promise<number>;
}

/**
 * V8 counts, so a number is the same each time, whatever else the machine does: what grows with it grows in time. What happens
 * inside one call of the engine itself (a copy of an array) is not seen. Modules must be loaded after this.
 */
export async function startCounting(): Promise<Counter> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const callsSinceLast = async (): Promise<number> => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const ranges = result
      .filter(({ url }) => url.includes('/src/'))
      .flatMap(({ functions }) => functions.flatMap(one => one.ranges));
    return ranges.reduce((sum, { count }) => sum + count, 0);
  };
  return {
    async callsIn(work) {
      await callsSinceLast();
      await work();
      return callsSinceLast();
    },
  };
}
