import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
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
  press,
} from '../ui/hands'

const start = hosts()
const TITLE = 'Turn into interview note'

/** What was said: in the form where one was sent and stays open, else in the newest notice. */
const saidLast = (host: Host) => host.document.body.find('.iin-form-alert')?.getText() ?? lastNotice(host)

describe('turning a note into an interview note', () => {
  it.each([
    [
      'a list',
      note('person: Jane', 'tags:', '  - meeting'),
      note('person: Jane', 'tags:', '  - meeting', '  - informational-interview'),
    ],
    [
      'brackets',
      note('person: Jane', 'tags: [meeting]'),
      note('person: Jane', 'tags: [meeting, informational-interview]'),
    ],
    [
      'no tags',
      note('# mine', 'Name:  "Jane"'),
      note('# mine', 'Name:  "Jane"', 'tags:', '  - informational-interview'),
    ],
    [
      'CRLF',
      note('people: ["[[Jane]]"]').replaceAll('\n', '\r\n'),
      note('people: ["[[Jane]]"]', 'tags:', '  - informational-interview').replaceAll('\n', '\r\n'),
    ],
  ])('that names somebody adds the marker alone, beside %s', async (_, before, after) => {
    const host = await start({ 'Meetings/Jane.md': before })
    await chooseInMenu(host, 'Meetings/Jane.md', TITLE)
    expect(notesOf(host)).toEqual({ 'Meetings/Jane.md': after })
    expect((await due(host, { kind: 'to-ask' })).followUps).toMatchObject([{ contact: 'Jane' }])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'Meetings/Jane.md': before })
  })

  it('that names nobody asks whom it is about, in one undoable splice', async () => {
    const files = { 'People/Jane Doe.md': note('org: Acme', 'last_contact: 2026-02-01') }
    const host = await start(files)
    await open(host, 'People/Jane Doe.md')
    expect(await host.command('turn-into-interview-note')).toBe(true)
    expect(notesOf(host)).toEqual(files)
    await press(host, '.modal button.mod-cta')
    expect(notesOf(host)).toEqual({
      'People/Jane Doe.md': note(
        'org: Acme',
        'last_contact: 2026-02-01',
        'contact: Jane Doe',
        'tags:',
        '  - informational-interview',
      ),
    })
    expect(lastNotice(host)).toBe('Turned “Jane Doe” into an interview note. [Undo]')
    expect((await due(host)).followUps).toMatchObject([
      { contact: 'Jane Doe', company: 'Acme', due: '2026-05-01' },
    ])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
  })

  it.each([
    'Body alone, no line at its end',
    '',
    '\uFEFFBehind a byte order mark\r\n',
    '\n---\nnot: properties\n---\n',
  ])('without properties makes a block, and undo takes it away: %j', async (before) => {
    const host = await start({ 'Jane.md': before })
    await chooseInMenu(host, 'Jane.md', TITLE)
    await press(host, '.modal button.mod-cta')
    const text = await host.read('Jane.md')
    if (text === before) {
      // Behind a byte order mark, the host may see no properties: then the note is left as it is, and says so.
      expect(host.switches.frontmatterBehindByteOrderMark).toBe(false)
      expect(saidLast(host)).toMatch(/“Jane”/)
      return
    }
    expect(text.replace(/^\uFEFF/, '').endsWith(before.replace(/^\uFEFF/, ''))).toBe(true)
    expect((await due(host, { kind: 'to-ask' })).followUps).toMatchObject([{ contact: 'Jane' }])
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual({ 'Jane.md': before })
  })

  it('writes nothing when the user names nobody', async () => {
    const host = await start({ 'Jane.md': 'Body.' })
    await chooseInMenu(host, 'Jane.md', TITLE)
    await press(host, '.modal .modal-close-button')
    expect(notesOf(host)).toEqual({ 'Jane.md': 'Body.' })
    expect(host.notices()).toEqual([])
  })

  it('is offered for ordinary notes alone', async () => {
    const host = await start(
      {
        'Interview.md': interview('Jane'),
        'Typed.md': note('contact: Kim', 'type: Informational-Interview'),
        'Templates/Interview.md': interview('"{{contact}}"'),
        'Diary.md': 'Nothing.',
        'Photo.png': '',
        '.obsidian/templates.json': '{"folder": "Templates/"}',
      },
      {},
    )
    const offered = Object.keys(notesOf(host)).filter((path) => menuTitles(host, path).includes(TITLE))
    expect(offered).toEqual(['Diary.md'])
    await open(host, 'Interview.md')
    expect(await host.command('turn-into-interview-note')).toBe(false)
  })

  it.each([
    ['Broken.md', '---\ntags: [a\nperson: Jane\n---\n', /line \d/],
    ['List.md', '---\n- a\n- b\n---\n', /line \d/],
    ['Tags twice.md', note('person: Jane', 'Tags: [a]', 'x: 1'), /Tags/],
    ['Map.md', note('person: Jane', 'tags: {a: b}'), /tags/],
    ['Anchor.md', note('person: Jane', 'tags: &t [a]', 'more: *t'), /tags/],
  ])('refuses %s with the reason, and changes nothing', async (path, text, reason) => {
    const host = await start({ [path]: text })
    await chooseInMenu(host, path, TITLE)
    if (host.document.body.find('.modal')) await press(host, '.modal button.mod-cta')
    expect(saidLast(host)).toMatch(reason)
    expect(notesOf(host)).toEqual({ [path]: text })
  })

  it('uses the marker of the settings', async () => {
    const host = await start({ 'Jane.md': note('person: Jane') }, { pluginData: { markerTag: 'talks/info' } })
    await chooseInMenu(host, 'Jane.md', TITLE)
    expect(await host.read('Jane.md')).toBe(note('person: Jane', 'tags:', '  - talks/info'))
    expect((await due(host, { kind: 'to-ask' })).followUps).toHaveLength(1)
  })
})
