import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readEvent } from '../messages/calendar/read-calendar'
import { createHost } from '../host/node/create-host'
import { launchBrowser, type OpenedPage, openVault, serveFolder, type VaultServer } from './browser'
import { FINGER, type Hands, KEYS, MOUSE } from './hands'
import { lookAt } from './look'
import { dialog, filesOf, notice, row, rowText, section } from './user'

const sam = `---
contact: Sam Lee
company: Acme
interview_on: 2026-10-05
thanked_on: 2026-10-06
prep_company: Hand tools, for people who repair things.
tags:
  - informational-interview
---

## Questions

- [x] What earns respect here without being in any job description?
`

const jane = 'Interviews/Jane Doe interview.md'

interface Standing {
  /** Messages to write to Jane, each with its day. */
  messages: string[]
  interviews: string[]
  toAsk: string[]
  problems: unknown[]
}

interface Answer {
  followUps: { kind: string; contact: string; due: string | null }[]
  problems: unknown[]
}

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})

afterAll(() => browser.close())

describe.sequential.each([MOUSE, FINGER, KEYS])("a contact's life, $name", (hands: Hands) => {
  let folder: string
  let server: VaultServer
  let opened: OpenedPage
  let page: Page
  let handed: string[]

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'life-')), 'Notes')
    await mkdir(join(folder, 'Interviews'), { recursive: true })
    await writeFile(join(folder, 'Interviews', 'Sam Lee interview.md'), sam)
  })

  afterAll(() => rm(dirname(folder), { recursive: true, force: true }))

  const note = () => readFile(join(folder, jane), 'utf8')

  /** Opens the vault on another day, at noon or at a time. */
  async function on(today: string): Promise<void> {
    server = await serveFolder(folder, { today })
    opened = await openVault(browser, server, hands.look)
    page = opened.page
    handed = []
    await page.exposeFunction('handOver', (url: string) => handed.push(url))
    await page.evaluate('window.open = (url) => (handOver(url), null)')
  }

  /** Looks at what is there, without the notices before it, which go when they are pressed. */
  async function look(name: string): Promise<void> {
    await page.locator('.notice').evaluateAll((els) => els.forEach((el) => (el as HTMLElement).click()))
    await lookAt(opened, name)
  }

  async function leave(): Promise<void> {
    expect(opened.errors).toEqual([])
    await opened.close()
    await server.close()
  }

  /** What the notes on disk come to, as another program is told. */
  async function standing(today: string): Promise<Standing> {
    const host = await createHost({ folder, today })
    const due = async (parameters: Record<string, string>) =>
      JSON.parse(await host.cli('due', { ...parameters, format: 'json' })) as Answer
    const { followUps, problems } = await due({ within: '200' })
    const toAsk = await due({ kind: 'to-ask' })
    await host.unload()
    const janes = followUps.filter(({ contact }) => contact === 'Jane Doe')
    const told = janes.map(({ kind, due: day }) => `${kind} ${day ?? ''}`)
    return {
      messages: told.filter((one) => !one.startsWith('interview')),
      interviews: told.filter((one) => one.startsWith('interview')),
      toAsk: toAsk.followUps.map(({ contact }) => contact),
      problems,
    }
  }

  const calm = { problems: [], interviews: [], toAsk: [], messages: [] }

  test('somebody to talk to is asked', async () => {
    await on('2026-11-02')
    await hands.newInterview(page)
    const form = dialog(page, 'New interview')
    await hands.write(form.getByLabel('Contact'), 'Jane Doe')
    await hands.write(form.getByLabel('Company'), 'Acme')
    await hands.press(form.locator('summary'))
    await hands.write(form.getByLabel('E-mail'), 'jane@acme.example')
    await hands.write(form.getByLabel('Introduced by'), 'Sam Lee')
    await page.keyboard.press('Escape')
    await hands.press(form.getByRole('button', { name: 'Create note' }))
    await notice(page, 'Created “Jane Doe interview”.').waitFor()
    expect(await standing('2026-11-02')).toEqual({ ...calm, toAsk: ['Jane Doe'] })

    await hands.act(page, 'Jane Doe', 'Draft request…')
    // Before the first message it is asked, once, who writes.
    await hands.press(dialog(page, 'Before your first message').getByRole('button', { name: 'Continue' }))
    const draft = dialog(page, 'Request to Jane Doe')
    const body = draft.getByLabel('Message')
    expect(await body.inputValue()).toContain('Hello Jane,\n\nSam Lee suggested that I write to you.')
    await draft.getByText(/^\d+ words$/).waitFor()
    await hands.write(draft.getByLabel('Subject'), 'Twenty minutes about repair?')
    await look('life-request')
    await hands.press(draft.getByRole('button', { name: 'Open in mail' }))
    await expect.poll(() => handed).toHaveLength(1)
    expect(handed[0]).toMatch(
      /^mailto:jane@acme\.example\?subject=Twenty%20minutes%20about%20repair%3F&body=/,
    )
    await hands.press(notice(page, 'Asked the system').getByRole('button', { name: 'Mark as asked' }))
    await notice(page, 'Noted that you asked Jane Doe on 2 Nov. Next: 11 Nov.').waitFor()
    expect(await note()).toMatch(/^---\ncontact: Jane Doe\n(.*\n)*asked_on: 2026-11-02\n/)
    expect(await standing('2026-11-02')).toEqual({ ...calm, messages: ['outreach 2026-11-11'] })
    await leave()
  })

  test('is reminded once, after seven working days', async () => {
    await on('2026-11-11')
    expect(await rowText(section(page, 'Today').getByRole('link', { name: 'Jane Doe' }))).toBe(
      'Jane Doe | Acme | Send the one reminder today',
    )
    await hands.act(page, 'Jane Doe', 'Mark as reminded')
    await notice(page, 'Next: 20 Nov.').waitFor()
    expect(await note()).toContain('reminded_on: 2026-11-11\n')
    expect(await standing('2026-11-11')).toEqual({ ...calm, messages: ['outreach 2026-11-20'] })
    await leave()
  })

  test('says when, and is prepared in a first sitting that ends by accident', async () => {
    await on('2026-11-13')
    await hands.act(page, 'Jane Doe', 'Set the day of this interview…')
    const day = dialog(page, 'When is the interview with Jane Doe?')
    await hands.write(day.getByLabel('Day and time'), '2026-11-18')
    await hands.write(day.getByLabel('Time', { exact: true }), '14:00')
    await hands.press(day.getByRole('button', { name: 'Set the day' }))
    await notice(page, 'Set the interview with Jane Doe for 18 Nov 14:00.').waitFor()
    expect(await standing('2026-11-13')).toEqual({ ...calm, interviews: ['interview 2026-11-18'] })

    await hands.act(page, 'Jane Doe', 'Prepare this interview…')
    const form = dialog(page, 'Prepare the talk with Jane Doe')
    await form.getByText('Hand tools, for people who repair things.').waitFor()
    expect(await form.getByLabel('What does the company do, and for whom?').inputValue()).toBe('')
    await look('life-prepare')
    await hands.press(form.getByRole('button', { name: /^Use this: From the talk with Sam Lee/ }))
    await hands.write(
      form.getByLabel('Who am I meeting, and what was their path?'),
      'A watchmaker.\nThen: customer service.',
    )
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'detached' })
    expect(await note()).not.toContain('A watchmaker')

    await page.reload()
    await page.locator('body[data-ready=true]').waitFor()
    await hands.act(page, 'Jane Doe', 'Prepare this interview…')
    await form.getByText('You have not saved this yet.').waitFor()
    await hands.press(form.getByRole('button', { name: 'Save' }))
    await notice(page, 'Saved 2 of 6 answers for the talk with Jane Doe.').waitFor()
    expect(await note()).toContain('prep_company: Hand tools, for people who repair things.\n')
    expect(await rowText(row(page, 'Jane Doe'))).toContain('2 of 6 prepared')
    expect(await standing('2026-11-13')).toEqual({ ...calm, interviews: ['interview 2026-11-18'] })
    await leave()
  })

  test('is prepared to the end two days before, with questions of the user', async () => {
    await on('2026-11-16')
    await section(page, 'Today').getByRole('link', { name: 'Jane Doe' }).waitFor()
    await hands.act(page, 'Jane Doe', 'Prepare this interview…')
    const form = dialog(page, 'Prepare the talk with Jane Doe')
    expect(await form.getByLabel('Who am I meeting, and what was their path?').inputValue()).toBe(
      'A watchmaker.\nThen: customer service.',
    )
    await hands.write(
      form.getByLabel('What matters to it, and where does that show?'),
      'Spare parts for ten years.',
    )
    await hands.write(form.getByLabel('What draws me to it?'), 'Things that last: "forever" # really')
    await hands.write(form.getByLabel('What do I want to know by the end?'), 'How one begins.')
    await hands.write(
      form.getByLabel('What could I fairly suggest as a next step?'),
      'A day in the workshop.',
    )
    await hands.press(form.getByRole('button', { name: 'Save' }))
    await notice(page, 'Saved 6 of 6 answers').waitFor()

    await hands.act(page, 'Jane Doe', 'Choose questions…')
    const questions = dialog(page, 'Questions for Jane Doe')
    const respect = 'What earns respect here without being in any job description?'
    // Sam was asked it at Acme, so it is not among what nobody there has been asked.
    const nobody = questions.locator('label', { hasText: 'New at Acme' })
    await nobody.nth(10).waitFor()
    expect(await nobody.filter({ hasText: respect }).count()).toBe(0)
    await hands.press(questions.getByLabel('Which part of the job would surprise an outsider?'))
    await look('life-questions')
    await hands.write(questions.getByLabel('Search questions'), 'where people go')
    await hands.press(questions.getByLabel('Where do people go after a few years in your role?'))
    await hands.write(
      questions.getByLabel('Questions of your own, one on each line'),
      'What would you repair first?',
    )
    await hands.press(questions.getByRole('button', { name: 'Add 3 questions' }))
    await questions.waitFor({ state: 'detached' })
    const asked = await note()
    expect(asked).toContain(
      '## Questions\n\n- [ ] Which part of the job would surprise an outsider?\n- [ ] Where do people go after a few years in your role?\n- [ ] What would you repair first?\n',
    )
    await expect
      .poll(() => rowText(row(page, 'Jane Doe')))
      .toContain('Wednesday 14:00 · prepared, 3 questions')

    await hands.act(page, 'Jane Doe', 'Show briefing')
    const briefing = dialog(page, 'Briefing: Jane Doe')
    await briefing.getByText('What would you repair first?').waitFor()
    await briefing.getByText('A day in the workshop.').waitFor()
    await look('life-briefing')
    expect(await standing('2026-11-16')).toEqual({ ...calm, interviews: ['interview 2026-11-18'] })
    await leave()
  })

  test('is asked after the talk how it went, and whom they named', async () => {
    // Ticked on paper, so to speak: in the note, during the talk.
    const before = (await note())
      .replace('- [ ] What would', '- [x] What would')
      .replace('## Notes\n', '## Notes\n\nBegan with *clocks*.\n')
    await writeFile(join(folder, jane), before)
    await on('2026-11-18T15:10')
    expect(await rowText(section(page, 'Today').getByRole('link', { name: 'Jane Doe' }))).toBe(
      'Jane Doe | Acme | How did it go? · write it down while it is fresh',
    )
    await hands.act(page, 'Jane Doe', 'Write down how it went…')
    const form = dialog(page, 'How did it go with Jane Doe?')
    await form.getByText('Began with *clocks*.').waitFor()
    await hands.write(
      form.getByLabel('What I learned'),
      'Small jobs teach more than big ones: you finish them.',
    )
    await hands.write(form.getByLabel('What I promised'), 'To send the photo of the chair I repaired.')
    await hands.write(form.getByLabel('People they named'), 'Ann Bell\nBob Cray')
    await hands.write(form.getByLabel('When I will be in touch again'), 'in 3 months')
    await form.getByText('Create a note for Ann Bell').waitFor()
    await look('life-how-it-went')
    await hands.press(form.getByRole('button', { name: 'Write down' }))
    await notice(page, 'Created notes for Ann Bell and Bob Cray.').waitFor()

    const after = await note()
    expect(after).toContain('\noutcome: held\n')
    expect(after).toContain('\nnext_check_in: 2027-02-18\n')
    expect(after).toContain('## Takeaways\n\nSmall jobs teach more than big ones: you finish them.\n')
    expect(after).toContain('### I promised\n\n- [ ] To send the photo of the chair I repaired.\n')
    expect(after).toContain('- [[Ann Bell interview|Ann Bell]]\n- [[Bob Cray interview|Bob Cray]]\n')
    const files = await filesOf(folder)
    expect(Object.keys(files)).toEqual([
      'Interviews/Ann Bell interview.md',
      'Interviews/Bob Cray interview.md',
      jane,
      'Interviews/Sam Lee interview.md',
    ])
    expect(files['Interviews/Ann Bell interview.md']).toContain(
      'contact: Ann Bell\nintroduced_by: Jane Doe\n',
    )
    expect(files['Interviews/Sam Lee interview.md']).toBe(sam)
    expect(await rowText(row(page, 'Ann Bell'))).toBe('Ann Bell | Not asked yet · named by Jane Doe')
    expect(await standing('2026-11-18')).toEqual({
      ...calm,
      messages: ['thank-you 2026-11-19', 'promise 2026-11-25'],
      toAsk: ['Ann Bell', 'Bob Cray'],
    })
    await leave()
  })

  test('is thanked with what they said, and the next message is in the calendar', async () => {
    await on('2026-11-19')
    await hands.act(page, 'Jane Doe', 'Draft thank-you…')
    const draft = dialog(page, 'Thank-you to Jane Doe')
    const question = 'What did Jane say that stayed with you? One sentence makes the thanks yours.'
    await hands.write(draft.getByLabel(question), 'Your story of the first chair has stayed with me.')
    const body = await draft.getByLabel('Message').inputValue()
    expect(body).toContain('Your story of the first chair has stayed with me.')
    // A promise brings the two together before the quarter is over.
    expect(body).toContain('I will do what I promised you.')
    expect(body).not.toContain('in February')
    // Lines of the notes are offered, and never pasted.
    expect(body).not.toContain('the photo of the chair')
    await look('life-thank-you')
    await hands.press(draft.getByRole('button', { name: 'Open in mail' }))
    expect(handed[0]).toMatch(/^mailto:jane@acme\.example\?subject=/)
    expect(decodeURIComponent(handed[0]?.split('&body=')[1] ?? '')).toBe(body.replace(/\n/g, '\r\n'))
    await draft.getByText('Asked the system to open it in your mail program.').waitFor()
    await hands.press(draft.getByRole('button', { name: 'Mark as thanked' }))
    const thanked = notice(page, 'Noted thanks to Jane Doe. Next: 18 Feb.')
    await thanked.waitFor()
    await lookAt(opened, 'life-thanked')
    expect(await note()).toContain('\nthanked_on: 2026-11-19\n')
    expect(await standing('2026-11-19')).toEqual({
      ...calm,
      messages: ['promise 2026-11-25', 'check-in 2027-02-18'],
      toAsk: ['Ann Bell', 'Bob Cray'],
    })

    await hands.press(thanked.getByRole('button', { name: 'Add next check-in to calendar' }))
    await notice(page, 'Saved Interviews/Write to Jane Doe').waitFor()
    const path = join(folder, 'Interviews', 'Write to Jane Doe 2027-02-18.ics')
    const event = readEvent(await readFile(path, 'utf8'))
    expect(event).toMatchObject({ summary: 'Write to Jane Doe (Acme)', start: '2027-02-18' })
    expect(event.names).not.toContain('rrule')
    await leave()
  })
})
