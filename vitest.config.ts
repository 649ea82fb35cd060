import { defineConfig } from 'vitest/config'

const unit = [
  'tests/{days,interviews,contacts,messages,notes,follow-ups,prep,settings}/**/*.test.ts',
  'tests/*.test.ts',
]

// The suite runs in several time zones, because a calendar day that passes through a local clock fails in only some of
// them, and against the host under both readings of every fact that nobody outside Obsidian is sure of.
export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 20_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/tests.json' }]],
    projects: [
      { test: { name: 'unit, UTC', include: unit, env: { TZ: 'UTC' } } },
      { test: { name: 'unit, Santiago', include: unit, env: { TZ: 'America/Santiago' } } },
      { test: { name: 'unit, Apia', include: unit, env: { TZ: 'Pacific/Apia' } } },
      { test: { name: 'host', include: ['tests/host/**/*.test.ts'], env: { TZ: 'America/New_York' } } },
      {
        test: {
          name: 'plugin, likely host',
          include: ['tests/{vault,actions,cli,ui}/**/*.test.ts'],
          env: { TZ: 'America/Santiago', HOST_SWITCHES: 'likely' },
        },
      },
      {
        test: {
          name: 'plugin, unlikely host',
          include: ['tests/{vault,actions,cli,ui}/**/*.test.ts'],
          env: { TZ: 'Pacific/Apia', HOST_SWITCHES: 'unlikely' },
        },
      },
      { test: { name: 'build', include: ['tests/build/**/*.test.ts'] } },
      {
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/e2e/one-browser.ts',
          // One page after the other, when the rest is done: what a user waits for depends on what else is running.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
