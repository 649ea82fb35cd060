import type { CalendarDay } from '../../days/calendar-day'
import type { Action } from '../../actions/action'
import { ALL } from '../../actions/all'
import type { Around, Occasion } from '../../actions/occasion'
import { targetOfContact, targetOfFollowUp, type Target } from '../../actions/target'
import type { DayWords } from '../../days/day-words'
import type { Kind } from '../../follow-ups/follow-up'
import { closedText, followUpText, hasBegun, noNextStepText, problemText, type RowText } from './row-text'
import { isCompanyGroup } from './grouped'
import { wantsPreparing, type Item, type ShownSection } from './sections'

/** One row: what it says, the note it leads to, and the one action that stands beside it. */
export interface Row extends RowText {
  /** The same as long as it is about the same thing, whatever else changes. */
  readonly key: string
  readonly path: string
  /** What it is about, which an icon tells at a glance. */
  readonly kind: Kind | Exclude<Item['of'], 'follow-up'>
  readonly quick: Action | null
  /** What writes the message that it is about; null where there is none to write. */
  readonly drafts: Action | null
  /** Whether words in `detail` stand between backticks. */
  readonly hasCode: boolean
  readonly occasion: Occasion
}

/** A section with the rows that are shown. */
export interface SectionRows {
  readonly key: string
  readonly title: string
  readonly count: number
  readonly isFolded: boolean
  readonly rows: readonly Row[]
  readonly hidden: number
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
  return sections.map(({ key, title, count, isFolded, items, hidden }) => ({
    key,
    title,
    count,
    isFolded,
    rows: items.map((item) => {
      const row = rowOf(item, freeKey(keyOf(item), used), words, time, talks)
      if (key === 'reconnect') return { ...row, detail: GLAD }
      // Where the company stands over its people it is not said again.
      return isCompanyGroup(key) ? { ...row, company: null } : row
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
  const { text, quick = null, drafts = null } = contentOf(item, occasion, words, time, talks)
  const kind = item.of === 'follow-up' ? item.followUp.kind : item.of
  const hasCode = item.of === 'problem'
  return { ...text, key, path: pathOf(item), kind, quick, drafts, hasCode, occasion }
}

/** What a row says, and the actions that have a button on it. */
interface Content {
  readonly text: RowText
  readonly quick?: Action | null
  readonly drafts?: Action | null
}

function contentOf(
  item: Item,
  occasion: Occasion,
  words: DayWords,
  time: string | null,
  talks: TalkPorts,
): Content {
  switch (item.of) {
    case 'follow-up': {
      const { followUp } = item
      const questions = followUp.kind === 'interview' ? talks.questions(followUp.path) : 0
      const preparedDays = wantsPreparing(followUp, words.today, talks.preparedDays())
        ? talks.preparedDays()
        : null
      const isUntold = followUp.kind === 'thank-you' && !talks.around.hasTakeaways(followUp.path)
      const isBegun = hasBegun(followUp.due, followUp.time, words, time)
      return {
        text: followUpText(followUp, words, time, { questions, preparedDays, isUntold }),
        quick: firstOf((action) => action.isNextStep?.(followUp, isBegun), occasion),
        drafts: firstOf((action) => action.drafts?.(followUp), occasion),
      }
    }
    case 'no-next-step':
      return { text: noNextStepText(item.noNextStep) }
    case 'closed':
      return { text: closedText(item.closed) }
    case 'problem':
      // Whatever can be done about a problem is what its row is for.
      return {
        text: problemText(item.problem),
        quick: firstOf(({ places }) => places.includes('row'), occasion),
      }
  }
}

function pathOf(item: Item): string {
  switch (item.of) {
    case 'follow-up':
      return item.followUp.path
    case 'no-next-step':
      return item.noNextStep.path
    case 'closed':
      return item.closed.path
    case 'problem':
      return item.problem.path
  }
}

function firstOf(isMeant: (action: Action) => boolean | undefined, occasion: Occasion): Action | null {
  return ALL.find((action) => isMeant(action) === true && action.applies(occasion)) ?? null
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
