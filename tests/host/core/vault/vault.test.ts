import { describe, expect, test } from 'vitest'
import { fileAt, listen, startHost } from '../../node/start-host'
import { TFile, TFolder } from './files'

describe('the vault', () => {
  test('knows files and folders by path, and says what each is', async () => {
    const { app } = await startHost({
      files: { 'a.md': 'x', 'b/c d.canvas': '', '.obsidian/app.json': '{}' },
    })
    expect(app.vault.getAllLoadedFiles().map((file) => file.path)).toEqual(['/', 'a.md', 'b', 'b/c d.canvas'])
    expect(app.vault.getMarkdownFiles().map((file) => file.path)).toEqual(['a.md'])
    const file = app.vault.getFileByPath('b/c d.canvas')
    expect(file).toBeInstanceOf(TFile)
    expect([file?.basename, file?.extension, file?.parent?.path]).toEqual(['c d', 'canvas', 'b'])
    expect(app.vault.getAbstractFileByPath('b')).toBeInstanceOf(TFolder)
    expect(app.vault.getRoot().isRoot()).toBe(true)
    expect(app.vault.getFolderByPath('/')).toBe(app.vault.getRoot())
  })

  test('fires "create" before the promise of a new file is kept', async () => {
    const host = await startHost()
    const said = listen(host)
    const file = await host.app.vault.create('a.md', 'text')
    expect(said[0]).toBe('create a.md')
    expect(await host.app.vault.read(file)).toBe('text')
  })

  test('makes no file over another, and none in a folder that is not there', async () => {
    const { app } = await startHost({ files: { 'a.md': '' } })
    await expect(app.vault.create('a.md', '')).rejects.toThrow('File already exists.')
    const both = await Promise.allSettled([app.vault.create('b.md', '1'), app.vault.create('b.md', '2')])
    expect(both).toMatchObject([{ status: 'fulfilled' }, { reason: { message: 'File already exists.' } }])
    await expect(app.vault.create('nowhere/a.md', '')).rejects.toThrow('ENOENT')
    await expect(app.vault.create('../a.md', '')).rejects.toThrow('leaves the vault')
    await expect(app.vault.createFolder('a.md')).rejects.toThrow('Folder already exists.')
  })

  test('normalises the path of a new file, and makes folders on the way to a new folder', async () => {
    const { app } = await startHost()
    expect((await app.vault.createFolder('a//b/')).path).toBe('a/b')
    expect((await app.vault.create('a\\b\\c.md', '')).path).toBe('a/b/c.md')
  })

  test('moves a file as the same object, with everything it is called', async () => {
    const host = await startHost({ files: { 'a.md': '', 'b/x.md': '' } })
    const said = listen(host)
    const file = fileAt(host, 'a.md')
    await host.app.vault.rename(file, 'b/new.md')
    expect(fileAt(host, 'b/new.md')).toBe(file)
    expect([file.basename, file.parent?.path]).toEqual(['new', 'b'])
    expect(host.app.vault.getFileByPath('a.md')).toBeNull()
    await host.settle()
    // No "changed": a note's metadata is the same under another name.
    expect(said).toEqual(['rename a.md → b/new.md'])
    await expect(host.app.vault.rename(file, 'b/x.md')).rejects.toThrow('Destination file already exists!')
  })

  test.each([
    {
      folderRenameFires: 'folder-and-descendants' as const,
      said: ['rename a → z', 'rename a/b → z/b', 'rename a/b/c.md → z/b/c.md'],
    },
    { folderRenameFires: 'folder-only' as const, said: ['rename a → z'] },
  ])('a renamed folder fires for: $folderRenameFires', async ({ folderRenameFires, said }) => {
    const host = await startHost({ files: { 'a/b/c.md': '' }, switches: { folderRenameFires } })
    const heard = listen(host)
    const folder = host.app.vault.getFolderByPath('a')
    if (folder) await host.app.vault.rename(folder, 'z')
    expect(heard).toEqual(said)
    expect(host.app.vault.getFileByPath('z/b/c.md')?.parent?.path).toBe('z/b')
    expect(host.app.metadataCache.getCache('z/b/c.md')).not.toBeNull()
  })

  test('deletes a folder from the inside out', async () => {
    const host = await startHost({ files: { 'a/b/c.md': '' }, switches: { deletedFires: true } })
    const said = listen(host)
    const folder = host.app.vault.getFolderByPath('a')
    if (folder) await host.app.vault.delete(folder, true)
    expect(said.filter((line) => line.startsWith('delete '))).toEqual([
      'delete a/b/c.md',
      'delete a/b',
      'delete a',
    ])
  })

  test('moves to its own trash, under a free name', async () => {
    const host = await startHost({ files: { 'a.md': 'new', '.trash/a.md': 'old' } })
    const said = listen(host)
    await host.app.fileManager.trashFile(fileAt(host, 'a.md'))
    expect(host.disk.files()).toEqual({ '.trash/a.md': 'old', '.trash/a 2.md': 'new' })
    expect(said).toContain('delete a.md')
  })

  test('writes what process gives, one after the other', async () => {
    const host = await startHost({ files: { 'a.md': '0' } })
    const file = fileAt(host, 'a.md')
    const add = (text: string) => host.app.vault.process(file, (before) => before + text)
    await Promise.all([add('1'), add('2'), host.app.vault.append(file, '3')])
    expect(await host.read('a.md')).toBe('0123')
  })

  test('writes nothing when the callback of process throws, and goes on', async () => {
    const host = await startHost({ files: { 'a.md': 'x' } })
    const file = fileAt(host, 'a.md')
    const said = listen(host)
    const refuse = () => {
      throw new Error('no')
    }
    await expect(host.app.vault.process(file, refuse)).rejects.toThrow('no')
    expect(said).toEqual([])
    expect(await host.app.vault.process(file, () => 'y')).toBe('y')
  })

  test.each([true, false])('process writes what did not change: %s', async (processWritesUnchanged) => {
    const host = await startHost({
      files: { 'a.md': 'x' },
      switches: { processWritesUnchanged, modifyComes: 'before-changed' },
    })
    const said = listen(host)
    await host.app.vault.process(fileAt(host, 'a.md'), (text) => text)
    expect(said.includes('modify a.md')).toBe(processWritesUnchanged)
  })

  test.each([true, false])(
    'reading leaves a byte order mark out: %s; the adapter and process keep it',
    async (strips) => {
      const text = '\ufeffa\r\n'
      const host = await startHost({
        files: { 'a.md': text },
        switches: { vaultReadStripsByteOrderMark: strips },
      })
      expect(await host.app.vault.read(fileAt(host, 'a.md'))).toBe(strips ? 'a\r\n' : text)
      expect(await host.app.vault.adapter.read('a.md')).toBe(text)
      await host.app.vault.process(fileAt(host, 'a.md'), (before) => `${before}b`)
      expect(await host.read('a.md')).toBe(`${text}b`)
    },
  )
})

