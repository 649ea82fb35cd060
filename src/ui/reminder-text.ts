import { plusDays } from '../days/calendar-day'
import type { Overview } from '../follow-ups/follow-up'
import { capital, numberWord } from '../days/day-words'
import { people } from './list/empty-state'

/** How many follow-ups are overdue; those long quiet are not counted. */
export function overdueCount({ followUps }: Overview): number {
  return followUps.filter(({ daysOverdue, longQuiet }) => daysOverdue > 0 && !longQuiet).length
}

/** What the status bar says, null where it says nothing. */
export function statusBarText(overview: Overview): string | null {
  const count = overdueCount(overview)
  return count === 0 ? null : `${count} overdue`
}

/** What the day's one notice says, null where nothing is due. Tomorrow's interviews are told along with it. */
export function dailyNoticeText(overview: Overview): string | null {
  const { today } = overview
  const tomorrow = plusDays(today, 1)
  const due = overview.followUps.filter((one) => one.due !== null && one.due <= today && !one.longQuiet)
  if (due.length === 0) return null
  // Somebody with a message and a promise is one person.
  const messages = new Set(
    due.filter(({ kind }) => kind !== 'interview').map(({ contact, name }) => contact ?? name),
  ).size
  const talksOn = (day: string) =>
    overview.followUps.filter((one) => one.kind === 'interview' && one.due === day).length

  const parts = [
    messages === 0 ? null : `${people(messages)} to write to`,
    interviews(talksOn(today), 'today'),
    interviews(talksOn(tomorrow), 'tomorrow'),
  ].filter((part) => part !== null)
  return capital(parts.join(', '))
}

function interviews(count: number, when: string): string | null {
  if (count === 0) return null
  return `${numberWord(count)} ${count === 1 ? 'interview' : 'interviews'} ${when}`
}
