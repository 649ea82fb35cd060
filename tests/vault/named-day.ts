import { dayWords } from '../../src/days/day-words'
import { day } from '../days/day'
import type { Host } from '../host/node/host'
import { due } from '../ui/hands'

/** Verbs that say nothing of what comes next, since they do not move it. */
const SILENT = new Set(['new', 'questions', 'prepare', 'draft', 'due', 'spread', 'keep', 'calendar'])

/**
 * What an answer says of days that is not so, '' where all of it is: the day of what comes next, a message or a talk, must be the one that `due` tells at
 * once after, and one that it does not name must be none, or the day up to which something was put off.
 */
export async function untrueIn(
  host: Host,
  { verb, contact, until, answer }: { verb: string; contact: string; until?: string; answer: string },
): Promise<string> {
  if (SILENT.has(verb) || answer.startsWith('Error') || / already/.test(answer)) return ''
  const { today, followUps } = await due(host, { within: '999999' })
  const next =
    followUps.find((followUp) => followUp.contact === contact && followUp.kind !== 'promise')?.due ?? null
  const words = dayWords(day(today), 'en')
  const named = /Next: ([^.]*)\./.exec(answer)?.[1] ?? null
  const expected = next === null || next === until ? null : words.short(day(next))
  return named === expected ? '' : `${verb} says “${answer}”, and ${expected ?? 'nothing'} is next`
}
