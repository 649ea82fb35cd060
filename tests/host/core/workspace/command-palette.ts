import type { App, Command } from 'obsidian'
import type { Commands } from '../commands'
import type { Scope } from '../ui/keymap'
import { FuzzySuggestModal } from '../ui/suggest-modal'

/** Every command that is available now, found by its letters. The last ones used come first. */
export class CommandPalette extends FuzzySuggestModal<Command> {
  constructor(
    app: App,
    private readonly commands: Commands,
    private readonly recent: string[],
  ) {
    super(app)
    this.emptyStateText = 'No commands found.'
    this.setPlaceholder('Select a command…')
  }

  getItems(): Command[] {
    const rank = ({ id }: Command) => {
      const at = this.recent.indexOf(id)
      return at < 0 ? this.recent.length : at
    }
    return this.commands.listCommands().sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name))
  }

  getItemText(command: Command): string {
    return command.name
  }

  onChooseItem({ id }: Command): void {
    this.recent.remove(id)
    this.recent.unshift(id)
    this.commands.executeCommandById(id)
  }
}

/** The app's own commands that the host has, and the keys of all commands. */
export function registerHotkeys(scope: Scope, commands: Commands): void {
  scope.register(null, null, (event, context) => {
    const wanted = Object.values(commands.commands).find((command) =>
      command.hotkeys?.some(
        ({ modifiers, key }) =>
          key.toLowerCase() === context.key?.toLowerCase() &&
          [...modifiers]
            .map((modifier) => (modifier === 'Mod' ? 'Ctrl' : modifier))
            .sort()
            .join(',') === context.modifiers,
      ),
    )
    if (!wanted || event.repeat) return undefined
    return commands.executeCommandById(wanted.id) ? false : undefined
  })
}
