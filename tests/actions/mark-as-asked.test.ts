import { describe, expect, it } from 'vitest'
import { due, hosts, interview, notesOf, open, lastNotice, TODAY } from '../ui/hands'

const start = hosts()

const PATH = 'Jane.md'
const who = { contact: 'Jane Doe' }
const OUTCOMES = [null, 'held', 'declined', 'no reply', 'cancelled', 'no show', 'postponed'] as const
const TALKS = { none: null, before: '2026-11-02', on: TODAY, after: '2026-12-02' } as const

type Outcome = (typeof OUTCOMES)[number]
type When = keyof typeof TALKS

/** What noting a request of today comes to, beside every outcome of a talk before it, on its day, after it, or of none. */
const COMES_TO: readonly [
  when: When,
  outcomes: readonly Outcome[],
  what: 'request' | 'check-in' | 'own note' | 'clears',
][] = [
  ['none', [null], 'request'],
  ['none', ['declined', 'no reply', 'cancelled', 'no show', 'postponed'], 'clears'],
  ['none', ['held'], 'check-in'],
  ['before', [null, 'held'], 'check-in'],
  ['before', ['declined', 'no reply', 'cancelled', 'no show', 'postponed'], 'request'],
  ['on', [null, 'postponed'], 'request'],
  ['on', ['held'], 'check-in'],
  ['on', ['declined', 'no reply', 'cancelled', 'no show'], 'own note'],
  ['after', [null, 'postponed', 'held'], 'request'],
  ['after', ['declined', 'no reply', 'cancelled', 'no show'], 'own note'],
]
const CASES = COMES_TO.flatMap(([when, outcomes, what]) =>
  outcomes.map((outcome) => ({ when, outcome, what })),
)

describe('noting that somebody was asked', () => {
  it('is tried with every outcome and every time of a talk', () => {
    const tried = CASES.map(({ when, outcome }) => `${when} ${outcome}`).sort()
    const all = Object.keys(TALKS).flatMap((when) => OUTCOMES.map((outcome) => `${when} ${outcome}`))
    expect(tried).toEqual(all.sort())
  })

  it.each(CASES)(
    'with a talk $when the request and the outcome $outcome is: $what',
    async ({ when, outcome, what }) => {
      const day = TALKS[when]
      const lines = [
        ...(day === null ? [] : [`interview_on: ${day}`]),
        ...(outcome === null ? [] : [`outcome: ${outcome}`]),
      ]
      const files = { [PATH]: interview('Jane Doe', ...lines) }
      const host = await start(files)
      const before = await due(host, { within: '400' })
      const answer = await host.cli('asked', who)
      const after = await due(host, { within: '400' })
      const text = notesOf(host)[PATH] ?? ''

      // Never brings a talk back that did not take place.
      const isThanks = ({ kind }: { kind: string }) => kind === 'thank-you'
      expect(after.followUps.some(isThanks) && !before.followUps.some(isThanks)).toBe(false)
      if (what === 'own note') {
        expect(answer).toContain('A new request needs a note of its own.')
        expect(notesOf(host)).toEqual(files)
        return
      }
      if (what === 'check-in') {
        expect(answer).toContain('Logged check-in with Jane Doe.')
        expect(text).toContain(`check_ins:\n  - ${TODAY}\n`)
        expect(text).not.toContain('asked_on')
      } else {
        expect(answer).toContain('Noted that you asked Jane Doe on 23 Nov.')
        expect(text).toContain(`asked_on: ${TODAY}\n`)
      }
      if (what === 'clears') {
        expect(text).toContain('outcome:\n')
        expect(answer).toContain(`“${outcome}”, which came of the request before, went.`)
        expect(after.followUps).toMatchObject([{ kind: 'outreach', due: '2026-12-02' }])
      } else if (outcome !== null) expect(text).toContain(`outcome: ${outcome}\n`)
      expect(await host.command('undo-last-change')).toBe(true)
      expect(notesOf(host)).toEqual(files)
    },
  )

  it('offers a note of its own where this one is needed for the talk that came to nothing', async () => {
    const host = await start({
      [PATH]: interview('Jane Doe', `interview_on: ${TODAY}`, 'outcome: cancelled'),
    })
    await open(host, PATH)
    expect(await host.command('mark-as-asked')).toBe(true)
    expect(lastNotice(host)).toContain('New interview with them')
    host.document.body.findAll('.notice button').at(-1)?.click()
    await host.settle()
    const values = (host.document.body.findAll('.iin-form input') as HTMLInputElement[]).map(
      ({ value }) => value,
    )
    expect(values).toContain('Jane Doe')
    expect(values).toContain(TODAY)
  })

  it('is not offered after a talk, where a message is a check-in', async () => {
    const host = await start({
      [PATH]: interview('Jane Doe', 'interview_on: 2026-11-02', 'thanked_on: 2026-11-03'),
    })
    await open(host, PATH)
    expect(await host.command('mark-as-asked')).toBe(false)
  })
})
