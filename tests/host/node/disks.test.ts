import {
  chmodSync,
  closeSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Disk } from '../core/disk'
import { MemoryDisk } from '../core/memory-disk'
import { FolderDisk } from './folder-disk'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-disk-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const disks: [name: string, open: () => Promise<Disk>][] = [
  ['in memory', async () => new MemoryDisk()],
  ['that is a folder', () => FolderDisk.open(folder)],
]

describe.each(disks)('a disk %s', (_, open) => {
  test('gives back what was written, to the byte', async () => {
    const disk = await open()
    await disk.write('a.md', '\ufeffa\r\nü')
    expect(await disk.read('a.md')).toBe('\ufeffa\r\nü')
    expect(new Uint8Array(await disk.readBinary('a.md'))).toEqual(
      new Uint8Array([0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0xc3, 0xbc]),
    )
    expect(await disk.stat('a.md')).toMatchObject({ type: 'file', size: 8 })
    const bytes = new Uint8Array([0xff, 0xfe]).buffer
    await disk.write('b.bin', bytes)
    expect(await disk.readBinary('b.bin')).toEqual(bytes)
    expect(await disk.read('b.bin')).toBe('\ufffd\ufffd')
  })

  test('makes a file only where there is none', async () => {
    const disk = await open()
    await disk.create('a.md', 'first')
    await expect(disk.create('a.md', 'second')).rejects.toMatchObject({ code: 'exists' })
    expect(await disk.read('a.md')).toBe('first')
  })

  test('says what is missing, and what is no file', async () => {
    const disk = await open()
    await disk.makeFolder('x/y')
    await expect(disk.read('a.md')).rejects.toMatchObject({ code: 'missing' })
    await expect(disk.write('no/a.md', '')).rejects.toMatchObject({ code: 'missing' })
    await expect(disk.remove('a.md')).rejects.toMatchObject({ code: 'missing' })
    await expect(disk.read('x')).rejects.toMatchObject({ code: 'not-a-file' })
    expect(await disk.stat('a.md')).toBeNull()
    expect(await disk.stat('')).toMatchObject({ type: 'folder' })
  })

  test('lists the tree without dot files, and a folder with them', async () => {
    const disk = await open()
    await disk.makeFolder('.obsidian')
    await disk.makeFolder('b')
    for (const path of ['a.md', 'b/c.md', '.hidden.md', '.obsidian/app.json']) await disk.write(path, '')
    const paths = (entries: { path: string }[]) => entries.map((entry) => entry.path).sort()
    expect(paths(await disk.tree())).toEqual(['a.md', 'b', 'b/c.md'])
    expect(paths(await disk.list(''))).toEqual(['.hidden.md', '.obsidian', 'a.md', 'b'])
    expect(paths(await disk.list('b'))).toEqual(['b/c.md'])
  })

  test('moves files and folders, but over nothing', async () => {
    const disk = await open()
    await disk.makeFolder('a')
    await disk.write('a/x.md', 'x')
    await disk.write('b.md', 'b')
    await disk.rename('a', 'z')
    expect(await disk.read('z/x.md')).toBe('x')
    await expect(disk.rename('z/x.md', 'b.md')).rejects.toMatchObject({ code: 'exists' })
    expect(await disk.read('b.md')).toBe('b')
  })

  test.each(['', '/', '.', './', '//', './.', 'a/..', '..'])(
    'neither removes nor renames its root, spelt %j',
    async (root) => {
      const disk = await open()
      await disk.makeFolder('a')
      await disk.write('a/b.md', 'b')
      await expect(disk.remove(root)).rejects.toThrow()
      await expect(disk.rename(root, 'c')).rejects.toThrow()
      await expect(disk.rename('a', root)).rejects.toThrow()
      expect(await disk.read('a/b.md')).toBe('b')
    },
  )

  test('removes a folder with all that is in it', async () => {
    const disk = await open()
    await disk.makeFolder('a/b')
    await disk.write('a/b/c.md', '')
    await disk.remove('a')
    expect(await disk.tree()).toEqual([])
  })
})

