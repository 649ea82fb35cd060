import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import {
  due,
  fileAt,
  hosts,
  interview,
  lastNotice,
  notesOf,
  open,
  press,
  pressUndo,
  TODAY,
} from '../ui/hands'

const start = hosts()
const HELD = ['interview_on: 2025-11-30', 'thanked_on: 2025-12-01']
const JANE = interview(
  'Jane',
  'interview_on: 2025-11-30',
  'thanked_on:',
  'next_check_in: 2026-12-01 # before Christmas',
  'snoozed_until: 2026-11-30',
)
const SAM = interview('Sam', ...HELD)

/** Chooses, in the list of changes, the one whose text holds `text`. */
async function chooseChange(host: Host, text: string): Promise<void> {
  expect(await host.command('choose-change-to-undo')).toBe(true)
  const found = changes(host).find((el) => el.getText().includes(text))
  if (!found) throw new Error(`No change is called ${text}`)
  found.click()
  await host.settle()
}
const changes = (host: Host) => host.document.body.findAll('.suggestion-item')

describe('undoing', () => {
  it('from the button of the notice takes every byte back', async () => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    await host.command('log-check-in-today')
    expect(await host.read('Jane.md')).not.toBe(JANE)
    await pressUndo(host)
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
    expect(lastNotice(host)).toBe('Undone: Logged check-in with Jane.')
    expect((await due(host, { within: '30' })).followUps).toMatchObject([{ due: '2026-12-01' }])
  })

  it('goes back step by step, the last one first', async () => {
    const host = await start({ 'Jane.md': JANE })
    const texts = [JANE]
    const calls: [string, Record<string, string>][] = [
      ['snooze', { until: '2026-12-24' }],
      ['log', {}],
      ['log', { on: '2026-11-01' }],
      ['thanked', { on: '2026-11-02' }],
    ]
    for (const [verb, parameters] of calls) {
      expect(await host.cli(verb, { contact: 'Jane', ...parameters })).not.toMatch(/^Error/)
      texts.push(await host.read('Jane.md'))
    }
    expect(new Set(texts).size).toBe(5)
    while (texts.length > 1) {
      texts.pop()
      await host.command('undo-last-change')
      expect(await host.read('Jane.md')).toBe(texts.at(-1))
    }
    await host.command('undo-last-change')
    expect(lastNotice(host)).toBe('Nothing to undo since Obsidian was opened.')
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
  })

  it('takes any change back, in any order, where they touch other keys', async () => {
    const host = await start({ 'Jane.md': JANE, 'Sam.md': SAM })
    await host.cli('snooze', { contact: 'Jane', until: '2026-12-24' })
    await host.advance(5 * 60_000)
    await host.cli('log', { contact: 'Sam' })
    await host.advance(60_000)
    await host.cli('thanked', { contact: 'Jane', on: '2026-11-02' })
    await host.command('choose-change-to-undo')
    expect(changes(host).map((el) => el.getText())).toEqual([
      'Noted thanks to Janejust now',
      'Logged check-in with Sama minute ago',
      'Snoozed Jane until 24 Dec6 minutes ago',
    ])
    await press(host, '.modal-bg')
    await chooseChange(host, 'Snoozed Jane')
    expect(await host.read('Jane.md')).toBe(JANE.replace('thanked_on:', 'thanked_on: 2026-11-02'))
    await chooseChange(host, 'thanks to Jane')
    expect(await host.read('Jane.md')).toBe(JANE)
    await chooseChange(host, 'Sam')
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE, 'Sam.md': SAM })
    expect(await host.command('choose-change-to-undo')).toBe(false)
  })

  it('keeps what was changed beside our keys in between', async () => {
    const host = await start({ 'Jane.md': JANE })
    await host.cli('log', { contact: 'Jane' })
    const edited = (text: string) =>
      text
        .replace('contact: Jane', '# hers\nrole:  "CTO" # new\ncontact: Jane')
        .replace('Body.', 'Another body.')
        .replace('thanked_on:', 'thanked_on: 2025-12-02')
    await host.disk.external.write('Jane.md', edited(await host.read('Jane.md')))
    await host.advance(1000)
    await host.command('undo-last-change')
    expect(await host.read('Jane.md')).toBe(edited(JANE))
  })

  it.each([
    ['last_contact', (text: string) => text.replace(`last_contact: ${TODAY}`, 'last_contact: 2026-11-22')],
    ['check_ins', (text: string) => text.replace(`  - ${TODAY}\n`, `  - ${TODAY}\n  - 2026-11-20\n`)],
    ['next_check_in', (text: string) => text.replace('next_check_in:', 'next_check_in: 2027-01-01')],
    ['snoozed_until', (text: string) => text.replace('tags', 'snoozed_until: 2027-01-01\ntags')],
  ])('refuses and says why, where %s was changed since', async (key, change) => {
    const host = await start({ 'Jane.md': JANE })
    await host.cli('log', { contact: 'Jane' })
    const changed = change(await host.read('Jane.md'))
    await host.disk.external.write('Jane.md', changed)
    await host.advance(1000)
    await host.command('undo-last-change')
    expect(lastNotice(host)).toContain(`\`${key}\` has been changed since`)
    expect(notesOf(host)).toEqual({ 'Jane.md': changed })
    expect(await host.command('choose-change-to-undo')).toBe(true)
  })

  it('takes several notes back together, or none of them', async () => {
    const files = {
      'A.md': interview('Jane', 'interview_on: 2024-05-04', 'next_check_in: 2026-12-01'),
      'B.md': interview('Jane', 'interview_on: 2025-05-04', 'snoozed_until: 2026-12-01'),
      'C.md': interview('Jane', 'interview_on: 2026-05-04'),
    }
    const host = await start(files)
    await host.cli('log', { contact: 'Jane' })
    const logged = notesOf(host)
    const changed = logged['A.md']?.replace('next_check_in:', 'next_check_in: 2027-01-01') ?? ''
    await host.disk.external.write('A.md', changed)
    await host.advance(1000)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ ...logged, 'A.md': changed })
    await host.disk.external.write('A.md', logged['A.md'] ?? '')
    await host.advance(1000)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
  })

  it('follows the note through renames, of it and of its folder', async () => {
    const host = await start({ 'Interviews/2025/Jane.md': JANE })
    const { vault, fileManager } = host.app
    await host.cli('log', { contact: 'Jane' })
    const folder = vault.getFolderByPath('Interviews')
    if (!folder) throw new Error('No folder')
    await host.until(fileManager.renameFile(folder, 'Talks'))
    await host.until(fileManager.renameFile(fileAt(host, 'Talks/2025/Jane.md'), 'Talks/Jane Doe.md'))
    await host.cli('snooze', { contact: 'Jane', until: '2026-12-24' })
    await host.until(fileManager.renameFile(fileAt(host, 'Talks/Jane Doe.md'), 'Jane.md'))
    await host.command('undo-last-change')
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
  })

  it.each([false, true])(
    'follows a rename of case alone (a disk that ignores case: %s)',
    async (ignoresCase) => {
      const host = await start({ 'Interviews/jane.md': JANE }, { ignoresCase })
      await host.cli('log', { contact: 'Jane' })
      await host.until(
        host.app.fileManager.renameFile(fileAt(host, 'Interviews/jane.md'), 'Interviews/Jane.md'),
      )
      expect((await due(host, { within: '200' })).followUps).toMatchObject([
        { lastTouch: TODAY, path: 'Interviews/Jane.md' },
      ])
      await host.command('undo-last-change')
      expect(notesOf(host)).toEqual({ 'Interviews/Jane.md': JANE })
    },
  )

  it('says so where the note is gone', async () => {
    const host = await start({ 'Jane.md': JANE })
    await host.cli('log', { contact: 'Jane' })
    await host.until(host.app.vault.delete(fileAt(host, 'Jane.md')))
    await host.command('undo-last-change')
    expect(lastNotice(host)).toMatch(/“Jane” is not there any more/)
  })

  it('finds a note again that was away for a while', async () => {
    const host = await start({ 'Interviews/Jane.md': JANE })
    await host.cli('log', { contact: 'Jane' })
    const logged = await host.read('Interviews/Jane.md')
    await host.disk.external.remove('Interviews')
    await host.advance(1000)
    await host.disk.external.write('Interviews/Jane.md', logged)
    await host.advance(1000)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'Interviews/Jane.md': JANE })
  })

  it('does not take a note for another one that came to its place', async () => {
    const host = await start({ 'Jane.md': interview('Jane', ...HELD), 'Sam.md': SAM })
    await host.cli('log', { contact: 'Jane' })
    await host.cli('log', { contact: 'Sam' })
    const logged = await host.read('Sam.md')
    await host.until(host.app.vault.delete(fileAt(host, 'Jane.md')))
    await host.until(host.app.fileManager.renameFile(fileAt(host, 'Sam.md'), 'Jane.md'))
    await chooseChange(host, 'Logged check-in with Jane')
    expect(notesOf(host)).toEqual({ 'Jane.md': logged })
    await chooseChange(host, 'Logged check-in with Sam')
    expect(notesOf(host)).toEqual({ 'Jane.md': SAM })
  })

  it('is done once, however often its button is pressed', async () => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    await host.command('log-check-in-today')
    const button = host.document.body.find('.notice button')
    await host.command('undo-last-change')
    await host.command('log-check-in-today')
    const logged = await host.read('Jane.md')
    button?.click()
    await host.settle()
    expect(lastNotice(host)).toMatch(/undone already/)
    expect(await host.read('Jane.md')).toBe(logged)
    await host.command('undo-last-change')
    expect(await host.read('Jane.md')).toBe(JANE)
  })

  it('ends where Obsidian does: nothing of it is written anywhere', async () => {
    const host = await start({ 'Jane.md': JANE })
    await host.cli('log', { contact: 'Jane' })
    expect(Object.keys(host.disk.files())).toEqual(['Jane.md'])
  })
})

