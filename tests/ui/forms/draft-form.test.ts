import { describe, expect, it } from 'vitest'
import type { Host } from '../../host/node/host'
import { readEvent } from '../../messages/calendar/read-calendar'
import { readMailto } from '../../messages/read-mailto'
import { escape, field, fill, isFormOpen, pressButton, saidOf } from '../form-hands'
import { hosts, interview, lastNotice, note, notesOf, open, pressUndo, TODAY } from '../hands'

const begin = hosts()
/** Who writes has been asked before. */
const start: typeof begin = (files, options = {}) =>
  begin(files, { ...options, pluginData: { askedWhoWrites: true, ...(options.pluginData as object) } })

const copied = (host: Host) => host.window.navigator.clipboard.readText()
const warnings = (host: Host) =>
  host.document.body.findAll('.iin-form-warnings div').map((el) => el.getText())

async function draft(host: Host, path: string, kind: 'request' | 'thank-you'): Promise<void> {
  await open(host, path)
  expect(await host.command(`draft-${kind}`)).toBe(true)
}

const jane = interview(
  '"[[Jane Doe]]"',
  'company: Acme',
  'email: jane+work@acme.example',
  'introduced_by: [Sam Lee, Kim]',
)

describe('a request', () => {
  it('opens in the mail program as it now reads, and is marked as asked from the notice', async () => {
    const host = await start({ 'Jane.md': jane }, { pluginData: { yourName: 'Alex' } })
    await draft(host, 'Jane.md', 'request')
    expect(saidOf(host, 'Message')).toMatch(/^\d+ words$/)
    expect(warnings(host)).toEqual([])
    const body = field(host, 'Message').value
    expect(body).toMatch(
      /^Hello Jane,\n\nSam Lee and Kim suggested [^]*at Acme and how [^]*Best wishes,\nAlex$/,
    )
    await fill(host, 'Subject', '20 minutes?\r\nBcc: eve@example.com')
    await fill(host, 'Message', `${body}\nÄ & + = 100% 👋`)
    await pressButton(host, 'Open in mail')
    expect(isFormOpen(host)).toBe(false)
    expect(host.opened.map(readMailto)).toEqual([
      {
        to: ['jane+work@acme.example'],
        fields: [
          ['subject', expect.stringMatching(/^20 minutes\?.*Bcc: eve@example\.com$/)],
          ['body', `${body}\nÄ & + = 100% 👋`.replace(/\n/g, '\r\n')],
        ],
      },
    ])
    expect(lastNotice(host)).toBe('Asked the system to open it in your mail program.Mark as asked')
    await pressButton(host, 'Mark as asked')
    expect(await host.read('Jane.md')).toContain(`asked_on: ${TODAY}\n`)
    // What is written next is the one reminder.
    expect(await host.command('draft-request')).toBe(false)
    expect(await host.command('draft-reminder')).toBe(true)
    expect(field(host, 'Message').value).toContain('Today I wrote to you')
    await pressButton(host, 'Copy')
    expect(host.document.body.find('.iin-draft-handed').getText()).toBe('Copied the message.')
    await pressButton(host, 'Mark as reminded')
    expect(isFormOpen(host)).toBe(false)
    expect(await host.read('Jane.md')).toContain(`reminded_on: ${TODAY}\n`)
  })

  it('warns when it is long, when it asks for a job and when two others there have not answered, and blocks nothing', async () => {
    const asked = `asked_on: ${TODAY}`
    const host = await start({
      'Jane.md': jane,
      'A.md': interview('Ann', 'company: ACME', asked),
      'B.md': interview('Bob', 'company: "[[Acme]]"', asked),
      'C.md': interview('Cy', 'company: Beta', asked),
    })
    await draft(host, 'Jane.md', 'request')
    await fill(host, 'Message', `Do you have a job for me? ${'word '.repeat(160)}`)
    expect(warnings(host)).toEqual([
      expect.stringContaining('words. Up to 150'),
      expect.stringContaining('as if you asked for a job'),
      'Ann and Bob at Acme have not answered yet. You could wait for one of them first.',
    ])
    await pressButton(host, 'Open in mail')
    expect(host.opened).toHaveLength(1)
  })

  it.each([
    ['without an address', interview('Jane'), 'Hello', 'The notes give no e-mail address'],
    [
      'with what is no address',
      interview('Jane', 'email: jane, sam'),
      'Hello',
      'jane, sam is no e-mail address',
    ],
    ['beyond what a link holds', jane, '👋'.repeat(200), 'The message is too long for a mail link'],
    ['of 100 KB', jane, 'word '.repeat(20_000), 'The message is too long for a mail link'],
  ])('%s goes to the clipboard, and the notice says so', async (_, text, body, why) => {
    const host = await start({ 'Jane.md': text })
    await draft(host, 'Jane.md', 'request')
    await fill(host, 'Subject', 'A subject')
    await fill(host, 'Message', body)
    await pressButton(host, 'Open in mail')
    expect(host.opened).toEqual([])
    expect(await copied(host)).toBe(body)
    expect(lastNotice(host)).toBe(
      `${why}, so ${why.includes('link') ? 'it' : 'the message'} was copied instead.Mark as asked`,
    )
  })

  it('is copied where the user wants it so, and the form stays where that fails', async () => {
    const host = await start({ 'Jane.md': jane })
    await draft(host, 'Jane.md', 'request')
    await fill(host, 'Message', 'Hello')
    const { clipboard } = host.window.navigator
    const writeText = clipboard.writeText.bind(clipboard)
    clipboard.writeText = () => Promise.reject(new Error('Not allowed'))
    await pressButton(host, 'Copy')
    expect(host.document.body.find('.iin-form-alert')?.getText()).toContain('could not be copied')
    expect(isFormOpen(host)).toBe(true)
    clipboard.writeText = writeText
    await pressButton(host, 'Copy')
    expect(await copied(host)).toBe('Hello')
    expect(lastNotice(host)).toBe('Copied the message.Mark as asked')
  })

  it('is there again as it was changed, until it is marked as asked', async () => {
    const host = await start({ 'Jane.md': jane })
    await draft(host, 'Jane.md', 'request')
    const drafted = field(host, 'Message').value
    await fill(host, 'Message', 'My own words')
    await escape(host)
    await draft(host, 'Jane.md', 'request')
    expect(field(host, 'Message').value).toBe('My own words')
    const controls = host.document.body.findAll('.iin-form input, .iin-form textarea, .iin-form button')
    expect(controls.at(-1)?.getText()).toBe('Start afresh')
    await pressButton(host, 'Start afresh')
    expect(field(host, 'Message').value).toBe(drafted)
    await pressButton(host, 'Bring back what I typed')
    expect(field(host, 'Message').value).toBe('My own words')
    await pressButton(host, 'Open in mail')
    await pressButton(host, 'Mark as asked')
    await host.command('undo-last-change')
    await draft(host, 'Jane.md', 'request')
    expect(field(host, 'Message').value).toBe(drafted)
  })

  it('comes from the user’s template, in which nothing runs', async () => {
    const files = {
      'Jane.md': jane,
      'My request.md':
        note('tags: [template]') + 'Subject: Hi {{first_name}}\n\nDear {{contact}} {{unknown}} <% tp.x %>\n',
    }
    const host = await start(files, { pluginData: { requestTemplate: 'My request.md' } })
    await draft(host, 'Jane.md', 'request')
    expect(field(host, 'Message').value).toContain('Dear Jane Doe {{unknown}} <% tp.x %>')
    await escape(host)
    await host.app.vault.delete(host.app.vault.getFileByPath('My request.md')!)
    await host.settle()
    expect(await host.command('draft-request')).toBe(true)
    expect(lastNotice(host)).toContain('is not there any more')
    expect(isFormOpen(host)).toBe(false)
  })
})

