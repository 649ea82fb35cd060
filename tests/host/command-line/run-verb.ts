import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseCliData, UnknownVerb, type CliHandlers } from '../core/cli'
import { memoryStore } from '../core/local-storage'
import type { PluginFiles } from '../core/plugins'
import { RunningApp } from '../core/running-app'
import { switchesFromEnvironment } from '../core/switches'
import { shellFace } from '../core/workspace/shell'
import { ControlledClock } from '../node/controlled-clock'
import { countingDisk } from '../node/counting-disk'
import { domWindow } from '../node/dom-window'
import { until } from '../node/drive'
import { FolderDisk } from '../node/folder-disk'
import { makeGlobal } from '../node/global-window'
import { nodeWorld } from '../node/node-world'
import type { CommandLine } from './arguments'
import { withSettingsAside } from './settings-aside'

/** Loads plugins over a folder, and gives what one of its verbs answers. What goes wrong is an answer, too. */
export async function runVerb(line: CommandLine, plugins: PluginFiles[]): Promise<string> {
  const folder = resolve(line.vault)
  if (!(await stat(folder).catch(() => null))?.isDirectory()) return `Error: There is no folder ${line.vault}`
  const clock = new ControlledClock(line.today ?? now())
  const disk = countingDisk(withSettingsAside(await FolderDisk.open(folder), '.obsidian'))
  const switches = switchesFromEnvironment()
  const window = domWindow(clock)
  makeGlobal(window)
  const running = new RunningApp({
    disk,
    clock,
    switches,
    device: 'desktop',
    store: memoryStore(),
    makeFace: shellFace(),
    world: nodeWorld(window, { clock, device: 'desktop', switches }),
    watches: false,
  })
  await until(running.start(plugins), { clock, disk })
  if (line.verb === undefined) return listed(running.cli)
  try {
    return await until(running.cli.run(line.verb, parseCliData(line.parameters)), { clock, disk, step: 100 })
  } catch (error) {
    if (error instanceof UnknownVerb) return `Error: ${error.message}\n${listed(running.cli)}`
    throw error
  }
}

function listed(cli: CliHandlers): string {
  return cli
    .list()
    .map(([name, { description, flags }]) => {
      const parameters = Object.entries(flags ?? {}).map(([flag, { value, required }]) => {
        const shown = value === undefined ? flag : `${flag}=${value}`
        return required ? shown : `[${shown}]`
      })
      return [name, ...parameters].join(' ') + `\n    ${description}`
    })
    .join('\n')
}

/** The time it is, in the form that a clock starts from. */
function now(): string {
  const time = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  const day = `${String(time.getFullYear()).padStart(4, '0')}-${two(time.getMonth() + 1)}-${two(time.getDate())}`
  return `${day}T${two(time.getHours())}:${two(time.getMinutes())}:${two(time.getSeconds())}`
}
