import { describe, expect, test } from 'vitest'
import { fileAt, startHost } from '../../node/start-host'

const processed = async (text: string, change: (frontmatter: Record<string, unknown>) => void) => {
  const host = await startHost({ files: { 'a.md': text } })
  await host.app.fileManager.processFrontMatter(fileAt(host, 'a.md'), change)
  const after = await host.read('a.md')
  await host.unload()
  return after
}

describe('processFrontMatter', () => {
  test('writes the whole block anew: comments and needless quotes go, flow lists become block lists', async () => {
    const before =
      '---\n# why\nname: "Jane"\nlist: [a, b]\nlink: "[[Jane]]"\nday: 2026-01-05\nno: "5"\n---\nbody\n'
    expect(await processed(before, (properties) => (properties['new'] = true))).toBe(
      '---\nname: Jane\nlist:\n  - a\n  - b\nlink: "[[Jane]]"\nday: 2026-01-05\nno: "5"\nnew: true\n---\nbody\n',
    )
  })

  test('makes the block where there is none, and takes it away when it is empty', async () => {
    expect(await processed('body', (properties) => (properties['a'] = 1))).toBe('---\na: 1\n---\nbody')
    expect(await processed('---\na: 1\n---\nbody', (properties) => delete properties['a'])).toBe('body')
  })

  test('throws on broken YAML and on what the callback throws, and writes nothing', async () => {
    const host = await startHost({ files: { 'a.md': '---\na: [\n---\n' } })
    const file = fileAt(host, 'a.md')
    await expect(host.app.fileManager.processFrontMatter(file, () => {})).rejects.toThrow()
    expect(await host.read('a.md')).toBe('---\na: [\n---\n')
  })

  test.each([
    { blank: true, text: '---\na:\n---\n' },
    { blank: false, text: '---\na: null\n---\n' },
  ])('writes null blank: $blank', async ({ blank, text }) => {
    const host = await startHost({
      files: { 'a.md': '---\na: 1\n---\n' },
      switches: { nullIsWrittenBlank: blank },
    })
    await host.app.fileManager.processFrontMatter(
      fileAt(host, 'a.md'),
      (properties) => (properties['a'] = null),
    )
    expect(await host.read('a.md')).toBe(text)
  })
})

describe('the file manager', () => {
  test('links by name, by path where the name is taken, and with subpath and alias', async () => {
    const host = await startHost({
      files: { 'Jane.md': '', 'x/Jane.md': '', 'x/y/Only.md': '', 'pic.png': '' },
    })
    const link = (path: string, ...more: string[]) =>
      host.app.fileManager.generateMarkdownLink(fileAt(host, path), 'note.md', ...more)
    expect(link('x/y/Only.md')).toBe('[[Only]]')
    expect(link('Jane.md')).toBe('[[Jane]]')
    expect(link('x/Jane.md')).toBe('[[x/Jane]]')
    expect(link('x/y/Only.md', '#Part', 'shown')).toBe('[[Only#Part|shown]]')
    expect(link('pic.png')).toBe('![[pic.png]]')
  })

  test('finds a free path for an attachment', async () => {
    const host = await startHost({ files: { 'pic.png': '' } })
    expect(await host.app.fileManager.getAvailablePathForAttachment('pic.png')).toBe('pic 1.png')
  })

  test('lets the links of other notes follow a rename, where the user wants that', async () => {
    const note = '---\nwho: "[[Jane|J]]"\n---\n[[jane#Work]] [[Other]] [x](Jane.md) `[[no]]`\n'
    const host = await startHost({
      files: { 'Jane.md': '', 'Other.md': '', 'a.md': note },
      updatesLinks: true,
    })
    await host.app.fileManager.renameFile(fileAt(host, 'Jane.md'), 'Joan.md')
    expect(await host.read('a.md')).toBe(
      '---\nwho: "[[Joan|J]]"\n---\n[[Joan#Work]] [[Other]] [x](Joan.md) `[[no]]`\n',
    )
  })

  test('leaves them alone otherwise', async () => {
    const host = await startHost({ files: { 'Jane.md': '', 'a.md': '[[Jane]]' } })
    await host.app.fileManager.renameFile(fileAt(host, 'Jane.md'), 'Joan.md')
    expect(await host.read('a.md')).toBe('[[Jane]]')
  })

  test('puts new notes where the user wants them', async () => {
    const host = await startHost({ files: { 'Inbox/x.md': '' }, newFileFolder: 'Inbox' })
    expect(host.app.fileManager.getNewFileParent('').path).toBe('Inbox')
  })
})
