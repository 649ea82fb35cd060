import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { chooseInMenu, fileAt, hosts, interview, note } from '../ui/hands'

const start = hosts()
const overdue = (contact: string, ...lines: string[]) =>
  interview(contact, 'interview_on: 2025-11-30', 'thanked_on: 2025-12-01', ...lines)

/** 1,000 ordinary notes, 50 interviews with 40 people, 20 of whom have a note. */
function vault(): Record<string, string> {
  const files: Record<string, string> = {}
  for (let at = 0; at < 1000; at++) files[`Notes/${at}.md`] = note(`title: Note ${at}`, 'tags: [daily]')
  for (let at = 0; at < 20; at++) files[`People/Person ${at}.md`] = note('org: Acme')
  for (let at = 0; at < 50; at++) files[`Interviews/${at}.md`] = overdue(`"[[Person ${at % 40}]]"`)
  return files
}

/** How often each of our places on the screen was drawn upon since. */
function watch(host: Host): () => { status: number; list: number } {
  const counts = { status: 0, list: 0 }
  const observe = (selector: string, count: (records: number) => void) => {
    const el = host.document.body.find(selector)
    if (!el) throw new Error(`There is no ${selector}`)
    const observer = new host.window.MutationObserver((records) => count(records.length))
    observer.observe(el, { childList: true, subtree: true, characterData: true })
  }
  // Each update that comes to another number writes it; more updates than one would be seen as more numbers than one.
  observe('.iin-status', (records) => (counts.status += records))
  observe('.iin-follow-ups', (records) => (counts.list += records))
  return () => ({ ...counts })
}

describe('starting', () => {
  it('reads no file, parses no YAML, and asks for each cache once and for that of a person note once more', async () => {
    const host = await start(vault())
    await host.advance(2000)
    expect(host.document.body.find('.iin-status')?.getText()).toBe('40 overdue')
    expect(host.counters).toMatchObject({ filesRead: 0, filesWritten: 0, yamlParsed: 0 })
    expect(host.counters.fileCacheReads).toBe(1070 + 20)
    expect(host.counters.linksResolved).toBe(50)
  })

  it('reads no note where the core Templates have a folder, either', async () => {
    const host = await start({ ...vault(), '.obsidian/templates.json': '{"folder": "Templates"}' })
    await host.advance(2000)
    expect(host.counters.yamlParsed).toBe(0)
    // The one file is that of the core Templates, which no API tells of.
    expect(host.counters.filesRead).toBeLessThanOrEqual(1)
  })

  it('writes nothing and saves nothing', async () => {
    const files = vault()
    const host = await start(files)
    await host.advance(60_000)
    expect(host.disk.files()).toEqual(files)
  })

  it('asks no more of a cold start', async () => {
    const host = await start(vault(), { warm: false, coldPace: 1 })
    await host.advance(20_000)
    expect(host.document.body.find('.iin-status')?.getText()).toBe('40 overdue')
    // Once while the cache was empty, and once when it came.
    expect(host.counters.fileCacheReads).toBeLessThanOrEqual(2 * 1070 + 20)
    expect(host.counters).toMatchObject({ filesRead: 0, yamlParsed: 0 })
  })
})

describe('a change of a note that is neither an interview nor about a person', () => {
  it.each([
    ['a changed note', (host: Host) => host.app.vault.modify(fileAt(host, 'Notes/1.md'), note('tags: [x]'))],
    ['a new note', (host: Host) => host.app.vault.create('Notes/New.md', note('tags: [x]'))],
    ['a note that goes', (host: Host) => host.app.vault.delete(fileAt(host, 'Notes/1.md'))],
    [
      'a note that is renamed',
      (host: Host) => host.app.vault.rename(fileAt(host, 'Notes/1.md'), 'Notes/One.md'),
    ],
  ])('costs next to nothing: %s', async (_, change) => {
    const host = await start(vault())
    await host.command('open-follow-ups')
    await host.advance(2000)
    const drawn = watch(host)
    host.counters.reset()
    await change(host)
    await host.advance(2000)
    expect(drawn()).toEqual({ status: 0, list: 0 })
    expect(host.counters).toMatchObject({ filesRead: 0, yamlParsed: 0, linksResolved: 0 })
    expect(host.counters.fileCacheReads).toBeLessThanOrEqual(2)
  })
})

