import { defineConfig } from 'vitest/config'

// The checks over sample data that is no part of the repository: SHARED_DATA names its folder. Time zones are set by the tests.
export default defineConfig({
  test: {
    name: 'corpus',
    include: ['tests/corpus/**/*.test.ts'],
    pool: 'forks',
    testTimeout: 60_000,
    reporters: ['default', ['json', { outputFile: 'test-results/corpus.json' }]],
  },
})