describe('a disk that ignores case', () => {
  test('holds a file that the look-up does not find, so that creating it fails', async () => {
    const host = await startHost({ files: { 'Jane.md': 'x' }, ignoresCase: true })
    expect(host.app.vault.getAbstractFileByPath('jane.md')).toBeNull()
    expect(await host.app.vault.adapter.exists('jane.md')).toBe(true)
    expect(await host.app.vault.adapter.exists('jane.md', true)).toBe(false)
    await expect(host.app.vault.create('jane.md', '')).rejects.toThrow('File already exists.')
  })

  test('lets a file change nothing but its case', async () => {
    const host = await startHost({ files: { 'Jane.md': 'x' }, ignoresCase: true })
    await host.app.vault.rename(fileAt(host, 'Jane.md'), 'jane.md')
    expect(host.disk.files()).toEqual({ 'jane.md': 'x' })
  })
})

describe('what other programs do to the disk', () => {
  test('reaches the vault and the cache', async () => {
    const host = await startHost({
      files: { 'a.md': 'x', 'b.md': 'x' },
      switches: { modifyComes: 'before-changed', deletedFires: false },
    })
    const said = listen(host)
    await host.disk.external.write('a.md', 'y')
    await host.settle()
    await host.disk.external.write('new/c.md', 'z')
    await host.settle()
    await host.disk.external.remove('b.md')
    await host.settle()
    expect(said).toEqual([
      'modify a.md',
      'changed a.md',
      'create new',
      'create new/c.md',
      'changed new/c.md',
      'delete b.md',
    ])
  })

  test.each([
    { externalRenameIs: 'rename' as const, said: ['rename a.md → b.md'] },
    { externalRenameIs: 'delete-and-create' as const, said: ['delete a.md', 'create b.md'] },
  ])('a rename is seen as: $externalRenameIs', async ({ externalRenameIs, said }) => {
    const host = await startHost({ files: { 'a.md': 'x', 'z.md': 'x' }, switches: { externalRenameIs } })
    const heard = listen(host)
    await host.disk.external.rename('a.md', 'b.md')
    await host.settle()
    expect(heard.filter((line) => !/^(changed|deleted)/.test(line))).toEqual(said)
  })

  test('is noticed even where size and time of day are the same', async () => {
    const host = await startHost({ files: { 'a.md': 'x' } })
    const said = listen(host)
    await host.disk.external.write('a.md', 'y')
    await host.settle()
    expect(said).toContain('modify a.md')
  })
})