describe('undoing a new note', () => {
  it('moves it to the trash', async () => {
    const host = await start({ 'Sam.md': SAM })
    expect(await host.cli('new', { contact: 'Jane', company: 'Acme' })).toBe('Interviews/Jane interview.md')
    const created = await host.read('Interviews/Jane interview.md')
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'Sam.md': SAM })
    expect(host.disk.files()['.trash/Jane interview.md']).toBe(created)
    expect(lastNotice(host)).toBe('Undone: Created “Jane interview”.')
  })

  it('works while it is open, after a rename, and where nothing was typed', async () => {
    const host = await start({})
    await host.cli('new', { contact: 'Jane', open: 'true' })
    await host.until(
      host.app.fileManager.renameFile(fileAt(host, 'Interviews/Jane interview.md'), 'Interviews/J.md'),
    )
    await host.advance(5000)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({})
  })

  it('leaves it where it was changed, by typing that is not saved yet too', async () => {
    const host = await start({})
    await host.cli('new', { contact: 'Jane', open: 'true' })
    const path = 'Interviews/Jane interview.md'
    const created = await host.read(path)
    const { editor } = host.app.workspace.activeEditor ?? {}
    editor?.replaceRange('One thought', editor.getCursor())
    await host.command('undo-last-change')
    expect(lastNotice(host)).toMatch(/“Jane interview” has been changed since it was created/)
    expect(await host.read(path)).toContain('One thought')
    await host.disk.external.write(path, created)
    await host.advance(5000)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({})
  })

  it('comes after undoing what was done to it', async () => {
    const host = await start({})
    await host.cli('new', { contact: 'Jane', interview: '2026-11-20' })
    await host.cli('thanked', { contact: 'Jane' })
    await chooseChange(host, 'Created')
    expect(lastNotice(host)).toMatch(/has been changed since/)
    await host.command('undo-last-change')
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({})
  })

  it('works where the template begins with a byte order mark', async () => {
    const template = '\uFEFFNo properties at all.\r\n'
    const host = await start({ 'T.md': template })
    const answer = await host.cli('new', { contact: 'Jane', template: 'T.md' })
    if (answer.startsWith('Error')) return expect(host.switches.frontmatterBehindByteOrderMark).toBe(false)
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'T.md': template })
  })
})
