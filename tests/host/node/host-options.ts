import type { PluginManifest } from 'obsidian'
import type { LocalTime } from '../core/clock'
import type { KeyValueStore } from '../core/local-storage'
import type { Device } from '../core/platform'
import type { Switches } from '../core/switches'
import type { OtherPlugins } from '../core/other-plugins'

export interface HostOptions {
  /** The notes, by path. Dot files, such as `.obsidian/templates.json`, may be among them. */
  files?: Record<string, string>
  /** A real folder instead. */
  folder?: string
  /** A disk as on macOS and Windows, where `a.md` finds `A.md`. */
  ignoresCase?: boolean
  /** Day, or day and time, in the time zone of the process. */
  today?: LocalTime
  /** Switches set otherwise than `HOST_SWITCHES` has them. */
  switches?: Partial<Switches>
  /** How many milliseconds the metadata cache is behind a write: 0, 50 or 500, say. */
  cacheLag?: number
  /** Whether all caches are there when the app starts. */
  warm?: boolean
  /** How many milliseconds each note takes on a cold start. */
  coldPace?: number
  /** Notes that never get a cache. */
  neverCached?: (path: string) => boolean
  device?: Device
  language?: string
  vaultName?: string
  newFileFolder?: string
  /** Whether the links of other notes follow a rename through the app. */
  updatesLinks?: boolean
  /** Whether the core plugin Bases is on. */
  hasBases?: boolean
  /** What the device remembers for this vault; hand in the same one to start the app again on it. */
  store?: KeyValueStore
  /** The layout to open with, as `workspace.getLayout` gave it. */
  layout?: unknown
  /** `load` is how the app starts; `enable` is a user switching the plugin on in an app that runs. */
  plugin?: 'load' | 'enable' | 'none'
  /** Folders of more plugins, which are loaded after the one under test. */
  plugins?: string[]
  /** The plugin's `data.json`: a value, or the text itself. */
  pluginData?: unknown
  /** Another plugin than the production build: its code, and what differs in its manifest. */
  code?: string
  manifest?: Partial<PluginManifest>
  /** Other people's plugins that run beside it. */
  others?: OtherPlugins
}
