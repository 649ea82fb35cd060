import type { App, Command } from 'obsidian'

/**
 * The app's commands, by id. A palette shows those that are available just now: a `checkCallback` that says no, an
 * editor command without an editor, and a command for phones on a desktop are not.
 */
export class Commands {
  readonly commands: Record<string, Command> = {}

  constructor(
    private readonly app: App,
    private readonly isMobile: boolean,
  ) {}

  addCommand(command: Command): void {
    this.commands[command.id] = command
  }

  removeCommand(id: string): void {
    delete this.commands[id]
  }

  findCommand(id: string): Command | undefined {
    return this.commands[id]
  }

  listCommands(): Command[] {
    return Object.values(this.commands).filter((command) => this.isAvailable(command))
  }

  isAvailable(command: Command): boolean {
    if (command.mobileOnly && !this.isMobile) return false
    return this.#run(command, true)
  }

  /** Runs a command; `false` where there is none of that id, or it is not available. */
  executeCommandById(id: string): boolean {
    const command = this.commands[id]
    if (!command || !this.isAvailable(command)) return false
    return this.#run(command, false)
  }

  #run(command: Command, checking: boolean): boolean {
    const active = this.app.workspace.activeEditor
    const editor = active?.editor
    if (active && editor && command.editorCheckCallback) {
      return command.editorCheckCallback(checking, editor, active) !== false
    }
    if (active && editor && command.editorCallback) {
      if (!checking) void command.editorCallback(editor, active)
      return true
    }
    if (command.checkCallback) return command.checkCallback(checking) !== false
    if (command.callback) {
      if (!checking) void command.callback()
      return true
    }
    return false
  }
}
