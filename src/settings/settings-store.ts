import { isRecord, readSettings, type Settings } from './settings'

/** Where the settings are kept: `data.json`, as Obsidian reads and writes it. */
export interface SettingsFile {
  /** Rejects where the file is no JSON. */
  load(): Promise<unknown>
  save(data: unknown): Promise<void>
  /** Keeps a file that cannot be read under another name, before it is written anew. */
  setAside?(): Promise<void>
}

/** The settings in force. Tells its listener when they have become others. */
export class SettingsStore {
  private settings: Settings = readSettings(null)
  private saving: Promise<void> = Promise.resolve()

  constructor(
    private readonly file: SettingsFile,
    private readonly changed: (settings: Settings) => void = () => {},
  ) {}

  get current(): Settings {
    return this.settings
  }

  /** Takes over what is stored, at start-up and when another device has written it. What is no JSON changes nothing. */
  async load(): Promise<void> {
    let stored: unknown
    try {
      stored = await this.file.load()
    } catch (error) {
      console.error('The settings cannot be read.', error)
      return
    }
    this.take(readSettings(stored))
  }

  /** Stores one setting. All else in the file stays, what this version does not know included. */
  async set<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    this.take({ ...this.settings, [key]: value })
    // Read again first: the file may have come from another device since.
    const saving = this.saving.then(async () => {
      const stored = await this.stored()
      const all = { ...(isRecord(stored) ? stored : {}), [key]: value }
      await this.file.save(all)
      this.take(readSettings(all))
    })
    this.saving = saving.catch(() => undefined)
    await saving
  }

  private async stored(): Promise<unknown> {
    try {
      return await this.file.load()
    } catch {
      await this.file.setAside?.()
      return null
    }
  }

  private take(settings: Settings): void {
    const same = JSON.stringify(settings) === JSON.stringify(this.settings)
    this.settings = settings
    if (!same) this.changed(settings)
  }
}
