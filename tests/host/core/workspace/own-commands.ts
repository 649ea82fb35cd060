import type { App, Modifier } from 'obsidian'
import { pluginHost } from '../plugin-host'
import { CommandPalette } from './command-palette'
import { openDailyNote } from './daily-note'
import { FileSwitcher } from './file-switcher'
import { MarkdownView } from './markdown-view'
import type { Shell } from './shell'

/** Adds the app's own commands, as far as the host has them. */
export function addOwnCommands(app: App, shell: Shell): void {
  const { commands, workspace, setting } = shell
  const recent: string[] = []
  const add = (id: string, name: string, key: string, act: () => unknown, isAvailable = () => true) => {
    const modifiers: Modifier[] = ['Mod']
    commands.addCommand({
      id,
      name,
      hotkeys: [{ modifiers, key }],
      checkCallback(checking) {
        if (!isAvailable()) return false
        if (!checking) void act()
        return true
      },
    })
  }
  const note = (): MarkdownView | null => {
    const view: object | undefined = workspace.activeLeaf?.view
    return view instanceof MarkdownView ? view : null
  }
  add('command-palette:open', 'Command palette: Open command palette', 'p', () =>
    new CommandPalette(app, commands, recent).open(),
  )
  commands.addCommand({
    id: 'daily-notes',
    name: 'Daily notes: Open today’s daily note',
    checkCallback(checking) {
      const { dailyNotes } = pluginHost(app).settings
      if (dailyNotes === null) return false
      if (!checking) void openDailyNote(app, dailyNotes)
      return true
    },
  })
  add('switcher:open', 'Quick switcher: Open quick switcher', 'o', () => new FileSwitcher(app).open())
  add('app:open-settings', 'Open settings', ',', () => setting.open())
  add(
    'markdown:toggle-preview',
    'Toggle reading view',
    'e',
    () => note()?.toggleMode(),
    () => note() !== null,
  )
  add(
    'editor:save-file',
    'Save current file',
    's',
    () => note()?.save(),
    () => note() !== null,
  )
  add(
    'workspace:close',
    'Close current tab',
    'w',
    () => workspace.activeLeaf?.detach(),
    () => workspace.activeLeaf !== null,
  )
}
