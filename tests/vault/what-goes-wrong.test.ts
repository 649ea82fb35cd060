import { describe, expect, it } from 'vitest'
import { MarkdownView } from '../host/core/workspace/markdown-view'
import type { Host } from '../host/node/host'
import { hosts, interview, lastNotice, note, notesOf, open, press } from '../ui/hands'
import { diskOf } from './faults'

const start = hosts()
const HELD = ['interview_on: 2026-11-20']
const JANE = interview('Jane', ...HELD)
const went = { contact: 'Jane', learned: 'Much.', people: 'Pia | Quin' }

/** Types at the end of the note that is open. */
function type(host: Host, text: string): void {
  const editor = host.app.workspace.activeEditor?.editor
  if (!editor) throw new Error('No note is open')
  editor.replaceRange(text, { line: editor.lastLine(), ch: editor.getLine(editor.lastLine()).length })
}

describe('a new note whose folder cannot be', () => {
  it.each(['Interviews', 'Interviews/2026'])(
    'because %s is a file leaves everything as it was',
    async (file) => {
      const host = await start(
        { 'Jane.md': JANE, [file]: 'mine' },
        { pluginData: { interviewFolder: 'Interviews/2026' } },
      )
      const before = await diskOf(host)
      for (const [verb, call] of [
        ['new', { contact: 'Sam' }],
        ['went', went],
        ['went', went],
      ] as const) {
        expect(await host.cli(verb, call)).toBe(
          `Error: “${file}” is a file, so there can be no folder of that name. Choose another folder.`,
        )
        expect(await diskOf(host)).toEqual(before)
      }
      expect(await host.command('choose-change-to-undo')).toBe(false)
    },
  )

  it('because it is read-only leaves everything as it was', async () => {
    const host = await start({ 'Jane.md': JANE, 'Interviews/Old.md': 'x' })
    const before = await diskOf(host)
    const { vault } = host.app
    const create = vault.create.bind(vault)
    vault.create = async (path, ...rest) => {
      if (path.startsWith('Interviews/')) throw new Error(`EACCES: permission denied, open '${path}'`)
      return create(path, ...rest)
    }
    for (const [verb, call] of [
      ['new', { contact: 'Sam' }],
      ['went', went],
      ['went', went],
    ] as const) {
      expect(await host.cli(verb, call)).toMatch(/^Error: .*EACCES: permission denied/)
      expect(await diskOf(host)).toEqual(before)
    }
  })

  it('is told where Obsidian does not know of what lies there', async () => {
    const host = await start({ 'Jane.md': JANE })
    await host.disk.write('Interviews', 'mine')
    expect(await host.cli('new', { contact: 'Sam' })).toMatch(/^Error: “Interviews” is a file/)
    expect(host.disk.files()).toEqual({ 'Jane.md': JANE, Interviews: 'mine' })
  })

  it('takes an empty file that Obsidian does not know of for another one, and leaves it', async () => {
    const host = await start({ 'Interviews/Old.md': 'x' })
    await host.disk.write('Interviews/Sam interview.md', '')
    expect(await host.cli('new', { contact: 'Sam' })).toBe('Interviews/Sam interview 1.md')
    expect(await host.read('Interviews/Sam interview.md')).toBe('')
  })

  it('ends, however long its name is', async () => {
    const host = await start({})
    const contact = 'x'.repeat(179)
    const first = await host.cli('new', { contact })
    expect(await host.cli('new', { contact })).toBe(first.replace(/\.md$/, ' 1.md'))
  })
})

