import { newestNote, type Contact } from '../contacts/contact'
import { ContactBook, type Contacts, type Difference } from '../contacts/contact-book'
import { type ContactSource } from '../contacts/contact-notes'
import { Introductions, type IntroducedByOther, type Introduction } from '../contacts/introducers'
import type { CalendarDay } from '../days/calendar-day'
import { inOrder, type Problem } from '../interviews/problem'
import { factsOf, type Facts } from './facts'
import type { ClosedContact, FollowUp, FollowUpRules, NoNextStep, Overview } from './follow-up'
import { followUpOfOther, followUpsOf } from './follow-ups-of'
import { exchanged, followUpOrder, nameOrder, puttingInOrder } from './order'

/** An overview, with the contacts it was worked out from. */
export type OverviewWithContacts = Overview & { readonly contacts: Contacts }

/** What there is to do about one contact. */
interface OfContact {
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

/** So many contacts are worked out in one step. */
const CONTACTS_AT_ONCE = 32

/** Works out what there is to do, again and again: what has not changed since the last time is not worked out anew. */
export class Overviews {
  private readonly book = new ContactBook()
  private readonly introductions = new Introductions()
  private today: CalendarDay | null = null
  private rules: FollowUpRules | null = null
  private readonly known = new Map<Contact, OfContact>()
  private readonly withProblems = new Set<Contact>()
  private ofOthers: readonly FollowUp[] = []
  private followUps: readonly FollowUp[] = []
  private noNextStep: readonly NoNextStep[] = []
  private closed: readonly ClosedContact[] = []
  private problems: readonly Problem[] = []
  private begun: Generator<void, OverviewWithContacts> | null = null

  /** What there is to do, as of `today`. Results of before stay as they were. */
  of(source: ContactSource, today: CalendarDay, rules: FollowUpRules): OverviewWithContacts {
    // What was begun in steps is ended first.
    while (this.begun && !this.begun.next().done) continue
    this.begun = null
    const steps = this.working(source, today, rules)
    for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
  }

  /** Whom a contact introduced the user to, as of the last time. */
  introductionsOf(contact: Contact): readonly Introduction[] {
    return this.introductions.of(contact)
  }

  /** Those who introduced the user to somebody and have no interview note, as of the last time. */
  get introducedByOthers(): readonly IntroducedByOther[] {
    return this.introductions.byOthers
  }

  /** The same with those who are named in plain text. */
  introducedByAllOthers(): readonly IntroducedByOther[] {
    return this.introductions.byAllOthers()
  }

  /** Works out the same in small steps; `of` then gives it at once. */
  preparing(source: ContactSource, today: CalendarDay, rules: FollowUpRules): Iterator<void> {
    this.begun = this.working(source, today, rules)
    return this.begun
  }

  private *working(
    source: ContactSource,
    today: CalendarDay,
    rules: FollowUpRules,
  ): Generator<void, OverviewWithContacts> {
    const isAnew = today !== this.today || rules !== this.rules
    ;[this.today, this.rules] = [today, rules]
    yield* this.book.updating(source, today)
    const { contacts, difference } = this.book
    const introduced = this.introductions.update(source, this.book, today)
    const others = this.ofOthers
    if (introduced.others || isAnew) this.ofOthers = this.workedOutForOthers(today, rules)
    if (isAnew || difference === null) yield* this.workOutAll(contacts, today, rules)
    else this.workOutSome(difference, introduced.changed, others, today, rules)
    const { followUps, noNextStep, closed, problems } = this
    return { today, contacts, followUps, noNextStep, closed, problems }
  }

  private *workOutAll(contacts: Contacts, today: CalendarDay, rules: FollowUpRules): Generator<void, void> {
    this.known.clear()
    this.withProblems.clear()
    const found = [...this.ofOthers]
    let count = 0
    for (const contact of contacts.all) {
      if (++count % CONTACTS_AT_ONCE === 0) yield
      this.add(contact, found, today, rules)
    }
    yield
    this.followUps = yield* puttingInOrder(found, rules.language)
    yield
    this.sortTheQuiet(rules)
    this.sortProblems()
  }

  private workOutSome(
    { gone, come }: Difference,
    introducers: ReadonlySet<Contact>,
    othersBefore: readonly FollowUp[],
    today: CalendarDay,
    rules: FollowUpRules,
  ): void {
    const others = new Set([...gone, ...come])
    const again = [...introducers].filter((contact) => this.known.has(contact) && !others.has(contact))
    const isOther = this.ofOthers !== othersBefore
    const taken: FollowUp[] = isOther ? [...othersBefore] : []
    const fresh: FollowUp[] = isOther ? [...this.ofOthers] : []
    let [isQuietOther, isProblemOther] = [false, false]
    const look = (contact: Contact) => {
      const { noNextStep = null, closed = null } = this.known.get(contact) ?? {}
      isQuietOther ||= noNextStep !== null || closed !== null
      isProblemOther ||= this.withProblems.has(contact)
    }
    for (const contact of [...gone, ...again]) {
      look(contact)
      taken.push(...(this.known.get(contact)?.followUps ?? []))
      this.known.delete(contact)
      this.withProblems.delete(contact)
    }
    for (const contact of [...come, ...again]) {
      this.add(contact, fresh, today, rules)
      look(contact)
    }
    this.followUps = exchanged(this.followUps, taken, fresh, followUpOrder(rules.language))
    if (isQuietOther) this.sortTheQuiet(rules)
    if (isProblemOther) this.sortProblems()
  }

  private add(contact: Contact, fresh: FollowUp[], today: CalendarDay, rules: FollowUpRules): void {
    const facts = factsOf(contact, this.introductions.of(contact), today)
    const found = ofContact(facts, today, rules)
    this.known.set(contact, found)
    for (const followUp of found.followUps) fresh.push(followUp)
    if (contact.problems.length > 0) this.withProblems.add(contact)
  }

  private workedOutForOthers(today: CalendarDay, rules: FollowUpRules): FollowUp[] {
    return this.introductions.byOthers.flatMap(
      ({ introducer, introductions }) => followUpOfOther(introducer, introductions, today, rules) ?? [],
    )
  }

  private sortTheQuiet({ language }: FollowUpRules): void {
    const noNextStep: NoNextStep[] = []
    const closed: ClosedContact[] = []
    for (const found of this.known.values()) {
      if (found.noNextStep !== null) noNextStep.push(found.noNextStep)
      if (found.closed !== null) closed.push(found.closed)
    }
    this.noNextStep = noNextStep.sort(nameOrder(language))
    this.closed = closed.sort(nameOrder(language))
  }

  private sortProblems(): void {
    this.problems = inOrder([...this.withProblems].flatMap(({ problems }) => problems)).sort(byPath)
  }
}

function ofContact(facts: Facts, today: CalendarDay, rules: FollowUpRules): OfContact {
  const followUps = followUpsOf(facts, today, rules)
  const isQuiet = followUps.length === 0
  const closed = isQuiet ? closedBy(facts.contact, rules) : null
  return {
    followUps,
    noNextStep: isQuiet && closed === null ? withoutNextStep(facts.contact) : null,
    closed,
  }
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