describe('a disk in memory', () => {
  test('can ignore case, and keeps the case that was written', async () => {
    const disk = new MemoryDisk({ 'Jane.md': 'x' }, { ignoresCase: true })
    expect(await disk.read('jane.MD')).toBe('x')
    await expect(disk.create('jane.md', '')).rejects.toMatchObject({ code: 'exists' })
    await disk.write('JANE.md', 'y')
    expect(disk.files()).toEqual({ 'Jane.md': 'y' })
  })

  test('tells those who watch what others do, and only that', async () => {
    const disk = new MemoryDisk()
    let told = 0
    const stop = disk.watch(() => told++)
    await disk.write('a.md', '')
    await disk.external.write('b.md', '')
    await disk.external.rename('b.md', 'c.md')
    stop()
    await disk.external.remove('c.md')
    expect(told).toBe(2)
  })
})

describe('a disk that is a folder', () => {
  test('never leaves it: not by dots, and not through a link', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'host-outside-'))
    writeFileSync(join(outside, 'secret.md'), 'secret')
    symlinkSync(outside, join(folder, 'out'))
    symlinkSync(join(outside, 'secret.md'), join(folder, 'link.md'))
    const disk = await FolderDisk.open(folder)
    expect(await disk.tree()).toEqual([])
    for (const path of ['../x', 'out/secret.md', 'link.md', 'a/../../x']) {
      await expect(disk.read(path)).rejects.toMatchObject({ code: 'missing' })
      await expect(disk.write(path, 'mine')).rejects.toMatchObject({ code: 'missing' })
      expect(await disk.stat(path)).toBeNull()
    }
    await expect(disk.create('out/new.md', '')).rejects.toMatchObject({ code: 'missing' })
    await expect(disk.makeFolder('out/new')).rejects.toMatchObject({ code: 'missing' })
    rmSync(outside, { recursive: true })
  })

  test('replaces a file whole: whoever has it open reads on in the old text, and nothing is left beside it', async () => {
    const disk = await FolderDisk.open(folder)
    await disk.create('a.md', 'old text')
    const file = openSync(join(folder, 'a.md'), 'r')
    chmodSync(join(folder, 'a.md'), 0o640)
    await disk.write('a.md', 'new')
    expect(readFileSync(file, 'utf8')).toBe('old text')
    closeSync(file)
    expect(await disk.read('a.md')).toBe('new')
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['a.md'])
  })

  test('leaves the old text and nothing beside it where it cannot write', async () => {
    const disk = await FolderDisk.open(folder)
    mkdirSync(join(folder, 'a.md'))
    await expect(disk.write('a.md', 'new')).rejects.toMatchObject({ code: 'not-a-file' })
    await disk.create('b.md', 'old')
    await expect(disk.create('b.md', 'new')).rejects.toMatchObject({ code: 'exists' })
    expect(readdirSync(folder)).toEqual(['a.md', 'b.md'])
  })

  test('writes through a link that stays in it, and keeps the link', async () => {
    writeFileSync(join(folder, 'real.md'), 'old')
    symlinkSync(join(folder, 'real.md'), join(folder, 'same.md'))
    const disk = await FolderDisk.open(folder)
    await disk.write('same.md', 'new')
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('new')
    expect(lstatSync(join(folder, 'same.md')).isSymbolicLink()).toBe(true)
  })

  test('is not caught in a link that leads back into it', async () => {
    mkdirSync(join(folder, 'a'))
    symlinkSync(folder, join(folder, 'a', 'up'))
    writeFileSync(join(folder, 'real.md'), 'real')
    symlinkSync(join(folder, 'real.md'), join(folder, 'same.md'))
    const disk = await FolderDisk.open(folder)
    expect((await disk.tree()).map(({ path }) => path)).toEqual(['a', 'real.md', 'same.md'])
  })

  test('tells those who watch when another program writes', async () => {
    const disk = await FolderDisk.open(folder)
    const told = new Promise<string>((done) => {
      const stop = disk.watch(() => {
        stop()
        done('told')
      })
    })
    writeFileSync(join(folder, 'a.md'), 'x')
    expect(await told).toBe('told')
  })
})
