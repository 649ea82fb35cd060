import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import type { HostOptions } from '../host/node/host-options'
import { MarkdownView } from '../host/core/workspace/markdown-view'
import { fill, pressButton } from './form-hands'
import { hosts, notesOf } from './hands'

const start = hosts()
const PATH = 'Interviews/Jane interview.md'

/** Makes a note for Jane in the form, as a user does. */
async function create(host: Host): Promise<void> {
  await host.command('new-interview')
  await fill(host, 'Contact', 'Jane')
  await pressButton(host, 'Create note')
  // The editor saves after two seconds.
  await host.advance(5000)
}

function editing(host: Host): { mode: string; before: string } {
  const { view } = host.app.workspace.activeLeaf ?? {}
  if (!(view instanceof MarkdownView)) throw new Error('No note is in front')
  const { line, ch } = view.editor.getCursor()
  const lines = view.editor.getValue().split('\n')
  return { mode: view.getMode(), before: [...lines.slice(0, line), lines[line]?.slice(0, ch)].join('\n') }
}

describe('a note that was created', () => {
  it('is written in at its first empty place, also by somebody who opens notes to read', async () => {
    const host = await start({ '.obsidian/app.json': '{"defaultViewMode": "preview"}' })
    await create(host)
    const { mode, before } = editing(host)
    expect(mode).toBe('source')
    expect(before).toMatch(/\n## Questions\n\n- \[ \] $/)
  })
})

describe('a template of Templater with places for the cursor', () => {
  const template =
    '---\ncontact: {{contact}}\n---\n\nFirst <% tp.file.cursor(2) %>, then <% tp.file.cursor(1) %>.\n'
  const options = (templater: object): HostOptions => ({
    others: { templater },
    pluginData: { template: 'T.md' },
    switches: { internalsAreThere: true },
  })

  it('has them taken out, and the cursor at the first, where Templater leaves them', async () => {
    const host = await start({ 'T.md': template }, options({}))
    await create(host)
    expect(await host.read(PATH)).toContain('\nFirst , then .\n')
    expect(editing(host).before).toMatch(/First , then $/)
  })

  it('has Templater put the cursor where it does so', async () => {
    const host = await start({ 'T.md': template }, options({ autoJump: true }))
    await create(host)
    expect(await host.read(PATH)).toContain('\nFirst <% tp.file.cursor(2) %>, then .\n')
    expect(editing(host).before).toMatch(/then $/)
  })

  it.each([{}, { autoJump: true }])(
    'can be undone as if nothing had been taken out (%j)',
    async (templater) => {
      const host = await start({ 'T.md': template }, options(templater))
      await create(host)
      await host.command('undo-last-change')
      await host.advance(1000)
      expect(Object.keys(notesOf(host))).toEqual(['T.md'])
    },
  )
})
