import { describe, expect, test } from 'vitest'
import { fileAt, listen, startHost } from '../../node/start-host'

const note = (value: string) => `---\nvalue: ${value}\n---\n`

describe('the metadata cache', () => {
  test.each([0, 50, 500])('is %i ms behind a write', async (cacheLag) => {
    const host = await startHost({ files: { 'a.md': note('old') }, cacheLag })
    const value = () =>
      host.app.metadataCache.getFileCache(fileAt(host, 'a.md'))?.frontmatter?.['value'] as unknown
    const said = listen(host)
    await host.app.vault.modify(fileAt(host, 'a.md'), note('new'))
    if (cacheLag > 0) {
      await host.running.app.vault.read(fileAt(host, 'a.md'))
      expect(value()).toBe('old')
    }
    await host.settle()
    expect(value()).toBe('new')
    expect(said.filter((line) => line === 'changed a.md')).toHaveLength(1)
  })

  test.each([true, false])(
    'keeps the old cache of a note that is parsed, as the switch says: %s',
    async (stays) => {
      const host = await startHost({
        files: { 'a.md': note('old') },
        cacheLag: 50,
        switches: { cacheStaysWhileParsing: stays },
      })
      const cache = () => host.app.metadataCache.getFileCache(fileAt(host, 'a.md'))
      await host.app.vault.modify(fileAt(host, 'a.md'), note('new'))
      expect(cache()?.frontmatter?.['value'] ?? null).toBe(stays ? 'old' : null)
      await host.settle()
      expect(cache()?.frontmatter?.['value']).toBe('new')
    },
  )

  test('hands out text and metadata with "changed"', async () => {
    const host = await startHost({ files: { 'a.md': '' } })
    const heard: unknown[] = []
    host.app.metadataCache.on('changed', (file, data, cache) =>
      heard.push([file.path, data, cache.frontmatter]),
    )
    await host.app.vault.modify(fileAt(host, 'a.md'), note('x'))
    await host.settle()
    expect(heard).toEqual([['a.md', note('x'), { value: 'x' }]])
  })

  test('on a warm start has every note before the layout is ready', async () => {
    const code = `module.exports = class extends require('obsidian').Plugin {
      onload() { this.app.workspace.onLayoutReady(() => { this.ready = this.app.metadataCache.getCache('a.md') }) }
    }`
    const host = await startHost({ files: { 'a.md': note('x') }, code })
    expect(Reflect.get(host.plugin, 'ready')).toMatchObject({ frontmatter: { value: 'x' } })
  })

  test('on a cold start has none, and gets one after the other', async () => {
    const files = { 'a.md': note('a'), 'b.md': note('b'), 'c.md': note('c') }
    const host = await startHost({
      files,
      warm: false,
      coldPace: 100,
      neverCached: (path) => path === 'b.md',
    })
    const known = () => Object.keys(files).filter((path) => host.app.metadataCache.getCache(path) !== null)
    const said = listen(host)
    expect(known()).toEqual([])
    await host.advance(150)
    expect(known()).toEqual(['a.md'])
    await host.advance(1_000)
    expect(known()).toEqual(['a.md', 'c.md'])
    expect(said).toEqual(['changed a.md', 'changed c.md'])
  })

  test.each([
    { resolvedFires: 'after-every-batch' as const, soon: 2, inTheEnd: 2 },
    { resolvedFires: 'late' as const, soon: 0, inTheEnd: 1 },
  ])('says "resolved" $resolvedFires', async ({ resolvedFires, soon, inTheEnd }) => {
    const host = await startHost({ files: { 'a.md': '' }, switches: { resolvedFires } })
    let count = 0
    await host.advance(60_000)
    host.app.metadataCache.on('resolved', () => count++)
    for (const text of ['one', 'two']) {
      await host.app.vault.modify(fileAt(host, 'a.md'), text)
      await host.advance(1_000)
    }
    expect(count).toBe(soon)
    await host.advance(60_000)
    expect(count).toBe(inTheEnd)
  })

  test.each([
    { modifyComes: 'before-changed' as const, said: ['modify a.md', 'changed a.md'] },
    { modifyComes: 'after-changed' as const, said: ['changed a.md', 'modify a.md'] },
  ])('hears of a write $modifyComes', async ({ modifyComes, said }) => {
    const host = await startHost({ files: { 'a.md': '' }, cacheLag: 50, switches: { modifyComes } })
    const heard = listen(host)
    await host.app.vault.modify(fileAt(host, 'a.md'), 'x')
    await host.settle()
    expect(heard).toEqual(said)
  })

  test.each([
    { deletedFires: true, said: ['deleted a.md', 'delete a.md'] },
    { deletedFires: false, said: ['delete a.md'] },
  ])('says "deleted": $deletedFires', async ({ deletedFires, said }) => {
    const host = await startHost({ files: { 'a.md': 'x' }, switches: { deletedFires } })
    const heard = listen(host)
    await host.app.vault.delete(fileAt(host, 'a.md'))
    expect(heard).toEqual(said)
    expect(host.app.metadataCache.getCache('a.md')).toBeNull()
  })

  test('counts the links of notes, by where they lead', async () => {
    const host = await startHost({
      files: {
        'a.md': '---\nwho: "[[People/Jane]]"\n---\n[[jane#x]] and [[Nobody]] ![[pic.png]]',
        'People/Jane.md': '',
        'pic.png': '',
      },
    })
    expect(host.app.metadataCache.resolvedLinks['a.md']).toEqual({ 'People/Jane.md': 2, 'pic.png': 1 })
    expect(host.app.metadataCache.unresolvedLinks['a.md']).toEqual({ Nobody: 1 })
    await host.app.vault.create('Nobody.md', '')
    expect(host.app.metadataCache.unresolvedLinks['a.md']).toEqual({})
  })

  test('counts what a plugin asks of it', async () => {
    const host = await startHost({ files: { 'a.md': '' } })
    host.counters.reset()
    host.app.metadataCache.getFileCache(fileAt(host, 'a.md'))
    host.app.metadataCache.getFirstLinkpathDest('a', '')
    await host.app.vault.read(fileAt(host, 'a.md'))
    expect(host.counters).toMatchObject({ fileCacheReads: 1, linksResolved: 1, filesRead: 1, yamlParsed: 0 })
  })
})

