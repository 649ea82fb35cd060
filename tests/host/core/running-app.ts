import moment from 'moment'
import { App } from './app'
import type { AppFace, MakeFace } from './app-face'
import { readAppSettings, untouchedSettings } from './app-settings'
import { CliHandlers } from './cli'
import type { Clock } from './clock'
import { Commands } from './commands'
import { Counters } from './counters'
import type { Disk } from './disk'
import { internalsOf } from './internals'
import type { PluginWorld } from './load-plugin'
import { LocalStorage, type KeyValueStore } from './local-storage'
import { MetadataCache, type MetadataCacheOptions } from './metadata/cache'
import type { Device } from './platform'
import { PluginData } from './plugin-data'
import { bindPluginHost, pluginHost } from './plugin-host'
import { Plugins, type PluginFiles } from './plugins'
import type { Switches } from './switches'
import { Vault } from './vault/vault'

export interface AppOptions {
  disk: Disk
  clock: Clock
  switches: Switches
  device: Device
  store: KeyValueStore
  makeFace: MakeFace
  /** What plugins see besides the app: its modules by name, and the window. */
  world: (counters: Counters) => PluginWorld
  vaultName?: string
  newFileFolder?: string
  /** Whether the links of other notes follow a rename through the app. */
  updatesLinks?: boolean
  /** Whether the core plugin Bases is on, as it is unless the user turned it off. */
  hasBases?: boolean
  /** Whether what other programs change is noticed; a run that is over in a moment need not. */
  watches?: boolean
  /** Takes what the system is to open: the path of a file. Without it there is no system to ask. */
  openOutside?: (what: string) => void
  cache?: Pick<MetadataCacheOptions, 'lag' | 'start' | 'coldPace' | 'never'>
}

/** An app with all that is behind it, for a face that starts it, watches it and stops it. */
export class RunningApp {
  readonly app: App
  readonly cli: CliHandlers
  readonly commands: Commands
  readonly counters = new Counters()
  readonly face: AppFace
  readonly plugins: Plugins
  readonly #options: AppOptions
  #stopWatching = () => {}
  #looking: Promise<void> = Promise.resolve()
  #willLook = false

  constructor(options: AppOptions) {
    const { disk, clock, switches, device } = options
    const { counters } = this
    this.#options = options
    this.cli = new CliHandlers(switches.cliRequiredIsChecked)
    const vault = new Vault(disk, { name: options.vaultName, switches, counters })
    const cache = new MetadataCache(vault, { ...options.cache, clock, switches, counters })
    const storage = new LocalStorage(options.store, vault.getName())
    const { newFileFolder, updatesLinks } = options
    const files = { switches, newFileFolder, updatesLinks }
    this.app = new App({ vault, metadataCache: cache, storage, files }, (app) => {
      const commands = new Commands(app, device !== 'desktop')
      return options.makeFace({ app, clock, commands, switches, device })
    })
    this.face = App.faceOf(this.app)
    this.commands = this.face.commands
    const data = new PluginData(disk, vault.configDir)
    this.plugins = new Plugins(this.app, data, options.world(counters))
    bindPluginHost(this.app, {
      surface: this.face.surface,
      commands: this.commands,
      cli: this.cli,
      data,
      switches,
      settings: untouchedSettings(),
      hasBases: options.hasBases !== false,
      isMobile: device !== 'desktop',
    })
    Object.assign(window, { app: this.app, moment })
  }

  get switches(): Switches {
    return this.#options.switches
  }

  /**
   * Starts as the app does: plugins load, then the vault is read with a "create" for each file, then come the caches and
   * the layout. Rejects with what a plugin's `onload` threw.
   */
  async start(plugins: PluginFiles[] = [], layout?: unknown): Promise<void> {
    const { app } = this
    const { settings } = pluginHost(app)
    Object.assign(settings, await readAppSettings(this.#options.disk, app.vault.configDir))
    if (this.switches.internalsAreThere) {
      Object.assign(app, internalsOf(this, settings, this.#options.openOutside), this.face.internals)
    }
    for (const files of plugins) await this.plugins.load(files)
    await app.vault.load()
    await app.metadataCache.load()
    if (this.#options.watches !== false) {
      this.#stopWatching = this.#options.disk.watch(() => void this.readOutsideChanges())
    }
    await this.face.start(layout)
  }

  /** Takes over what other programs did to the disk: one look at a time, and one for all that asked before it began. */
  readOutsideChanges(): Promise<void> {
    if (this.#willLook) return this.#looking
    this.#willLook = true
    this.#looking = this.#looking.then(async () => {
      this.#willLook = false
      await this.app.vault.readOutsideChanges()
      if (this.switches.settingsChangesAreNoticed) await this.plugins.readOutsideChanges()
    })
    return this.#looking
  }

  /** Ends as the app does when it is closed: whoever has something left to do may do it first. */
  async stop(): Promise<void> {
    this.#stopWatching()
    await this.app.workspace.quit()
    this.plugins.unloadAll()
    await this.face.stop()
    for (const name of ['app', 'moment']) Reflect.deleteProperty(window, name)
  }
}
