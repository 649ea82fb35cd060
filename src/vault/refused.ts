import type { Refusal } from './plan'

/** A reason to write nothing, as the user reads it. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly problems: Refusal['problems'] = undefined,
  ) {
    super(message)
  }
}

/** Why nothing was written, from whatever was thrown; `also` is what there is to say besides. */
export function refusalFor(error: unknown, also: readonly string[] = []): Refusal {
  const problems = error instanceof Refused ? error.problems : undefined
  return { ok: false, message: [reasonOf(error), ...also].join(' '), ...(problems && { problems }) }
}

/** The same to be thrown on. */
export function refused(error: unknown, also: readonly string[] = []): Refused {
  const { message, problems } = refusalFor(error, also)
  return new Refused(message, problems)
}

/** What was thrown, in words for the user. */
export function reasonOf(error: unknown): string {
  return error instanceof Refused ? error.message : `Obsidian could not write: ${causeOf(error)}`
}

/** What the system says of its error, as a sentence. */
export function causeOf(error: unknown): string {
  const cause = (error instanceof Error ? error.message : String(error)).trim()
  return /[.!?]$/.test(cause) ? cause : `${cause}.`
}