describe('a link', () => {
  const files = {
    'Jane.md': '',
    'x/Jane.md': '',
    'x/deep/down/Jane.md': '',
    'y/Jane.md': '',
    'y/pic.png': '',
    'v1.2.md': '',
  }

  test.each([
    { link: 'Jane', from: 'note.md', to: 'Jane.md' },
    { link: 'Jane', from: 'x/note.md', to: 'Jane.md' },
    { link: 'JANE.MD', from: 'note.md', to: 'Jane.md' },
    { link: 'x/jane', from: 'y/note.md', to: 'x/Jane.md' },
    { link: 'down/Jane', from: '', to: 'x/deep/down/Jane.md' },
    { link: './Jane', from: 'y/note.md', to: 'y/Jane.md' },
    { link: '../Jane', from: 'x/deep/note.md', to: 'x/Jane.md' },
    { link: '/Jane', from: 'x/note.md', to: 'Jane.md' },
    { link: 'pic.png', from: '', to: 'y/pic.png' },
    { link: 'pic', from: '', to: null },
    { link: 'v1.2', from: '', to: 'v1.2.md' },
    { link: '', from: 'x/Jane.md', to: 'x/Jane.md' },
    { link: 'ane', from: '', to: null },
    { link: 'Jane#heading', from: '', to: null },
  ])('$link in $from leads to $to', async ({ link, from, to }) => {
    const host = await startHost({ files })
    expect(host.app.metadataCache.getFirstLinkpathDest(link, from)?.path ?? null).toBe(to)
  })

  test('that several notes fit leads below the folder it stands in, then to the shortest path', async () => {
    const host = await startHost({ files: { 'a/long/way/Jane.md': '', 'a/b/Jane.md': '', 'x/Jane.md': '' } })
    const leads = (from: string) => host.app.metadataCache.getFirstLinkpathDest('Jane', from)?.path
    expect(leads('a/long/note.md')).toBe('a/long/way/Jane.md')
    expect(leads('x/note.md')).toBe('x/Jane.md')
    expect(leads('else/note.md')).toBe('x/Jane.md')
  })

  test('follows a rename of its target, and of a folder above it', async () => {
    const host = await startHost({ files: { 'x/Jane.md': '' } })
    const { vault, metadataCache } = host.app
    const file = fileAt(host, 'x/Jane.md')
    await vault.rename(file, 'x/Joan.md')
    expect(metadataCache.getFirstLinkpathDest('Jane', '')).toBeNull()
    const folder = vault.getFolderByPath('x')
    if (folder) await vault.rename(folder, 'z')
    expect(metadataCache.getFirstLinkpathDest('z/Joan', '')).toBe(file)
  })
})
