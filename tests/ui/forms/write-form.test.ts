import { describe, expect, it } from 'vitest'
import type { Host } from '../../host/node/host'
import { choose, escape, field, fill, isFormOpen, pressButton } from '../form-hands'
import { due, hosts, interview, lastNotice, notesOf, open, pressUndo, TODAY } from '../hands'

const begin = hosts()
const start: typeof begin = (files, options = {}) =>
  begin(files, {
    ...options,
    pluginData: { askedWhoWrites: true, yourName: 'Alex', ...(options.pluginData as object) },
  })

const PATH = 'Interviews/Jane.md'
const BODY = `## Takeaways

- Start where you are
- [x] Visit a night shift
- She wants to leave

## Next steps

### I promised

- [ ] Send the deck
- [ ] Tell her how it went

### They offered

- [ ] To read my letter

## Stay in touch

* 2026-08-12: thanked her for the tea
`
const JANE = interview(
  'Jane Doe',
  'company: Acme',
  'role: Head of pumps',
  'email: jane@acme.example',
  'interview_on: 2026-08-11',
  'thanked_on: 2026-08-12',
  'last_contact: 2026-08-12',
).replace('Body.\n', BODY)

async function write(host: Host): Promise<void> {
  await open(host, PATH)
  expect(await host.command('write-to-contact')).toBe(true)
  await host.settle()
}

const texts = (host: Host, selector: string) =>
  host.document.body.findAll(`.modal ${selector}`).map((el) => el.getText())
const body = (host: Host) => field(host, 'Message').value
const reasons = (host: Host) => texts(host, '.iin-draft-reasons .iin-offer-text div:first-child')

async function take(host: Host, reason: string): Promise<void> {
  const row = host.document.body
    .findAll('.iin-draft-reasons .iin-offer')
    .find((el) => el.getText().includes(reason))
  row?.find('button').click()
  await host.settle()
}

async function tick(host: Host, promise: string): Promise<void> {
  const label = host.document.body.findAll('.iin-draft-promise').find((el) => el.getText().includes(promise))
  label?.find('input').click()
  await host.settle()
}

