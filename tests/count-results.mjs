// Adds up what the test runs have left in a folder, and says it in one line: `N passed, N failed`.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const folder = process.argv[2] ?? 'test-results'
const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
const results = names.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0)

// A test that is skipped has not passed, and a file that could not be loaded has run none of its tests.
const failedFiles = results.reduce(
  (total, { testResults = [] }) =>
    total +
    testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length,
  0,
)
const passed = sum('numPassedTests')
const failed = sum('numFailedTests') + sum('numPendingTests') + sum('numTodoTests') + failedFiles
console.log(`${passed} passed, ${failed} failed`)
if (failed > 0 || passed === 0) process.exitCode = 1
