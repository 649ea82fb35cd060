import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import {
  answerDay,
  chooseInMenu,
  due,
  hosts,
  interview,
  lastNotice,
  menuTitles,
  note,
  notesOf,
  open,
  TODAY,
} from '../ui/hands'

const JANE = `---
# kept as it is
contact:   "Jane Doe"
company: Acme # the one in Leeds
interview_on: 2025-11-30
thanked_on: 2025-12-01
tags: [informational-interview]
---

Body.
`
const LOGGED = JANE.replace('---\n\nBody', `check_ins:\n  - ${TODAY}\nlast_contact: ${TODAY}\n---\n\nBody`)

const start = hosts()

/** Every way to say it, each about the contact of the note at `path`. */
const WAYS: [string, (host: Host, path: string) => Promise<string>][] = [
  [
    'the palette',
    async (host, path) => {
      await open(host, path)
      expect(await host.command('log-check-in-today')).toBe(true)
      return lastNotice(host)
    },
  ],
  [
    'the menu of the file',
    async (host, path) => {
      await chooseInMenu(host, path, 'Log check-in today')
      return lastNotice(host)
    },
  ],
  ['path= on the command line', async (host, path) => host.cli('log', { path })],
  ['contact= on the command line', async (host) => host.cli('log', { contact: 'jane  DOE' })],
]

describe.each(WAYS)('logging a check-in from %s', (_, log) => {
  it('adds the day and the last contact to an interview note, and changes no other byte', async () => {
    const host = await start({ 'Interviews/Jane.md': JANE })
    expect(await log(host, 'Interviews/Jane.md')).toContain('Logged check-in with Jane Doe. Next: 23 Feb.')
    expect(notesOf(host)).toEqual({ 'Interviews/Jane.md': LOGGED })
  })

  it('goes from the person note to the newest interview note, and leaves all others alone', async () => {
    const files = {
      'People/Jane Doe.md': note('org: Acme', 'last_contact: 2026-03-01'),
      'Interviews/First.md': interview('"[[Jane Doe]]"', 'interview_on: 2025-03-01'),
      'Interviews/Second.md': interview('"[[Jane Doe]]"', 'interview_on: 2025-09-01'),
      'Interviews/Asked.md': interview('"[[Jane Doe]]"', 'asked_on: 2025-06-01'),
      'Interviews/Undated.md': interview('"[[Jane Doe]]"'),
      'Interviews/Sam.md': interview('Sam', 'interview_on: 2026-05-01'),
    }
    const host = await start(files)
    await log(host, 'People/Jane Doe.md')
    expect(notesOf(host)).toEqual({
      ...files,
      'Interviews/Second.md': interview('"[[Jane Doe]]"', 'interview_on: 2025-09-01').replace(
        '---\n\nBody',
        `check_ins:\n  - ${TODAY}\nlast_contact: ${TODAY}\n---\n\nBody`,
      ),
    })
  })

  it('settles what was planned in every note of the contact', async () => {
    const host = await start({
      'People/Jane Doe.md': note('next_check_in: 2026-12-24'),
      'Interviews/Old.md': interview(
        '"[[Jane Doe]]"',
        'interview_on: 2025-03-01',
        'next_check_in: 2026-12-01 # or later',
        'snoozed_until: 2026-12-02',
      ),
      'Interviews/New.md': interview(
        '"[[Jane Doe]]"',
        'interview_on: 2025-09-01',
        'snoozed_until: "2026-11-30"',
        'Next Contact:',
      ),
    })
    await log(host, 'Interviews/Old.md')
    expect(notesOf(host)).toEqual({
      'People/Jane Doe.md': note('next_check_in: 2026-12-24'),
      'Interviews/Old.md': interview(
        '"[[Jane Doe]]"',
        'interview_on: 2025-03-01',
        'next_check_in: # or later',
      ),
      'Interviews/New.md': note(
        'contact: "[[Jane Doe]]"',
        'interview_on: 2025-09-01',
        'Next Contact:',
        'tags: [informational-interview]',
        'check_ins:',
        `  - ${TODAY}`,
        `last_contact: ${TODAY}`,
      ),
    })
  })
})

