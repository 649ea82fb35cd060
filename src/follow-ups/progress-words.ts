import { capital, numberWord } from '../days/day-words'
import { MEASURES, type Measure, type Progress } from './progress'

/** What each count is called. */
export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  asked: 'Asked',
  answered: 'Of these answered',
  held: 'Talks held',
  named: 'New people named',
  thanked: 'Thanked in time',
}

/** The most talks a week that are said in words. */
const IN_WORDS = 12

/** The one thing to do now, in a sentence or two; of no count is said that it is good or bad. */
export function whatToDo({ weeks, toAsk, waiting, aim }: Progress): string {
  const held = weeks[weeks.length - 1]?.held ?? 0
  const sentences: string[] = []
  if (aim > 0) {
    const talks = held === 1 ? 'One talk' : `${held === 0 ? 'No' : capital(inWords(held))} talks`
    sentences.push(
      held >= aim
        ? `${talks} this week, which is what you aim for.`
        : `${talks} this week; you aim for ${inWords(aim)}.`,
    )
  }
  if (toAsk > 0)
    sentences.push(`${capital(inWords(toAsk))} ${toAsk === 1 ? 'is' : 'are'} still to ask. Ask one today.`)
  else if (waiting > 0)
    sentences.push(
      `${capital(inWords(waiting))} ${waiting === 1 ? 'request waits' : 'requests wait'} for an answer. Think of somebody else to ask.`,
    )
  else sentences.push('Nobody is left to ask. Ask whom you talk with next for two names.')
  return sentences.join(' ')
}

/** A count over the weeks as a line of text, for who does not see the bars: "Asked: 3 this week, 1 last week, 12 in twelve weeks". */
export function countInWords(measure: Measure, { weeks }: Progress): string {
  const counts = weeks.map((week) => week[measure])
  const total = counts.reduce((sum, count) => sum + count, 0)
  const [last = 0, current = 0] = counts.slice(-2)
  return `${MEASURE_NAMES[measure]}: ${current} this week, ${last} last week, ${total} in ${inWords(weeks.length)} weeks`
}

/** Whether anything was done in these weeks. */
export function hasBegun({ weeks }: Progress): boolean {
  return weeks.some((week) => MEASURES.some((measure) => week[measure] > 0))
}

function inWords(count: number): string {
  return count > 0 && count <= IN_WORDS ? numberWord(count) : String(count)
}
