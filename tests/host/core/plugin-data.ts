import type { PluginManifest } from 'obsidian'
import type { Disk } from './disk'

/** A plugin's `data.json`, read and written whole. */
export class PluginData {
  /** The text that was last read or written here: what differs from it came from somebody else. */
  readonly #known = new Map<string, string | null>()

  constructor(
    private readonly disk: Disk,
    private readonly configDir: string,
  ) {}

  async load(manifest: PluginManifest): Promise<unknown> {
    const text = await this.#read(manifest.id)
    this.#known.set(manifest.id, text)
    // A file that is no JSON rejects, as it does in the app.
    return text === null ? null : (JSON.parse(text) as unknown)
  }

  async save(manifest: PluginManifest, data: unknown): Promise<void> {
    const text = JSON.stringify(data, null, 2)
    await this.disk.makeFolder(this.#folder(manifest.id))
    await this.disk.write(this.#path(manifest.id), text)
    this.#known.set(manifest.id, text)
  }

  /** Whether somebody else changed the file since it was last loaded or saved here. */
  async changedOutside(id: string): Promise<boolean> {
    const known = this.#known.get(id)
    const text = await this.#read(id)
    if (known === undefined || text === known) return false
    this.#known.set(id, text)
    return true
  }

  async #read(id: string): Promise<string | null> {
    return (await this.disk.stat(this.#path(id))) ? this.disk.read(this.#path(id)) : null
  }

  #folder(id: string): string {
    return `${this.configDir}/plugins/${id}`
  }

  #path(id: string): string {
    return `${this.#folder(id)}/data.json`
  }
}
