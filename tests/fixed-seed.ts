import fc from 'fast-check'

/**
 * Property tests try the same values in each run, so that a change fails for what it changes.
 * `PARLEY_SEED=random npm test` tries others; `PARLEY_SEED=N` those of seed N, which a failure prints.
 */
const seed = process.env.PARLEY_SEED ?? '20250212'
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed) })
