import { Platform, type Plugin } from 'obsidian'
import { CallError } from './parameters'
import type { Verb } from './verb'

const PATIENCE_MS = 10_000

/**
 * Registers the verbs as `informational-interviews:<verb>` where there is a command line, which is on desktop. A name that
 * is taken is told on the console and stops nothing else.
 */
export function registerVerbs(
  plugin: Plugin,
  verbs: readonly Verb[],
  whenReady: (atMost: number) => Promise<boolean>,
): void {
  if (!Platform.isDesktopApp) return
  let isOver = false
  plugin.register(() => (isOver = true))
  for (const { name, description, flags, run } of verbs) {
    const answer = async (parameters: Parameters<typeof run>[0]): Promise<string> => {
      try {
        // Whether Obsidian lets go of a verb when its plugin is switched off is not known; from then on it knows nothing new.
        if (isOver) throw new CallError('The plugin was switched off or updated. Restart Obsidian.')
        // An answer from a part of the notes would be a wrong one.
        if (!(await whenReady(PATIENCE_MS)))
          throw new CallError('The notes are still being read. Try again in a moment.')
        return await run(parameters)
      } catch (error) {
        if (error instanceof CallError) return `Error: ${error.message}`
        console.error(error)
        return `Error: ${error instanceof Error ? error.message : String(error)}`
      }
    }
    try {
      plugin.registerCliHandler(`${plugin.manifest.id}:${name}`, description, flags, answer)
    } catch (error) {
      console.warn(`The command line already has ${plugin.manifest.id}:${name}.`, error)
    }
  }
}
