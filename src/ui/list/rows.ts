import type { CalendarDay } from '../../days/calendar-day'
import { canLinkContact } from '../../actions/applies'
import type { Occasion } from '../../actions/occasion'
import { targetOfContact, targetOfFollowUp, type Target } from '../../actions/target'
import type { DayWords } from '../../days/day-words'
import { followUpText, hasBegun, noNextStepText, problemText, type RowText } from './row-text'
import { wantsPreparing, type Item, type SectionKey, type ShownSection } from './sections'

/** What a row's own button does. */
export type QuickAction = 'log-check-in' | 'mark-as-thanked' | 'write-down' | 'link-contact'

/** One row: what it says, the note it leads to, and the one action that stands beside it. */
export interface Row extends RowText {
  /** The same as long as it is about the same thing, whatever else changes. */
  readonly key: string
  readonly path: string
  readonly quick: QuickAction | null
  /** Whether words in `detail` stand between backticks. */
  readonly hasCode: boolean
  readonly item: Item
}

/** A section with the rows that are shown. */
export interface SectionRows {
  readonly key: SectionKey
  readonly title: string
  readonly count: number
  readonly isFolded: boolean
  readonly rows: readonly Row[]
  readonly hidden: number
}

export const QUICK_LABELS: Readonly<Record<QuickAction, string>> = {
  'log-check-in': 'Log check-in today',
  'mark-as-thanked': 'Mark as thanked',
  'write-down': 'Write down how it went',
  'link-contact': 'Link to a note of theirs',
}

const TITLES: Readonly<Record<SectionKey, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  upcoming: 'Upcoming',
  later: 'Later',
  'to-ask': 'To ask',
  'long-quiet': 'Long quiet',
  'no-next-step': 'No next step',
  'needs-attention': 'Needs attention',
}

/** What the rows of talks ahead need to know besides. */
export interface TalkPorts {
  /** How many questions the note at `path` holds. */
  questions(path: string): number
  /** Days before a talk by which it should be prepared. */
  preparedDays(): number
}

/** The rows of the sections that are shown. `time` is the time of day now, `HH:mm`, where it is known. */
export function sectionRows(
  sections: readonly ShownSection[],
  words: DayWords,
  time: string | null,
  talks: TalkPorts,
): SectionRows[] {
  const used = new Set<string>()
  return sections.map(({ key, count, isFolded, items, hidden }) => ({
    key,
    title: TITLES[key],
    count,
    isFolded,
    rows: items.map((item) => rowOf(item, freeKey(keyOf(item), used), words, time, talks)),
    hidden,
  }))
}

/** Whom a row's actions are about; null for a problem, which is about a note. */
export function targetOf(item: Item): Target | null {
  if (item.of === 'follow-up') return targetOfFollowUp(item.followUp)
  return item.of === 'no-next-step' ? targetOfContact(item.noNextStep.contact, item.noNextStep.path) : null
}

/** What decides which actions a row offers; null for a problem. */
export function occasionOf(item: Item, today: CalendarDay): Occasion | null {
  const target = targetOf(item)
  return target && { target, today, followUps: item.of === 'follow-up' ? [item.followUp] : [] }
}

function rowOf(item: Item, key: string, words: DayWords, time: string | null, talks: TalkPorts): Row {
  switch (item.of) {
    case 'follow-up': {
      const { followUp } = item
      const questions = followUp.kind === 'interview' ? talks.questions(followUp.path) : 0
      const preparedDays = wantsPreparing(followUp, words.today, talks.preparedDays())
        ? talks.preparedDays()
        : null
      const text = followUpText(followUp, words, time, { questions, preparedDays })
      return { ...text, key, path: followUp.path, quick: quickOf(item, words, time), hasCode: false, item }
    }
    case 'no-next-step': {
      const { noNextStep } = item
      return { ...noNextStepText(noNextStep), key, path: noNextStep.path, quick: null, hasCode: false, item }
    }
    case 'problem': {
      const { problem } = item
      return {
        ...problemText(problem),
        key,
        path: problem.path,
        quick: quickOf(item, words, time),
        hasCode: true,
        item,
      }
    }
  }
}

function quickOf(item: Item, words: DayWords, now: string | null): QuickAction | null {
  if (item.of === 'problem') return canLinkContact(item.problem) ? 'link-contact' : null
  if (item.of === 'no-next-step') return null
  const { kind, due, time } = item.followUp
  switch (kind) {
    case 'interview':
      return hasBegun(due, time, words, now) ? 'write-down' : null
    case 'check-in':
    case 'update-introducer':
      return 'log-check-in'
    case 'thank-you':
      return 'mark-as-thanked'
    default:
      return null
  }
}

// A contact is known by their oldest note, which stays when another is added.
function keyOf(item: Item): string {
  switch (item.of) {
    case 'follow-up': {
      const { kind, contact, naming, name, due } = item.followUp
      const who = contact?.notes[0]?.path ?? `${name}|${naming[0] ?? ''}`
      return kind === 'interview' ? `${kind}|${who}|${due ?? ''}` : `${kind}|${who}`
    }
    case 'no-next-step':
      return `none|${item.noNextStep.contact.notes[0]?.path ?? item.noNextStep.path}`
    case 'problem':
      return `problem|${item.problem.path}|${item.problem.property ?? ''}|${item.problem.code}`
  }
}

function freeKey(key: string, used: Set<string>): string {
  let free = key
  while (used.has(free)) free += '+'
  used.add(free)
  return free
}
