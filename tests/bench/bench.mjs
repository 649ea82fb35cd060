// Prints what the work costs beside the bounds: `npm run bench`. Times are processor time, medians of nine, each start in a process
// of its own. The machine may be busy with other work, so nothing is asserted here: counters and sizes are, in the tests.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import esbuild from 'esbuild'

const here = import.meta.dirname
const project = join(here, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'informational-interviews-bench-'))
const ROUNDS = 9

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
const times = (count, work) => median(Array.from({ length: count }, work))

function inProcess(file, ...given) {
  const node = [...(given[0] === 'heap' ? ['--expose-gc'] : []), join(folder, file), ...given.map(String)]
  return JSON.parse(execFileSync(process.execPath, node, { encoding: 'utf8' }))
}

const fresh = (...given) => times(ROUNDS, () => inProcess('work.mjs', ...given))

function say(what, value, unit, bound) {
  const number = value < 1 ? value.toFixed(4) : value.toFixed(value < 10 ? 2 : 1)
  console.log(`${what.padEnd(62)} ${number.padStart(9)} ${unit.padEnd(3)} ${bound}`)
}

try {
  await esbuild.build({
    entryPoints: [join(here, 'work.mjs')],
    outfile: join(folder, 'work.mjs'),
    bundle: true,
    format: 'esm',
    // As it ships: what the packages hold for Node is not in main.js.
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    target: 'es2022',
    // As it ships, so that names and functions are as long and as many as in main.js.
    minify: true,
    alias: { obsidian: join(here, 'faked-obsidian.mjs') },
    external: ['node:*'],
  })
  execFileSync(process.execPath, ['esbuild.config.mjs', join(folder, 'main.js')], { cwd: project })
  execFileSync('cp', [join(here, 'load.mjs'), folder])

  console.log(`${'work'.padEnd(62)} ${'measured'.padStart(9)}     bound`)
  for (const [notes, bound] of [
    [100_000, 3],
    [10_000, 5],
  ]) {
    const [bare, ours] = [fresh('bare', notes), fresh('fresh', notes)]
    const what = `fresh, ${notes} notes, ${notes / 20} interviews`
    say(`${what}: bare pass`, bare, 'ms', '')
    say(`${what}: first rows`, ours, 'ms', '')
    say(`${what}: first rows ÷ bare pass`, ours / bare, '×', `≤ ${bound}`)
  }
  say('fresh, 1000 notes, 50 interviews: first rows', fresh('fresh', 1000), 'ms', '≤ 10')
  say('warm, 100000 notes: first rows ÷ bare pass', inProcess('work.mjs', 'warm', 100_000), '×', '≤ 2.5')
  say('longest task at start, 100000 notes', fresh('longest task', 100_000), 'ms', '≤ 16')
  say('longest task at start, 10000 notes', fresh('longest task', 10_000), 'ms', '≤ 8')
  say('the same, 95000 of them kept for somebody', fresh('longest task', 100_000, 'kept'), 'ms', '≤ 16')
  const [none, all] = [fresh('fresh', 100_000), fresh('fresh, all kept', 100_000)]
  say('first rows, 95000 of 100000 kept ÷ none kept', all / none, '×', '')
  say('what is kept for one contact, of 95000', inProcess('work.mjs', 'kept for one', 100_000), 'ms', '≤ 16')
  say('one interview changed → list right, 5000', inProcess('work.mjs', 'change'), 'ms', '≤ 2')
  say('the same, every fifth introduced', inProcess('work.mjs', 'change with introducers'), 'ms', '≤ 2')
  say('midnight, 5000 interviews', inProcess('work.mjs', 'midnight'), 'ms', '≤ 15')
  say('unrelated note', inProcess('work.mjs', 'unrelated'), 'ms', '≤ 0.001')
  const people = 'find people, 5000 contacts, 30000 connections'
  say('reading the export, 30000 connections', inProcess('work.mjs', 'read the export'), 'ms', '')
  say(`${people}: prepared`, inProcess('work.mjs', 'prepare to find'), 'ms', '')
  say(`${people}: one key press`, inProcess('work.mjs', 'find, a key'), 'ms', '≤ 50')
  say('the same, the first after a note changed', inProcess('work.mjs', 'find, after a change'), 'ms', '')
  const load = () => inProcess('load.mjs', join(folder, 'main.js'))
  say(
    'main.js: compile + execute + onload',
    times(ROUNDS, () => load().ms),
    'ms',
    '≤ 15',
  )
  say('Intl objects made by it', load().made.length, '', '0')
  say('heap for each contact', inProcess('work.mjs', 'heap') / 1024, 'KB', '≤ 2')
} finally {
  rmSync(folder, { recursive: true })
}
