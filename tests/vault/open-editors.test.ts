import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { due, hosts, interview, lastNotice, note, notesOf, open, TODAY } from '../ui/hands'

const start = hosts()
const JANE = interview('Jane', 'interview_on: 2025-11-30', 'thanked_on: 2025-12-01')
const logged = (text: string) =>
  text.replace('---\n\nBody', `check_ins:\n  - ${TODAY}\nlast_contact: ${TODAY}\n---\n\nBody`)

/** Types at the end of the note that is open. */
function type(host: Host, text: string): void {
  const editor = host.app.workspace.activeEditor?.editor
  if (!editor) throw new Error('No note is open')
  editor.replaceRange(text, { line: editor.lastLine(), ch: editor.getLine(editor.lastLine()).length })
}

const shown = (host: Host) => host.app.workspace.activeEditor?.editor?.getValue()

describe('an action on a note in whose editor something is typed', () => {
  it.each(['palette', 'command line'])('keeps it, from the %s', async (from) => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    type(host, 'Not saved yet.')
    expect(await host.read('Jane.md')).toBe(JANE)
    if (from === 'palette') await host.command('log-check-in-today')
    else await host.cli('log', { contact: 'Jane' })
    expect(await host.read('Jane.md')).toBe(`${logged(JANE)}Not saved yet.`)
    await host.advance(5000)
    expect(await host.read('Jane.md')).toBe(`${logged(JANE)}Not saved yet.`)
    expect(shown(host)).toBe(`${logged(JANE)}Not saved yet.`)
  })

  it('goes on with what is typed while it writes', async () => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    type(host, 'One. ')
    const answer = host.cli('log', { contact: 'Jane' })
    type(host, 'Two. ')
    await answer
    type(host, 'Three.')
    await host.advance(5000)
    expect(await host.read('Jane.md')).toBe(`${logged(JANE)}One. Two. Three.`)
  })

  it('is undone with what was typed since', async () => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    await host.command('log-check-in-today')
    type(host, 'Typed.')
    await host.command('undo-last-change')
    await host.advance(5000)
    expect(await host.read('Jane.md')).toBe(`${JANE}Typed.`)
  })

  it('saves every editor of the note', async () => {
    const host = await start({ 'Jane.md': JANE, 'Other.md': 'x' })
    await open(host, 'Jane.md')
    const second = host.app.workspace.getLeaf('tab')
    const file = host.app.vault.getFileByPath('Jane.md')
    if (!file) throw new Error('No note')
    await host.until(second.openFile(file, { active: true }))
    type(host, 'In the second.')
    await host.command('log-check-in-today')
    await host.advance(1000)
    expect(await host.read('Jane.md')).toBe(`${logged(JANE)}In the second.`)
  })

  it('is refused where the editor cannot be saved, and nothing is written in any note', async () => {
    const files = {
      'New.md': interview('"[[Jane]]"', 'interview_on: 2026-05-04', 'thanked_on: 2026-05-05'),
      'Old.md': interview('"[[Jane]]"', 'interview_on: 2025-05-04', 'next_check_in: 2026-12-01'),
    }
    const host = await start(files)
    await open(host, 'Old.md')
    type(host, 'Not saved.')
    const { vault } = host.app
    const modify = vault.modify.bind(vault)
    vault.modify = async () => {
      await Promise.resolve()
    }
    await host.command('log-check-in-today')
    await host.advance(2000)
    expect(lastNotice(host)).toBe('“Old” is being edited just now. Nothing was changed.')
    expect(notesOf(host)).toEqual(files)
    vault.modify = modify
  })

  it('understands what is being typed into the properties', async () => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    const editor = host.app.workspace.activeEditor?.editor
    editor?.replaceRange('check_ins: [2026-01-05]\n', { line: 1, ch: 0 })
    await host.command('log-check-in-today')
    expect(await host.read('Jane.md')).toContain(`check_ins: [2026-01-05, ${TODAY}]\n`)
    editor?.replaceRange('broken: [', { line: 1, ch: 0 })
    await host.command('log-check-in-today')
    await host.advance(5000)
    expect(await host.read('Jane.md')).toContain('broken: [check_ins')
  })

  it('keeps the line ends of a note that the editor shows without them', async () => {
    const text = JANE.replaceAll('\n', '\r\n')
    const host = await start({ 'Jane.md': text })
    await open(host, 'Jane.md')
    await host.command('log-check-in-today')
    expect(await host.read('Jane.md')).toBe(logged(JANE).replaceAll('\n', '\r\n'))
  })
})

describe('what a sync writes', () => {
  it.each([0, 50, 500])('just before an action is kept, with a cache %i ms behind', async (cacheLag) => {
    const host = await start({ 'Jane.md': JANE }, { cacheLag })
    const synced = JANE.replace('tags', 'role: CTO\ntags').replace('Body.', 'Synced.')
    await host.disk.external.write('Jane.md', synced)
    await host.cli('log', { contact: 'Jane' })
    await host.advance(2000)
    expect(await host.read('Jane.md')).toBe(
      logged(synced.replace('Synced.', 'Body.')).replace('Body.', 'Synced.'),
    )
  })

  it.each([0, 50, 500])('just after an action is shown, with a cache %i ms behind', async (cacheLag) => {
    const host = await start({ 'Jane.md': JANE }, { cacheLag })
    await host.cli('log', { contact: 'Jane' })
    await host.disk.external.write('Jane.md', JANE.replace('tags', 'last_contact: 2026-10-01\ntags'))
    await host.advance(1000)
    expect((await due(host, { within: '60' })).followUps).toMatchObject([{ due: '2027-01-01' }])
  })

  it('beside what is typed is kept with it', async () => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    type(host, 'Typed.')
    await host.disk.external.write('Jane.md', JANE.replace('tags', 'role: CTO\ntags'))
    await host.settle()
    await host.command('log-check-in-today')
    await host.advance(5000)
    const text = await host.read('Jane.md')
    for (const part of ['role: CTO', 'Typed.', `last_contact: ${TODAY}`]) expect(text).toContain(part)
  })
})

describe('an action on a note that another plugin watches', () => {
  it('is not lost with a note that has just been created', async () => {
    const host = await start(
      {},
      {
        others: {
          rewriteCreated: { after: 300, rewrite: (text) => text.replace('## Notes', '## My notes') },
        },
      },
    )
    const path = await host.cli('new', { contact: 'Jane', interview: '2026-11-20' })
    await host.cli('thanked', { contact: 'Jane' })
    await host.advance(2000)
    const text = await host.read(path)
    expect(text).toContain(`thanked_on: ${TODAY}\n`)
    expect(text).toContain('## My notes')
    expect((await due(host, { within: '200' })).followUps).toMatchObject([{ kind: 'check-in' }])
  })
})

it('two notes of one name are told apart by their paths', async () => {
  const files = { 'A/Jane.md': JANE, 'B/Jane.md': note('contact: Kim', 'tags: informational-interview') }
  const host = await start(files)
  await host.cli('log', { path: 'B/Jane' })
  expect(await host.read('A/Jane.md')).toBe(JANE)
  expect(await host.read('B/Jane.md')).toContain(TODAY)
})
