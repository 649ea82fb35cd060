import type { App, PluginManifest } from 'obsidian'
import { evaluatePlugin, type PluginWorld } from './load-plugin'
import { Plugin } from './plugin'
import type { PluginData } from './plugin-data'

export interface PluginFiles {
  manifest: PluginManifest
  code: string
}

/** The plugins of the app, as `app.plugins` shows them to each other. */
export class Plugins {
  /** What other plugins find each other in; not everything in it was loaded here. */
  readonly plugins: Record<string, object> = {}
  readonly manifests: Record<string, PluginManifest> = {}
  readonly enabledPlugins = new Set<string>()
  readonly #loaded = new Map<string, Plugin>()

  constructor(
    private readonly app: App,
    private readonly data: PluginData,
    private readonly world: PluginWorld,
  ) {}

  getPlugin(id: string): Plugin | null {
    return this.#loaded.get(id) ?? null
  }

  /** Loads a plugin as the app does when it starts; rejects with what its `onload` threw. */
  async load({ manifest, code }: PluginFiles): Promise<Plugin> {
    const PluginClass = pluginClass(evaluatePlugin(manifest.id, code, this.world))
    const plugin = new PluginClass(this.app, manifest)
    if (!(plugin instanceof Plugin))
      throw new Error(`${manifest.id} is no plugin: its class extends no Plugin`)
    this.manifests[manifest.id] = manifest
    this.plugins[manifest.id] = plugin
    this.#loaded.set(manifest.id, plugin)
    try {
      await plugin.load()
    } catch (error) {
      this.unload(manifest.id)
      throw error
    }
    this.enabledPlugins.add(manifest.id)
    return plugin
  }

  /** Loads a plugin because the user switched it on. */
  async enable(files: PluginFiles): Promise<Plugin> {
    const plugin = await this.load(files)
    plugin.onUserEnable()
    return plugin
  }

  unload(id: string): void {
    this.#loaded.get(id)?.unload()
    this.#loaded.delete(id)
    delete this.plugins[id]
    this.enabledPlugins.delete(id)
  }

  unloadAll(): void {
    for (const id of [...this.#loaded.keys()]) this.unload(id)
  }

  /** Tells each plugin whose `data.json` somebody else changed. */
  async readOutsideChanges(): Promise<void> {
    for (const [id, plugin] of this.#loaded) {
      if (await this.data.changedOutside(id)) await plugin.onExternalSettingsChange?.()
    }
  }
}

type PluginClass = new (app: App, manifest: PluginManifest) => unknown

function pluginClass(exports: unknown): PluginClass {
  const candidate: unknown =
    typeof exports === 'object' && exports !== null && 'default' in exports ? exports.default : exports
  if (typeof candidate !== 'function') throw new Error('The plugin exports no class')
  return candidate as PluginClass
}
