import type { CliData, CliFlags, CliHandler } from 'obsidian'

export interface CliCommand {
  description: string
  flags: CliFlags | null
  handler: CliHandler
}

/** The verbs that plugins add to the command line. A name is taken once, whoever took it. */
export class CliHandlers {
  readonly #commands = new Map<string, CliCommand>()

  constructor(private readonly checksRequired: boolean) {}

  register(name: string, command: CliCommand): () => void {
    if (this.#commands.has(name)) throw new Error(`Command "${name}" is already registered as a handler.`)
    this.#commands.set(name, command)
    return () => this.#commands.delete(name)
  }

  /** The verbs and what they do, by name. */
  list(): [name: string, command: CliCommand][] {
    return [...this.#commands].sort(([a], [b]) => a.localeCompare(b))
  }

  /** What a verb answers. */
  async run(name: string, data: CliData): Promise<string> {
    const command = this.#commands.get(name)
    if (!command) throw new UnknownVerb(name)
    for (const [flag, { required }] of Object.entries((this.checksRequired && command.flags) || {})) {
      if (required && data[flag] === undefined) return `Error: Missing required parameter: ${flag}`
    }
    return command.handler(data)
  }
}

export class UnknownVerb extends Error {
  constructor(readonly verb: string) {
    super(`Unknown command: ${verb}`)
    this.name = 'UnknownVerb'
  }
}

/** Reads `key=value` and bare flags as the app's command line does: a flag is `true`, `\n` and `\t` expand in values. */
export function parseCliData(parameters: string[]): CliData {
  return Object.fromEntries(
    parameters.map((parameter) => {
      const at = parameter.indexOf('=')
      if (at < 0) return [parameter, 'true']
      const value = parameter
        .slice(at + 1)
        .replace(/\\n/g, '\n')
        .replace(/\\t/g, '\t')
      return [parameter.slice(0, at), value]
    }),
  )
}
