import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptNote } from '../../src/interviews/kept-note'
import type { Host } from '../host/node/host'
import { field, fill, pressButton } from '../ui/form-hands'
import {
  chooseInMenu,
  due,
  hosts,
  interview,
  lastNotice,
  menuTitles,
  note,
  notesOf,
  open,
  pressUndo,
  TODAY,
  chooseOfList,
} from '../ui/hands'

const start = hosts()
const PATH = 'Interviews/Jane.md'
const JANE = interview(
  '"[[Jane Doe]]"',
  'company: Acme',
  'interview_on: 2026-06-01',
  'thanked_on: 2026-06-02',
)
const FILES = { [PATH]: JANE, 'People/Jane Doe.md': note('x: 1') }
const KEEP_NOTE = 'Keep this note for somebody…'

const reasons = (host: Host) => host.cli('reasons', { path: PATH })

describe('a note with a property `for`', () => {
  it.each([
    ['a name', 'for: Jane Doe'],
    ['a link', 'for: "[[Jane Doe]]"'],
    ['one of several', 'for: [Sam, "[[People/Jane Doe|Jane]]"]'],
    ['another spelling', 'keep_for: jane  DOE'],
  ])('that holds %s is kept for them', async (_, line) => {
    const host = await start({ ...FILES, 'Clips/Night shifts.md': note(line, 'source: https://a.example/n') })
    expect(await reasons(host)).toContain('You kept for them: Night shifts\tClips/Night shifts.md')
    expect(await host.cli('draft', { path: PATH, kind: 'check-in' })).toContain(
      'I came across “Night shifts” and thought of you: https://a.example/n',
    )
  })

  it.each(['for: Acme', 'for: "[[Acme]]"', 'for: [ACME]'])(
    'that says %s is kept for everybody there',
    async (line) => {
      const host = await start({ ...FILES, 'Companies/Acme.md': 'Acme', 'Clips/Night shifts.md': note(line) })
      expect(await reasons(host)).toContain('You kept for their company: Night shifts')
    },
  )

  it.each(['Acme SpA', '[[Companies/Acme SpA|Acme]]', 'Acme'])(
    'for %s is kept for a company whose legal form is told by how it is written',
    async (company) => {
      const jane = (FILES[PATH] ?? '').replace('company: Acme', 'company: Acme SpA')
      const kept = note(`for: "${company}"`)
      const host = await start({ ...FILES, [PATH]: jane, 'Clips/Night shifts.md': kept })
      expect(await reasons(host)).toContain('You kept for their company: Night shifts')
    },
  )

  it.each([
    ['somebody else', { 'A.md': note('for: Sam') }],
    ['nobody', { 'A.md': note('for:') }],
    ['what is no name', { 'A.md': note('for: 12') }],
    ['them, in an interview note', { 'Interviews/Sam.md': interview('Sam', 'for: Jane Doe') }],
    ['them, in a folder that is passed over', { 'Archive/A.md': note('for: Jane Doe') }],
  ])('for %s is none of theirs', async (_, files) => {
    const host = await start({ ...FILES, ...files }, { pluginData: { ignoredFolders: ['Archive'] } })
    expect(await reasons(host)).not.toContain('You kept')
  })

  it('is followed as it changes, moves and goes', async () => {
    const host = await start({ ...FILES, 'Clips/A.md': note('x: 1') })
    void host.disk.external.write('Clips/A.md', note('for: Jane Doe'))
    await host.advance(2000)
    expect(await reasons(host)).toContain('Clips/A.md')
    await host.app.vault.rename(host.app.vault.getFileByPath('Clips/A.md') as never, 'Clips/B.md')
    expect(await reasons(host)).toContain('Clips/B.md')
    void host.disk.external.remove('Clips/B.md')
    await host.advance(2000)
    expect(await reasons(host)).not.toContain('Clips')
  })

  it('is no reason any more once a line of the log links to it', async () => {
    const host = await start(
      { ...FILES, 'Clips/Night shifts.md': note('for: "[[Jane Doe]]"') },
      { pluginData: { askedWhoWrites: true } },
    )
    await open(host, PATH)
    await host.command('write-to-contact')
    await host.settle()
    expect(field(host, 'What you wrote, in a line').value).toBe('sent them [[Night shifts]]')
    await pressButton(host, 'Log check-in')
    expect(notesOf(host)[PATH]).toContain(`- ${TODAY} sent them [[Night shifts]]\n`)
    expect(await reasons(host)).not.toContain('Night shifts')
    await pressUndo(host)
    expect(notesOf(host)[PATH]).toBe(JANE)
    expect(await reasons(host)).toContain('Night shifts')
  })
})