describe('a note that is not UTF-8', () => {
  const bytes = (...parts: (string | number[])[]) =>
    Uint8Array.from(
      parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
    ).buffer
  const head = '---\ncontact: Jane\ninterview_on: 2026-11-20\ntags: [informational-interview]\n---\n\n'
  const CASES: [name: string, data: ArrayBuffer, cause: string][] = [
    ['in the body, as Windows-1252', bytes(head, 'Caf', [0xe9], ' at noon\n'), 'Windows-1252'],
    ['in the properties', bytes('---\nx: Caf', [0xe9], '\n', head.slice(4)), 'Windows-1252'],
    ['cut off', bytes(head, 'Caf', [0xc3]), 'cut off'],
  ]

  it.each(CASES)('(%s) is left as it is by every action that writes to it', async (_, data, cause) => {
    const host = await start({ 'Other.md': interview('Jane', 'interview_on: 2025-01-05') })
    await host.disk.external.write('Jane.md', data)
    await host.advance(1000)
    const calls = [
      ['log', {}],
      ['thanked', {}],
      ['snooze', { until: '2026-12-24' }],
      ['asked', {}],
      ['outcome', { is: 'held' }],
      ['cadence', { is: 'monthly' }],
      ['went', { learned: 'Much.', people: 'Pia' }],
    ] as const
    for (const [verb, call] of calls) {
      expect(await host.cli(verb, { path: 'Jane.md', ...call })).toMatch(
        new RegExp(`^Error: “Jane” was left as it is: .*not UTF-8.*${cause}`),
      )
    }
    expect(new Uint8Array(await host.disk.readBinary('Jane.md'))).toEqual(new Uint8Array(data))
    expect(Object.keys(notesOf(host)).sort()).toEqual(['Jane.md', 'Other.md'])
  })

  it('is not turned into an interview note', async () => {
    const host = await start({})
    const data = bytes('---\ncontact: Jane\n---\n\nCaf', [0xe9], ' at noon\n')
    await host.disk.external.write('Jane.md', data)
    await host.advance(1000)
    await open(host, 'Jane.md')
    await host.command('turn-into-interview-note')
    expect(lastNotice(host)).toMatch(/^“Jane” was left as it is: .*not UTF-8/)
    expect(new Uint8Array(await host.disk.readBinary('Jane.md'))).toEqual(new Uint8Array(data))
  })

  it('is not what a note is that holds a replacement character of its own', async () => {
    const host = await start({ 'Jane.md': JANE.replace('Body.', 'A \uFFFD.') })
    expect(await host.cli('thanked', { contact: 'Jane' })).toMatch(/^Noted/)
    expect(await host.read('Jane.md')).toContain('A \uFFFD.')
  })

  it('has its bytes looked at only where its text holds such a character', async () => {
    const host = await start({ 'Jane.md': JANE })
    let looked = 0
    host.app.vault.readBinary = async () => {
      looked++
      return new ArrayBuffer(0)
    }
    await host.cli('thanked', { contact: 'Jane' })
    expect(looked).toBe(0)
  })
})

describe('typing that is not saved, and a change by another program', () => {
  it.each([
    ['what they were loaded from', false],
    ['what is typed', true],
  ])('that Obsidian has not noticed: neither is lost, where editors keep %s', async (_, keepsTyping) => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    type(host, 'Typed.')
    const synced = JANE.replace('tags', 'role: CTO\ntags')
    // Behind the back of whatever watches the disk.
    await host.disk.write('Jane.md', synced)
    host.app.workspace.iterateAllLeaves(({ view }) => {
      if (view instanceof MarkdownView && keepsTyping) view.data = view.getViewData()
    })
    expect(await host.cli('thanked', { contact: 'Jane' })).toMatch(
      /^Error: “Jane” was changed by another program while you were typing in it/,
    )
    expect(await host.read('Jane.md')).toBe(synced)
    expect(host.app.workspace.activeEditor?.editor?.getValue()).toContain('Typed.')
  })

  it('that Obsidian notices a moment later: both are kept', async () => {
    const host = await start({ 'Jane.md': JANE })
    await open(host, 'Jane.md')
    type(host, 'Typed.')
    await host.disk.write('Jane.md', JANE.replace('tags', 'role: CTO\ntags'))
    host.window.setTimeout(() => void host.app.vault.readOutsideChanges(), 215)
    expect(await host.cli('thanked', { contact: 'Jane' })).toMatch(/^Noted thanks/)
    await host.advance(5000)
    const text = await host.read('Jane.md')
    for (const part of ['role: CTO', 'Typed.', 'thanked_on: 2026-11-23']) expect(text).toContain(part)
  })
})

describe('where the disk breaks a write off', () => {
  /** Lets the next `times` writes to a note end after half of the text. */
  function breakOff(host: Host, times: number): void {
    const { vault } = host.app
    const process = vault.process.bind(vault)
    let left = times
    vault.process = async (file, change, ...rest) => {
      if (left-- <= 0) return process(file, change, ...rest)
      const text = change(await host.disk.read(file.path))
      await host.disk.write(file.path, text.slice(0, text.length / 2))
      throw new Error('ENOSPC: no space left on device')
    }
  }

  it('the old text is put back', async () => {
    const host = await start({ 'Jane.md': JANE })
    breakOff(host, 1)
    expect(await host.cli('thanked', { contact: 'Jane' })).toBe(
      'Error: “Jane” could not be written: ENOSPC: no space left on device. It is as it was.',
    )
    expect(notesOf(host)).toEqual({ 'Jane.md': JANE })
  })

  it('it is said which note to look at, where that fails too', async () => {
    const host = await start({ 'Jane.md': JANE })
    breakOff(host, 2)
    await open(host, 'Jane.md')
    await host.command('mark-as-thanked')
    expect(lastNotice(host)).toBe(
      '“Jane” could not be written: ENOSPC: no space left on device. ' +
        'Nor could it be put back. Look at this note: it may be cut off.',
    )
  })

  it('what another program wrote there meanwhile stays', async () => {
    const host = await start({ 'Jane.md': JANE })
    const { vault } = host.app
    const process = vault.process.bind(vault)
    let isFirst = true
    vault.process = async (file, change, ...rest) => {
      if (!isFirst) return process(file, change, ...rest)
      isFirst = false
      change(await host.disk.read(file.path))
      await host.disk.write('Jane.md', 'Another text.')
      throw new Error('EIO: i/o error')
    }
    expect(await host.cli('thanked', { contact: 'Jane' })).toMatch(/Look at this note/)
    expect(notesOf(host)).toEqual({ 'Jane.md': 'Another text.' })
  })
})

