import { configureGlobal } from 'fast-check';

// A test run says the same thing twice; looking for new counterexamples is what `npm run fuzz` is for.
configureGlobal(process.env.FUZZ ? { numRuns: 10_000 } : { seed: 2026 });
