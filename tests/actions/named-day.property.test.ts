import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plusDays } from '../../src/days/calendar-day'
import { day } from '../days/day'
import { hosts, interview, lastNotice, notesOf, open, TODAY } from '../ui/hands'
import { untrueIn } from '../vault/named-day'

const start = hosts()

const anyDay = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((days) => plusDays(day(TODAY), days))
const past = anyDay(-500, 0)
const near = anyDay(-200, 60)
const ahead = anyDay(0, 120)

/** The properties of an interview note, each there or not. */
const properties = fc.record(
  {
    interview_on: near,
    outcome: fc.constantFrom('held', 'declined', 'cancelled', 'no show', 'postponed', 'no reply', 'so-so'),
    thanked_on: past,
    asked_on: past,
    reminded_on: past,
    last_contact: past,
    cadence: fc.constantFrom('monthly', 'yearly', 'none', 'every 6 weeks', 'now and then'),
    next_check_in: near,
    snoozed_until: ahead,
  },
  { requiredKeys: [] },
)

const vault = fc.record({
  jane: fc.array(properties, { minLength: 1, maxLength: 3 }),
  sam: fc.array(properties, { minLength: 0, maxLength: 1 }),
  on: past,
  until: ahead,
})

/** What is done about the note that is open, without a question. */
const COMMANDS = [
  'log-check-in-today',
  'stop-check-ins',
  'close-request',
  'mark-as-asked',
  'mark-as-thanked',
  'mark-as-reminded',
]

const noteOf = (contact: string, given: Readonly<Record<string, string | undefined>>) =>
  interview(contact, ...Object.entries(given).map(([key, value]) => `${key}: ${value ?? ''}`))

describe('the day that an answer names', () => {
  it('is the one that is due at once after, whatever is done in whatever vault', async () => {
    let checked = 0
    await fc.assert(
      fc.asyncProperty(vault, async ({ jane, sam, on, until }) => {
        const notes = [
          ...jane.map((given, at) => [`Jane ${at}.md`, noteOf('Jane', given)] as const),
          ...sam.map((given, at) => [`Sam ${at}.md`, noteOf('Sam', given)] as const),
        ]
        const files = Object.fromEntries(notes)
        const host = await start(files)
        try {
          const calls: [verb: string, call: Record<string, string>][] = [
            ['log', { on }],
            ['log', {}],
            ['log', { note: 'told them' }],
            ['thanked', { on }],
            ['snooze', { until }],
            ['asked', { on }],
            ['reminded', {}],
            ['outcome', { is: 'held' }],
            ['outcome', { is: 'postponed' }],
            ['cadence', { is: 'monthly' }],
            ['cadence', { is: 'never' }],
            ['went', { learned: 'Much.', next: 'in 3 months' }],
            ['went', { often: 'half-yearly' }],
          ]
          for (const [verb, call] of calls) {
            const answer = await host.cli(verb, { contact: 'Jane', ...call })
            expect(await untrueIn(host, { verb, contact: 'Jane', until: call.until, answer })).toBe('')
            if (!answer.startsWith('Error')) checked++
            if (!answer.startsWith('Error') && !answer.includes('already'))
              await host.command('undo-last-change')
            expect(notesOf(host)).toEqual(files)
          }
          await open(host, 'Jane 0.md')
          for (const command of COMMANDS) {
            const told = host.notices().length
            if (!(await host.command(command)) || host.notices().length === told) continue
            const answer = lastNotice(host)
            // It says why nothing was done, and names the day of the talk that stays.
            if (answer.includes('needs a note of its own')) continue
            expect(await untrueIn(host, { verb: command, contact: 'Jane', answer })).toBe('')
            if (answer.endsWith('[Undo]')) await host.command('undo-last-change')
            expect(notesOf(host)).toEqual(files)
          }
        } finally {
          await host.unload()
        }
      }),
      { numRuns: 20, seed: 9 },
    )
    expect(checked).toBeGreaterThan(100)
  }, 240_000)
})
