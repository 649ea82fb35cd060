import { describe, expect, it } from 'vitest'
import { HEADER } from '../follow-ups/people-of'
import type { Host } from '../host/node/host'
import {
  chooseOfList,
  hosts,
  interview,
  lastNotice,
  note,
  notesOf,
  press as click,
  pressUndo,
} from '../ui/hands'
import { field } from '../ui/form-hands'

const start = hosts()

const JANE = 'Interviews/Jane.md'
/** The last line of a note's properties, which new ones come behind. */
const TAGS = 'tags: [informational-interview]\n'
const NOTES = {
  [JANE]: interview(
    'Jane Doe',
    'company: Acme',
    'role: Lead',
    'interview_on: 2026-10-12',
    'thanked_on: 2026-10-13',
  ),
  'Interviews/Ida.md': interview('Ida Brandt', 'company: Acme'),
  'Interviews/Omar.md': interview('Omar Haddad', 'company: Acme', 'asked_on: 2026-11-02'),
}
const listing = (...rows: string[]) => ({ 'Data/Connections.csv': [HEADER, ...rows].join('\n') })
const ANA = 'Ana,Ruiz,https://www.linkedin.com/in/ana-ruiz,ana@acme.example,Acme,Designer,12 Mar 2019'
const MOVED = 'Jane,Doe,,,Globex Inc.,Head of product,03 Apr 2024'

const box = (host: Host) => {
  const el = host.document.body.querySelector<HTMLInputElement>('input[aria-label="Find people"]')
  if (!el) throw new Error('Nobody asks whom to find')
  return el
}

async function lookFor(host: Host, typed: string): Promise<void> {
  if (host.document.body.find('.iin-find') === null) await host.command('find-people')
  const input = box(host)
  input.value = typed
  input.dispatchEvent(new host.window.Event('input', { bubbles: true }))
  await host.settle()
}

async function press(host: Host, key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  box(host).dispatchEvent(
    new host.window.KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...modifiers }),
  )
  await host.settle()
}

const texts = (host: Host, selector: string) => host.document.body.findAll(selector).map((el) => el.getText())
const names = (host: Host) => texts(host, '.iin-found-name')
const foot = (host: Host) => texts(host, '.iin-find-foot').join('')
const isOpen = (host: Host) => host.document.body.find('.iin-find') !== null
const title = (host: Host) => texts(host, '.modal-title').at(-1)
const inFront = (host: Host) => host.app.workspace.getActiveFile()?.path

