// One piece of work, measured in this process: what it is stands on the command line, what came of it is printed as JSON. Nothing
// is asserted here; counters and sizes are, in the tests.
import { dayWords } from '../../src/days/day-words'
import { keptFor } from '../../src/contacts/kept-for'
import { readConnections } from '../../src/contacts/linkedin-connections'
import { findPeople } from '../../src/follow-ups/find-people'
import { PeopleIndex } from '../../src/follow-ups/people-index'
import { InterviewIndex } from '../../src/interviews/interview-index'
import { followUpRules, indexRules } from '../../src/settings/rules'
import { DEFAULT_SETTINGS } from '../../src/settings/settings'
import { ownHeadings } from '../../src/settings/own-headings'
import { sectionRows } from '../../src/ui/list/rows'
import { sectionsOf, shownSections } from '../../src/ui/list/sections'
import { IndexFeed } from '../../src/vault/index-feed'
import { LiveOverview } from '../../src/vault/live-overview'
import { noteSource } from '../../src/vault/note-source'
import { companyOf, manyConnections, nameOf } from '../follow-ups/many-people'
import { fakedApp } from './faked-app.mjs'
import { generatedNotes, interviewProperties, withProperties } from './generated-notes.mjs'

globalThis.window = globalThis

/** Processor time of this process in milliseconds: what other programs do meanwhile does not count. */
function spent() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]

/** The longest of the tasks that timers begin, with all that follows from them at once, in milliseconds of processor time. */
function watchTasks() {
  const later = globalThis.setTimeout
  let longest = 0
  const timed = (work) => () => {
    const before = spent()
    work()
    // Only then has what waits for a promise gone on.
    setImmediate(() => (longest = Math.max(longest, spent() - before)))
  }
  globalThis.setTimeout = (work, ...others) => later(timed(work), ...others)
  return { timed, longest: () => longest }
}

/** The parts that read a vault and tell what is due, as the plugin ties them together. */
function pluginOver(app) {
  let today = '2026-11-23'
  const settings = DEFAULT_SETTINGS
  const headings = ownHeadings(settings)
  const dueRules = followUpRules(settings, 'en')
  const index = new InterviewIndex(
    noteSource(app, () => headings),
    indexRules(settings, ''),
  )
  const live = new LiveOverview(
    index,
    () => today,
    () => dueRules,
  )
  const feed = new IndexFeed(
    app,
    index,
    () => undefined,
    () => live.preparing(),
  )
  const owner = { registerEvent: () => undefined, register: () => undefined }
  return {
    index,
    live,
    read: async () => {
      feed.start(owner, indexRules(settings, ''))
      if (!(await feed.whenReady(600_000))) throw new Error('The vault was not read')
      return live.current()
    },
    rows: () => {
      const overview = live.current()
      const words = dayWords(overview.today, 'en')
      const shown = shownSections(sectionsOf(overview, 14, 3), { folded: {}, more: {} })
      return sectionRows(shown, words, '12:00', { questions: () => 0, preparedDays: () => 3 })
    },
    turnTo: (day) => {
      today = day
    },
  }
}

const interviewsOf = (notes) => [...notes.keys()].filter((path) => path.startsWith('Interviews/'))

/** Only the interviews of a vault of 100,000 notes: 5,000. */
function fiveThousand(introducers) {
  const notes = new Map(
    [...generatedNotes(100_000, introducers)].filter(([path]) => path.startsWith('Interviews/')),
  )
  return { notes, paths: interviewsOf(notes) }
}

async function changes(introducers) {
  const { notes, paths } = fiveThousand(introducers)
  const app = fakedApp(notes)
  const plugin = pluginOver(app)
  await plugin.read()
  const costs = []
  for (let round = 0; round < 140; round++) {
    const at = (round * 37) % paths.length
    const day = String((round % 27) + 1).padStart(2, '0')
    const properties = { ...interviewProperties(20 * at, introducers), next_check_in: `2027-01-${day}` }
    const before = spent()
    app.parsed(paths[at], withProperties(properties))
    plugin.live.current()
    if (round >= 40) costs.push(spent() - before)
  }
  return median(costs)
}

/** 5,000 contacts, of whom every second is among 30,000 connections, prepared to be found. */
async function manyPeople() {
  const { notes, paths } = fiveThousand(false)
  const propertiesOf = (at) => ({
    ...interviewProperties(20 * at),
    contact: nameOf(12 * at),
    company: companyOf(12 * at),
  })
  for (const [at, path] of paths.entries()) notes.set(path, withProperties(propertiesOf(at)))
  const app = fakedApp(notes)
  const plugin = pluginOver(app)
  await plugin.read()
  const { connections } = readConnections(manyConnections(30_000))
  const index = new PeopleIndex()
  const source = () => ({
    overview: plugin.live.current(),
    introductionsOf: (contact) => plugin.live.introductionsOf(contact),
    connections,
    told: {
      tagsOf: (path) => notes.get(path)?.frontmatter.tags ?? [],
      textsOf: (path) => [notes.get(path)?.frontmatter.prep_company ?? ''],
      version: 0,
    },
    language: 'en',
  })
  index.prepare(source())
  const change = (at, next) =>
    app.parsed(paths[at], withProperties({ ...propertiesOf(at), next_check_in: next }))
  return { index, source, change }
}

/** What somebody types, key by key. */
const TYPED = [
  'k',
  'ka',
  'kal',
  'kalo',
  'designer kalo',
  'miren',
  'miren inc',
  'head of design',
  'kalomi',
  'x',
]

