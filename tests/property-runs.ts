import fc from 'fast-check'

/**
 * How often each property is tried: `FC_RUNS` times, or often enough to notice what is likely to break. A nightly run has the
 * time to look further.
 */
fc.configureGlobal({ numRuns: Number(process.env['FC_RUNS'] ?? 150) })