describe('a note that is not that note any more when its turn to be written comes', () => {
  /** Lets another program write in between the check and the write. */
  function meanwhile(host: Host, path: string, text: string): void {
    const { vault } = host.app
    const process = vault.process.bind(vault)
    vault.process = async (file, change, ...rest) => {
      if (file.path === path) await host.disk.write(path, text)
      return process(file, change, ...rest)
    }
  }

  const conflict = JANE.replace('Body.', '<<<<<<< HEAD\nBody.\n=======\nBoth.\n>>>>>>> other')
  it.each([
    ['is empty', '', 'The note is empty now'],
    [
      'is about somebody else',
      JANE.replace('contact: Jane', 'contact: Bob'),
      'Its contact is “Bob” now, and was “Jane”',
    ],
    [
      'is no interview note',
      JANE.replace('tags: [informational-interview]', 'x: 1'),
      'It is no interview note any more',
    ],
    ['holds two versions', conflict, 'Two versions of the note stand in it'],
  ])('because it %s is left as it is', async (_, text, why) => {
    const host = await start({ 'Jane.md': JANE })
    meanwhile(host, 'Jane.md', text)
    expect(await host.cli('thanked', { contact: 'Jane' })).toMatch(
      new RegExp(`^Error: “Jane” was left as it is.*${why}`),
    )
    expect(notesOf(host)).toEqual({ 'Jane.md': text })
  })

  it.each([
    ['is about somebody else', JANE.replace('contact: Jane', 'contact: Bob'), 'Its contact is “Bob” now'],
    ['holds two versions', conflict, 'Two versions of the note stand in it'],
  ])('because it %s is told so, also before Obsidian has noticed', async (_, text, why) => {
    const host = await start({ 'Jane.md': JANE })
    await host.disk.write('Jane.md', text)
    expect(await host.cli('thanked', { contact: 'Jane' })).toContain(why)
    expect(notesOf(host)).toEqual({ 'Jane.md': text })
  })

  it('becomes one where it is empty, since the user says so', async () => {
    const host = await start({ 'Jane.md': '' })
    await open(host, 'Jane.md')
    await host.command('turn-into-interview-note')
    await press(host, '.modal button.mod-cta')
    expect(await host.read('Jane.md')).toContain('contact: Jane')
    await host.command('undo-last-change')
    expect(await host.read('Jane.md')).toBe('')
  })
})

describe('undoing that fails halfway', () => {
  const files = { 'Jane.md': JANE, 'T.md': note('x: 1') }

  it('undoes nothing, where no file could be moved to the trash', async () => {
    const host = await start(files)
    await host.cli('went', went)
    const done = notesOf(host)
    const { vault } = host.app
    const trash = vault.trash.bind(vault)
    vault.trash = async () => Promise.reject(new Error('EBUSY: resource busy'))
    await host.command('undo-last-change')
    expect(lastNotice(host)).toMatch(/EBUSY/)
    expect(notesOf(host)).toEqual(done)
    vault.trash = trash
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
  })

  it('can be finished, where some could', async () => {
    const host = await start(files)
    await host.cli('went', went)
    const { vault } = host.app
    const trash = vault.trash.bind(vault)
    vault.trash = async (file, system) => {
      if (file.path.includes('Quin')) throw new Error('EBUSY: resource busy')
      return trash(file, system)
    }
    await host.command('undo-last-change')
    expect(lastNotice(host)).toMatch(
      /EBUSY: resource busy\. The rest of it is undone\. Undo again to finish\.$/,
    )
    expect(Object.keys(notesOf(host)).sort()).toEqual(['Interviews/Quin interview.md', 'Jane.md', 'T.md'])
    expect(await host.read('Jane.md')).toBe(JANE)
    vault.trash = trash
    await host.command('undo-last-change')
    expect(notesOf(host)).toEqual(files)
    expect(await host.command('choose-change-to-undo')).toBe(false)
  })
})
