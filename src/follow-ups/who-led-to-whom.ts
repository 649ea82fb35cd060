import { newestNote, type Contact } from '../contacts/contact'
import type { IntroducedByOther, Introduction } from '../contacts/introducers'
import { isSameCompany } from '../contacts/same-company'
import type { CalendarDay } from '../days/calendar-day'
import { heldTalks, lastTouchOf, talksOf } from './facts'
import { namesIn } from './order'
import type { OverviewWithContacts } from './overview'
import { warmthOf } from './warmth'

/** How far it has come with somebody; `known` is somebody who has no interview note. */
export type Reached = 'not-asked' | 'asked' | 'talked' | 'ended' | 'known'

/** Somebody, with whom they led the user to. */
export interface Led {
  /** The note that tells of them; null where no link leads to one. */
  readonly path: string | null
  readonly name: string
  readonly company: string | null
  readonly reached: Reached
  readonly led: readonly Led[]
}

/** Who led to whom. */
export interface WhoLedToWhom {
  /** Whom nobody led to, and who led on to somebody. */
  readonly roots: readonly Led[]
  /** How many contacts nobody led to, and who led to nobody yet. */
  readonly alone: number
}

export interface IntroductionsSource {
  readonly overview: Pick<OverviewWithContacts, 'contacts' | 'closed' | 'followUps' | 'today'>
  /** Whom a contact introduced the user to. */
  readonly introductionsOf: (contact: Contact) => readonly Introduction[]
  /** Whom people without an interview note introduced the user to. */
  readonly others: readonly IntroducedByOther[]
  /** The language by which names are sorted, a BCP 47 tag. */
  readonly language: string
}

/**
 * The introductions as trees. Everybody stands once: who was named by two is under the one with whom the first talk was had, and under
 * somebody without an interview note only where no contact led to them.
 */
export function whoLedToWhom(source: IntroductionsSource): WhoLedToWhom {
  const { overview, introductionsOf, others, language } = source
  const { contacts, closed, today } = overview
  const names = namesIn(language)
  const ended = new Set(closed.map(({ contact }) => contact))
  const firstTalk = new Map<Contact, CalendarDay>()
  const reached = new Map<Contact, Reached>()
  for (const contact of contacts.all) {
    const talks = talksOf(contact)
    const [first] = heldTalks({ talks }, today)
    if (first !== undefined) firstTalk.set(contact, first.day)
    reached.set(contact, reachedWith(contact, first !== undefined, ended.has(contact), today))
  }
  // Who was met first comes first, and takes those whom others named as well.
  const order = (a: Contact, b: Contact) => {
    const [dayA, dayB] = [firstTalk.get(a) ?? LATER, firstTalk.get(b) ?? LATER]
    return dayA === dayB ? names(a.name, b.name) : dayA < dayB ? -1 : 1
  }
  const inOrder = [...contacts.all].sort(order)
  const ledBy = new Map<Contact, Contact | null>()
  const leadsTo = new Map<Contact, Contact[]>()
  for (const by of inOrder) {
    for (const { introduced } of introductionsOf(by)) {
      if (ledBy.has(introduced) || isWithin(introduced, by, ledBy)) continue
      ledBy.set(introduced, by)
      leadsTo.set(by, [...(leadsTo.get(by) ?? []), introduced])
    }
  }
  const branch = (contact: Contact): Led => ({
    path: newestNote(contact).path,
    name: contact.name,
    company: contact.company,
    reached: reached.get(contact) ?? 'not-asked',
    led: (leadsTo.get(contact) ?? []).sort(order).map(branch),
  })
  const known = others.flatMap(({ introducer, introductions }) => {
    const led = [...new Set(introductions.map(({ introduced }) => introduced))]
      .filter((contact) => !ledBy.has(contact))
      .sort(order)
    for (const contact of led) ledBy.set(contact, null)
    const [first] = led
    return first === undefined ? [] : [{ introducer, led, first }]
  })
  const roots = inOrder.filter((contact) => !ledBy.has(contact))
  const leading = roots.filter((contact) => leadsTo.has(contact))
  return {
    // Who has no interview note stands where the first stands that they led to.
    roots: [
      ...leading.map((contact) => ({ led: branch(contact), first: contact })),
      ...known.map(({ introducer: { name, company, personNote }, led, first }) => ({
        led: { path: personNote, name, company, reached: 'known', led: led.map(branch) } as const,
        first,
      })),
    ]
      .sort((a, b) => order(a.first, b.first))
      .map(({ led }) => led),
    alone: roots.length - leading.length,
  }
}

/** The ways that end with somebody at a company, each from whom nobody led to: the paths of the people on it, in order. */
export function waysToCompany({ roots }: WhoLedToWhom, company: string): readonly Led[][] {
  const found: Led[][] = []
  const walk = (led: Led, way: readonly Led[]): void => {
    const here = [...way, led]
    if (isSameCompany(led.company, company)) found.push(here)
    for (const next of led.led) walk(next, here)
  }
  for (const root of roots) walk(root, [])
  return found
}

/** How it is said how far it has come with somebody. */
export const REACHED_WORDS: Readonly<Record<Reached, string>> = {
  'not-asked': 'not asked yet',
  asked: 'asked',
  talked: 'talked',
  ended: 'ended',
  known: 'no interview note',
}

const LATER = '9999-12-31'

function reachedWith(contact: Contact, hasTalked: boolean, isClosed: boolean, today: CalendarDay): Reached {
  if (isClosed && !hasTalked) return 'ended'
  if (hasTalked) return 'talked'
  const warmth = warmthOf(contact, lastTouchOf(contact, talksOf(contact), today), isClosed, today)
  return warmth === 'not-asked' ? 'not-asked' : warmth === 'asked' ? 'asked' : 'talked'
}

/** Whether `introduced` is `by`, or led to them: two who named each other would else be under each other. */
function isWithin(introduced: Contact, by: Contact, ledBy: ReadonlyMap<Contact, Contact | null>): boolean {
  for (let at: Contact | null | undefined = by; at; at = ledBy.get(at)) if (at === introduced) return true
  return false
}
