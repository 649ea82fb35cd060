import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { due, fileAt, hosts, interview, note, open } from '../ui/hands'

const start = hosts()
const overdue = (contact: string, ...lines: string[]) =>
  interview(contact, 'interview_on: 2025-11-30', 'thanked_on: 2025-12-01', ...lines)

/** Who is listed in the open view, and in the number at the bottom. */
const rows = (host: Host) => host.document.body.findAll('.iin-row .iin-who').map((el) => el.getText())
const status = (host: Host) => {
  const el = host.document.body.find('.iin-status')
  return el && el.style.display !== 'none' ? el.getText() : null
}
/** What the view says instead of rows. */
const state = (host: Host) => host.document.body.find('.iin-state')?.getText()

async function withView(...args: Parameters<typeof start>): Promise<Host> {
  const host = await start(...args)
  await host.command('open-follow-ups')
  await host.settle()
  return host
}

/** What differs between disks, starts and caches. */
const WAYS = [
  { cacheLag: 0, warm: true },
  { cacheLag: 50, warm: true },
  { cacheLag: 500, warm: true },
  { cacheLag: 0, warm: false },
  { cacheLag: 500, warm: false },
]

describe.each(WAYS)('within a second, with %o, the list follows', (way) => {
  const change = async (
    files: Record<string, string>,
    make: (host: Host) => unknown,
  ): Promise<[before: string[], after: string[]]> => {
    const host = await withView(files, way)
    await host.advance(2000)
    const before = rows(host)
    await make(host)
    await host.advance(900)
    expect(status(host)).toBe(rows(host).length === 0 ? null : `${rows(host).length} overdue`)
    expect((await due(host)).followUps.map(({ contact }) => contact)).toEqual(rows(host))
    return [before, rows(host)]
  }

  it('a note that appears, and one that another program writes', async () => {
    expect(
      await change({ 'A.md': overdue('Ann') }, (host) => host.app.vault.create('B.md', overdue('Bea'))),
    ).toEqual([['Ann'], ['Ann', 'Bea']])
  })

  it('a note that another program writes', async () => {
    expect(
      await change({ 'A.md': overdue('Ann') }, (host) => host.disk.external.write('x/B.md', overdue('Bea'))),
    ).toEqual([['Ann'], ['Ann', 'Bea']])
  })

  it.each(['by the user', 'by another program'])('a note that is changed %s', async (who) => {
    const text = overdue('Ann', 'last_contact: 2026-11-01')
    expect(
      await change({ 'A.md': overdue('Ann'), 'B.md': overdue('Bea') }, (host) =>
        who === 'by the user'
          ? host.app.vault.modify(fileAt(host, 'A.md'), text)
          : host.disk.external.write('A.md', text),
      ),
    ).toEqual([['Ann', 'Bea'], ['Bea']])
  })

  it('a note that becomes an interview note, and one that is none any more', async () => {
    expect(
      await change({ 'A.md': overdue('Ann'), 'B.md': 'Plain.' }, async (host) => {
        await host.app.vault.modify(fileAt(host, 'A.md'), note('contact: Ann', 'last_contact: 2025-01-01'))
        await host.app.vault.modify(fileAt(host, 'B.md'), overdue('Bea'))
      }),
    ).toEqual([['Ann'], ['Bea']])
  })

  it.each(['by the user', 'by another program'])('a note and a folder that go %s', async (who) => {
    const files = {
      'A.md': overdue('Ann'),
      'x/y/B.md': overdue('Bea'),
      'x/C.md': overdue('Cid'),
      'D.md': overdue('Dot'),
    }
    expect(
      await change(files, async (host) => {
        if (who === 'by the user') {
          await host.app.vault.delete(fileAt(host, 'A.md'))
          const folder = host.app.vault.getFolderByPath('x')
          if (folder) await host.app.vault.delete(folder, true)
        } else {
          await host.disk.external.remove('A.md')
          await host.disk.external.remove('x')
        }
      }),
    ).toEqual([['Ann', 'Bea', 'Cid', 'Dot'], ['Dot']])
  })

  it.each(['by the user', 'by another program'])('a note and a folder that are renamed %s', async (who) => {
    const files = { 'A.md': overdue('Ann'), 'x/y/B.md': overdue('Bea'), 'x/C.md': note('contact: Cid') }
    // A rename outside that is seen as one is tried with notes alone.
    const seen = who === 'by another program' ? { externalRenameIs: 'delete-and-create' as const } : {}
    const host = await withView(files, { ...way, switches: seen })
    await host.advance(2000)
    for (const [from, to] of [
      ['A.md', 'x/y/A2.md'],
      ['x', 'z'],
    ] as const) {
      const file = host.app.vault.getAbstractFileByPath(from)
      if (who === 'by another program') await host.disk.external.rename(from, to)
      else if (file) await host.until(host.app.fileManager.renameFile(file, to))
      await host.advance(500)
    }
    await host.advance(500)
    expect(rows(host)).toEqual(['Ann', 'Bea'])
    expect((await due(host)).followUps.map(({ path }) => path)).toEqual(['z/y/A2.md', 'z/y/B.md'])
    await host.app.vault.modify(fileAt(host, 'z/y/B.md'), 'Plain.')
    await host.app.vault.modify(fileAt(host, 'z/C.md'), overdue('Cid'))
    await host.advance(900)
    expect(rows(host)).toEqual(['Ann', 'Cid'])
  })

  it('a note that another program moves', async () => {
    const host = await withView({ 'A.md': overdue('Ann'), 'x/B.md': overdue('Bea') }, way)
    await host.advance(2000)
    await host.disk.external.rename('A.md', 'x/A2.md')
    await host.advance(900)
    expect((await due(host)).followUps.map(({ path }) => path)).toEqual(['x/A2.md', 'x/B.md'])
  })

  it('the note about a person, and the links to it', async () => {
    const host = await withView(
      {
        'A.md': overdue('"[[Ann Lee]]"'),
        'B.md': overdue('"[[Annie]]"'),
        'People/Annie.md': note('last_contact: 2026-01-01'),
      },
      way,
    )
    await host.advance(2000)
    expect(rows(host)).toEqual(['Ann Lee', 'Annie'])
    // The person note takes in the other name: both are the same contact now.
    await host.app.vault.modify(
      fileAt(host, 'People/Annie.md'),
      note('aliases: [Ann Lee]', 'last_contact: 2026-01-01'),
    )
    await host.advance(900)
    expect(rows(host)).toEqual(['Annie'])
    await host.app.vault.modify(
      fileAt(host, 'People/Annie.md'),
      note('aliases: [Ann Lee]', 'last_contact: 2026-11-01'),
    )
    await host.advance(900)
    expect(rows(host)).toEqual([])
    await host.until(host.app.vault.delete(fileAt(host, 'People/Annie.md')))
    await host.advance(900)
    expect(rows(host)).toEqual(['Ann Lee', 'Annie'])
    await host.disk.external.write(
      'elsewhere/Annie.md',
      note('aliases: [Ann Lee]', 'last_contact: 2026-11-01'),
    )
    await host.advance(900)
    expect(rows(host)).toEqual([])
  })

  it('properties that break while somebody types, without forgetting what they said', async () => {
    const host = await withView({ 'A.md': overdue('Ann') }, way)
    await host.advance(2000)
    await host.app.vault.modify(fileAt(host, 'A.md'), overdue('Ann').replace('contact', '"contact'))
    await host.advance(900)
    expect((await due(host)).problems).toMatchObject([{ code: 'unreadable-properties', path: 'A.md' }])
    expect((await due(host)).followUps).toMatchObject([{ contact: 'Ann' }])
    await host.app.vault.modify(fileAt(host, 'A.md'), overdue('Ann B.'))
    await host.advance(900)
    expect(await due(host)).toMatchObject({ followUps: [{ contact: 'Ann B.' }], problems: [] })
  })
})

