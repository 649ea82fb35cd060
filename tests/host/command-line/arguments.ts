export interface CommandLine {
  vault: string
  today?: string
  /** None given: whoever called wants to know what there is. */
  verb?: string
  parameters: string[]
}

/** Reads `vault=DIR [today=YYYY-MM-DD] verb key=value flag …`. What follows the verb is the verb's. */
export function readArguments(argv: string[]): CommandLine {
  const options = new Map<string, string>()
  let at = 0
  for (; at < argv.length; at++) {
    const [, name, value] = /^(vault|today)=(.*)$/s.exec(argv[at] ?? '') ?? []
    if (name === undefined || value === undefined) break
    options.set(name, value)
  }
  const vault = options.get('vault')
  if (!vault) throw new Error('Say which folder: vault=DIR [today=YYYY-MM-DD] VERB [key=value …]')
  return { vault, today: options.get('today'), verb: argv[at], parameters: argv.slice(at + 1) }
}
