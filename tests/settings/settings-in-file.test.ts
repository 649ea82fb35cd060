import { afterEach, describe, expect, test, vi } from 'vitest'
import { SettingsStore, type SettingsFile } from '../../src/settings/settings-store'

/** A file whose reading and writing a test can hold up or make fail. */
class FileUnderTest implements SettingsFile {
  aside: unknown
  saves = 0
  load: () => Promise<unknown> = async () => this.data
  beforeSave: () => Promise<void> = async () => {}

  constructor(public data: unknown = null) {}

  async save(data: unknown): Promise<void> {
    this.saves++
    await this.beforeSave()
    this.data = data
  }

  async setAside(): Promise<void> {
    this.aside = this.data
  }
}

const broken = () => Promise.reject(new SyntaxError('no JSON'))

afterEach(() => vi.restoreAllMocks())

describe('a file of settings that arrives damaged', () => {
  test('leaves in force what was, and tells nobody', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const file = new FileUnderTest({ thankYouDays: 3 })
    const changed = vi.fn()
    const store = new SettingsStore(file, changed)
    await store.load()
    expect(changed).toHaveBeenCalledOnce()
    file.load = broken
    await store.load()
    expect(store.current.thankYouDays).toBe(3)
    expect(changed).toHaveBeenCalledOnce()
    expect(complaint).toHaveBeenCalledOnce()
    expect(file.saves).toBe(0)
  })

  test('is set aside before it is written anew', async () => {
    const file = new FileUnderTest('{ damaged')
    file.load = broken
    await new SettingsStore(file).set('thankYouDays', 2)
    expect(file.aside).toBe('{ damaged')
    expect(file.data).toEqual({ thankYouDays: 2 })
  })
})

describe('a setting that is stored', () => {
  test('is in force at once, before a slow disk has it', async () => {
    const file = new FileUnderTest()
    let done = () => {}
    file.beforeSave = () => new Promise((resolve) => void (done = resolve))
    const store = new SettingsStore(file)
    const saving = store.set('thankYouDays', 2)
    expect(store.current.thankYouDays).toBe(2)
    expect(file.data).toBeNull()
    await vi.waitFor(() => expect(file.saves).toBe(1))
    done()
    await saving
    expect(file.data).toEqual({ thankYouDays: 2 })
  })

  test('waits for one that is being stored, so that both are kept', async () => {
    const file = new FileUnderTest({ ofANewerVersion: true })
    const releases: (() => void)[] = []
    file.beforeSave = () => new Promise((resolve) => void releases.push(resolve))
    const store = new SettingsStore(file)
    const both = Promise.all([store.set('thankYouDays', 2), store.set('lookAheadDays', 9)])
    await vi.waitFor(() => expect(releases).toHaveLength(1))
    releases[0]?.()
    await vi.waitFor(() => expect(releases).toHaveLength(2))
    releases[1]?.()
    await both
    expect(file.data).toEqual({ ofANewerVersion: true, thankYouDays: 2, lookAheadDays: 9 })
    expect(store.current).toMatchObject({ thankYouDays: 2, lookAheadDays: 9 })
  })

  test('says so where the disk refuses it, and the next one is stored all the same', async () => {
    const file = new FileUnderTest()
    file.beforeSave = () => Promise.reject(new Error('The disk is full'))
    const store = new SettingsStore(file)
    await expect(store.set('thankYouDays', 2)).rejects.toThrow('The disk is full')
    file.beforeSave = async () => {}
    await store.set('lookAheadDays', 9)
    expect(file.data).toEqual({ lookAheadDays: 9 })
  })
})