describe('at the start', () => {
  const files = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [
      `Note ${at}.md`,
      at % 10 === 0 ? overdue(`Person ${at}`) : 'Plain.',
    ]),
  )

  it('says that it reads, until every note is known, and is quiet until then', async () => {
    const host = await withView(files, { warm: false, coldPace: 100 })
    expect(rows(host)).toEqual([])
    expect(state(host)).toBe('Reading your notes…')
    expect(status(host)).toBeNull()
    expect(host.notices()).toEqual([])
    await open(host, 'Note 0.md')
    expect(await host.command('log-check-in-today')).toBe(false)
    await host.advance(4000)
    expect(rows(host)).toHaveLength(3)
    expect(status(host)).toBe('3 overdue')
    expect(host.notices()).toEqual(['Three people to write to'])
  })

  it('waits ten seconds for a note that never comes, and no longer', async () => {
    const host = await withView(files, { neverCached: (path) => path === 'Note 5.md' })
    await host.advance(8_500)
    expect(state(host)).toBe('Reading your notes…')
    expect(host.notices()).toEqual([])
    await host.advance(2_000)
    expect(rows(host)).toHaveLength(3)
    expect(host.notices()).toEqual(['Three people to write to'])
  })

  it('waits as long as notes go on to come', async () => {
    const host = await withView(files, {
      warm: false,
      coldPace: 1000,
      neverCached: (path) => path === 'Note 5.md',
    })
    await host.advance(27_000)
    expect(rows(host)).toEqual([])
    await host.advance(15_000)
    expect(rows(host)).toHaveLength(3)
  })

  it('takes in a note that comes after all', async () => {
    let isThere = false
    const host = await withView(
      { ...files, 'Late.md': overdue('Late') },
      { neverCached: (path) => path === 'Late.md' && !isThere },
    )
    await host.advance(11_000)
    expect(rows(host)).toHaveLength(3)
    isThere = true
    await host.app.vault.modify(fileAt(host, 'Late.md'), overdue('Late'))
    await host.advance(900)
    expect(rows(host)).toContain('Late')
  })

  it.each(['due', 'log'])('lets %s on the command line wait until all notes are known', async (verb) => {
    const host = await start(files, { warm: false, coldPace: 100 })
    const answer = await host.cli(verb, verb === 'due' ? { total: 'true' } : { contact: 'Person 20' })
    expect(answer).toMatch(/^3$|^Logged/)
  })

  it('lets the command line wait ten seconds at most, and then rather says nothing than something wrong', async () => {
    const host = await start(files, { warm: false, coldPace: 1000 })
    const before = host.disk.files()
    expect(await host.cli('due', { format: 'json' })).toMatch(/^Error: .*read/)
    expect(await host.cli('log', { contact: 'Person 0' })).toMatch(/^Error: /)
    expect(host.disk.files()).toEqual(before)
    await host.advance(30_000)
    expect(await host.cli('due', { total: 'true' })).toBe('3')
  })

  it('knows an empty vault at once', async () => {
    const host = await withView({}, { warm: false })
    await host.advance(200)
    expect(state(host)).toMatch(/^Whom would you like to learn from\?/)
    expect(await host.cli('due')).toBe('Nothing is due.')
  })
})
