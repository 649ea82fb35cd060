import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { HEADER } from '../follow-ups/people-of'
import { hosts, interview, note } from '../ui/hands'
import { diskOf, Faults, PORTS, restoreDisk, WAYS, type Fault } from './faults'

const start = hosts()

/** What each verb is called with, so that it writes wherever it can; every verb of the command line is in it. */
const CALLS: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>> = {
  due: [{ format: 'json' }],
  new: [{ contact: 'Somebody New' }, { contact: 'Somebody New', open: 'true', template: 'T/Mine.md' }],
  keep: [
    { for: 'Sue', url: 'https://a.example/', title: 'A page', why: 'Pumps' },
    { for: 'Sue', note: 'People/Jane.md' },
  ],
  news: [{}],
  answers: [{}, { question: 'company', format: 'json' }, { theme: 'work' }],
  progress: [{}, { format: 'json' }],
  contacts: [{ query: 'Jane' }, { format: 'json' }],
  contact: [{ contact: 'Jane' }, { contact: 'Zoe' }, { contact: 'Sue', format: 'json' }],
  log: [{ contact: 'Jane' }, { contact: 'Jane', note: 'told her' }, { contact: 'Zoe' }],
  thanked: [{ contact: 'Jane' }],
  promises: [{ contact: 'Sue' }, { contact: 'Sue', kept: 'deck' }],
  reasons: [{ contact: 'Sue' }],
  snooze: [{ contact: 'Jane', until: '2026-12-24' }],
  asked: [{ contact: 'Ada' }, { contact: 'Bob', on: '2026-11-20' }],
  reminded: [{ contact: 'Bob' }],
  answered: [
    { contact: 'Bob', is: 'yes' },
    { contact: 'Bob', is: 'not-now', until: '2027-03-01' },
  ],
  outcome: [{ contact: 'Bob', is: 'declined' }],
  calendar: [{}],
  cadence: [
    { contact: 'Jane', is: 'monthly' },
    { contact: 'Jane', is: 'none' },
  ],
  'new-job': [{ contact: 'Max Orr' }],
  questions: [{ contact: 'Eve', add: 'Why? | How?', suggest: '2' }, { contact: 'Eve' }],
  prepare: [{ contact: 'Eve', company: 'Pumps.', goal: 'To learn.' }, { contact: 'Eve' }],
  draft: [
    { contact: 'Ada', kind: 'request' },
    { contact: 'Jane', kind: 'thank-you', specific: 'Start small.' },
  ],
  spread: [{ 'a-day': '1' }],
  went: [
    { contact: 'Jane', learned: 'Much.', promised: 'A book', people: 'Pia | Quin', next: 'in 3 months' },
  ],
}

const FILES = {
  'People/Jane.md': note('x: 1'),
  'Talks/Jane 3.md': interview('"[[Jane]]"', 'interview_on: 2026-11-20'),
  'Talks/Jane 2.md': interview('"[[Jane]]"', 'interview_on: 2025-05-04', 'next_check_in: 2026-12-01'),
  'Talks/Jane 1.md': interview('"[[Jane]]"', 'interview_on: 2024-05-04', 'snoozed_until: 2026-12-01'),
  'Talks/Ned.md': interview(
    'Ned',
    'interview_on: 2026-11-10',
    'thanked_on: 2026-11-11',
    'introduced_by: "[[Zoe]]"',
  ),
  'Talks/Ada.md': interview('Ada'),
  'Talks/Max.md': interview('Max Orr', 'company: Acme'),
  'Connections.csv': `${HEADER}\nMax,Orr,,,Globex,Lead,`,
  'Talks/Bob.md': interview('Bob', 'asked_on: 2026-11-02'),
  'Talks/Eve.md': interview('Eve', 'interview_on: 2026-11-30'),
  'Talks/Sue.md': interview('Sue', 'interview_on: 2026-11-02').replace(
    'Body.\n',
    '## I promised\n\n- [ ] Send the deck\n',
  ),
  'T/Mine.md': `---\ncontact: {{contact}}\n---\n\n## Questions\n`,
}

const settings = { templateFolder: 'T', interviewFolder: 'Interviews/2026' }

/** The verbs that the command line has, without the plugin's own part of the name. */
const verbsOf = (host: Host) =>
  host.running.cli
    .list()
    .map(([name]) => name.slice(name.indexOf(':') + 1))
    .filter((name) => name !== '')

const named = (path: string) => path.replace(/\/$/, '').replace(/\.md$/, '').split('/').pop() ?? path

describe('where the disk fails', () => {
  it('is tried with every verb of the command line', async () => {
    const host = await start(FILES, { pluginData: settings })
    expect(verbsOf(host).sort()).toEqual(Object.keys(CALLS).sort())
  })

  it.each(Object.entries(CALLS).flatMap(([verb, calls]) => calls.map((call) => [verb, call] as const)))(
    '%s %j says so and leaves all as it was, or does all of it',
    async (verb, call) => {
      const host = await start(FILES, { pluginData: settings })
      const faults = new Faults(host)
      const before = await diskOf(host)
      const without = await faults.during(null, () => host.cli(verb, call))
      expect(without.result).not.toMatch(/^Error/)
      const done = await diskOf(host)
      const found: string[] = []
      for (const fault of faultsFor(without.calls)) {
        await restoreDisk(host, before)
        const { result } = await faults.during(fault, () => host.cli(verb, call))
        const now = await diskOf(host)
        const expected = result.startsWith('Error') ? before : done
        const others = differing(expected, now)
        // What nobody can put back is named, so that the user looks at it, or is in the trash.
        const told =
          fault.stays && result.startsWith('Error')
            ? others.filter((path) => !path.startsWith('.trash/') && !result.includes(named(path)))
            : others
        if (told.length > 0) found.push(`${JSON.stringify(fault)}: “${result}” leaves ${told.join(', ')}`)
      }
      expect(found).toEqual([])
    },
  )
})

/** Each call of each port fails, in each way, alone and with all that follow. */
function faultsFor(calls: ReadonlyMap<(typeof PORTS)[number], number>): Fault[] {
  return PORTS.flatMap((port) =>
    Array.from({ length: calls.get(port) ?? 0 }, (_, call) =>
      WAYS.flatMap((way) => [false, true].map((stays) => ({ port, call, way, stays }))),
    ).flat(),
  )
}

function differing(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): string[] {
  const paths = new Set([...Object.keys(a), ...Object.keys(b)])
  // A calendar file says when it was written, and a second try is later.
  const unstamped = (text: string | undefined) => text?.replace(/^(?:DTSTAMP|SEQUENCE):.*\r$/gm, '')
  return [...paths].filter((path) => unstamped(a[path]) !== unstamped(b[path]))
}
