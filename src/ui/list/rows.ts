import type { CalendarDay } from '../../days/calendar-day'
import type { Action } from '../../actions/action'
import { ALL } from '../../actions/all'
import type { Around, Occasion } from '../../actions/occasion'
import { targetOfContact, targetOfFollowUp, type Target } from '../../actions/target'
import type { DayWords } from '../../days/day-words'
import type { FollowUp } from '../../follow-ups/follow-up'
import { closedText, followUpText, hasBegun, noNextStepText, problemText, type RowText } from './row-text'
import { wantsPreparing, type Item, type SectionKey, type ShownSection } from './sections'

/** One row: what it says, the note it leads to, and the one action that stands beside it. */
export interface Row extends RowText {
  /** The same as long as it is about the same thing, whatever else changes. */
  readonly key: string
  readonly path: string
  readonly quick: Action | null
  /** What writes the message that it is about; null where there is none to write. */
  readonly drafts: Action | null
  /** Whether words in `detail` stand between backticks. */
  readonly hasCode: boolean
  readonly occasion: Occasion
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

const TITLES: Readonly<Record<SectionKey, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  upcoming: 'Upcoming',
  later: 'Later',
  'to-ask': 'To ask',
  reconnect: 'Reconnect',
  'long-quiet': 'Others long quiet',
  'no-next-step': 'No next step',
  closed: 'Closed',
  'needs-attention': 'Needs attention',
}

/** Said once, beside the one whom to write to this week. */
const GLAD = 'people are glad to hear from you, more than one thinks'

/** What the rows of talks need to know besides. */
export interface TalkPorts {
  /** How many questions the note at `path` holds. */
  questions(path: string): number
  readonly around: Around
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
    rows: items.map((item) => {
      const row = rowOf(item, freeKey(keyOf(item), used), words, time, talks)
      return key === 'reconnect' ? { ...row, detail: GLAD } : row
    }),
    hidden,
  }))
}

/** Whom a row's actions are about; null for a problem, which is about a note. */
function targetOf(item: Item): Target | null {
  if (item.of === 'follow-up') return targetOfFollowUp(item.followUp)
  if (item.of === 'no-next-step') return targetOfContact(item.noNextStep.contact, item.noNextStep.path)
  return item.of === 'closed' ? targetOfContact(item.closed.contact, item.closed.path) : null
}

/** What decides which actions a row offers. */
function occasionOf(item: Item, today: CalendarDay, around: Around): Occasion {
  return {
    target: targetOf(item),
    followUps: item.of === 'follow-up' ? [item.followUp] : [],
    note: null,
    problem: item.of === 'problem' ? item.problem : null,
    isClosed: item.of === 'closed',
    around,
    today,
  }
}

function rowOf(item: Item, key: string, words: DayWords, time: string | null, talks: TalkPorts): Row {
  const occasion = occasionOf(item, words.today, talks.around)
  switch (item.of) {
    case 'follow-up': {
      const { followUp } = item
      const questions = followUp.kind === 'interview' ? talks.questions(followUp.path) : 0
      const preparedDays = wantsPreparing(followUp, words.today, talks.preparedDays())
        ? talks.preparedDays()
        : null
      const isUntold = followUp.kind === 'thank-you' && !talks.around.hasTakeaways(followUp.path)
      const text = followUpText(followUp, words, time, { questions, preparedDays, isUntold })
      const isBegun = hasBegun(followUp.due, followUp.time, words, time)
      const quick = nextStepOf(followUp, isBegun)
      const drafts = ALL.find((action) => action.drafts?.(followUp) && action.applies(occasion)) ?? null
      return { ...text, key, path: followUp.path, quick, drafts, hasCode: false, occasion }
    }
    case 'no-next-step': {
      const { noNextStep } = item
      const text = noNextStepText(noNextStep)
      return { ...text, key, path: noNextStep.path, quick: null, drafts: null, hasCode: false, occasion }
    }
    case 'closed': {
      const { closed } = item
      return {
        ...closedText(closed),
        key,
        path: closed.path,
        quick: null,
        drafts: null,
        hasCode: false,
        occasion,
      }
    }
    case 'problem': {
      const { problem } = item
      // Whatever can be done about a problem is what its row is for.
      const quick = ALL.find((action) => action.places.includes('row') && action.applies(occasion)) ?? null
      return {
        ...problemText(problem),
        key,
        path: problem.path,
        quick,
        drafts: null,
        hasCode: true,
        occasion,
      }
    }
  }
}

/** What stands on the row's own button. */
function nextStepOf(followUp: FollowUp, hasBegun: boolean): Action | null {
  return ALL.find((action) => action.isNextStep?.(followUp, hasBegun)) ?? null
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
    case 'closed':
      return `closed|${item.closed.contact.notes[0]?.path ?? item.closed.path}`
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
