import { isRecord, readSettings, type Settings } from './settings'

/** Where the settings are kept: `data.json`, as Obsidian reads and writes it. */
export interface SettingsFile {
  load(): Promise<unknown>
  save(data: unknown): Promise<void>
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

  /** Takes over what is stored, at start-up and when another device has written it. */
  async load(): Promise<void> {
    this.take(readSettings(await this.file.load()))
  }

  /** Stores one setting. All else in the file stays, what this version does not know included. */
  async set<K extends keyof Settings>(key: K, value: Settings[K]): Promise<void> {
    this.take({ ...this.settings, [key]: value })
    // Read again first: the file may have come from another device since.
    this.saving = this.saving.then(async () => {
      const stored = await this.file.load()
      await this.file.save({ ...(isRecord(stored) ? stored : {}), [key]: value })
    })
    await this.saving
  }

  private take(settings: Settings): void {
    const same = JSON.stringify(settings) === JSON.stringify(this.settings)
    this.settings = settings
    if (!same) this.changed(settings)
  }
}
