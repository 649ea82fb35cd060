import { describe, expect, it, vi } from 'vitest'
import { SettingsStore, type SettingsFile } from '../../src/settings/settings-store'

/** A `data.json` in memory: its text, null where there is none. */
class DataFile implements SettingsFile {
  readonly aside: (string | null)[] = []
  constructor(public text: string | null) {}

  async load(): Promise<unknown> {
    return this.text === null ? null : (JSON.parse(this.text) as unknown)
  }

  async save(data: unknown): Promise<void> {
    this.text = JSON.stringify(data)
  }

  async setAside(): Promise<void> {
    this.aside.push(this.text)
  }

  get stored(): unknown {
    return JSON.parse(this.text ?? 'null') as unknown
  }
}

/** The store over a file, loaded once. */
async function loaded(text: string | null): Promise<{ file: DataFile; store: SettingsStore }> {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const file = new DataFile(text)
  const store = new SettingsStore(file)
  await store.load()
  return { file, store }
}

const TALK = JSON.stringify({ markerTag: 'talk', newer: { size: 5 } })

describe('a data.json that holds no settings', () => {
  it.each(['[]', '"text"', '7', '{"markerTag": "ta', '<<<<<<< HEAD'])(
    'is set aside before it is replaced: %s',
    async (text) => {
      const { file, store } = await loaded(text)
      await store.set('lookAheadDays', 30)
      expect(file.aside).toEqual([text])
      expect(file.stored).toEqual({ lookAheadDays: 30 })
    },
  )

  it.each([null, 'null', '{}'])('because there is nothing is not set aside: %s', async (text) => {
    const { file, store } = await loaded(text)
    await store.set('lookAheadDays', 30)
    expect(file.aside).toEqual([])
    expect(file.stored).toEqual({ lookAheadDays: 30 })
  })

  it.each(['[]', '{"markerTag": "ta', ''])('resets nothing where it arrives later: %j', async (text) => {
    const { file, store } = await loaded(TALK)
    file.text = text
    await store.load()
    expect(store.current.markerTag).toBe('talk')
    await store.set('lookAheadDays', 30)
    expect(store.current).toMatchObject({ markerTag: 'talk', lookAheadDays: 30 })
    expect(file.stored).toEqual({ markerTag: 'talk', newer: { size: 5 }, lookAheadDays: 30 })
    expect(file.aside).toEqual([text])
  })

  it('is not replaced where it cannot be set aside', async () => {
    const { file, store } = await loaded('[]')
    file.setAside = async () => Promise.reject(new Error('EACCES'))
    await expect(store.set('lookAheadDays', 30)).rejects.toThrow('EACCES')
    expect(file.text).toBe('[]')
    expect(store.current.lookAheadDays).toBe(14)
  })
})

describe('what this version does not know', () => {
  it('stays in lists', async () => {
    const holidays = ['2026-12-25', 'Easter', { every: 'May 1' }]
    const { file, store } = await loaded(
      JSON.stringify({ holidays, weekend: [5, 9], ignoredFolders: ['A', 7] }),
    )
    await store.set('holidays', [])
    await store.set('weekend', [0])
    await store.set('ignoredFolders', ['B'])
    expect(file.stored).toEqual({
      holidays: ['Easter', { every: 'May 1' }],
      weekend: [0, 9],
      ignoredFolders: ['B', 7],
    })
    expect(store.current).toMatchObject({ holidays: [], weekend: [0], ignoredFolders: ['B'] })
  })

  it('stays among the headings', async () => {
    const { file, store } = await loaded(JSON.stringify({ headings: { notes: 'Notizen', later: 'Später' } }))
    await store.set('headings', { ...store.current.headings, notes: 'Mitschrift' })
    expect(file.stored).toMatchObject({ headings: { notes: 'Mitschrift', later: 'Später' } })
  })
})

describe('a save', () => {
  /** Lets saves wait until they are told to end. */
  function slow(file: DataFile): (() => void)[] {
    const ends: (() => void)[] = []
    const save = file.save.bind(file)
    file.save = async (data) => {
      await new Promise<void>((end) => ends.push(end))
      await save(data)
    }
    return ends
  }

  const soon = () => new Promise((done) => setImmediate(done))

  it('that is slow keeps what is set meanwhile in force', async () => {
    const { file, store } = await loaded(TALK)
    const ends = slow(file)
    const seen: number[] = []
    const both = [store.set('thankYouDays', 2), store.set('lookAheadDays', 30)]
    await soon()
    ends.shift()?.()
    await soon()
    seen.push(store.current.lookAheadDays, store.current.thankYouDays)
    ends.shift()?.()
    await Promise.all(both)
    expect([...seen, store.current.lookAheadDays, store.current.thankYouDays]).toEqual([30, 2, 30, 2])
    expect(file.stored).toMatchObject({ markerTag: 'talk', thankYouDays: 2, lookAheadDays: 30 })
  })

  it('keeps what was set last in force, where one setting is set twice', async () => {
    const { file, store } = await loaded(null)
    const ends = slow(file)
    const both = [store.set('thankYouDays', 2), store.set('thankYouDays', 3)]
    await soon()
    ends.shift()?.()
    await soon()
    expect(store.current.thankYouDays).toBe(3)
    ends.shift()?.()
    await Promise.all(both)
    expect([store.current.thankYouDays, file.stored]).toEqual([3, { thankYouDays: 3 }])
  })

  it('that fails takes back what is in force, and stops no later one', async () => {
    const { file, store } = await loaded(TALK)
    const save = file.save.bind(file)
    file.save = async () => Promise.reject(new Error('ENOSPC'))
    const failing = store.set('markerTag', 'other')
    expect(store.current.markerTag).toBe('other')
    await expect(failing).rejects.toThrow('ENOSPC')
    expect(store.current.markerTag).toBe('talk')
    file.save = save
    await store.set('lookAheadDays', 30)
    expect(file.stored).toMatchObject({ markerTag: 'talk', lookAheadDays: 30 })
  })

  it('tells of each change once', async () => {
    const file = new DataFile(TALK)
    const told: number[] = []
    const store = new SettingsStore(file, ({ lookAheadDays }) => told.push(lookAheadDays))
    await store.load()
    await store.set('lookAheadDays', 30)
    await store.set('lookAheadDays', 30)
    expect(told).toEqual([14, 30])
  })
})