describe('writing to a contact', () => {
  it('shows who they are, what was said last, what is open and why to write, best first', async () => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    expect(texts(host, '.iin-draft-who')).toEqual(['Head of pumps at Acme · last in touch in August'])
    expect(texts(host, '.iin-draft-last-line')).toEqual([
      '12 August 2026thanked her for the tea',
      '11 August 2026Start where you are',
      '11 August 2026Visit a night shift',
      '11 August 2026She wants to leave',
    ])
    expect(texts(host, '.iin-draft-promise')).toEqual([
      'I promised: Send the deck',
      'I promised: Tell her how it went',
      'They offered: To read my letter',
    ])
    expect(reasons(host)).toEqual([
      'You promised: Send the deck',
      'You promised: Tell her how it went',
      'You have done: Visit a night shift',
      'You took away: Start where you are',
    ])
  })

  it('says no line of the notes unasked, and a reason with one press, which takes it out again too', async () => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    expect(body(host)).not.toMatch(/Start where|night shift|deck/)
    await take(host, 'You promised: Send')
    expect(body(host)).toContain('I have not forgotten what I promised you: “Send the deck”.')
    expect(field(host, 'What you wrote, in a line').value).toBe('wrote about my promise: “Send the deck”')
    await take(host, 'You have done')
    expect(body(host)).toContain('You suggested something that I have done by now: “Visit a night shift”.')
    expect(body(host)).not.toContain('promised')
    expect(field(host, 'What you wrote, in a line').value).toBe(
      'told them that I have done this: “Visit a night shift”',
    )
    await take(host, 'You have done')
    expect(body(host)).not.toContain('suggested')
    expect(field(host, 'What you wrote, in a line').value).toBe('')
  })

  it('puts a reason into what was written by hand, and takes nothing of it away', async () => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    await fill(host, 'Message', 'Hello Jane,\n\nmy own words.\n\nAlex')
    await fill(host, 'What you wrote, in a line', 'my own line')
    await take(host, 'You have done')
    expect(body(host)).toBe(
      'Hello Jane,\n\nmy own words.\n\nYou suggested something that I have done by now: “Visit a night shift”. Thank you for it.\n\nAlex',
    )
    expect(field(host, 'What you wrote, in a line').value).toBe('my own line')
  })

  it('says of a promise that is ticked that it is kept', async () => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    await take(host, 'You promised: Send')
    await tick(host, 'Send the deck')
    expect(body(host)).toContain('I have done what I promised you: “Send the deck”.')
    expect(body(host)).not.toContain('not forgotten')
    expect(field(host, 'What you wrote, in a line').value).toBe('kept my promise: “Send the deck”')
    await tick(host, 'Send the deck')
    expect(body(host)).toContain('I have not forgotten what I promised you: “Send the deck”.')
  })

  it('notes in one press that it was sent: day, line, promise and next day, taken back as one', async () => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    await tick(host, 'Send the deck')
    await fill(host, 'What you wrote, in a line', 'sent her the deck')
    await pressButton(host, 'Open in mail')
    expect(host.opened).toHaveLength(1)
    expect(isFormOpen(host)).toBe(true)
    expect(host.document.activeElement?.textContent).toBe('Log check-in')
    await pressButton(host, 'Log check-in')
    expect(isFormOpen(host)).toBe(false)
    expect(lastNotice(host)).toBe('Logged check-in with Jane Doe. Next: 23 Feb. [Undo]')
    expect(notesOf(host)[PATH]).toBe(
      JANE.replace('last_contact: 2026-08-12', `last_contact: ${TODAY}`)
        .replace(
          'tags: [informational-interview]',
          `tags: [informational-interview]\ncheck_ins:\n  - ${TODAY}`,
        )
        .replace('[ ] Send', '[x] Send')
        .replace('for the tea\n', `for the tea\n* ${TODAY} sent her the deck\n`),
    )
    await pressUndo(host)
    expect(notesOf(host)[PATH]).toBe(JANE)
  })

  it.each([
    ['In half a year: 23 May', '', 'next_check_in: 2027-05-23', '2027-05-23'],
    ['On a day …', '2027-01-15', 'next_check_in: 2027-01-15', '2027-01-15'],
    ['On a day …', 'in 6 weeks', 'next_check_in: 2027-01-04', '2027-01-04'],
    ['Not again', '', 'cadence: none', undefined],
  ])('and that they are in touch again: %s %s', async (choice, day, written, next) => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    await choose(host, 'In touch again', choice)
    if (day !== '') await fill(host, 'On which day', day)
    await pressButton(host, 'Log check-in')
    expect(notesOf(host)[PATH]).toContain(`\n${written}\n`)
    const { followUps } = await due(host, { within: '9999' })
    expect(followUps.find(({ kind }) => kind === 'check-in')?.due).toBe(next)
  })

  it('says at its field that a day is not understood, and writes nothing', async () => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    await choose(host, 'In touch again', 'On a day …')
    await fill(host, 'On which day', '03/04/2027')
    await pressButton(host, 'Log check-in')
    expect(isFormOpen(host)).toBe(true)
    expect(field(host, 'On which day').getAttribute('aria-invalid')).toBe('true')
    expect(notesOf(host)[PATH]).toBe(JANE)
  })

  it('keeps what was typed when it is closed, the line too', async () => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    await fill(host, 'Message', 'Hello Jane')
    await fill(host, 'What you wrote, in a line', 'said hello')
    await escape(host)
    await write(host)
    expect(body(host)).toBe('Hello Jane')
    expect(field(host, 'What you wrote, in a line').value).toBe('said hello')
    await pressButton(host, 'Log check-in')
    expect(notesOf(host)[PATH]).toContain(`* ${TODAY} said hello\n`)
  })

  it('asks for one sentence where there is no reason, which then stands in the line', async () => {
    const host = await start({
      [PATH]: interview('Jane Doe', 'interview_on: 2026-08-11', 'thanked_on: 2026-08-12'),
    })
    await write(host)
    const [question = ''] = texts(host, 'label')
    expect(question).toBe('What came of what Jane told you in August? One sentence is enough.')
    await fill(host, question, 'I start in May')
    expect(body(host)).toContain('I start in May.')
    expect(field(host, 'What you wrote, in a line').value).toBe('wrote: I start in May')
  })

  it('does not give a reason again that the log says was used', async () => {
    const host = await start({ [PATH]: JANE })
    await write(host)
    await take(host, 'You have done')
    await pressButton(host, 'Log check-in')
    await host.advance(2000)
    expect(await host.cli('reasons', { path: PATH })).not.toContain('night shift')
  })

  it('differs from the two messages before it, quarter after quarter', async () => {
    const told: string[] = []
    const days: string[] = []
    for (const quarter of ['2026-08-20', '2026-11-20', '2027-02-20', '2027-05-20']) {
      const host = await begin(
        { [PATH]: JANE.replace('tags:', `check_ins: [${days.join(', ')}]\ntags:`) },
        {
          today: `${quarter}T09:00`,
          pluginData: { askedWhoWrites: true },
        },
      )
      told.push(await host.cli('draft', { path: PATH, kind: 'check-in', specific: 'All is well' }))
      days.push(quarter)
      await host.unload()
    }
    const sentences = told.map(
      (text) => new Set(text.split(/(?<=[.?!])\s+/).filter((one) => !/All is well|Hello|Dear/.test(one))),
    )
    for (const [at, own] of sentences.entries()) {
      for (const before of sentences.slice(Math.max(0, at - 2), at))
        expect([...own].filter((one) => before.has(one))).toEqual([])
    }
  })
})

it('takes an offer that they kept for no advice', async () => {
  const host = await start({ [PATH]: JANE.replace('- [ ] To read', '- [x] To read') })
  expect(await host.cli('reasons', { path: PATH })).not.toContain('To read my letter')
  await host.unload()
})
