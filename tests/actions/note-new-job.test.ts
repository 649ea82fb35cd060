import { describe, expect, it } from 'vitest'
import { HEADER } from '../follow-ups/people-of'
import { hosts, interview, lastNotice, notesOf, open, pressUndo } from '../ui/hands'
import { panels } from '../ui/contact/panel-host'
import type { Host } from '../host/node/host'

const start = hosts()
const startPanel = panels()

const TITLE = 'Note the new job'
const JANE = 'Interviews/Jane.md'
const IDA = 'Interviews/Ida.md'
const NOTES = {
  [JANE]: interview('Jane Doe', 'company: Acme', 'interview_on: 2026-07-12', 'thanked_on: 2026-07-13'),
  [IDA]: interview('Ida Brandt', 'company: Acme', 'role: Lead', 'asked_on: 2026-11-02'),
}
const CSV = 'Data/Connections.csv'
const FILES = {
  ...NOTES,
  [CSV]: [HEADER, 'Jane,Doe,,,Globex,Director,', 'Ida,Brandt,,,"ACME, Inc.",Lead,'].join('\n'),
}
const NOTED = FILES[JANE].replace('company: Acme', 'company: Globex').replace(
  'tags: [informational-interview]\n',
  'tags: [informational-interview]\nworked_at:\n  - Acme\nrole: Director\n',
)

/** What the menu of a row offers; it is closed again. */
async function menuOf(host: Host, name: string): Promise<string[]> {
  const row = host.document.body.findAll('.iin-open').find((el) => el.getText().includes(name))
  if (!row) throw new Error(`There is no row of ${name}`)
  row.dispatchEvent(new host.window.MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
  await host.settle()
  const titles = host.document.body.findAll('.menu .menu-item').map((el) => el.getText())
  host.document.body.dispatchEvent(
    new host.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
  )
  await host.settle()
  return titles
}

describe('the menu of a row', () => {
  it('offers to note a new job where the export tells of one, which the first menu has read', async () => {
    const host = await start(FILES)
    await host.command('open-follow-ups')
    await host.advance(2000)
    host.counters.reset()
    expect(await menuOf(host, 'Jane Doe')).not.toContain(TITLE)
    await host.advance(1000)
    expect(host.counters.filesRead).toBe(1)
    host.counters.reset()
    for (let time = 0; time < 3; time++) {
      expect(await menuOf(host, 'Jane Doe')).toContain(TITLE)
      expect(await menuOf(host, 'Ida Brandt')).not.toContain(TITLE)
    }
    expect(host.counters).toMatchObject({ filesRead: 0, fileCacheReads: 0 })
  })

  it('offers none where there is no export', async () => {
    const host = await start(NOTES)
    await host.command('open-follow-ups')
    await host.advance(2000)
    for (let time = 0; time < 3; time++) expect(await menuOf(host, 'Jane Doe')).not.toContain(TITLE)
  })
})

describe('the command', () => {
  it('notes it from the note in front, and from then on is there no more', async () => {
    const host = await start(FILES)
    await host.cli('contacts', { query: 'jane' })
    await open(host, IDA)
    expect(await host.command('note-new-job')).toBe(false)
    await open(host, JANE)
    expect(await host.command('note-new-job')).toBe(true)
    expect(lastNotice(host)).toBe('Noted the new job of Jane Doe: Director at Globex. [Undo]')
    expect(notesOf(host)).toEqual({ ...FILES, [JANE]: NOTED })
    expect(await host.command('note-new-job')).toBe(false)
    await pressUndo(host)
    expect(notesOf(host)).toEqual(FILES)
  })

  it('looks again at an export that has changed', async () => {
    const host = await start(FILES)
    await host.cli('contacts', { query: 'jane' })
    await open(host, JANE)
    await host.disk.external.write(CSV, `${HEADER}\nJane,Doe,,,Acme,,`)
    await host.advance(2000)
    await host.command('note-new-job')
    expect(lastNotice(host)).toBe('LinkedIn tells of no new job of Jane Doe.')
    expect(notesOf(host)[JANE]).toBe(FILES[JANE])
  })
})

describe('the panel', () => {
  it('has a button for it below the reason that tells of it', async () => {
    const panel = await startPanel(FILES, JANE)
    await panel.host.advance(1000)
    expect(panel.sections()['Reasons to write']).toEqual(['They are at Globex now, according to LinkedIn'])
    expect(panel.item('at Globex now').findAll('button')).toHaveLength(1)
    await panel.click(panel.button(TITLE))
    await panel.host.advance(2000)
    expect(notesOf(panel.host)[JANE]).toBe(NOTED)
    expect(panel.sections()).not.toHaveProperty('Reasons to write')
    expect(panel.who()).toContain('Globex')
  })
})

describe('new-job', () => {
  it('notes it, and says so where there is none', async () => {
    const host = await start(FILES)
    expect(await host.cli('new-job', { contact: 'Ida Brandt' })).toBe(
      'LinkedIn tells of no new job of Ida Brandt.',
    )
    expect(notesOf(host)).toEqual(FILES)
    expect(await host.cli('new-job', { contact: 'Jane Doe' })).toContain(
      'Noted the new job of Jane Doe: Director at Globex',
    )
    expect(notesOf(host)).toEqual({ ...FILES, [JANE]: NOTED })
    expect(await host.cli('new-job', { contact: 'Jane Doe' })).toMatch(/^LinkedIn tells of no new job/)
  })
})