const WORKS = {
  'read the export': () => {
    const text = manyConnections(30_000)
    const costs = []
    for (let round = -3; round < 9; round++) {
      const before = spent()
      const { connections } = readConnections(text)
      if (round >= 0) costs.push(connections.length > 0 && spent() - before)
    }
    return median(costs)
  },
  'prepare to find': async () => {
    const { source } = await manyPeople()
    const costs = []
    for (let round = -2; round < 7; round++) {
      const before = spent()
      new PeopleIndex().prepare(source())
      if (round >= 0) costs.push(spent() - before)
    }
    return median(costs)
  },
  /** Each key is pressed on its own, the dearest of them counts. */
  'find, a key': async () => {
    const { index, source } = await manyPeople()
    const perKey = TYPED.map(() => [])
    for (let round = -5; round < 15; round++)
      for (const [place, typed] of TYPED.entries()) {
        const before = spent()
        findPeople(typed, index.prepare(source()), 50)
        if (round >= 0) perKey[place].push(spent() - before)
      }
    return Math.max(...perKey.map(median))
  },
  'find, after a change': async () => {
    const { index, source, change } = await manyPeople()
    const costs = []
    for (let round = -10; round < 30; round++) {
      change((round + 10) * 37, `2027-01-${String(((round + 10) % 27) + 1).padStart(2, '0')}`)
      source()
      const before = spent()
      findPeople('kalo', index.prepare(source()), 50)
      if (round >= 0) costs.push(spent() - before)
    }
    return median(costs)
  },
  /** A bare pass: every file's cache is asked for. */
  bare: (count) => {
    const app = fakedApp(generatedNotes(Number(count)))
    const files = app.vault.getMarkdownFiles()
    const before = spent()
    let known = 0
    for (const file of files) if (app.metadataCache.getFileCache(file) !== null) known += 1
    return known > 0 && spent() - before
  },
  /** From nothing to the first rows. */
  fresh: async (count) => {
    const plugin = pluginOver(fakedApp(generatedNotes(Number(count))))
    const before = spent()
    await plugin.read()
    plugin.rows()
    return spent() - before
  },
  /** The same where every other note is kept for somebody. */
  'fresh, all kept': async (count) => {
    const plugin = pluginOver(fakedApp(generatedNotes(Number(count), false, true)))
    const before = spent()
    await plugin.read()
    plugin.rows()
    return spent() - before
  },
  /** What is kept for one contact, found among all of them. */
  'kept for one': async (count) => {
    const app = fakedApp(generatedNotes(Number(count), false, true))
    const plugin = pluginOver(app)
    await plugin.read()
    const { all } = plugin.live.current().contacts
    const resolve = (link, from) => app.metadataCache.getFirstLinkpathDest(link, from)?.path ?? null
    const costs = []
    let found = 0
    for (let round = -3; round < 9; round++) {
      const before = spent()
      const { them, company } = keptFor(all[(round + 3) * 411], plugin.index.kept, resolve)
      found += them.length + company.length
      if (round >= 0) costs.push(spent() - before)
    }
    return found > 0 && median(costs)
  },
  'longest task': async (count, kept) => {
    const plugin = pluginOver(fakedApp(generatedNotes(Number(count), false, kept === 'kept')))
    const { timed, longest } = watchTasks()
    let reading
    timed(() => (reading = plugin.read()))()
    await reading
    timed(() => plugin.rows())()
    await new Promise((resolve) => setImmediate(resolve))
    return longest()
  },
  /** The two in turn, in a process that has done both before. */
  warm: async (count) => {
    const notes = generatedNotes(Number(count))
    const app = fakedApp(notes)
    const files = app.vault.getMarkdownFiles()
    const ratios = []
    for (let round = -3; round < 9; round++) {
      const first = spent()
      for (const file of files) app.metadataCache.getFileCache(file)
      const second = spent()
      const plugin = pluginOver(app)
      await plugin.read()
      plugin.rows()
      if (round >= 0) ratios.push((spent() - second) / (second - first))
    }
    return median(ratios)
  },
  change: () => changes(false),
  'change with introducers': () => changes(true),
  midnight: async () => {
    const plugin = pluginOver(fakedApp(fiveThousand(false).notes))
    await plugin.read()
    const costs = []
    for (let round = -5; round < 9; round++) {
      plugin.turnTo(`2026-12-${String(round + 10).padStart(2, '0')}`)
      const before = spent()
      plugin.live.current()
      if (round >= 0) costs.push(spent() - before)
    }
    return median(costs)
  },
  unrelated: async () => {
    const notes = generatedNotes(100_000)
    const app = fakedApp(notes)
    const plugin = pluginOver(app)
    await plugin.read()
    const others = [...notes.keys()].filter((path) => path.startsWith('Notes/'))
    const costs = []
    for (let round = -3; round < 9; round++) {
      const before = spent()
      for (const path of others) app.parsed(path)
      if (round >= 0) costs.push((spent() - before) / others.length)
    }
    return median(costs)
  },
  /** What stays in memory for each contact, in bytes, beyond what the app keeps of its notes. */
  heap: async () => {
    const { notes, paths } = fiveThousand(false)
    const app = fakedApp(notes)
    const used = () => {
      for (let round = 0; round < 4; round++) globalThis.gc()
      return process.memoryUsage().heapUsed
    }
    // The code is there before, and what it keeps for itself.
    await pluginOver(fakedApp(new Map([...notes].slice(0, 20)))).read()
    const before = used()
    const plugin = pluginOver(app)
    await plugin.read()
    const after = used()
    return plugin.live.current().contacts.all.length && (after - before) / paths.length
  },
}

const [work, ...given] = process.argv.slice(2)
console.log(JSON.stringify(await WORKS[work](...given)))
process.exit(0)
