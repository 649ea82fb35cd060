import { newestNote, type Contact } from '../contacts/contact'
import { ContactBook, type Contacts } from '../contacts/contact-book'
import { type ContactSource } from '../contacts/contact-notes'
import { introductions, type Introduction } from '../contacts/introducers'
import type { CalendarDay } from '../days/calendar-day'
import { inOrder } from '../interviews/problem'
import { factsOf, type Facts } from './facts'
import type { ClosedContact, FollowUp, FollowUpRules, NoNextStep, Overview } from './follow-up'
import { followUpOfOther, followUpsOf } from './follow-ups-of'
import { followUpOrder, nameOrder } from './order'

/** An overview, with the contacts it was worked out from. */
export type OverviewWithContacts = Overview & { readonly contacts: Contacts }

/** What there is to do about one contact, and what that was worked out from. */
interface OfContact {
  readonly introduced: readonly Introduction[]
  readonly followUps: readonly FollowUp[]
  readonly noNextStep: NoNextStep | null
  readonly closed: ClosedContact | null
}

/** Works out from the notes what there is to do, as of `today`. */
export function overview(
  source: ContactSource,
  today: CalendarDay,
  rules: FollowUpRules,
): OverviewWithContacts {
  return new Overviews().of(source, today, rules)
}

/** Works out what there is to do, again and again: what has not changed since the last time is not worked out anew. */
export class Overviews {
  private readonly book = new ContactBook()
  private today: CalendarDay | null = null
  private rules: FollowUpRules | null = null
  private known = new Map<Contact, OfContact>()
  private sorted: readonly FollowUp[] = []

  /** What there is to do, as of `today`. Results of before stay as they were. */
  of(source: ContactSource, today: CalendarDay, rules: FollowUpRules): OverviewWithContacts {
    if (today !== this.today || rules !== this.rules) this.known = new Map()
    ;[this.today, this.rules] = [today, rules]
    const contacts = this.book.update(source, today)
    const introduced = introductions(source, contacts, today)
    const now = new Map<Contact, OfContact>()
    const fresh: FollowUp[] = []
    const noNextStep: NoNextStep[] = []
    const closed: ClosedContact[] = []

    for (const contact of contacts.all) {
      const made = introduced.byContacts.get(contact) ?? NONE
      const before = this.known.get(contact)
      const isSame = before !== undefined && sameIntroductions(before.introduced, made)
      const found = isSame ? before : ofContact(factsOf(contact, made, today), today, rules)
      if (!isSame) fresh.push(...found.followUps)
      if (found.noNextStep) noNextStep.push(found.noNextStep)
      if (found.closed) closed.push(found.closed)
      now.set(contact, found)
    }
    const kept = this.sorted.filter(({ contact }) => {
      const before = contact === null ? undefined : this.known.get(contact)
      return before !== undefined && contact !== null && now.get(contact) === before
    })
    for (const { introducer, introductions: made } of introduced.byOthers) {
      const followUp = followUpOfOther(introducer, made, today, rules)
      if (followUp) fresh.push(followUp)
    }
    this.known = now
    // What is kept is in order already, which makes the sorting cheap.
    this.sorted = [...kept, ...fresh].sort(followUpOrder(rules.language))
    return {
      today,
      contacts,
      followUps: this.sorted,
      noNextStep: noNextStep.sort(nameOrder(rules.language)),
      closed: closed.sort(nameOrder(rules.language)),
      problems: inOrder(contacts.all.flatMap(({ problems }) => problems)).sort(byPath),
    }
  }
}

const NONE: readonly Introduction[] = []

function ofContact(facts: Facts, today: CalendarDay, rules: FollowUpRules): OfContact {
  const followUps = followUpsOf(facts, today, rules)
  const isQuiet = followUps.length === 0
  const closed = isQuiet ? closedBy(facts.contact, rules) : null
  return {
    introduced: facts.introductions,
    followUps,
    noNextStep: isQuiet && closed === null ? withoutNextStep(facts.contact) : null,
    closed,
  }
}

function sameIntroductions(a: readonly Introduction[], b: readonly Introduction[]): boolean {
  const isSame = (one: Introduction, other: Introduction | undefined) =>
    one.introduced === other?.introduced &&
    one.told === other.told &&
    one.paths.join('\n') === other.paths.join('\n')
  return a === b || (a.length === b.length && a.every((one, place) => isSame(one, b[place])))
}

/** How the user has ended it, so that nobody needs to be told that there is no next step; null where they have not. */
function closedBy(contact: Contact, rules: FollowUpRules): ClosedContact | null {
  const { path, outcome } = newestNote(contact)
  const { name, company, cadence } = contact
  const hasEnded = outcome === 'declined' || outcome === 'no reply'
  if (!hasEnded && (cadence ?? rules.defaultCadence).every !== null) return null
  return { name, company, reason: hasEnded ? outcome : 'cadence-none', path, contact }
}

function withoutNextStep(contact: Contact): NoNextStep {
  const { path, outcome } = newestNote(contact)
  const wasAsked = contact.notes.some(({ askedOn }) => askedOn !== null)
  // Where nobody was asked, what was not understood elsewhere is why they are not simply still to be asked.
  const problem = contact.problems.find((one) => one.path === path) ?? (wasAsked ? null : contact.problems[0])
  return {
    name: contact.name,
    company: contact.company,
    reason: outcome ?? problem?.code ?? 'no-answer',
    path,
    contact,
  }
}

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
