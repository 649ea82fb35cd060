import { Platform, type CliFlags, type Plugin } from 'obsidian'
import { CallError, type Parameter, type Parameters } from '../actions/parameters'

const PATIENCE_MS = 10_000

/** A verb as it is registered. What it throws as `CallError` is a wrong call. */
export interface Registered {
  readonly name: string
  readonly description: string
  readonly parameters: Readonly<Record<string, Parameter>>
  answer(given: Parameters): Promise<string>
}

/**
 * Registers the verbs as `informational-interviews:<verb>` where there is a command line, which is on desktop. A name that
 * is taken is told on the console and stops nothing else.
 */
export function registerVerbs(
  plugin: Plugin,
  verbs: readonly Registered[],
  whenReady: (atMost: number) => Promise<boolean>,
): void {
  if (!Platform.isDesktopApp) return
  let isOver = false
  plugin.register(() => (isOver = true))
  for (const verb of verbs) {
    const { name, description, parameters } = verb
    const answered = async (given: Parameters): Promise<string> => {
      try {
        // Whether Obsidian lets go of a verb when its plugin is switched off is not known; from then on it knows nothing new.
        if (isOver) throw new CallError('The plugin was switched off or updated. Restart Obsidian.')
        // An answer from a part of the notes would be a wrong one.
        if (!(await whenReady(PATIENCE_MS)))
          throw new CallError('The notes are still being read. Try again in a moment.')
        return await verb.answer(given)
      } catch (error) {
        if (error instanceof CallError) return `Error: ${error.message}`
        console.error(error)
        return `Error: ${error instanceof Error ? error.message : String(error)}`
      }
    }
    try {
      const flags: CliFlags = { ...parameters }
      plugin.registerCliHandler(`${plugin.manifest.id}:${name}`, description, flags, answered)
    } catch (error) {
      console.warn(`The command line already has ${plugin.manifest.id}:${name}.`, error)
    }
  }
}
