import { isolated } from '../contacts/person-names'
import type { CalendarDay } from '../days/calendar-day'
import type { StoryEntry } from './story'

/** When it was, as far as that is known: its day as `said`, "by 12 Feb", "after 12 Feb", or '' where nothing is. */
export function storyWhen({ day, by, after }: StoryEntry, said: (day: CalendarDay) => string): string {
  if (day !== null) return said(day)
  if (by !== null) return `by ${said(by)}`
  return after === null ? '' : `after ${said(after)}`
}

/** What an entry of a story says, behind its day. */
export function storyWords({ kind, text }: StoryEntry): string {
  switch (kind) {
    case 'named-by':
      return `Named by ${isolated(text)}`
    case 'introduced':
      return `Led you to ${isolated(text)}`
    case 'asked':
      return 'You asked for a talk'
    case 'reminded':
      return 'You sent the reminder'
    case 'answered':
      return 'The answer came'
    case 'declined':
      return 'The answer was no'
    case 'no-reply':
      return 'No reply came'
    case 'not-held':
      return NOT_HELD[text] ?? 'The talk did not take place'
    case 'held':
      return 'You talked'
    case 'named':
      return `Named ${isolated(text)}`
    case 'thanked':
      return 'You said thank you'
    case 'check-in':
      return text === '' ? 'You were in touch' : text
    case 'told':
      return `Heard how the talk with ${isolated(text)} went`
    case 'planned':
      return `Written down for then: ${text}`
    case 'ahead':
      return text === '' ? 'You will talk' : `You will talk, at ${text}`
  }
}

const NOT_HELD: Readonly<Record<string, string>> = {
  cancelled: 'The talk was cancelled',
  'no show': 'They did not come',
  postponed: 'The talk was put off',
}
