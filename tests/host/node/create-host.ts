import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PluginManifest } from 'obsidian'
import { memoryStore } from '../core/local-storage'
import { MemoryDisk } from '../core/memory-disk'
import { startOtherPlugins } from '../core/other-plugins'
import type { PluginFiles } from '../core/plugins'
import { RunningApp } from '../core/running-app'
import { switchesFromEnvironment } from '../core/switches'
import { Shell } from '../core/workspace/shell'
import { ControlledClock } from './controlled-clock'
import { countingDisk } from './counting-disk'
import { domWindow } from './dom-window'
import { FolderDisk } from './folder-disk'
import { makeGlobal } from './global-window'
import { Host } from './host'
import type { HostOptions } from './host-options'
import { nodeWorld } from './node-world'
import { productionPlugin } from './production-plugin'
import { readPlugin } from './read-plugin'

const project = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..')

/** Starts an app over notes in memory, or over a folder, with the plugin as it ships, unless a test brings its own. */
export async function createHost(options: HostOptions = {}): Promise<Host> {
  const switches = { ...switchesFromEnvironment(), ...options.switches }
  const device = options.device ?? 'desktop'
  const clock = new ControlledClock(options.today ?? '2026-01-15T09:00')
  const memory = options.folder === undefined ? memoryDisk(options, clock) : null
  const disk = countingDisk(memory ?? (await FolderDisk.open(options.folder ?? '')))
  const plugin = options.plugin === 'none' ? null : await pluginFiles(options)
  const more = await Promise.all((options.plugins ?? []).map(readPlugin))
  if (plugin && options.pluginData !== undefined) await writeData(disk, plugin.manifest, options.pluginData)
  const opened: string[] = []
  const openOutside = (what: string) => void opened.push(what)
  const window = domWindow(clock, openOutside)
  const takeAway = makeGlobal(window)
  const close = () => {
    takeAway()
    window.close()
  }
  const shells: Shell[] = []
  const running = new RunningApp({
    disk,
    clock,
    switches,
    device,
    store: options.store ?? memoryStore(),
    makeFace: (parts) => {
      const shell = new Shell(parts)
      shells.push(shell)
      return shell
    },
    world: nodeWorld(window, { clock, device, language: options.language, switches }),
    vaultName: options.vaultName,
    newFileFolder: options.newFileFolder,
    updatesLinks: options.updatesLinks,
    hasBases: options.hasBases,
    openOutside,
    cache: {
      lag: options.cacheLag,
      start: options.warm === false ? 'cold' : 'warm',
      coldPace: options.coldPace,
      never: options.neverCached,
    },
  })
  const [shell] = shells
  if (!shell) throw new Error('The app made no face')
  const host = new Host({
    running,
    shell,
    clock,
    disk: memory,
    counting: disk,
    window,
    opened,
    switches,
    close,
  })
  if (options.others) startOtherPlugins(running, clock, options.others)
  try {
    const atStart = plugin && options.plugin !== 'enable' ? [plugin, ...more] : more
    await host.until(running.start(atStart, options.layout))
    if (plugin && options.plugin === 'enable') await host.until(running.plugins.enable(plugin))
    await host.settle()
  } catch (error) {
    await host.unload()
    throw error
  }
  return host
}

function memoryDisk({ files, ignoresCase }: HostOptions, clock: ControlledClock): MemoryDisk {
  return new MemoryDisk(files, { ignoresCase, now: () => clock.now() })
}

async function pluginFiles({ code, manifest }: HostOptions): Promise<PluginFiles> {
  if (code === undefined) {
    const shipped = await productionPlugin(project)
    return { ...shipped, manifest: { ...shipped.manifest, ...manifest } }
  }
  return { code, manifest: { ...testManifest, ...manifest } }
}

const testManifest: PluginManifest = {
  id: 'test-plugin',
  name: 'Test plugin',
  author: 'The host',
  version: '1.0.0',
  minAppVersion: '1.13.0',
  description: 'Tries the host.',
}

async function writeData(
  disk: MemoryDisk | ReturnType<typeof countingDisk>,
  manifest: PluginManifest,
  data: unknown,
) {
  const folder = `.obsidian/plugins/${manifest.id}`
  await disk.makeFolder(folder)
  await disk.write(`${folder}/data.json`, typeof data === 'string' ? data : JSON.stringify(data))
}
