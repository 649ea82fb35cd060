import process from 'node:process'
import { defineConfig } from 'vitest/config'

// That what is kept from one change to the next is what would be worked out anew is held beside what is worked out of it.
const alsoHeldBy: Record<string, string> = {
  interviews: 'interviews,contacts,follow-ups',
  contacts: 'contacts,follow-ups',
}
const room = process.env['ROOM'] ?? 'days,interviews,contacts,messages,notes,follow-ups,prep,settings'

// The tests that mutants are tried against: those of the rooms that know nothing of Obsidian. What reads the sources themselves is
// left out, since it would notice every mutant.
export default defineConfig({
  plugins: [
    {
      name: 'processes instead of threads',
      // Stryker asks for threads, in which no test can set the time zone; and one process for all files starts in a moment.
      configureVitest({ project }) {
        Object.assign(project.config, { pool: 'forks', isolate: false, maxWorkers: 1 })
      },
    },
  ],
  test: {
    include: [`tests/{${alsoHeldBy[room] ?? room},}/**/*.test.ts`],
    setupFiles: ['tests/property-runs.ts'],
    env: { TZ: 'America/Santiago', FC_RUNS: process.env['FC_RUNS'] ?? '50' },
    testTimeout: 60_000,
  },
})
