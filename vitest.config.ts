import { defineConfig } from 'vitest/config'

const pure = ['tests/{days,interviews,contacts,messages,notes,follow-ups,prep,settings}/**/*.test.ts']
const inTheHost = ['tests/{vault,actions,cli,ui}/**/*.test.ts']

// What reads a day that somebody wrote, asks for today, or says a day in words.
const readsDays = [
  'tests/days/**/*.test.ts',
  'tests/messages/calendar/ical.test.ts',
  'tests/messages/when-in-words.test.ts',
]

// What starts no host, or asserts nothing that a switch could change, is run under one reading. A file that is not named here
// is run under both.
const needsNoSecondHost = [
  'tests/actions/applies.test.ts',
  'tests/cli/on-disk.test.ts',
  'tests/ui/forms/{first-input,new-interview-form,small-forms}.test.ts',
  'tests/ui/list/{calm-texts,follow-ups-view,keyboard,row-menu,row-text,sections,updates}.test.ts',
  'tests/vault/budgets.test.ts',
]

const setupFiles = ['tests/property-runs.ts']

// A calendar day that passes through a local clock goes wrong in some zones only, so that no project runs in UTC alone; and what
// nobody outside Obsidian is sure of has two readings, so that the plugin runs under both. Everything else runs once.
export default defineConfig({
  test: {
    pool: 'forks',
    // The files of a project share their modules, which is most of the time of small tests; nightly they run apart and shuffled.
    isolate: false,
    maxWorkers: '100%',
    // To catch what hangs, on a machine however busy; nothing is measured by it.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } },
    reporters: ['default', ['json', { outputFile: 'test-results/tests.json' }]],
    projects: [
      {
        extends: true,
        // In Santiago midnight is missing on a day of each year.
        test: {
          name: 'units',
          include: [...pure, 'tests/*.test.ts'],
          setupFiles,
          env: { TZ: 'America/Santiago' },
        },
      },
      {
        extends: true,
        test: { name: 'days, UTC', include: readsDays, setupFiles, env: { TZ: 'UTC' } },
      },
      {
        extends: true,
        // Apia has lived through 2011 without its 30 December.
        test: { name: 'days, Apia', include: readsDays, setupFiles, env: { TZ: 'Pacific/Apia' } },
      },
      {
        extends: true,
        test: {
          name: 'host',
          include: ['tests/host/**/*.test.ts'],
          // Its tests take windows, clocks and globals apart.
          isolate: true,
          env: { TZ: 'America/New_York' },
        },
      },
      {
        extends: true,
        test: {
          name: 'plugin, likely host',
          include: inTheHost,
          env: { TZ: 'America/Santiago', HOST_SWITCHES: 'likely' },
        },
      },
      {
        extends: true,
        test: {
          name: 'plugin, unlikely host',
          include: inTheHost,
          exclude: needsNoSecondHost,
          env: { TZ: 'Pacific/Apia', HOST_SWITCHES: 'unlikely' },
        },
      },
      { extends: true, test: { name: 'build', include: ['tests/build/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/e2e/one-browser.ts',
          // When the rest is done, for a page and its server fill a processor between them.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
