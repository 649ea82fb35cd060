import type { CliData } from 'obsidian'
import type { App } from '../core/app'
import type { LocalTime } from '../core/clock'
import type { Counters } from '../core/counters'
import type { HostWindow } from '../core/dom/extend'
import type { MemoryDisk } from '../core/memory-disk'
import type { Plugin } from '../core/plugin'
import type { RunningApp } from '../core/running-app'
import type { Switches } from '../core/switches'
import type { Shell } from '../core/workspace/shell'
import type { ControlledClock } from './controlled-clock'
import type { CountingDisk } from './counting-disk'
import { until, untilQuiet } from './drive'

export interface HostParts {
  running: RunningApp
  shell: Shell
  clock: ControlledClock
  disk: MemoryDisk | null
  counting: CountingDisk
  window: HostWindow
  opened: readonly string[]
  switches: Switches
  close: () => void
}

/** An app under test: what a test does to it, and what it sees of it. */
export class Host {
  #isOver = false

  constructor(private readonly parts: HostParts) {}

  get app(): App {
    return this.parts.running.app
  }

  /** The plugin under test; a host that was made without one has none. */
  get plugin(): Plugin {
    const { plugins } = this.parts.running
    const plugin = [...plugins.enabledPlugins].map((id) => plugins.getPlugin(id)).find((one) => one !== null)
    if (!plugin) throw new Error('No plugin is loaded')
    return plugin
  }

  get running(): RunningApp {
    return this.parts.running
  }

  /** What people see: ribbon, workspace, palette, settings. */
  get shell(): Shell {
    return this.parts.shell
  }

  /** The disk in memory, whose `external` is somebody else writing. */
  get disk(): MemoryDisk {
    if (!this.parts.disk) throw new Error('This host runs over a real folder')
    return this.parts.disk
  }

  get window(): HostWindow {
    return this.parts.window
  }

  get document(): Document {
    return this.parts.window.document
  }

  /** What the system was asked to open, by addresses and by paths in the vault. */
  get opened(): readonly string[] {
    return this.parts.opened
  }

  get switches(): Switches {
    return this.parts.switches
  }

  get counters(): Counters {
    return this.parts.running.counters
  }

  /** Lets time pass, and everything happen that falls due in it. */
  async advance(milliseconds: number): Promise<void> {
    await untilQuiet(this.parts.counting)
    await this.parts.clock.advance(milliseconds)
    await this.settle()
  }

  /** Lets everything end that is under way. Time passes only as far as the metadata cache needs it. */
  async settle(): Promise<void> {
    await untilQuiet(this.parts.counting)
    for (let step = 0; step < 200 && !this.app.metadataCache.isIdle; step++) {
      await this.parts.clock.advance(10)
      await untilQuiet(this.parts.counting)
    }
    await this.parts.clock.advance(0)
    await untilQuiet(this.parts.counting)
  }

  /** Waits for something that may need time to pass, and lets it pass; a minute of it at most. */
  async until<T>(promise: Promise<T>): Promise<T> {
    return until(promise, { clock: this.parts.clock, disk: this.parts.counting })
  }

  /** Moves to another day, or day and time, as if the machine had slept until then. */
  async setToday(time: LocalTime): Promise<void> {
    this.parts.clock.jumpTo(time)
    await this.settle()
  }

  /** Runs a command by its id, with or without the plugin's in front; `false` where it is not available. */
  async command(id: string): Promise<boolean> {
    const { commands } = this.parts.running
    const done = commands.executeCommandById(
      commands.findCommand(id) ? id : `${this.plugin.manifest.id}:${id}`,
    )
    await this.settle()
    return done
  }

  /** What a verb of the plugin answers on the command line. */
  async cli(verb: string, data: CliData = {}): Promise<string> {
    const name = verb.includes(':') ? verb : `${this.plugin.manifest.id}:${verb}`
    return this.until(this.parts.running.cli.run(name, data))
  }

  /** The texts of the notices that are shown just now. */
  notices(): string[] {
    return this.document.body.findAll('.notice').map((notice) => notice.getText())
  }

  /** The text of a note as it is on the disk. */
  async read(path: string): Promise<string> {
    return this.parts.counting.read(path)
  }

  /** Ends the app, and takes its window away. Ending it twice is ending it once. */
  async unload(): Promise<void> {
    if (this.#isOver) return
    this.#isOver = true
    await this.settle()
    await this.parts.running.stop()
    await untilQuiet(this.parts.counting)
    this.parts.close()
  }
}
