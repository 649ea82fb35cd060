// Prints the ratios of the budgets, each of two things measured in turn within this one process. The machine that runs this may be
// busy with other work, so nothing is asserted here: counters and sizes are, in the tests.
import type { CalendarDay } from '../../src/days/calendar-day'
import { overview, Overviews } from '../../src/follow-ups/overview'
import { InterviewIndex, type NoteProperties } from '../../src/interviews/interview-index'
import { isInterview } from '../../src/interviews/marker'
import { followUpRules, indexRules } from '../../src/settings/rules'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { cacheOf } from './cache-like-the-app'
import { generatedNotes } from './generated-notes'

const TODAY = '2026-11-23' as CalendarDay
const NOTES = 100_000
const rules = indexRules(DEFAULT_SETTINGS, '')
const dueRules = followUpRules(DEFAULT_SETTINGS, 'en')

const notes = generatedNotes(NOTES)
const cache = cacheOf(notes)
const paths = [...notes.keys()]
const source = {
  properties: (path: string): NoteProperties => cache.getFileCache(path)?.frontmatter ?? 'none',
  resolve: () => null,
  tasks: () => 0,
}

/** Processor time of the process in milliseconds: what other programs do meanwhile does not count. */
function cost(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Medians of works that take turns. */
function medians(works: Record<string, () => void>, rounds = 11): Record<string, number> {
  const costs = new Map(Object.keys(works).map((name) => [name, [] as number[]]))
  for (let round = -2; round < rounds; round++) {
    for (const [name, work] of Object.entries(works)) {
      const spent = cost(work)
      if (round >= 0) costs.get(name)?.push(spent)
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return Object.fromEntries([...costs].map(([name, values]) => [name, median(values)]))
}

const say = (what: string, value: number, unit: string, budget: string) =>
  console.log(`${what.padEnd(72)} ${value.toFixed(2).padStart(8)} ${unit.padEnd(3)} (budget ${budget})`)

const passes = medians({
  bare: () => paths.forEach((path) => cache.getFileCache(path)),
  marker: () =>
    paths.forEach((path) => {
      const properties = cache.getFileCache(path)?.frontmatter
      return properties !== undefined && isInterview(properties, rules.marker)
    }),
  full: () => {
    const index = new InterviewIndex(source, rules)
    index.scan(paths)
    overview(index, TODAY, dueRules)
  },
})
const { bare = 1, marker = 1, full = 1 } = passes
say(
  `index ${NOTES} notes, 1 in 20 an interview, and first rows ÷ a bare getFileCache pass`,
  full / bare,
  '×',
  '≤ 2, aim 1.25',
)
say('the same ÷ a pass that tests the marker only', full / marker, '×', '≤ 1.5')

const index = new InterviewIndex(source, rules)
index.scan(paths)
const ordinary = paths.filter((path) => path.startsWith('Notes/'))
const unrelated = medians({ change: () => ordinary.forEach((path) => index.changed(path)) })
say(
  'change of a note that is neither interview nor person note',
  ((unrelated.change ?? 0) / ordinary.length) * 1000,
  'µs',
  '≤ 1',
)

const few = new InterviewIndex(source, rules)
const interviews = paths.filter((path) => path.startsWith('Interviews/'))
few.scan(interviews)
const overviews = new Overviews()
let day = 1
const changed = medians({
  change: () => {
    const path = interviews[2500] ?? ''
    day = (day % 27) + 1
    cache.set(path, {
      ...(notes.get(path) as object),
      next_check_in: `2027-01-${String(day).padStart(2, '0')}`,
    })
    few.changed(path)
    overviews.of(few, TODAY, dueRules)
  },
})
say(`one interview changed, rows right, ${interviews.length} interviews`, changed.change ?? 0, 'ms', '≤ 2')
