import { isSameCompany } from '../../contacts/same-company'
import { newestNote } from '../../contacts/contact'
import { capital, type DayWords } from '../../days/day-words'
import { dueWithin } from '../../follow-ups/due'
import { lastTouchOf, talksOf } from '../../follow-ups/facts'
import type { FollowUp } from '../../follow-ups/follow-up'
import { KIND_HEADINGS, NO_COMPANY } from '../../follow-ups/kind-words'
import { namesIn } from '../../follow-ups/order'
import type { OverviewWithContacts } from '../../follow-ups/overview'
import { warmthOf, WARMTHS, WARMTH_WORDS } from '../../follow-ups/warmth'
import { followUpText } from '../list/row-text'
import type { BlockOptions } from './block-options'

/** One line of a code block: a name that leads to a note, and what is said of them. */
export interface BlockLine {
  readonly who: string
  readonly path: string
  readonly says: readonly string[]
  /** What of that tells that it is late; null where it is not. */
  readonly late: string | null
}

/** Lines under a heading; '' for none. */
export interface BlockGroup {
  readonly heading: string
  readonly lines: readonly BlockLine[]
}

export interface BlockContent {
  readonly groups: readonly BlockGroup[]
  /** How many more there are than the limit allows. */
  readonly more: number
}

export interface BlockSource {
  readonly overview: OverviewWithContacts
  readonly words: DayWords
  /** Days that "Upcoming" looks ahead. */
  readonly lookAheadDays: number
  /** The language by which names are sorted, a BCP 47 tag. */
  readonly language: string
}

/** The follow-ups that a code block shows. */
export function followUpLines(options: BlockOptions, source: BlockSource): BlockContent {
  const { overview, words, lookAheadDays } = source
  const { kind, company, within, group } = options
  const found = dueWithin(overview.followUps, overview.today, {
    kind,
    within: within ?? lookAheadDays,
    lookAheadDays: within ?? lookAheadDays,
  }).filter((one) => !one.longQuiet && (company === null || isSameCompany(one.company, company)))
  return grouped(found, options, {
    heading: (one) => headingOf(one, group, words),
    line: (one) => {
      const { when, detail, tone } = followUpText(one, words, null)
      const at = group === 'company' ? null : one.company
      const says = [at ?? '', when, detail].filter((part) => part !== '')
      return { who: one.name, path: one.path, says, late: tone === 'overdue' ? when : null }
    },
  })
}

/** The contacts that a code block shows, the warmest first. */
export function peopleLines(options: BlockOptions, { overview, words, language }: BlockSource): BlockContent {
  const { company, group } = options
  const closed = new Set(overview.closed.map(({ contact }) => contact))
  const names = namesIn(language)
  const people = overview.contacts.all
    .filter((contact) => company === null || isSameCompany(contact.company, company))
    .map((contact) => {
      const lastTouch = lastTouchOf(contact, talksOf(contact), overview.today)
      return { contact, lastTouch, warmth: warmthOf(contact, lastTouch, closed.has(contact), overview.today) }
    })
    .sort(
      (a, b) =>
        WARMTHS.indexOf(a.warmth) - WARMTHS.indexOf(b.warmth) || names(a.contact.name, b.contact.name),
    )
  return grouped(people, options, {
    heading: ({ contact }) => (group === 'company' ? (contact.company ?? NO_COMPANY) : ''),
    line: ({ contact, lastTouch, warmth }) => {
      const at = group === 'company' ? null : contact.company
      const last = lastTouch === null ? null : `last ${words.ago(lastTouch)}`
      const says = [contact.role, at, WARMTH_WORDS[warmth], last].flatMap((part) => part ?? [])
      return { who: contact.name, path: newestNote(contact).path, says, late: null }
    },
  })
}

function headingOf(
  { kind, due, company, daysOverdue }: FollowUp,
  group: BlockOptions['group'],
  words: DayWords,
): string {
  switch (group) {
    case 'company':
      return company ?? NO_COMPANY
    case 'kind':
      return KIND_HEADINGS[kind]
    case 'day':
      if (due === null) return 'No day'
      return daysOverdue > 0 ? 'Overdue' : capital(words.name(due))
    case null:
      return ''
  }
}

/** The first of all, under their headings in the order in which these come first. */
function grouped<T>(
  all: readonly T[],
  { limit }: BlockOptions,
  { heading, line }: { heading: (one: T) => string; line: (one: T) => BlockLine },
): BlockContent {
  const groups = new Map<string, BlockLine[]>()
  for (const one of all.slice(0, limit)) {
    const under = heading(one)
    groups.set(under, [...(groups.get(under) ?? []), line(one)])
  }
  return {
    groups: [...groups].map(([under, lines]) => ({ heading: under, lines })),
    more: Math.max(all.length - limit, 0),
  }
}
