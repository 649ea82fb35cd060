import type { Contact } from '../contacts/contact'
import type { Introduction } from '../contacts/introducers'
import type { CalendarDay } from '../days/calendar-day'
import { foldName } from '../interviews/wikilink'
import type { Interview } from '../interviews/interview'
import { isAhead, isHeld, talksOf, type Talk } from './facts'

/** What can happen between the user and a contact; of one day the later stands later here. */
export const STORY_KINDS = [
  'named-by',
  'introduced',
  'asked',
  'reminded',
  'answered',
  'declined',
  'no-reply',
  'not-held',
  'held',
  'named',
  'thanked',
  'check-in',
  'told',
  'planned',
  'ahead',
] as const

export type StoryKind = (typeof STORY_KINDS)[number]

/** One thing that happened, or is about to, and where the notes say so. */
export interface StoryEntry {
  readonly kind: StoryKind
  /** Null where the notes do not say when. */
  readonly day: CalendarDay | null
  /** Where there is no day: the one by which it had happened, or after which it did, as far as the notes tell. */
  readonly by: CalendarDay | null
  readonly after: CalendarDay | null
  /** What was said, who was named, how a talk came to nothing, the time of one ahead; '' where nothing more is known. */
  readonly text: string
  readonly path: string
  /** The line of the note, from 1; null where a property says it. */
  readonly line: number | null
}

/** A line of a note, as plain text. */
export interface StoryLine {
  /** Null where the line begins with none. */
  readonly day: CalendarDay | null
  readonly text: string
  readonly line: number
}

/** What the text of one note adds to its properties. */
export interface NoteLines {
  /** What was said when: the lines under "Stay in touch". */
  readonly log: readonly StoryLine[]
  /** Whom the contact named: the lines under "People to talk to". */
  readonly people: readonly StoryLine[]
}

export interface StorySource {
  readonly contact: Contact
  readonly introductions: readonly Introduction[]
  /** By the path of a note of the contact's. */
  readonly lines: ReadonlyMap<string, NoteLines>
  readonly today: CalendarDay
}

/** All that happened with a contact, over all their notes, the newest first; what has no day and belongs to none comes last. */
export function storyOf(source: StorySource): StoryEntry[] {
  const { contact, lines, today } = source
  const talks = talksOf(contact)
  const held = new Set(talks.filter((talk) => isHeld(talk, today)).map(({ day }) => day))
  const entries = [
    ...talks.flatMap((talk) => talkEntry(talk, today)),
    ...contact.notes.flatMap((note) => [
      ...requestEntries(note),
      ...linesOf(note, lines.get(note.path) ?? NO_LINES, held, today),
    ]),
    ...introductionEntries(source),
  ]
  entries.push(...touchEntries(contact, entries))
  return inOrder(withoutCopies(entries))
}

const NO_LINES: NoteLines = { log: [], people: [] }

function entry(
  kind: StoryKind,
  day: CalendarDay | null,
  path: string,
  more: Partial<Omit<StoryEntry, 'kind' | 'day' | 'path'>> = {},
): StoryEntry {
  const known = { kind, day, by: null, after: null, text: '', path, line: null, ...more }
  // A day of its own says more than one before or behind it.
  return day === null ? known : { ...known, by: null, after: null }
}

function talkEntry(talk: Talk, today: CalendarDay): StoryEntry[] {
  const { day, path, outcome, time } = talk
  if (isHeld(talk, today)) return [entry('held', day, path)]
  if (isAhead(talk, today)) return [entry('ahead', day, path, { text: time ?? '' })]
  const cameToNothing = outcome === 'cancelled' || outcome === 'no show' || outcome === 'postponed'
  return cameToNothing ? [entry('not-held', day, path, { text: outcome })] : []
}

/** What a note's properties tell of the request, of what came of it, and of the thanks. */
function requestEntries(note: Interview): StoryEntry[] {
  const { path, askedOn, remindedOn, answeredOn, interviewOn, outcome, thankedOn } = note
  const days = [askedOn, remindedOn, answeredOn].filter((day) => day !== null).sort()
  const after = days[days.length - 1] ?? null
  const found: StoryEntry[] = []
  // Only the first request of a contact comes of being named, and its note says by whom.
  const first = [askedOn, interviewOn].filter((day) => day !== null).sort()[0] ?? null
  for (const { name } of note.introducedBy)
    found.push(entry('named-by', null, path, { text: name, by: first }))
  if (askedOn !== null) found.push(entry('asked', askedOn, path))
  if (remindedOn !== null) found.push(entry('reminded', remindedOn, path))
  // An answer that is a no is told once.
  if (outcome === 'declined') found.push(entry('declined', answeredOn, path, { after }))
  else if (answeredOn !== null) found.push(entry('answered', answeredOn, path))
  if (outcome === 'no reply') found.push(entry('no-reply', null, path, { after }))
  if (interviewOn === null) {
    if (outcome === 'held')
      found.push(entry('held', null, path, thankedOn === null ? { after } : { by: thankedOn }))
    if (outcome === 'cancelled' || outcome === 'no show' || outcome === 'postponed')
      found.push(entry('not-held', null, path, { text: outcome, after }))
  }
  if (thankedOn !== null) found.push(entry('thanked', thankedOn, path))
  for (const day of note.checkIns) found.push(entry('check-in', day, path))
  return found
}