describe('logging a check-in', () => {
  it('on another day asks for the day, and takes none that is still to come', async () => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    await host.command('log-check-in-on-another-day')
    await answerDay(host, '2026-11-24')
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
    await answerDay(host, '2026-11-20')
    expect(await host.read('Jane.md')).toBe(LOGGED.replaceAll(TODAY, '2026-11-20'))
    expect(lastNotice(host)).toBe('Logged check-in with Jane Doe. Next: 20 Feb. [Undo]')
  })

  it('on another day is offered by the menu of the file, too', async () => {
    const host = await start({ 'Jane.md': JANE })
    await chooseInMenu(host, 'Jane.md', 'Log check-in on another day…')
    await answerDay(host, '2026-11-20')
    expect(await host.read('Jane.md')).toBe(LOGGED.replaceAll(TODAY, '2026-11-20'))
  })

  it('refuses a day that is still to come', async () => {
    const host = await start({ 'Jane.md': JANE })
    expect(await host.cli('log', { contact: 'Jane Doe', on: '2026-11-24' })).toMatch(/^Error: .*2026-11-24/)
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
  })

  it.each(['soon', '03/04/2026', '2026-02-30', '2026-13-01'])('does not guess what %s is', async (on) => {
    const host = await start({ 'Jane.md': JANE })
    expect(await host.cli('log', { contact: 'Jane Doe', on })).toMatch(/^Error: .*no day/)
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
  })

  it('on a day that is there already changes nothing and says so', async () => {
    const files = {
      'Jane.md': interview('Jane Doe', `check_ins: ["[[${TODAY}]]"]`, 'next_check_in: 2026-12-01'),
    }
    const host = await start(files)
    expect(await host.cli('log', { contact: 'Jane Doe' })).toMatch(/^A check-in with Jane Doe .* already\.$/)
    await open(host, 'Jane.md')
    await host.command('log-check-in-today')
    expect(lastNotice(host)).toMatch(/already\.$/)
    expect(notesOf(host)).toEqual(files)
    expect(await host.command('choose-change-to-undo')).toBe(false)
  })

  it('on an older day adds it, and moves neither the last contact nor what is planned', async () => {
    const lines = ['interview_on: 2026-01-05', 'last_contact: 2026-10-01', 'next_check_in: 2026-12-01']
    const host = await start({ 'Jane.md': interview('Jane Doe', ...lines) })
    expect(await host.cli('log', { contact: 'Jane Doe', on: '2026-06-01' })).toBe(
      'Logged check-in with Jane Doe. Next: 1 Dec.',
    )
    expect(await host.read('Jane.md')).toBe(
      note('contact: Jane Doe', ...lines, 'tags: [informational-interview]', 'check_ins:', '  - 2026-06-01'),
    )
  })

  it('on an older day brings a last contact that is behind up to the last touch', async () => {
    const host = await start({
      'People/Jane.md': note('last_contact: 2026-10-01'),
      'Jane interview.md': interview('"[[Jane]]"', 'interview_on: 2026-01-05', 'last_contact: 2026-02-02'),
    })
    await host.cli('log', { contact: 'Jane', on: '2026-06-01' })
    expect(await host.read('Jane interview.md')).toContain('last_contact: 2026-10-01\n')
  })

  it('never moves the last contact back to an older day, not even from one that only the disk knows yet', async () => {
    const before = interview('Jane Doe', 'interview_on: 2026-01-05', 'last_contact: 2026-02-02')
    const host = await start({ 'Jane.md': before }, { cacheLag: 500 })
    await host.disk.external.write('Jane.md', before.replace('2026-02-02', '2026-10-01'))
    await host.cli('log', { contact: 'Jane Doe', on: '2026-06-01' })
    expect(await host.read('Jane.md')).toContain('last_contact: 2026-10-01\n')
    expect(await host.read('Jane.md')).toContain('- 2026-06-01\n')
  })

  it('is not misled by a last contact that is still to come', async () => {
    const host = await start({ 'Jane.md': interview('Jane Doe', 'last_contact: 2027-01-01') })
    await host.cli('log', { contact: 'Jane Doe' })
    expect(await host.read('Jane.md')).toContain(`last_contact: ${TODAY}\n`)
  })

  it('prefers the note itself to the copy that a sync made of it', async () => {
    const text = interview('Jane Doe', 'interview_on: 2025-11-30')
    const copy = 'Interviews/Jane.sync-conflict-20261101-101010-ABCDEFG.md'
    const host = await start({ 'Interviews/Jane.md': text, [copy]: text })
    await host.cli('log', { contact: 'Jane Doe' })
    expect(await host.read('Interviews/Jane.md')).toContain(`last_contact: ${TODAY}`)
    expect(await host.read(copy)).toBe(text)
  })

  it('is there only for notes about a contact', async () => {
    const host = await start({ 'Diary.md': 'Nothing.', 'Jane.md': JANE, 'People/Sam.md': note('org: Acme') })
    for (const path of ['Diary.md', 'People/Sam.md']) {
      await open(host, path)
      expect(await host.command('log-check-in-today')).toBe(false)
      expect(await host.command('log-check-in-on-another-day')).toBe(false)
      expect(menuTitles(host, path)).not.toContain('Log check-in today')
    }
  })

  it('takes the row away, and brings the next one', async () => {
    const host = await start({ 'Jane.md': JANE })
    expect((await due(host)).followUps).toMatchObject([{ kind: 'check-in', due: '2026-02-28' }])
    await host.cli('log', { contact: 'Jane Doe' })
    expect((await due(host)).followUps).toEqual([])
    expect((await due(host, { within: '100' })).followUps).toMatchObject([
      { kind: 'check-in', due: '2027-02-23', lastTouch: TODAY },
    ])
  })
})

