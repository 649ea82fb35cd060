import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { escape, fieldOf, pressButton, typeInto } from '../ui/forms/hands-in-form'
import {
  chooseInMenu,
  due,
  fileAt,
  hosts,
  interview,
  lastNotice,
  menuTitles,
  note,
  notesOf,
  open,
} from '../ui/hands'

const start = hosts()
const PATH = 'Interviews/Jane Doe.md'
const AHEAD = interview('Jane Doe', 'company: Acme', 'interview_on: 2026-11-26T14:00:00')
const TITLE = 'Prepare this interview…'

async function prepare(host: Host, path = PATH): Promise<void> {
  await open(host, path)
  expect(await host.command('prepare-interview')).toBe(true)
  await host.settle()
}

const save = (host: Host) => pressButton(host, 'Save')
const isOpen = (host: Host) => host.document.body.find('.modal-container') !== null

describe('preparing an interview', () => {
  it('asks the six questions and writes what is answered, and nothing else', async () => {
    const host = await start({ [PATH]: AHEAD })
    await prepare(host)
    expect(host.document.body.findAll('.modal textarea')).toHaveLength(6)
    typeInto(host, 'What does the company do', 'Pumps.\nFor farms: small ones.')
    typeInto(host, 'What do I want to know', '  How to begin  ')
    await save(host)
    expect(lastNotice(host)).toBe('Saved 2 of 6 answers for the talk with Jane Doe. [Undo]')
    expect(notesOf(host)).toEqual({
      [PATH]: AHEAD.replace(
        '---\n\nBody',
        'prep_company: |-\n  Pumps.\n  For farms: small ones.\nprep_goal: How to begin\n---\n\nBody',
      ),
    })
    expect((await due(host, { within: '7' })).followUps).toMatchObject([
      { kind: 'interview', prepAnswered: 2 },
    ])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ [PATH]: AHEAD })
  })

  it('goes on in a second sitting, with what was answered in the first', async () => {
    const host = await start({ [PATH]: AHEAD })
    await prepare(host)
    typeInto(host, 'What does the company do', 'Pumps.\n\nFor farms.')
    typeInto(host, 'What draws me', 'The people')
    await save(host)
    const first = await host.read(PATH)
    await prepare(host)
    expect(fieldOf(host, 'What does the company do').value).toBe('Pumps.\n\nFor farms.')
    typeInto(host, 'What does the company do', 'Pumps.\n\nFor farms, and\nfor gardens.')
    typeInto(host, 'What draws me', '')
    await save(host)
    expect(lastNotice(host)).toContain('Saved 1 of 6 answers')
    await prepare(host)
    expect(fieldOf(host, 'What does the company do').value).toBe('Pumps.\n\nFor farms, and\nfor gardens.')
    expect(fieldOf(host, 'What draws me').value).toBe('')
    await escape(host)
    await host.command('undo-last-change')
    expect(await host.read(PATH)).toBe(first)
  })

  it('keeps every other byte: line ends, comments, quotes, the order and the unknown', async () => {
    const before =
      '---\r\n# mine\r\ncontact:   "Jane Doe" # friend\r\nPrep-Company: \'Old\' # why\r\nx: [1,2]\r\ninterview_on: 2026-11-26\r\ntags: [informational-interview]\r\n---\r\n\r\nBody\r\n'
    const host = await start({ [PATH]: before })
    await prepare(host)
    typeInto(host, 'What does the company do', "It's new")
    typeInto(host, 'Who am I meeting', 'One\nTwo')
    await save(host)
    const after = await host.read(PATH)
    expect(after.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    expect(after).toBe(
      before
        .replace("'Old'", "'It''s new'")
        .replace('interview]\r\n', 'interview]\r\nprep_person: |-\r\n  One\r\n  Two\r\n'),
    )
    await host.command('undo-last-change')
    expect(await host.read(PATH)).toBe(before)
  })

  it.each([
    '- [ ] a task: "quoted" # not a comment',
    '---\nprep_goal: mine\n---\n',
    '<% tp.file.delete() %>',
    '{{contact}}',
    '[[Jane]] #tag %% hidden',
    '\ttabbed\n  - nested\n\nlast',
    'null',
    '2026-01-01',
    'Ω emoji 🌱 and ليان',
    '<script>alert(1)</script>',
    `${'long '.repeat(20_000)}end`,
  ])('takes an answer that looks like something else: %#', async (answer) => {
    const host = await start({ [PATH]: AHEAD })
    await prepare(host)
    typeInto(host, 'What draws me', answer)
    await save(host)
    expect(isOpen(host)).toBe(false)
    await prepare(host)
    expect(fieldOf(host, 'What draws me').value).toBe(answer.trim())
    await escape(host)
    expect(await host.read(PATH)).not.toContain('<%')
    await host.command('undo-last-change')
    expect(await host.read(PATH)).toBe(AHEAD)
  })

  it('keeps what was typed when the form is closed, for that note alone', async () => {
    const other = 'Interviews/Sam.md'
    const files = { [PATH]: AHEAD, [other]: interview('Sam Lee', 'interview_on: 2026-12-01') }
    const host = await start(files)
    await prepare(host)
    typeInto(host, 'What draws me', 'The people')
    await escape(host)
    expect(notesOf(host)).toEqual(files)
    await prepare(host, other)
    expect(fieldOf(host, 'What draws me').value).toBe('')
    await escape(host)
    await prepare(host)
    expect(fieldOf(host, 'What draws me').value).toBe('The people')
    expect(host.document.body.find('.modal').getText()).toContain('You have not saved this yet.')
    await pressButton(host, 'Back to what the note says')
    expect(fieldOf(host, 'What draws me').value).toBe('')
    await escape(host)
    await prepare(host)
    expect(fieldOf(host, 'What draws me').value).toBe('')
  })

  it('follows no other note of the contact, where its own was renamed while the form was open', async () => {
    const other = 'Interviews/Jane again.md'
    const files = { [PATH]: AHEAD, [other]: interview('Jane Doe', 'interview_on: 2026-12-10') }
    const host = await start(files)
    await prepare(host)
    typeInto(host, 'What draws me', 'The people')
    const file = fileAt(host, PATH)
    await host.until(host.app.fileManager.renameFile(file, 'Jane.md'))
    await host.settle()
    await save(host)
    expect(host.document.body.find('.iin-form-alert').getText()).toContain('close this and open it again')
    expect(notesOf(host)).toEqual({ 'Jane.md': AHEAD, [other]: files[other] })
    await escape(host)
    await prepare(host, 'Jane.md')
    await save(host)
    expect(await host.read('Jane.md')).toContain('prep_interest: The people')
  })

  it('writes nothing where nothing was changed', async () => {
    const before = AHEAD.replace('tags', 'prep_goal: 42\nprep_values: "a\\r\\nb"\ntags')
    const host = await start({ [PATH]: before })
    await prepare(host)
    expect(fieldOf(host, 'What do I want to know').value).toBe('42')
    await save(host)
    expect(notesOf(host)).toEqual({ [PATH]: before })
  })

  it('says in the form why nothing was written, and keeps what was typed', async () => {
    const before = AHEAD.replace('tags', 'prep_goal: {a: 1}\ntags')
    const host = await start({ [PATH]: before })
    await prepare(host)
    typeInto(host, 'What do I want to know', 'More')
    await save(host)
    expect(host.document.body.find('.iin-form-alert').getText()).toMatch(/left as it is.*prep_goal/)
    expect(isOpen(host)).toBe(true)
    expect(notesOf(host)).toEqual({ [PATH]: before })
  })
})

