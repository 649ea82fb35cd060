import { describe, expect, test } from 'vitest'
import type { Host } from '../node/host'
import type { HostOptions } from '../node/host-options'
import { fileAt, listen, startHost } from '../node/start-host'
import type { Templater, TemplaterOptions } from './templater'
import type { TFile } from './vault/files'
import { Modal } from './ui/modal'

const start = (files: Record<string, string>, templater: TemplaterOptions, options: HostOptions = {}) =>
  startHost({ files, others: { templater }, ...options })

const pluginOf = (host: Host) => host.running.plugins.plugins['templater-obsidian'] as Templater['plugin']

/** Has it make `In/Jane.md`, or the next free one, from `T.md`. */
const make = (host: Host, open = false): Promise<TFile | undefined> =>
  pluginOf(host).templater.create_new_note_from_template(fileAt(host, 'T.md'), 'In', 'Jane', open)

const made = async (host: Host, open = false) => host.until(make(host, open))

describe('Templater, asked for a note', () => {
  test('makes an empty one, and then fills it', async () => {
    const host = await start({ 'T.md': 'Hello <% tp.file.title %>' }, {})
    const said = listen(host)
    const texts: string[] = []
    host.app.vault.on('create', (file) => {
      if (file.name.endsWith('.md')) void host.read(file.path).then((text) => texts.push(text))
    })
    const file = await made(host)
    await host.settle()
    expect(said.filter((line) => !line.startsWith('changed'))).toEqual([
      'create In',
      'create In/Jane.md',
      'modify In/Jane.md',
    ])
    expect(texts).toEqual([''])
    expect(await host.read(file?.path ?? '')).toBe('Hello EXECUTED')
    expect((await made(host))?.path).toBe('In/Jane 1.md')
  })

  test('leaves the place of the cursor in the text where it does not open the note', async () => {
    const host = await start(
      { 'T.md': 'a <% tp.file.cursor(2) %> b <% tp.file.cursor() %>' },
      { autoJump: true },
    )
    const file = await made(host)
    expect(await host.read('In/Jane.md')).toBe('a <% tp.file.cursor(2) %> b <% tp.file.cursor() %>')
    expect(host.app.workspace.getActiveFile()).toBeNull()
    if (!file) throw new Error('It made no note')
    await host.app.workspace.getLeaf(false).openFile(file)
    await pluginOf(host).editor_handler.jump_to_next_cursor_location(file, true)
    await host.settle()
    expect(await host.read('In/Jane.md')).toBe('a <% tp.file.cursor(2) %> b ')
    expect(host.app.workspace.activeEditor?.editor?.getCursor()).toMatchObject({ line: 0, ch: 28 })
  })

  test('jumps by itself only where the user set that', async () => {
    const host = await start({ 'T.md': 'x<% tp.file.cursor() %>' }, {})
    const file = await made(host, true)
    expect(host.app.workspace.getActiveFile()?.path).toBe('In/Jane.md')
    await pluginOf(host).editor_handler.jump_to_next_cursor_location(file, true)
    expect(await host.read('In/Jane.md')).toBe('x<% tp.file.cursor() %>')
    await pluginOf(host).editor_handler.jump_to_next_cursor_location(file)
    expect(await host.read('In/Jane.md')).toBe('x')
  })

  test('deletes the note and gives nothing back where its template fails', async () => {
    const host = await start({ 'T.md': 'x <% fail() %>' }, {})
    const said = listen(host)
    expect(await made(host)).toBeUndefined()
    expect(said).toContain('delete In/Jane.md')
    await expect(host.read('In/Jane.md')).rejects.toThrow()
  })

  test('asks over the dialog that is open, and is given up where the user closes it', async () => {
    const host = await start({ 'T.md': 'Role: <% tp.system.prompt("Role?", "", true) %>' }, {})
    new Modal(host.app).open()
    const asked = async () => {
      const note = make(host)
      await host.advance(60)
      const input = host.document.querySelector<HTMLInputElement>('.mod-templater-prompt input')
      if (!input) throw new Error('It asks nothing')
      expect(host.document.activeElement).toBe(input)
      return { note, input }
    }
    const first = await asked()
    first.input.value = 'Designer'
    first.input.trigger('keydown')
    expect(host.document.querySelector('.mod-templater-prompt')).not.toBeNull()
    first.input.dispatchEvent(new host.window.KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    const file = await host.until(first.note)
    expect(await host.read(file?.path ?? '')).toBe('Role: Designer')
    const second = await asked()
    second.input.dispatchEvent(new host.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(await host.until(second.note)).toBeUndefined()
    expect(host.document.querySelectorAll('.modal')).toHaveLength(1)
  })
})

describe('Templater, working on every note that appears', () => {
  test('runs what it holds, and overwrites what was written meanwhile', async () => {
    const host = await start({}, { triggerOnCreate: true })
    const file = await host.app.vault.create('a.md', '<% evil() %>')
    await host.advance(310)
    await host.app.vault.modify(file, 'lost')
    await host.advance(100)
    expect(await host.read('a.md')).toBe('EXECUTED')
  })

  test('writes also where there is nothing to run', async () => {
    const host = await start({}, { triggerOnCreate: true })
    const said = listen(host)
    const file = await host.app.vault.create('a.md', 'plain')
    await host.advance(200)
    expect(said).not.toContain('modify a.md')
    await host.advance(110)
    await host.app.vault.modify(file, 'lost')
    await host.advance(100)
    expect(await host.read('a.md')).toBe('plain')
  })

  test('merges the properties and the text of its folder’s template into one without a body', async () => {
    const files = {
      'T.md': '---\nrole: Designer\ntags: [talk, one]\nplace:\n---\n# <% tp.file.title %>\n',
      'In/old.md': '',
    }
    const host = await start(files, { triggerOnCreate: true, folderTemplates: { In: 'T.md' } })
    await host.app.vault.create('In/a.md', '---\nrole: none\nplace: Kiel\ntags:\n  - one\n---\n')
    await host.app.vault.create('In/b.md', '---\nrole: none\n---\nBody')
    await host.advance(500)
    expect(await host.read('In/a.md')).toBe(
      '---\nrole: Designer\nplace: Kiel\ntags:\n  - one\n  - talk\n---\n# EXECUTED\n',
    )
    expect(await host.read('In/b.md')).toBe('---\nrole: none\n---\nBody')
  })

  test('leaves a note alone that is gone, or that it is making itself', async () => {
    const host = await start({ 'T.md': '<% tp.system.prompt("Role?") %>' }, { triggerOnCreate: true })
    const gone = await host.app.vault.create('gone.md', 'x')
    await host.app.vault.delete(gone)
    const said = listen(host)
    const note = make(host)
    await host.advance(2_000)
    expect(said.filter((line) => line.startsWith('modify'))).toEqual([])
    host.document.querySelector<HTMLElement>('.mod-templater-prompt .modal-close-button')?.click()
    await host.until(note)
    expect(await host.read('In/Jane.md')).toBe('null')
  })
})