describe('keeping', () => {
  it('a note adds whom it is for, in its own list, and is taken back to the byte', async () => {
    const clip = '---\nfor:\n  - Sam # first\nother: [1]\n---\n\nText.\n'
    const host = await start({ ...FILES, 'Clips/A.md': clip })
    await chooseInMenu(host, 'Clips/A.md', KEEP_NOTE)
    await chooseOfList(host, 'Jane Doe')
    expect(lastNotice(host)).toBe('Kept “A” for Jane Doe. [Undo]')
    expect(notesOf(host)['Clips/A.md']).toBe(clip.replace('# first\n', '# first\n  - "[[Jane Doe]]"\n'))
    await pressUndo(host)
    expect(notesOf(host)['Clips/A.md']).toBe(clip)
  })

  it('a page makes a small note with its address, for whom, and why', async () => {
    const host = await start(FILES)
    await chooseInMenu(host, PATH, 'Keep a link for somebody…')
    await fill(host, 'Address of the page', 'a.example')
    await pressButton(host, 'Keep')
    expect(field(host, 'Address of the page').getAttribute('aria-invalid')).toBe('true')
    await fill(host, 'Address of the page', 'https://a.example/n?x=1#y')
    await fill(host, 'What it is', 'Night: shifts')
    await fill(host, 'Why it is for them', 'She asked about nights.')
    await pressButton(host, 'Keep')
    expect(notesOf(host)['Clippings/Night- shifts.md']).toBe(
      '---\nurl: https://a.example/n?x=1#y\nfor:\n  - "[[Jane Doe]]"\n---\n\nShe asked about nights.\n',
    )
    expect((await due(host, { within: '999' })).problems).toEqual([])
  })

  it('is offered for ordinary notes alone, and a page for contacts', async () => {
    const host = await start({ ...FILES, 'A.md': 'Text.' })
    expect(menuTitles(host, 'A.md')).toContain(KEEP_NOTE)
    expect(menuTitles(host, PATH)).not.toContain(KEEP_NOTE)
    expect(menuTitles(host, 'A.md')).not.toContain('Keep a link for somebody…')
  })

  it.each([
    [{ for: 'Jane Doe', url: 'x', title: 'A' }, /no address of a page/],
    [{ for: 'Jane Doe', url: 'https://a.example' }, /What is it/],
    [{ for: 'Jane Doe', note: 'Nowhere.md' }, /There is no note at Nowhere\.md/],
    [{ url: 'https://a.example', title: 'A' }, /(for= is missing|parameter: for)/],
  ] as [Record<string, string>, RegExp][])('on the command line refuses %j', async (given, says) => {
    const host = await start(FILES)
    expect(await host.cli('keep', given)).toMatch(says)
    expect(notesOf(host)).toEqual(FILES)
  })
})

it('the template for the Web Clipper makes notes that are kept', async () => {
  const text = await readFile(
    join(import.meta.dirname, '..', '..', 'docs', 'web-clipper-template.json'),
    'utf8',
  )
  // https://help.obsidian.md/web-clipper/templates: what it may hold, and the types that its properties may have.
  const template = JSON.parse(text) as {
    behavior: string
    properties: { name: string; value: string; type: string }[]
  }
  expect(Object.keys(template).sort()).toEqual(
    [
      'schemaVersion',
      'name',
      'behavior',
      'noteNameFormat',
      'path',
      'noteContentFormat',
      'properties',
      'triggers',
    ].sort(),
  )
  expect([
    'create',
    'append-specific',
    'append-daily',
    'prepend-specific',
    'prepend-daily',
    'overwrite',
  ]).toContain(template.behavior)
  const types = ['text', 'multitext', 'number', 'checkbox', 'date', 'datetime']
  for (const { type } of template.properties) expect(types).toContain(type)
  const clipped = Object.fromEntries(
    template.properties.map(({ name }) => [name, name === 'for' ? ['Jane Doe'] : 'https://a.example/']),
  )
  expect(keptNote('Clippings/A.md', clipped)).toMatchObject({
    url: 'https://a.example/',
    forWhom: [{ name: 'Jane Doe' }],
  })
})
