// `npm run mutants`: breaks the rooms that know nothing of Obsidian, one small change after the other, and lists the changes that no
// test notices, in test-results/mutants. It takes hours. `ROOM=days npm run mutants` tries one room, against its own tests.
import process from 'node:process'

const room = process.env['ROOM'] ?? '{days,interviews,contacts,messages,notes,follow-ups,prep}'

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutants.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: [`src/${room}/**/*.ts`],
  // What a message says is not asserted word for word.
  mutator: { excludedMutations: ['StringLiteral'] },
  tempDirName: '.build/mutants',
  ignorePatterns: ['docs', 'test-results', 'main.js', '.build', 'tests/vaults'],
  reporters: ['progress', 'clear-text', 'html', 'json'],
  htmlReporter: { fileName: 'test-results/mutants/report.html' },
  jsonReporter: { fileName: 'test-results/mutants/report.json' },
  clearTextReporter: { allowColor: false, logTests: false },
  timeoutMS: 15_000,
  thresholds: { high: 90, low: 85, break: null },
}
