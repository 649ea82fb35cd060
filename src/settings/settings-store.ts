import { isRecord, readSettings, storedSetting, type Settings } from './settings'

/** Where the settings are kept: `data.json`, as Obsidian reads and writes it. */
export interface SettingsFile {
  /** Null where there is no file. Rejects where it is no JSON. */
  load(): Promise<unknown>
  save(data: unknown): Promise<void>
  /** Keeps a file that holds no settings under another name, before it is written anew. */
  setAside?(): Promise<void>
}

type Stored = Readonly<Record<string, unknown>>

/** The settings in force. Tells its listener when they have become others. */
export class SettingsStore {
  private settings: Settings = readSettings(null)
  /** What the file held when it was last understood. */
  private stored: Stored = {}
  /** What was set and is not stored yet. */
  private readonly unsaved = new Map<keyof Settings, unknown>()
  private saving: Promise<void> = Promise.resolve()

  constructor(
    private readonly file: SettingsFile,
    private readonly changed: (settings: Settings) => void = () => {},
  ) {}

  get current(): Settings {
    return this.settings
  }

  /** Takes over what is stored, at start-up and when another device has written it. What is no settings changes nothing. */
  async load(): Promise<void> {
    const stored = await this.read()
    if (stored === null) return
    this.stored = stored
    this.take()
  }

  /**
   * Stores one setting. All else in the file stays, what this version does not know included. It is in force at once, and no longer
   * where it cannot be stored; then this rejects.
   */
  async set<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    this.unsaved.set(key, value)
    this.take()
    const saving = this.saving.then(() => this.save(key, value))
    this.saving = saving.catch(() => undefined)
    await saving
  }

  private async save<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    try {
      // Read again first: the file may have come from another device since.
      const found = await this.read()
      if (found === null) await this.file.setAside?.()
      const before = found ?? this.stored
      const all = { ...before, [key]: storedSetting(key, value, before[key]) }
      await this.file.save(all)
      this.stored = all
    } finally {
      // Unless it was set to something else in between, which is still to be stored.
      if (this.unsaved.get(key) === value) this.unsaved.delete(key)
      this.take()
    }
  }

  /** What the file holds; nothing where there is none, null where it holds no settings. */
  private async read(): Promise<Stored | null> {
    try {
      const found = (await this.file.load()) ?? {}
      if (isRecord(found)) return found
      console.error('The settings cannot be read: data.json holds no object.')
    } catch (error) {
      console.error('The settings cannot be read.', error)
    }
    return null
  }

  private take(): void {
    const settings = readSettings({ ...this.stored, ...Object.fromEntries(this.unsaved) })
    const same = JSON.stringify(settings) === JSON.stringify(this.settings)
    this.settings = settings
    if (!same) this.changed(settings)
  }
}