describe('what can be prepared', () => {
  it('is a talk ahead, from its note, from another note of the contact, and from the person’s', async () => {
    const host = await start({
      'People/Jane.md': note('x: 1'),
      'Old.md': interview('"[[Jane]]"', 'interview_on: 2025-11-26', 'outcome: held'),
      'New.md': interview('"[[Jane]]"', 'interview_on: 2026-11-26'),
    })
    for (const path of ['People/Jane.md', 'Old.md', 'New.md']) {
      await chooseInMenu(host, path, TITLE)
      typeInto(host, 'What draws me', path)
      await save(host)
      expect(await host.read('New.md')).toContain(`prep_interest: ${path}`)
    }
  })

  it.each([
    ['one that was held', 'interview_on: 2026-11-20'],
    ['one that is called off', 'interview_on: 2026-11-26', 'outcome: cancelled'],
    ['one whose note only tells of check-ins', 'check_ins: [2026-11-01]'],
  ])('is not %s', async (_, ...lines) => {
    const host = await start({ [PATH]: interview('Jane Doe', ...lines) })
    expect(menuTitles(host, PATH)).not.toContain(TITLE)
    expect(await host.cli('prepare', { path: PATH, goal: 'x' })).toMatch(/^Error: No talk with Jane Doe/)
  })
})

describe('preparing on the command line', () => {
  it('sets answers, and lists the six with what is answered', async () => {
    const host = await start({ [PATH]: AHEAD })
    expect(
      await host.cli('prepare', { contact: 'jane doe', company: 'Pumps', 'next-steps': 'A visit' }),
    ).toBe('Saved 2 of 6 answers for the talk with Jane Doe.')
    const listed = await host.cli('prepare', { path: PATH })
    expect(listed).toContain('What does the company do, and for whom?\nPumps')
    expect(listed).toContain('What could I fairly suggest as a next step?\nA visit')
    expect(listed).toContain('What draws me to it?\n(no answer yet)')
    expect(listed.split('\n\n')).toHaveLength(6)
  })

  it('says what is wrong with a call', async () => {
    const host = await start({ [PATH]: AHEAD })
    expect(await host.cli('prepare', {})).toMatch(/^Error: Nobody is named/)
    expect(await host.cli('prepare', { contact: 'Nobody' })).toMatch(/^Error: /)
  })
})

describe('what is known of the company', () => {
  const SAM = interview(
    'Sam Lee',
    'company: acme',
    'interview_on: 2026-03-02',
    'prep_company: Pumps for farms',
    'prep_values: Thrift',
    'prep_goal: What Sam does',
  )
  const offers = (host: Host) =>
    host.document.body.findAll('.iin-offer').map((el) => el.find('.iin-offer-text').getText())

  it('is offered with whom it came from, and taken only when the user says so', async () => {
    const files = { [PATH]: AHEAD, 'Sam.md': SAM }
    const host = await start(files)
    await prepare(host)
    expect(offers(host)).toEqual(['Pumps for farms', 'Thrift'])
    expect(host.document.body.find('.iin-offer').getText()).toContain('From the talk with Sam Lee in March')
    await save(host)
    expect(notesOf(host)).toEqual(files)
    await prepare(host)
    typeInto(host, 'What matters to it', 'Care')
    for (const button of host.document.body.findAll('.iin-offer button')) button.click()
    expect(offers(host)).toEqual([])
    expect(fieldOf(host, 'What does the company do').value).toBe('Pumps for farms')
    expect(fieldOf(host, 'What matters to it').value).toBe('Care\n\nThrift')
    await save(host)
    await prepare(host)
    expect(offers(host)).toEqual([])
  })

  it('is not offered from another company', async () => {
    const host = await start({ [PATH]: AHEAD, 'Sam.md': SAM.replace('acme', 'Brackwater') })
    await prepare(host)
    expect(offers(host)).toEqual([])
  })
})
