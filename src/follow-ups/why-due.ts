import { plusPeriod, type Period } from '../days/cadence'
import { daysBetween, type CalendarDay } from '../days/calendar-day'
import type { FollowUp } from './follow-up'
import { numberWord, type DayWords } from '../days/day-words'
import { firstName, isolated } from '../contacts/person-names'

/**
 * The day on which a follow-up is due and why it is that day, as one sentence. `preparedDays` is given for a talk that should have
 * been prepared so many days before, and is not.
 */
export function whyDue(followUp: FollowUp, words: DayWords, preparedDays: number | null = null): string {
  const { due, kind, time } = followUp
  if (due === null) return `No day: you have not asked ${isolated(firstName(followUp.name))} yet`
  if (kind === 'interview') {
    const when = `Interview on ${words.long(due)}${time === null ? '' : ` at ${time}`}`
    if (preparedDays === null) return when
    const before = preparedDays === 1 ? 'the day before' : `${numberWord(preparedDays)} days before`
    return `${when}. It stands here because it is not prepared yet, and you want to be ${before}`
  }
  const reason = reasonOf(followUp, due, words)
  return `Due ${words.long(due)}${reason === '' ? '' : `: ${reason}`}`
}

function reasonOf({ reason, cadence, about, contact }: FollowUp, due: CalendarDay, words: DayWords): string {
  if (reason === null) return ''
  const on = words.plain(reason.on)
  switch (reason.because) {
    case 'chosen-day':
      return 'the day you chose'
    case 'snoozed':
      return 'snoozed until then'
    case 'interview':
      return due > reason.on ? `${daysAfter(reason.on, due)} you talked on ${on}` : 'the day you talked'
    case 'introduction':
      return `${daysAfter(reason.on, due)} the talk with ${isolated(about[0] ?? '')} on ${on}`
    case 'request':
      return `you asked on ${on}, and no answer is noted`
    case 'reminder':
      return `you sent the reminder on ${on}, and no answer is noted`
    case 'answer':
      return `the answer came on ${on}, and there is no day yet`
    case 'promise':
      return `you promised something when you talked on ${on}`
    case 'not-held':
      return `the talk of ${on} did not take place`
    case 'cadence': {
      const talked = contact?.notes.some(({ interviewOn }) => interviewOn === reason.on) ?? false
      const contactWas = talked ? 'you last talked' : 'you were last in touch'
      // How often may have come from another note since; then the days say it.
      const every = cadence.every
      const span =
        every !== null && plusPeriod(reason.on, every) === due
          ? periodWords(every)
          : periodWords({ months: 0, days: daysBetween(reason.on, due) })
      return `${span} after ${contactWas} on ${on}`
    }
  }
}

function daysAfter(from: CalendarDay, to: CalendarDay): string {
  const days = daysBetween(from, to)
  return days === 1 ? 'the day after' : `${periodWords({ months: 0, days })} after`
}

/** "a quarter", "six weeks", "90 days" */
function periodWords({ months, days }: Period): string {
  const parts: string[] = []
  if (months % 12 === 0 && months > 0) parts.push(counted(months / 12, 'year'))
  else if (months === 6) parts.push('half a year')
  else if (months === 3) parts.push('a quarter')
  else if (months > 0) parts.push(counted(months, 'month'))
  if (days > 0) parts.push(days % 7 === 0 && days < 70 ? counted(days / 7, 'week') : counted(days, 'day'))
  return parts.join(' and ')
}

function counted(count: number, unit: string): string {
  return count === 1 ? `a ${unit}` : `${numberWord(count)} ${unit}s`
}
