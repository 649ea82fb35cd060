import { Console } from 'node:console'
import process from 'node:process'
import { readPlugins } from '../node/read-plugin'
import { readArguments } from './arguments'
import { runVerb } from './run-verb'

// What the plugin logs is no part of the answer.
globalThis.console = new Console(process.stderr)

/** Answers one call of the command line: the answer is all there is on standard output. */
export async function main(project: string, argv: string[]): Promise<void> {
  const answer = await answered(project, argv)
  process.stdout.write(answer === '' ? '' : `${answer}\n`, () =>
    process.exit(answer.startsWith('Error:') ? 1 : 0),
  )
}

async function answered(project: string, argv: string[]): Promise<string> {
  try {
    const line = readArguments(argv)
    return await runVerb(line, await readPlugins(project, line.plugins))
  } catch (error) {
    return `Error: ${error instanceof Error ? error.message : String(error)}`
  }
}
