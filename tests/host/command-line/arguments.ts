export interface CommandLine {
  vault: string
  today?: string
  /** Folders of plugins to load instead of the project's own. */
  plugins: string[]
  /** None given: whoever called wants to know what there is. */
  verb?: string
  parameters: string[]
}

/** Reads `vault=DIR [today=YYYY-MM-DD] [plugin=DIR …] verb key=value flag …`. What follows the verb is the verb's. */
export function readArguments(argv: string[]): CommandLine {
  const options = new Map<string, string>()
  const plugins: string[] = []
  let at = 0
  for (; at < argv.length; at++) {
    const [, name, value] = /^(vault|today|plugin)=(.*)$/s.exec(argv[at] ?? '') ?? []
    if (name === undefined || value === undefined) break
    if (name === 'plugin') plugins.push(value)
    else options.set(name, value)
  }
  const vault = options.get('vault')
  if (!vault)
    throw new Error('Say which folder: vault=DIR [today=YYYY-MM-DD] [plugin=DIR …] VERB [key=value …]')
  return { vault, today: options.get('today'), plugins, verb: argv[at], parameters: argv.slice(at + 1) }
}
