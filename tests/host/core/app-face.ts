import type { App as RealApp, Keymap, RenderContext, Scope } from 'obsidian'
import type { Clock } from './clock'
import type { Commands } from './commands'
import type { Device } from './platform'
import type { PluginSurface } from './plugin-surface'
import type { Switches } from './switches'
import type { Workspace } from './workspace/workspace'

/** What the half of the host that people see is made from. `window` is in place when it is made. */
export interface FaceParts {
  app: RealApp
  clock: Clock
  commands: Commands
  switches: Switches
  device: Device
}

/** The half of the host that people see, as the app holds it. */
export interface AppFace {
  keymap: Keymap
  scope: Scope
  workspace: Workspace
  renderContext: RenderContext
  surface: PluginSurface
  commands: Commands
  /** Members of the app that no type tells of, such as `setting` and `dragManager`. */
  internals: Record<string, unknown>
  /** Opens the saved layout, or none, and tells those who wait for it. */
  start(layout: unknown): Promise<void>
  /** Closes every window and view. */
  stop(): Promise<void>
}

export type MakeFace = (parts: FaceParts) => AppFace
