import { readCadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { readDay, type LocalDayAndTime } from '../days/written-day'
import type { Interview } from './interview'
import { readOutcome } from './outcome'
import { PREP_PROPERTIES, USUAL_NAMES, type PrepProperty, type PropertyName } from './property-names'
import { ABSENT, isPlaceholder } from './property-values'
import type { Reading } from './reading'
import { readReference } from './wikilink'

// Nearly every note is an ordinary one: each of our properties stands once, as text or a flat list of texts, and is understood. Such a
// note is read in one pass; every other is left to the reader that tells problems. A property test holds both readers equal.

type Prep = Partial<Record<PrepProperty, string>>
type Draft = { -readonly [key in keyof Interview]: key extends 'prep' ? Prep : Interview[key] }

const NONE: readonly never[] = []
const NO_PREP: Prep = {}

/** A bit for each name, to see at once whether a property stands twice. */
const BITS = new Map(Object.keys(USUAL_NAMES).map((name, place) => [name, 1 << place]))

/**
 * Reads an ordinary note; null for every other one. `find` gives our name for a key; `local` takes an instant with an offset to the
 * user's own day.
 */
export function ordinaryReader(
  find: (key: string) => PropertyName | undefined,
  local: LocalDayAndTime,
): (path: string, properties: Readonly<Record<string, unknown>>) => Reading | null {
  const noKeys = new Keys()
  return (path, properties) => {
    const read = emptyInterview(path)
    let keys = noKeys
    let seen = 0
    for (const key in properties) {
      const name = find(key)
      const value = properties[key]
      if (name === undefined || value === null || value === undefined) continue
      const bit = BITS.get(name) ?? 0
      if (seen & bit) return null
      const taken = take(read, name, value, local)
      if (taken === 'not ordinary') return null
      if (taken === 'absent') continue
      seen |= bit
      keys = keys.with(key, name)
    }
    if (read.contact === null) return null
    if (read.prep !== NO_PREP) read.prep = inOrder(read.prep)
    return { interview: read, problems: NONE, keys: keys.map, isTemplate: false }
  }
}

function emptyInterview(path: string): Draft {
  return {
    path,
    contact: null,
    company: null,
    workedAt: NONE,
    role: null,
    email: null,
    linkedin: null,
    introducedBy: NONE,
    introducerToldOn: null,
    askedOn: null,
    remindedOn: null,
    answeredOn: null,
    interviewOn: null,
    interviewAt: null,
    place: null,
    outcome: null,
    thankedOn: null,
    lastContact: null,
    checkIns: NONE,
    cadence: null,
    nextCheckIn: null,
    snoozedUntil: null,
    promises: 0,
    prep: NO_PREP,
  }
}

type Taken = 'taken' | 'absent' | 'not ordinary'

function take(read: Draft, name: PropertyName, value: unknown, local: LocalDayAndTime): Taken {
  if (name === 'introduced_by' || name === 'worked_at' || name === 'check_ins')
    return takeList(read, name, value, local)
  if (typeof value !== 'string' && typeof value !== 'number') return 'not ordinary'
  const text = typeof value === 'string' ? value.trim() : String(value)
  if (isAbsentText(text, name)) return 'absent'
  switch (name) {
    case 'contact':
      if (isPlaceholder(value)) return 'not ordinary'
      read.contact = readReference(text)
      return 'taken'
    case 'company':
      read.company = readReference(text).name
      return 'taken'
    case 'role':
      read.role = readReference(text).name
      return 'taken'
    case 'place':
      read.place = readReference(text).name
      return 'taken'
    case 'email':
      read.email = text.replace(/^mailto:/i, '')
      return 'taken'
    case 'linkedin':
      read.linkedin = text
      return 'taken'
    case 'outcome':
      read.outcome = readOutcome(text)
      return read.outcome === null ? 'not ordinary' : 'taken'
    case 'cadence':
      read.cadence = readCadence(value)
      return read.cadence === null ? 'not ordinary' : 'taken'
    case 'introducer_told_on':
      return (read.introducerToldOn = dayIn(value, local)) === null ? 'not ordinary' : 'taken'
    case 'asked_on':
      return (read.askedOn = dayIn(value, local)) === null ? 'not ordinary' : 'taken'
    case 'reminded_on':
      return (read.remindedOn = dayIn(value, local)) === null ? 'not ordinary' : 'taken'
    case 'answered_on':
      return (read.answeredOn = dayIn(value, local)) === null ? 'not ordinary' : 'taken'
    case 'interview_on': {
      const on = readDay(value, local)
      if (on === null) return 'not ordinary'
      read.interviewOn = on.day
      read.interviewAt = on.time
      return 'taken'
    }
    case 'thanked_on':
      return (read.thankedOn = dayIn(value, local)) === null ? 'not ordinary' : 'taken'
    case 'last_contact':
      return (read.lastContact = dayIn(value, local)) === null ? 'not ordinary' : 'taken'
    case 'next_check_in':
      return (read.nextCheckIn = dayIn(value, local)) === null ? 'not ordinary' : 'taken'
    case 'snoozed_until':
      return (read.snoozedUntil = dayIn(value, local)) === null ? 'not ordinary' : 'taken'
    default:
      if (read.prep === NO_PREP) read.prep = {}
      read.prep[name] = text
      return 'taken'
  }
}

function takeList(
  read: Draft,
  name: 'introduced_by' | 'worked_at' | 'check_ins',
  value: unknown,
  local: LocalDayAndTime,
): Taken {
  const texts = textsIn(value)
  if (texts === null) return 'not ordinary'
  if (texts.length === 0) return 'absent'
  if (name === 'introduced_by') {
    read.introducedBy = texts.map(readReference)
    return 'taken'
  }
  if (name === 'worked_at') {
    read.workedAt = texts.map((text) => readReference(text).name)
    return 'taken'
  }
  const days: CalendarDay[] = []
  for (const text of texts) {
    const day = dayIn(text, local)
    if (day === null) return 'not ordinary'
    if (!days.includes(day)) days.push(day)
  }
  // As a copy, which has room for no more than these.
  read.checkIns = [...days].sort()
  return 'taken'
}

/** The texts of a flat list, or the one text; null where it is anything else. */
function textsIn(value: unknown): string[] | null {
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const texts: string[] = []
  for (const one of list) {
    if (one === null || one === undefined) continue
    if (typeof one !== 'string') return null
    const text = one.trim()
    if (!ABSENT.has(text.toLowerCase())) texts.push(text)
  }
  return texts
}

function dayIn(value: unknown, local: LocalDayAndTime): CalendarDay | null {
  return readDay(value, local)?.day ?? null
}

/** What the longest of the words has that mean nothing. */
const LONGEST_ABSENT = 5

function isAbsentText(text: string, name: PropertyName): boolean {
  if (text.length > LONGEST_ABSENT) return false
  if (text === '') return true
  if (name.startsWith('prep_')) return false
  const word = text.toLowerCase()
  // How often to be in touch may well be never.
  return ABSENT.has(word) && !(name === 'cadence' && (word === 'none' || word === 'never'))
}

function inOrder(prep: Prep): Prep {
  const ordered: Prep = {}
  for (const name of PREP_PROPERTIES) {
    const answer = prep[name]
    if (answer !== undefined) ordered[name] = answer
  }
  return ordered
}

/** Different orders of keys that are remembered behind each key. */
const MOST_ORDERS = 100

/** The keys of a note, in their order. Notes that one template made share them, where a map of each would be most of what is kept. */
class Keys {
  private readonly next = new Map<string, Keys>()
  private made: ReadonlyMap<PropertyName, string> | null = null

  constructor(
    private readonly before: Keys | null = null,
    private readonly entry: readonly [PropertyName, string] | null = null,
  ) {}

  with(key: string, name: PropertyName): Keys {
    let next = this.next.get(key)
    if (next === undefined) {
      next = new Keys(this, [name, key])
      if (this.next.size < MOST_ORDERS) this.next.set(key, next)
    }
    return next
  }

  get map(): ReadonlyMap<PropertyName, string> {
    this.made ??= new Map(this.entries())
    return this.made
  }

  private entries(): (readonly [PropertyName, string])[] {
    const before = this.before?.entries() ?? []
    return this.entry === null ? before : [...before, this.entry]
  }
}