const TALK = `---
contact: Jane Doe
email: jane@acme.example
interview_on: 2026-11-20
tags: [informational-interview]
---

## Takeaways

\`\`\`
## Takeaways
\`\`\`

- **Curiosity** [counts](https://example.com)

### I promised

- [ ] Send the [[Deck|deck]] %%soon%%
`

describe('a thank-you', () => {
  it('holds no line of the notes, and once it is marked the next message goes to the calendar', async () => {
    const host = await start({ 'Interviews/Jane.md': TALK })
    await draft(host, 'Interviews/Jane.md', 'thank-you')
    await fill(
      host,
      'What did Jane say that stayed with you? One sentence makes the thanks yours.',
      'patience',
    )
    expect(field(host, 'Subject').value).toBe('Thank you, Jane')
    const body = field(host, 'Message').value
    expect(body).toContain('What stayed with me: patience.')
    expect(body).toContain('I will do what I promised you.')
    expect(body).not.toMatch(/Curiosity|deck/)
    // The promise brings them together sooner than in a quarter.
    expect(body).not.toContain('I will be in touch')
    expect(body).not.toContain('offer')
    await pressButton(host, 'Open in mail')
    await pressButton(host, 'Mark as thanked')
    expect(await host.read('Interviews/Jane.md')).toContain(`thanked_on: ${TODAY}`)
    expect(lastNotice(host)).toBe(
      'Noted thanks to Jane Doe. Next: 20 Feb.Add next check-in to calendar [Undo]',
    )
    await pressButton(host, 'Add next check-in to calendar')
    // The app asks before it opens a file outside.
    if (host.switches.internalsAreThere) await pressButton(host, 'Open')
    const path = 'Interviews/Write to Jane Doe 2027-02-20.ics'
    const event = readEvent(await host.read(path))
    expect(event).toMatchObject({
      start: '2027-02-20',
      summary: 'Write to Jane Doe',
      description: 'What stayed with you: Curiosity counts',
    })
    expect(event.names).not.toContain('rrule')
    expect(lastNotice(host)).toBe(
      host.switches.internalsAreThere
        ? 'Saved “Write to Jane Doe 2027-02-20.ics”. Obsidian asks before it opens it. [Undo]'
        : `Saved ${path}. Open it to add it to your calendar. [Undo]`,
    )
    await pressUndo(host)
    expect(Object.keys(notesOf(host))).toEqual(['Interviews/Jane.md'])
    expect(lastNotice(host)).toBe('Undone: Made a calendar file for Jane Doe.')
  })

  it('asks for one sentence where nothing specific was written down, in the same form, and keeps it', async () => {
    const host = await start({ 'Jane.md': interview('Jane Doe', 'interview_on: 2026-11-20') })
    await draft(host, 'Jane.md', 'thank-you')
    const question = 'What did Jane say that stayed with you? One sentence makes the thanks yours.'
    expect(host.document.activeElement).toBe(field(host, question))
    expect(warnings(host)).toEqual(['One sentence of yours makes it a message that only they could get.'])
    await fill(host, question, ' That  patience\npays. ')
    expect(field(host, 'Message').value).toContain('What stayed with me: That patience pays.')
    expect(warnings(host)).toEqual([])
    await escape(host)
    expect(await host.command('draft-thank-you')).toBe(true)
    await host.settle()
    expect(field(host, question).value).toBe(' That  patience\npays. ')
    expect(field(host, 'Message').value).toContain('What stayed with me: That patience pays.')
    // What was kept is still the draft for that sentence, and follows it.
    await fill(host, question, 'That asking pays')
    expect(field(host, 'Message').value).toContain('What stayed with me: That asking pays')
    await pressButton(host, 'Start afresh')
    expect(field(host, question).value).toBe('')
    expect(field(host, 'Message').value).not.toContain('asking')
    await pressButton(host, 'Bring back what I typed')
    expect(field(host, question).value).toBe('That asking pays')
    expect(field(host, 'Message').value).toContain('What stayed with me: That asking pays')
  })

  it('is mailed as often as the button says so, also once it was copied, and nothing is noted unasked', async () => {
    const files = { 'Interviews/Jane.md': TALK }
    const host = await start(files)
    await draft(host, 'Interviews/Jane.md', 'thank-you')
    await pressButton(host, 'Copy')
    await pressButton(host, 'Open in mail')
    await pressButton(host, 'Open in mail')
    expect(host.opened).toHaveLength(2)
    expect(isFormOpen(host)).toBe(true)
    expect(notesOf(host)).toEqual(files)
  })

  it('leaves a message that was changed by hand alone, whatever sentence is typed after', async () => {
    const host = await start({ 'Jane.md': interview('Jane Doe', 'interview_on: 2026-11-20') })
    await draft(host, 'Jane.md', 'thank-you')
    await fill(host, 'Message', 'My own words.')
    await fill(
      host,
      'What did Jane say that stayed with you? One sentence makes the thanks yours.',
      'patience',
    )
    expect(field(host, 'Message').value).toBe('My own words.')
  })
})