function linesOf(
  note: Interview,
  { log, people }: NoteLines,
  held: ReadonlySet<CalendarDay>,
  today: CalendarDay,
): StoryEntry[] {
  const { path, interviewOn } = note
  const said = log.map(({ day, text, line }) =>
    entry(day !== null && day > today ? 'planned' : 'check-in', day, path, { text, line }),
  )
  // Whom they named they named in the talk, once it was held.
  const namedOn = interviewOn !== null && held.has(interviewOn) ? interviewOn : null
  return [...said, ...people.map(({ text, line }) => entry('named', namedOn, path, { text, line }))]
}

/** Days of contact of which nothing else tells: a person note's, and a last contact that was written by hand. */
function touchEntries(contact: Contact, told: readonly StoryEntry[]): StoryEntry[] {
  const known = new Set(told.flatMap(({ kind, day }) => (TELLS_OF_TOUCH.has(kind) ? (day ?? []) : [])))
  const found: StoryEntry[] = []
  const add = (day: CalendarDay | null, path: string) => {
    if (day === null || known.has(day)) return
    known.add(day)
    found.push(entry('check-in', day, path))
  }
  for (const { lastContact, path } of contact.notes) add(lastContact, path)
  for (const day of contact.personTouches) add(day, contact.personNote ?? '')
  return found
}

const TELLS_OF_TOUCH: ReadonlySet<StoryKind> = new Set(['held', 'thanked', 'check-in', 'told'])

/** Whom the contact led the user to, where none of the contact's own lines names them, and that they were told how it went. */
function introductionEntries({ contact, introductions, lines }: StorySource): StoryEntry[] {
  const named = contact.notes.flatMap(({ path }) =>
    (lines.get(path)?.people ?? []).map(({ text }) => foldName(text)),
  )
  return introductions.flatMap(({ introduced, paths }) => {
    const naming = introduced.notes.filter(({ path }) => paths.includes(path))
    const told = naming.flatMap(({ introducerToldOn, path }) =>
      introducerToldOn === null ? [] : [entry('told', introducerToldOn, path, { text: introduced.name })],
    )
    const folded = foldName(introduced.name)
    if (named.some((line) => line.includes(folded))) return told
    const days = naming.flatMap(({ askedOn, interviewOn }) => [askedOn, interviewOn])
    const by = days.filter((day) => day !== null).sort()[0] ?? null
    const [first = ''] = paths
    return [entry('introduced', null, first, { text: introduced.name, by }), ...told]
  })
}

/** A day of contact is told once, by the line that says what was said; so is what several copies of a note say alike. */
function withoutCopies(entries: readonly StoryEntry[]): StoryEntry[] {
  const withWords = new Set(
    entries.flatMap(({ kind, day, text }) => (kind === 'check-in' && text !== '' ? (day ?? []) : [])),
  )
  const told = new Set<string>()
  return entries.filter(({ kind, day, text, line }) => {
    if (kind === 'check-in' && day !== null && text === '' && withWords.has(day)) return false
    // Lines without a day may well read alike and tell of two days.
    if (kind === 'check-in' && day === null) return true
    const key = `${kind}|${day ?? ''}|${line === null ? text : foldName(text)}`
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}

function inOrder(entries: readonly StoryEntry[]): StoryEntry[] {
  const rank = ({ kind }: StoryEntry) => STORY_KINDS.indexOf(kind)
  const when = ({ day, by, after }: StoryEntry) => day ?? by ?? after ?? ''
  return [...entries].sort((a, b) => {
    if (when(a) !== when(b)) return when(a) < when(b) ? 1 : -1
    if (rank(a) !== rank(b)) return rank(b) - rank(a)
    if (a.path !== b.path) return a.path < b.path ? 1 : -1
    return (b.line ?? 0) - (a.line ?? 0)
  })
}