describe('finding people', () => {
  it('shows everybody by company at first, and whoever is looked for then', async () => {
    const host = await start({ ...NOTES, 'Interviews/Cy.md': interview('Cy Ng', 'company: Birch') })
    await host.command('find-people')
    expect(texts(host, '.iin-found-company')).toEqual(['Acme', 'Birch'])
    expect(names(host)).toEqual(['Jane Doe', 'Omar Haddad', 'Ida Brandt', 'Cy Ng'])
    await lookFor(host, 'birch')
    expect(names(host)).toEqual(['Cy Ng'])
  })

  it('opens the note by Enter, in a pane of its own with the key for that', async () => {
    const host = await start(NOTES)
    await lookFor(host, 'jane')
    await press(host, 'Enter')
    expect([isOpen(host), inFront(host)]).toEqual([false, JANE])
    await lookFor(host, 'ida')
    await press(host, 'Enter', { ctrlKey: true })
    expect(inFront(host)).toBe('Interviews/Ida.md')
    expect(host.app.workspace.getLeavesOfType('markdown')).toHaveLength(2)
  })

  it.each([
    ['jane', 'Write to Jane Doe'],
    ['omar', 'Reminder to Omar Haddad'],
    ['ida', 'Request to Ida Brandt'],
  ])('writes by Shift with Enter what there is to write: %s', async (typed, form) => {
    const host = await start(NOTES, { pluginData: { yourName: 'Kim', aboutMe: 'I teach.' } })
    await lookFor(host, typed)
    await press(host, 'Enter', { shiftKey: true })
    expect([isOpen(host), title(host)]).toEqual([false, form])
  })

  it('begins a new interview by Alt with Enter, filled in with what is known', async () => {
    const host = await start({ ...NOTES, ...listing(MOVED) })
    await lookFor(host, 'jane')
    await press(host, 'Enter', { altKey: true })
    expect(title(host)).toBe('New interview')
    const typed = ['Contact', 'Company', 'Role'].map((label) => field(host, label).value)
    expect(typed).toEqual(['Jane Doe', 'Globex Inc.', 'Head of product'])
  })

  it('begins one by Enter with whom only LinkedIn knows, and creates the note', async () => {
    const host = await start({ ...NOTES, ...listing(ANA) })
    await lookFor(host, 'ana ruiz')
    expect(texts(host, '.iin-suggestion-detail')).toEqual([
      'Works there according to LinkedIn · connected 2019',
    ])
    await press(host, 'Enter')
    const typed = ['Contact', 'Company', 'Role', 'E-mail', 'LinkedIn'].map(
      (label) => field(host, label).value,
    )
    expect(typed).toEqual([
      'Ana Ruiz',
      'Acme',
      'Designer',
      'ana@acme.example',
      'https://www.linkedin.com/in/ana-ruiz',
    ])
    const button = host.document.body.findAll('.modal button').find((el) => el.getText() === 'Create note')
    button?.click()
    await host.settle()
    expect(notesOf(host)['Interviews/Ana Ruiz interview.md']).toContain('company: Acme\nrole: Designer\n')
    expect(lastNotice(host)).toContain('Created “Ana Ruiz interview”.')
  })

  it('notes a new job by one press, and takes it back to the byte', async () => {
    const files = { ...NOTES, ...listing(MOVED) }
    const host = await start(files)
    await lookFor(host, 'jane')
    expect(texts(host, '.iin-found-news')).toEqual([
      'Now Head of product at Globex Inc., according to LinkedIn',
    ])
    await press(host, 'Enter', { ctrlKey: true, shiftKey: true })
    expect(lastNotice(host)).toBe('Noted the new job of Jane Doe: Head of product at Globex Inc. [Undo]')
    expect(notesOf(host)).toEqual({
      ...files,
      [JANE]: files[JANE].replace('company: Acme', 'company: Globex Inc.')
        .replace('role: Lead', 'role: Head of product')
        .replace(TAGS, `${TAGS}worked_at:\n  - Acme\n`),
    })
    await lookFor(host, 'jane')
    expect(texts(host, '.iin-found-news')).toEqual([])
    await press(host, 'Escape')
    await pressUndo(host)
    expect(notesOf(host)).toEqual(files)
  })

  it('says that LinkedIn has a contact there whose note names no company', async () => {
    const host = await start({
      'Interviews/Dot.md': interview('Dot Lim'),
      ...listing('Dot,Lim,,,Globex,,03 Apr 2024'),
    })
    await lookFor(host, 'globex')
    expect(names(host)).toEqual(['Dot Lim'])
    expect(texts(host, '.iin-suggestion-detail')).toEqual([
      'Works there according to LinkedIn · connected 2024 · not asked yet',
    ])
  })

  it('writes the company as the notes have it, and no role where LinkedIn tells none', async () => {
    const host = await start({
      'Companies/Globex.md': 'Body.',
      'Interviews/Pia.md': interview('Pia Orr', 'company: "[[Globex]]"'),
      'Interviews/Jane.md': interview('Jane Doe', 'company: Acme', 'role: Lead'),
      ...listing('Jane,Doe,,,GLOBEX Inc,,'),
    })
    await lookFor(host, 'jane')
    await press(host, 'Enter', { ctrlKey: true, shiftKey: true })
    expect(notesOf(host)[JANE]).toBe(
      interview('Jane Doe', 'company: "[[Globex]]"', 'role:').replace(TAGS, `${TAGS}worked_at:\n  - Acme\n`),
    )
  })

  it('still offers them at the company before, once the new one is noted', async () => {
    const host = await start({ 'Interviews/Jane.md': NOTES[JANE], ...listing(MOVED) })
    await lookFor(host, 'jane')
    await press(host, 'Enter', { ctrlKey: true, shiftKey: true })
    await lookFor(host, 'acme')
    expect(names(host)).toEqual(['Jane Doe'])
    expect(texts(host, '.iin-suggestion-detail')[0]).toMatch(/^Worked there before/)
    await press(host, 'Enter')
    expect(inFront(host)).toBe(JANE)
    await pressUndo(host)
    await lookFor(host, 'acme')
    expect(texts(host, '.iin-found-news')).toHaveLength(1)
  })

  it.each<[string, string[], string[]]>([
    ['in a list', ['worked_at: [Hooli]'], ['worked_at: [Hooli, Acme]']],
    ['as a single one', ['worked_at: Hooli'], ['worked_at:', '  - Hooli', '  - Acme']],
    [
      'under another name',
      ['Former companies:', '  - Hooli'],
      ['Former companies:', '  - Hooli', '  - Acme'],
    ],
    ['in a list that has it', ['worked_at: [ACME GmbH]'], ['worked_at: [ACME GmbH]']],
    ['in an empty property', ['worked_at:'], ['worked_at:', '  - Acme']],
  ])('adds the company before to those that the note has %s', async (_, before, after) => {
    const host = await start({
      [JANE]: interview('Jane Doe', 'company: Acme', ...before),
      ...listing('Jane,Doe,,,Globex,,'),
    })
    await lookFor(host, 'jane')
    await press(host, 'Enter', { ctrlKey: true, shiftKey: true })
    expect(notesOf(host)[JANE]).toBe(interview('Jane Doe', 'company: Globex', ...after))
  })

  it('adds none where an older note tells of it, or the role alone is another', async () => {
    const older = interview('Jane Doe', 'company: Acme Inc.', 'interview_on: 2025-01-10')
    const host = await start({
      ...NOTES,
      'Interviews/Older.md': older,
      ...listing(MOVED, 'Omar,Haddad,,,Acme,Director,'),
      'Interviews/Omar.md': interview('Omar Haddad', 'company: Acme', 'role: Manager'),
    })
    for (const typed of ['jane', 'omar']) {
      await lookFor(host, typed)
      await press(host, 'Enter', { ctrlKey: true, shiftKey: true })
    }
    const notes = notesOf(host)
    expect(notes[JANE]).toContain('company: Globex Inc.')
    expect(notes['Interviews/Omar.md']).toContain('role: Director')
    expect(Object.values(notes).join('')).not.toContain('worked_at')
    await lookFor(host, 'acme')
    expect(texts(host, '.iin-suggestion-detail').join('\n')).toContain('Worked there before')
  })

  it('keeps a link to the company before as a link', async () => {
    const host = await start({
      'Companies/Acme.md': 'Body.',
      [JANE]: interview('Jane Doe', 'company: "[[Acme]]"'),
      ...listing('Jane,Doe,,,Globex,,'),
    })
    await lookFor(host, 'jane')
    await press(host, 'Enter', { ctrlKey: true, shiftKey: true })
    expect(notesOf(host)[JANE]).toBe(
      interview('Jane Doe', 'company: "Globex"').replace(TAGS, `${TAGS}worked_at:\n  - "[[Acme]]"\n`),
    )
  })

  it('says so where there is no new job, and stays', async () => {
    const host = await start(NOTES)
    await lookFor(host, 'jane')
    await press(host, 'Enter', { ctrlKey: true, shiftKey: true })
    expect([isOpen(host), foot(host)]).toEqual([true, 'LinkedIn tells of no new job of Jane Doe.'])
  })

  it('takes no company for another that only begins so, but offers it', async () => {
    const host = await start({ ...NOTES, 'Interviews/Cy.md': interview('Cy Ng', 'company: Acmetric') })
    await lookFor(host, 'acmet')
    expect(texts(host, '.iin-found-part')).toEqual(['Nobody is found. Do you mean'])
    expect(names(host)).toEqual(['Acmetric'])
    await press(host, 'Enter')
    expect([isOpen(host), box(host).value, names(host)]).toEqual([true, 'Acmetric', ['Cy Ng']])
  })

  it('says where nobody is found how LinkedIn’s export comes into the vault, unless it is there', async () => {
    const host = await start(NOTES)
    await lookFor(host, 'zzz')
    expect(texts(host, '.suggestion-empty')).toEqual(['Nobody is found.'])
    expect(foot(host)).toMatch(/^Whom you know on LinkedIn .* Connections\.csv into any folder\.$/)
    await lookFor(host, 'jane')
    expect(foot(host)).toBe('')
    await press(host, 'Escape')
    await host.disk.external.write('Connections.csv', `${HEADER}\n${ANA}`)
    await host.settle()
    await lookFor(host, 'zzz')
    expect(foot(host)).toBe('')
    await lookFor(host, 'ana')
    expect(names(host)).toEqual(['Ana Ruiz'])
  })

  it('tells what of the export could not be read', async () => {
    const host = await start({ ...NOTES, ...listing('Broken,line', ANA) })
    await lookFor(host, 'ana')
    expect(foot(host)).toContain('Line 2 of “Connections.csv” is left out.')
  })

  it('follows the notes: tags, properties and contacts that came since', async () => {
    const host = await start(NOTES)
    await lookFor(host, 'mentor')
    expect(names(host)).toEqual([])
    await press(host, 'Escape')
    await host.disk.external.write(
      'Interviews/Ida.md',
      note('contact: Ida Brandt', 'tags: [informational-interview, mentor]'),
    )
    await host.disk.external.write('Interviews/New.md', interview('Max Mentor'))
    await host.advance(2000)
    await lookFor(host, 'mentor')
    expect(names(host).sort()).toEqual(['Ida Brandt', 'Max Mentor'])
    expect(texts(host, '.iin-suggestion-detail')).toContain('Not asked yet · #mentor')
  })

  it('draws no more than a hundred lines, and says that there are more', async () => {
    const many = Array.from({ length: 130 }, (_, at) => [
      `Interviews/P${at}.md`,
      interview(`Pat ${at} Oak`, 'company: Acme'),
    ])
    const host = await start(Object.fromEntries(many) as Record<string, string>)
    await lookFor(host, 'acme')
    expect(names(host)).toHaveLength(100)
    expect(foot(host)).toBe('There are more. Type on to find them.')
  })

  it('chooses by a click as by Enter, and never by a company’s name', async () => {
    const host = await start(NOTES)
    await lookFor(host, 'acme')
    host.document.body.find('.iin-found-company')?.click()
    await host.settle()
    expect(isOpen(host)).toBe(true)
    await chooseOfList(host, 'Ida Brandt')
    expect([isOpen(host), inFront(host)]).toEqual([false, 'Interviews/Ida.md'])
  })

  it('on a phone asks by a menu what to do', async () => {
    const host = await start({ ...NOTES, ...listing(MOVED) }, { device: 'phone' })
    await lookFor(host, 'jane')
    expect(texts(host, '.prompt-instruction')).toEqual([])
    await chooseOfList(host, 'Jane Doe')
    expect(texts(host, '.menu-item')).toEqual([
      'Jane Doe',
      'Open note',
      'Write',
      'New interview',
      'Note the new job',
    ])
    host.document.body
      .findAll('.menu-item')
      .find((el) => el.getText() === 'Open note')
      ?.click()
    await host.settle()
    expect([isOpen(host), inFront(host)]).toEqual([false, JANE])
  })
})