describe('the calendar file', () => {
  const files = {
    'Talks/Jane.md': interview('\'Jane: "Doe"\'', 'interview_on: 2026-11-20', `thanked_on: ${TODAY}`),
  }

  it('is written again for the same event, and over no other file', async () => {
    const host = await start(
      { ...files, "Cal/Write to Jane- 'Doe' 2027-02-20.ics": 'Mine' },
      { pluginData: { calendarFolder: 'Cal' } },
    )
    await open(host, 'Talks/Jane.md')
    expect(await host.command('add-next-check-in-to-calendar')).toBe(true)
    expect(await host.command('add-next-check-in-to-calendar')).toBe(true)
    const made = Object.keys(notesOf(host)).filter((path) => path.endsWith('.ics'))
    expect(made.sort()).toEqual([
      "Cal/Write to Jane- 'Doe' 2027-02-20 1.ics",
      "Cal/Write to Jane- 'Doe' 2027-02-20.ics",
    ])
    expect(notesOf(host)["Cal/Write to Jane- 'Doe' 2027-02-20.ics"]).toBe('Mine')
  })

  it('is offered only where a day is ahead', async () => {
    const host = await start({
      'Late.md': interview('Jane', 'interview_on: 2026-01-20', 'thanked_on: 2026-01-21'),
      'Never.md': interview('Sam', 'interview_on: 2026-11-20', `thanked_on: ${TODAY}`, 'cadence: none'),
    })
    for (const path of ['Late.md', 'Never.md']) {
      await open(host, path)
      expect(await host.command('add-next-check-in-to-calendar')).toBe(false)
    }
  })
})
