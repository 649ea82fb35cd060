import type { JobMove } from '../../contacts/job-moves'
import { isolated } from '../../contacts/person-names'
import type { DayWords } from '../../days/day-words'
import type { FollowUp } from '../../follow-ups/follow-up'
import type { FoundPerson } from '../../follow-ups/found-people'
import { WARMTH_WORDS } from '../../follow-ups/warmth'
import { followUpText } from '../list/row-text'

/** How near somebody is; '' where what comes next says it. */
export function warmthInWords(
  { warmth, lastTouch }: Pick<FoundPerson, 'warmth' | 'lastTouch'>,
  saysNext: boolean,
  words: DayWords,
): string {
  if (warmth === 'asked' && saysNext) return ''
  if (lastTouch !== null && warmth !== 'closed') return `in touch ${words.ago(lastTouch)}`
  return WARMTH_WORDS[warmth]
}

/** What comes next with somebody; '' where nothing does, or how near they are says it. */
export function nextInWords(next: FollowUp | null, words: DayWords): string {
  if (next === null || next.longQuiet || next.kind === 'to-ask') return ''
  if (next.kind === 'interview') return `talk ${words.soon(next.due ?? words.today)}`
  const { when, detail, tone } = followUpText(next, words, null)
  if (tone !== 'overdue' || next.kind === 'thank-you') return lower(when)
  return next.kind === 'check-in' ? `write, ${when}` : `${detail}, ${when}`
}

/** "Now Designer at Globex, says LinkedIn" */
export function moveInWords({ company, role, isNewCompany }: JobMove): string {
  const at = company === null ? '' : `at ${isolated(company)}`
  const now = isNewCompany ? [role, at].filter(Boolean).join(' ') : (role ?? '')
  return `Now ${now}, according to LinkedIn`
}

const lower = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1)