describe('a new job that LinkedIn tells of', () => {
  it('is a reason to write, until it was written or the note says so too', async () => {
    const host = await start({ ...NOTES, ...listing(MOVED) })
    const reasons = () => host.cli('reasons', { contact: 'Jane Doe' })
    expect(await reasons()).toBe(`They are at Globex Inc. now, according to LinkedIn\t${JANE}`)
    await host.cli('log', { contact: 'Jane Doe', note: 'wrote because they are at Globex Inc. now' })
    expect(await reasons()).toMatch(/^No reason/)
  })

  it('is none once the note has it', async () => {
    const host = await start({ ...NOTES, ...listing(MOVED) })
    await lookFor(host, 'jane')
    await press(host, 'Enter', { ctrlKey: true, shiftKey: true })
    expect(await host.cli('reasons', { contact: 'Jane Doe' })).toMatch(/^No reason/)
  })

  it.each([
    ['another role alone', 'Jane,Doe,,,Acme,Head of product,'],
    ['the same company in another spelling', 'Jane,Doe,,,ACME GmbH,Lead,'],
    ['somebody else of another profile', 'Jane,Roe,,,Globex,,'],
  ])('is none in %s', async (_, row) => {
    const host = await start({ ...NOTES, ...listing(row) })
    expect(await host.cli('reasons', { contact: 'Jane Doe' })).toMatch(/^No reason/)
  })

  it('waits for a press, and then stands in the message, which names the old company no more', async () => {
    const settings = { yourName: 'Kim', aboutMe: 'I teach.' }
    const host = await start({ ...NOTES, ...listing(MOVED) }, { pluginData: settings })
    const draft = await host.cli('draft', { contact: 'Jane Doe', kind: 'reconnect', specific: 'I moved.' })
    expect(draft).not.toMatch(/Globex|Acme/)
    await lookFor(host, 'jane')
    await press(host, 'Enter', { shiftKey: true })
    expect(field(host, 'Message').value).not.toMatch(/Globex|Acme/)
    expect(texts(host, '.iin-offer')[0]).toMatch(/^They are at Globex Inc\. now, according to LinkedInJane/)
    await click(host, '.iin-offer button')
    expect(field(host, 'Message').value).toContain(
      'I saw on LinkedIn that you are at Globex Inc. now. I hope that it has begun well.',
    )
  })
})
