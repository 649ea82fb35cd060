import { describe, expect, it } from 'vitest'
import type { Host } from '../host/node/host'
import { escape, fieldOf, typeInto } from '../ui/forms/hands-in-form'
import { fileAt, hosts, interview, open } from '../ui/hands'

const start = hosts()
const PATH = 'Interviews/Jane Doe.md'
const AHEAD = interview('Jane Doe', 'interview_on: 2026-11-26')
const FIELD = 'What draws me'

async function prepare(host: Host, path: string): Promise<void> {
  await open(host, path)
  expect(await host.command('prepare-interview')).toBe(true)
}

/** Types into the form about a note, and leaves it by accident. */
async function typeAndLeave(host: Host, path = PATH): Promise<void> {
  await prepare(host, path)
  typeInto(host, FIELD, 'The people')
  await escape(host)
}

/** What stands in the form about a note as it opens. */
async function standsThere(host: Host, path: string): Promise<string> {
  await prepare(host, path)
  const { value } = fieldOf(host, FIELD)
  await escape(host)
  return value
}

const rename = async (host: Host, from: string, to: string) => {
  const file = host.app.vault.getAbstractFileByPath(from)
  if (!file) throw new Error(`There is nothing at ${from}`)
  await host.until(host.app.fileManager.renameFile(file, to))
  await host.settle()
}

const isKept = (host: Host) => host.app.loadLocalStorage('informational-interviews-unsaved') !== null

describe('what was typed and not saved', () => {
  it('follows its note to another name, and stays at none', async () => {
    const host = await start({ [PATH]: AHEAD })
    await typeAndLeave(host)
    await rename(host, PATH, 'Interviews/Jane.md')
    expect(await standsThere(host, 'Interviews/Jane.md')).toBe('The people')
    await host.disk.external.write(PATH, AHEAD.replace('Jane', 'Ann'))
    await host.settle()
    expect(await standsThere(host, PATH)).toBe('')
  })

  it('follows its note with the folder that it is in, and no other of a like name', async () => {
    const other = 'Interviews 2/Sam.md'
    const host = await start({ [PATH]: AHEAD, [other]: AHEAD.replace('Jane', 'Sam') })
    await typeAndLeave(host)
    await typeAndLeave(host, other)
    await rename(host, 'Interviews', 'Talks')
    expect(await standsThere(host, 'Talks/Jane Doe.md')).toBe('The people')
    expect(await standsThere(host, other)).toBe('The people')
  })

  it('follows its note where another program gives it a name', async () => {
    const files = { [PATH]: AHEAD, 'Sam.md': AHEAD.replace('Jane Doe', 'Sam') }
    const host = await start(files)
    await typeAndLeave(host)
    await host.disk.external.rename(PATH, 'Jane.md')
    await host.settle()
    expect(await standsThere(host, 'Jane.md')).toBe('The people')
    await host.disk.external.remove('Jane.md')
    await host.disk.external.write('New.md', AHEAD.replace('Jane', 'Hannelore'))
    await host.settle()
    expect(await standsThere(host, 'New.md')).toBe('')
  })

  it('goes to where its note is renamed while the form is open', async () => {
    const host = await start({ [PATH]: AHEAD })
    await prepare(host, PATH)
    typeInto(host, FIELD, 'The')
    await rename(host, PATH, 'Jane.md')
    typeInto(host, FIELD, 'The people')
    await escape(host)
    expect(await standsThere(host, 'Jane.md')).toBe('The people')
  })

  it.each([
    ['by the user', (host: Host) => host.app.fileManager.trashFile(fileAt(host, PATH))],
    ['by another program', (host: Host) => host.disk.external.remove(PATH)],
  ])('goes when its note is deleted %s', async (_, remove) => {
    const host = await start({ [PATH]: AHEAD })
    await typeAndLeave(host)
    expect(isKept(host)).toBe(true)
    await host.until(remove(host))
    await host.settle()
    expect(isKept(host)).toBe(false)
    await host.advance(60_000)
    await host.disk.external.write(PATH, AHEAD)
    await host.settle()
    expect(await standsThere(host, PATH)).toBe('')
  })

  it('goes when the folder of its note is deleted', async () => {
    const host = await start({ [PATH]: AHEAD })
    await typeAndLeave(host)
    const folder = host.app.vault.getFolderByPath('Interviews')
    if (!folder) throw new Error('There is no folder')
    await host.until(host.app.fileManager.trashFile(folder))
    await host.settle()
    expect(isKept(host)).toBe(false)
  })

  it('is there again where a sync took the note away for a moment', async () => {
    const host = await start({ [PATH]: AHEAD })
    await typeAndLeave(host)
    await host.disk.external.remove(PATH)
    await host.settle()
    await host.disk.external.write(PATH, AHEAD)
    await host.settle()
    expect(await standsThere(host, PATH)).toBe('The people')
  })

  it('is not kept of a note that was deleted while the form was open', async () => {
    const host = await start({ [PATH]: AHEAD })
    await prepare(host, PATH)
    await host.disk.external.remove(PATH)
    await host.settle()
    typeInto(host, FIELD, 'The people')
    await escape(host)
    expect(isKept(host)).toBe(false)
  })

  it('stays with the form in which it was typed', async () => {
    const host = await start({ [PATH]: interview('Jane Doe', 'interview_on: 2026-11-23') })
    await typeAndLeave(host)
    expect(await host.command('write-down-how-it-went')).toBe(true)
    typeInto(host, 'What I learned', 'Much')
    await escape(host)
    expect(await standsThere(host, PATH)).toBe('The people')
    expect(await host.command('write-down-how-it-went')).toBe(true)
    expect(fieldOf(host, 'What I learned').value).toBe('Much')
  })
})