describe('telling an introducer who has no interview note', () => {
  const files = {
    'People/Sam Lee.md': note('org: Acme'),
    'Jane.md': interview(
      'Jane Doe',
      'introduced_by: "[[Sam Lee]]"',
      'interview_on: 2026-11-10',
      'thanked_on: 2026-11-11',
    ),
    'Kim.md': interview(
      'Kim',
      'introduced_by: ["[[Sam Lee]]"]',
      'interview_on: 2026-11-12',
      'thanked_on: 2026-11-13',
    ),
    'Max.md': interview('Max', 'introduced_by: Other', 'interview_on: 2026-11-12', 'thanked_on: 2026-11-13'),
  }

  it('notes it in the notes that name them, in one step', async () => {
    const host = await start(files)
    expect((await due(host)).followUps).toMatchObject([
      { kind: 'update-introducer', contact: 'Sam Lee', about: ['Jane Doe', 'Kim'] },
    ])
    expect(await host.cli('log', { contact: 'Sam Lee' })).toBe('Noted that Sam Lee has heard how it went.')
    const told = (text: string) => text.replace('---\n\nBody', `introducer_told_on: ${TODAY}\n---\n\nBody`)
    expect(notesOf(host)).toEqual({
      ...files,
      'Jane.md': told(files['Jane.md']),
      'Kim.md': told(files['Kim.md']),
    })
    expect((await due(host)).followUps).toEqual([])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
  })

  it('cannot be snoozed or thanked', async () => {
    const host = await start(files)
    expect(await host.cli('snooze', { contact: 'Sam Lee', until: '2026-12-24' })).toMatch(/^Error: Sam Lee/)
    expect(await host.cli('thanked', { contact: 'Sam Lee' })).toMatch(/^Error: .*Sam Lee/)
    expect(notesOf(host)).toEqual(files)
  })
})

describe('a line of what was said', () => {
  const LINE = { path: 'Interviews/Jane.md', note: ' told her how\nthe   advice worked out ' }

  it('goes under “Stay in touch” of the same note, with the day, and is taken back to the byte', async () => {
    const host = await start({ 'Interviews/Jane.md': JANE })
    expect(await host.cli('log', LINE)).toContain('Logged check-in with Jane Doe. Next: 23 Feb.')
    expect(notesOf(host)).toEqual({
      'Interviews/Jane.md': `${LOGGED}\n## Stay in touch\n\n- ${TODAY} told her how the advice worked out\n`,
    })
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'Interviews/Jane.md': JANE })
  })

  it.each([
    [
      'bullets',
      '* 2026-03-01: hello\n* 2026-05-02: again\n',
      `* ${TODAY} told her how the advice worked out\n`,
    ],
    ['numbers', '1. 2026-03-01 hello\n', `2. ${TODAY} told her how the advice worked out\n`],
  ])('goes on with %s, as the section has them', async (_, list, added) => {
    const text = `${JANE}\n## Stay in touch\n\n${list}\n## Other\n\nx\n`
    const host = await start({ 'Interviews/Jane.md': text })
    await host.cli('log', LINE)
    expect(notesOf(host)['Interviews/Jane.md']).toContain(
      `\n## Stay in touch\n\n${list}${added}\n## Other\n\nx\n`,
    )
  })

  it('is added to a day that is logged already, and the day is not logged twice', async () => {
    const host = await start({ 'Interviews/Jane.md': LOGGED })
    await host.cli('log', LINE)
    expect(notesOf(host)['Interviews/Jane.md']).toBe(
      `${LOGGED}\n## Stay in touch\n\n- ${TODAY} told her how the advice worked out\n`,
    )
  })

  it('has no place where somebody is only named', async () => {
    const files = {
      'Jane.md': interview('Jane Doe', 'interview_on: 2026-11-10', 'introduced_by: "[[Sam Lee]]"'),
      'People/Sam Lee.md': note('x: 1'),
    }
    const host = await start(files)
    expect(await host.cli('log', { contact: 'Sam Lee', note: 'told him' })).toMatch(/^Error: Sam Lee has no/)
    expect(notesOf(host)).toEqual(files)
  })
})