describe('many changes at once', () => {
  it('are one update: 5,000 notes that change in a burst', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [`Interviews/${at}.md`, overdue(`Person ${at}`)]),
    )
    const host = await start(files)
    await host.command('open-follow-ups')
    await host.advance(2000)
    const drawn = watch(host)
    host.counters.reset()
    await Promise.all(
      Object.entries(files).map(([path, text]) =>
        host.app.vault.modify(
          fileAt(host, path),
          text.replace('2025-12-01', '2025-12-01\nlast_contact: 2026-11-01'),
        ),
      ),
    )
    await host.advance(2000)
    expect(drawn().status).toBe(1)
    expect(host.counters).toMatchObject({
      filesRead: 0,
      yamlParsed: 0,
      linksResolved: 0,
      fileCacheReads: 5000,
    })
  }, 60_000)

  it('of the user’s are one update, too: 50 notes that are turned into interview notes', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [`People/Person ${at}.md`, note('last_contact: 2026-01-01')]),
    )
    const host = await start(files)
    await host.command('open-follow-ups')
    await host.advance(2000)
    const drawn = watch(host)
    const button = host.document.body.findAll('.iin-state button').at(-1)
    button?.click()
    await host.settle()
    for (const box of host.document.body.querySelectorAll<HTMLInputElement>('.modal input[type=checkbox]')) {
      if (!box.checked) box.click()
    }
    await host.settle()
    host.document.body.querySelector<HTMLElement>('.modal button.mod-cta')?.click()
    await host.advance(2000)
    expect(host.document.body.find('.iin-status')?.getText()).toBe('50 overdue')
    expect(drawn().status).toBeLessThanOrEqual(3)
    expect(host.notices().at(-1)).toContain('Turned 50 notes into interview notes.')
    await host.command('undo-last-change')
    expect(host.disk.files()).toEqual(files)
  })

  it('do not wait for a vault that never rests', async () => {
    const host = await start({ 'A.md': overdue('Ann') })
    await host.command('open-follow-ups')
    const names: (string | undefined)[] = []
    for (let step = 0; step < 20; step++) {
      await host.app.vault.modify(fileAt(host, 'A.md'), overdue(`Ann ${step}`))
      await host.advance(50)
      names.push(host.document.body.find('.iin-row .iin-who')?.getText())
    }
    expect(new Set(names).size).toBeGreaterThan(5)
  })
})

describe('an interview that changes', () => {
  it('asks for its own cache and links alone', async () => {
    const host = await start(vault())
    await host.command('open-follow-ups')
    await host.advance(2000)
    const drawn = watch(host)
    host.counters.reset()
    await host.app.vault.modify(
      fileAt(host, 'Interviews/0.md'),
      overdue('"[[Person 0]]"', 'next_check_in: 2026-12-01'),
    )
    await host.advance(2000)
    expect(drawn().status).toBe(1)
    expect(host.counters).toMatchObject({ filesRead: 0, yamlParsed: 0, fileCacheReads: 1, linksResolved: 1 })
  })

  it('in its text alone draws nothing', async () => {
    const host = await start(vault())
    await host.command('open-follow-ups')
    await host.advance(2000)
    const drawn = watch(host)
    await host.app.vault.modify(fileAt(host, 'Interviews/0.md'), `${overdue('"[[Person 0]]"')}More.`)
    await host.advance(2000)
    expect(drawn()).toEqual({ status: 0, list: 0 })
  })

  it('by our own hand is drawn once, and not again when the cache has come', async () => {
    const host = await start(vault(), { cacheLag: 500 })
    await host.command('open-follow-ups')
    await host.advance(2000)
    const drawn = watch(host)
    await chooseInMenu(host, 'Interviews/0.md', 'Log check-in today')
    expect(drawn().status).toBe(1)
    await host.advance(3000)
    expect(drawn().status).toBe(1)
  })
})
