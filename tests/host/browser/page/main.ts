import { runningClock } from '../../core/clock'
import type { Device } from '../../core/platform'
import { RunningApp } from '../../core/running-app'
import { switchesFromEnvironment } from '../../core/switches'
import { MarkdownView } from '../../core/workspace/markdown-view'
import { Shell } from '../../core/workspace/shell'
import { reportUncaught } from '../../core/events'
import { codeMirrorSurface } from './codemirror-surface'
import { readConfig } from './config'
import { addFileExplorer } from './file-explorer'
import { HttpDisk } from './http-disk'
import { shiftDate } from './shift-date'
import { addFrame } from './page-frame'
import { browserWorld } from './browser-world'
import { fetchPlugin } from './fetch-plugin'
import { deviceStore } from './device-store'

const NARROW = 500

function deviceOf(query: URLSearchParams): Device {
  if (query.get('phone') === '1') return 'phone'
  return query.get('phone') === '0' || window.innerWidth > NARROW ? 'desktop' : 'phone'
}

async function open(): Promise<void> {
  const query = new URLSearchParams(window.location.search)
  const config = readConfig(document)
  const device = deviceOf(query)
  if (config.today !== undefined) shiftDate(config.today)
  const clock = runningClock()
  const switches = switchesFromEnvironment(config.switches)
  const store = deviceStore(window.localStorage, config.vaultId)
  const shells: Shell[] = []
  const running = new RunningApp({
    disk: new HttpDisk(),
    clock,
    switches,
    device,
    store,
    vaultName: config.vaultName,
    world: browserWorld({ clock, device, switches }),
    makeFace(parts) {
      const shell = new Shell(parts, codeMirrorSurface)
      shells.push(shell)
      addFileExplorer(shell)
      return shell
    },
  })
  const [shell] = shells
  if (!shell) throw new Error('The app made no face')
  addFrame(running, shell, { device, theme: query.get('theme'), store })
  const found = await Promise.all(config.plugins.map(fetchPlugin))
  const plugins = found.filter((plugin) => plugin !== null)
  const enabled = new Set(store.getItem('enabled')?.split(','))
  const layout: unknown = JSON.parse(store.getItem('layout') ?? 'null')
  await running.start(
    plugins.filter(({ manifest }) => enabled.has(manifest.id)),
    layout,
  )
  if (layout === null)
    await shell.workspace.ensureSideLeaf('file-explorer', 'left', { reveal: device === 'desktop' })
  for (const plugin of plugins) if (!enabled.has(plugin.manifest.id)) await running.plugins.enable(plugin)
  store.setItem('enabled', plugins.map(({ manifest }) => manifest.id).join(','))
  shell.workspace.on('layout-change', () => {
    store.setItem('layout', JSON.stringify(shell.workspace.getLayout()))
  })
  window.addEventListener('pagehide', () => {
    shell.workspace.iterateAllLeaves(({ view }) => {
      const note: object = view
      if (note instanceof MarkdownView) void note.save()
    })
    void shell.workspace.quit()
  })
  document.body.dataset['ready'] = 'true'
}

open().catch((error: unknown) => {
  document.body.createDiv({
    cls: 'host-failure',
    text: `The host could not start: ${error instanceof Error ? error.message : String(error)}`,
    attr: { role: 'alert' },
  })
  reportUncaught(error)
})
