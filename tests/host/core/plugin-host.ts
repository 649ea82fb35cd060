import type { App } from 'obsidian'
import type { AppSettings } from './app-settings'
import type { CliHandlers } from './cli'
import type { Commands } from './commands'
import type { PluginData } from './plugin-data'
import type { PluginSurface } from './plugin-surface'
import type { Switches } from './switches'

/** What the `Plugin` class needs of the app around it, which the app's own type does not tell. */
export interface PluginHost {
  surface: PluginSurface
  commands: Commands
  cli: CliHandlers
  data: PluginData
  switches: Switches
  /** What the user set in the app. */
  readonly settings: AppSettings
  hasBases: boolean
  isMobile: boolean
}

const hosts = new WeakMap<App, PluginHost>()

export function bindPluginHost(app: App, host: PluginHost): void {
  hosts.set(app, host)
}

export function pluginHost(app: App): PluginHost {
  const host = hosts.get(app)
  if (!host) throw new Error('This app runs no plugins')
  return host
}
