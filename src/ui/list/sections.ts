import { plusDays, type CalendarDay } from '../../days/calendar-day'
import type { ClosedContact, FollowUp, NoNextStep, Overview } from '../../follow-ups/follow-up'
import { latenessOf } from '../../follow-ups/lateness'
import { suggestionOfWeek } from '../../follow-ups/reconnect'
import type { Problem } from '../../interviews/problem'
import { PREP_PROPERTIES } from '../../interviews/property-names'

/** The parts of the view, from top to bottom. */
export const SECTION_KEYS = [
  'overdue',
  'today',
  'upcoming',
  'later',
  'to-ask',
  'reconnect',
  'long-quiet',
  'no-next-step',
  'closed',
  'needs-attention',
] as const

export type SectionKey = (typeof SECTION_KEYS)[number]

/** Something that the view has a row for. */
export type Item =
  | { readonly of: 'follow-up'; readonly followUp: FollowUp }
  | { readonly of: 'no-next-step'; readonly noNextStep: NoNextStep }
  | { readonly of: 'closed'; readonly closed: ClosedContact }
  | { readonly of: 'problem'; readonly problem: Problem }

/** A part of the view that is not empty: one of those above, or a group that the user wants to see. */
export interface Section {
  readonly key: string
  readonly title: string
  readonly items: readonly Item[]
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

export function sectionNamed(key: SectionKey): { readonly key: SectionKey; readonly title: string } {
  return { key, title: TITLES[key] }
}

/** Sections that are folded until the user opens them. */
export const FOLDED_AT_FIRST: ReadonlySet<string> = new Set<SectionKey>([
  'later',
  'reconnect',
  'long-quiet',
  'closed',
])

const NONE_FOLDED: ReadonlySet<string> = new Set()

/**
 * Sorts what there is to do into the view's sections, each in the order in which it was given; empty ones are left out. A talk that
 * is not prepared `preparedDays` before stands under "Today", since preparing it is something to do today.
 */
export function sectionsOf(overview: Overview, lookAheadDays: number, preparedDays = 0): Section[] {
  const { today } = overview
  const lastUpcoming = plusDays(today, lookAheadDays)
  const items = new Map<SectionKey, Item[]>(SECTION_KEYS.map((key) => [key, []]))
  const suggestion = suggestionOfWeek(overview.followUps, today)
  const add = (key: SectionKey, item: Item) => items.get(key)?.push(item)

  for (const followUp of overview.followUps) {
    const item = { of: 'follow-up', followUp } as const
    if (followUp.due === null) add('to-ask', item)
    else if (followUp.longQuiet) add(followUp === suggestion ? 'reconnect' : 'long-quiet', item)
    else if (followUp.due < today) add('overdue', item)
    else if (followUp.due === today || wantsPreparing(followUp, today, preparedDays)) add('today', item)
    else add(followUp.due <= lastUpcoming ? 'upcoming' : 'later', item)
  }
  items.get('today')?.sort(talksFirst)
  for (const noNextStep of overview.noNextStep) add('no-next-step', { of: 'no-next-step', noNextStep })
  for (const closed of overview.closed) add('closed', { of: 'closed', closed })
  for (const problem of overview.problems) add('needs-attention', { of: 'problem', problem })

  return [...items].flatMap(([key, found]) =>
    found.length > 0 ? [{ ...sectionNamed(key), items: found }] : [],
  )
}

/** The same sections, with what is latest for how often one is in touch on top of each; what is alike keeps its order. */
export function latestFirst(sections: readonly Section[]): Section[] {
  const lateness = (item: Item) => (item.of === 'follow-up' ? latenessOf(item.followUp) : 0)
  return sections.map((section) => ({
    ...section,
    items: [...section.items].sort((a, b) => lateness(b) - lateness(a)),
  }))
}

/** Rows in the whole view before the user asks for more, and how many more a section then shows. */
export const ROWS_AT_FIRST = 50

/** What the user has folded and unfolded, and how many rows more they asked for. */
export interface ViewChoices {
  readonly folded: Readonly<Partial<Record<string, boolean>>>
  readonly more: Readonly<Partial<Record<string, number>>>
  /** Whether nothing is folded until the user folds it, as where one looks for somebody. */
  readonly unfolds?: boolean
}

/** A section as it is shown: the first of its items, none where it is folded. */
export interface ShownSection {
  readonly key: string
  readonly title: string
  readonly count: number
  readonly isFolded: boolean
  readonly items: readonly Item[]
  /** Items of an unfolded section that "show more" would bring. */
  readonly hidden: number
}

/**
 * Shares the view's rows out among the sections that are not folded: each has room for an equal number, so that a long list of
 * what is overdue does not push today's talks out, and what is left over goes to the first ones.
 */
export function shownSections(sections: readonly Section[], choices: ViewChoices): ShownSection[] {
  const foldedAtFirst = choices.unfolds === true ? NONE_FOLDED : FOLDED_AT_FIRST
  const isFolded = ({ key }: Section) => choices.folded[key] ?? foldedAtFirst.has(key)
  const open = sections.filter((section) => !isFolded(section))
  const share = Math.floor(ROWS_AT_FIRST / Math.max(open.length, 1))
  let left = ROWS_AT_FIRST - open.reduce((sum, { items }) => sum + Math.min(items.length, share), 0)

  return sections.map((section) => {
    const { key, title, items } = section
    if (isFolded(section)) return { key, title, count: items.length, isFolded: true, items: [], hidden: 0 }
    const extra = Math.min(Math.max(items.length - share, 0), left)
    left -= extra
    const shown = items.slice(0, share + extra + (choices.more[key] ?? 0))
    return {
      key,
      title,
      count: items.length,
      isFolded: false,
      items: shown,
      hidden: items.length - shown.length,
    }
  })
}

/** Whether a talk is so near that it should be prepared, and is not. */
export function wantsPreparing(
  { kind, due, prepAnswered }: FollowUp,
  today: CalendarDay,
  preparedDays: number,
): boolean {
  if (kind !== 'interview' || due === null || due <= today) return false
  return due <= plusDays(today, preparedDays) && (prepAnswered ?? 0) < PREP_PROPERTIES.length
}

function talksFirst(a: Item, b: Item): number {
  return talkRank(a) - talkRank(b) || compare(talkDay(a), talkDay(b)) || compare(talkTime(a), talkTime(b))
}

const talkRank = (item: Item) => (item.of === 'follow-up' && item.followUp.kind === 'interview' ? 0 : 1)

const talkDay = (item: Item) =>
  item.of === 'follow-up' && item.followUp.kind === 'interview' ? (item.followUp.due ?? '') : ''

// A talk without a time comes after those that have one: it cannot be missed by the minute.
const talkTime = (item: Item) =>
  item.of === 'follow-up' && item.followUp.kind === 'interview' ? (item.followUp.time ?? '~') : ''

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
