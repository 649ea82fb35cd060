import type { Kind, Overview } from '../../follow-ups/follow-up'
import { suggestionOfWeek } from '../../follow-ups/reconnect'
import { wantsPreparing } from './sections'

const ONE_AND_MANY: Readonly<Record<Kind | 'prepare', readonly [string, string]>> = {
  interview: ['talk', 'talks'],
  prepare: ['talk to prepare', 'talks to prepare'],
  'thank-you': ['thank-you', 'thank-yous'],
  outreach: ['request', 'requests'],
  promise: ['promise', 'promises'],
  'update-introducer': ['introducer to tell', 'introducers to tell'],
  'check-in': ['check-in', 'check-ins'],
  'to-ask': ['person to ask', 'people to ask'],
}

/**
 * What today asks for, in one line: "Today: 1 talk, 2 check-ins."; what is overdue is among it. Whom to write to this week after a long
 * silence is told besides. '' where there is nothing of either.
 */
export function asksToday(overview: Overview, preparedDays: number): string {
  const { followUps, today } = overview
  const counts = new Map<string, number>()
  for (const followUp of followUps) {
    const isDue = followUp.due !== null && followUp.due <= today && !followUp.longQuiet
    const what = isDue ? followUp.kind : wantsPreparing(followUp, today, preparedDays) ? 'prepare' : null
    if (what !== null) counts.set(what, (counts.get(what) ?? 0) + 1)
  }
  const parts = Object.entries(ONE_AND_MANY).flatMap(([what, [one, many]]) => {
    const count = counts.get(what) ?? 0
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]
  })
  const longQuiet = suggestionOfWeek(followUps, today)
  return [
    parts.length === 0 ? '' : `Today: ${parts.join(', ')}.`,
    longQuiet === null ? '' : `This week: ${longQuiet.name}.`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}
