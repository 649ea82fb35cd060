import { newestNote, type Contact } from '../contacts/contact'
import { groupContacts, type Contacts, type ContactSource } from '../contacts/group-contacts'
import { introductions, type Introducer, type Introduction } from '../contacts/introducers'
import { daysBetween, latest, type CalendarDay } from '../days/calendar-day'
import { inOrder } from '../interviews/problem'
import { checkIn, isLongQuiet } from './check-in'
import { factsOf, isAhead, type Facts, type Talk } from './facts'
import type { FollowUp, FollowUpRules, NoNextStep, Overview } from './follow-up'
import type { Message } from './message'
import { outreach } from './outreach'
import { followUpOrder, nameOrder } from './order'
import { thankYou } from './thank-you'
import { isToAsk } from './to-ask'
import { updateIntroducer, updateOther } from './update-introducer'

/** Works out from the notes what there is to do, as of `today`. */
export function overview(
  source: ContactSource,
  today: CalendarDay,
  rules: FollowUpRules,
): Overview & { readonly contacts: Contacts } {
  const contacts = groupContacts(source, today)
  const introduced = introductions(source, contacts, today)
  const found: FollowUp[] = []
  const noNextStep: NoNextStep[] = []

  for (const contact of contacts.all) {
    const facts = factsOf(contact, introduced.byContacts.get(contact) ?? [], today)
    const followUps = followUpsOf(facts, today, rules)
    found.push(...followUps)
    if (followUps.length === 0 && !isClosed(facts, rules)) noNextStep.push(withoutNextStep(contact))
  }
  for (const { introducer, introductions: made } of introduced.byOthers) {
    const followUp = followUpFor(introducer, made, today, rules)
    if (followUp) found.push(followUp)
  }

  return {
    today,
    contacts,
    followUps: found.sort(followUpOrder(rules.language)),
    noNextStep: noNextStep.sort(nameOrder(rules.language)),
    problems: inOrder(contacts.all.flatMap(({ problems }) => problems)).sort(byPath),
  }
}

/** What there is to do about one contact: every interview ahead, and at most one message. */
export function followUpsOf(facts: Facts, today: CalendarDay, rules: FollowUpRules): FollowUp[] {
  const cadence = facts.contact.cadence ?? rules.defaultCadence
  const common = {
    name: facts.contact.name,
    company: facts.contact.company,
    lastTouch: facts.lastTouch,
    cadence,
    contact: facts.contact,
  }
  const ahead = facts.talks
    .filter((talk) => isAhead(talk, today))
    .map((talk) => ({ ...common, ...interview(talk) }))
  const message =
    thankYou(facts, today, rules) ??
    updateIntroducer(facts, today) ??
    outreach(facts, today, rules) ??
    checkIn(facts, today, cadence)
  if (message !== null) return [...ahead, { ...common, ...written(message, today) }]
  return isToAsk(facts) ? [{ ...common, ...toAsk(facts.contact) }] : ahead
}

type OfItself = Omit<FollowUp, 'name' | 'company' | 'lastTouch' | 'cadence' | 'contact'>

function interview(talk: Talk): OfItself {
  return {
    kind: 'interview',
    due: talk.day,
    reason: { because: 'interview', on: talk.day },
    daysOverdue: 0,
    time: talk.time,
    suggestion: null,
    about: [],
    prepAnswered: talk.prepAnswered,
    longQuiet: false,
    path: talk.path,
    naming: [],
  }
}

function written(message: Message, today: CalendarDay): OfItself {
  return {
    ...message,
    daysOverdue: Math.max(daysBetween(message.due, today), 0),
    time: null,
    prepAnswered: null,
    longQuiet: message.kind === 'check-in' && isLongQuiet(message.due, today),
  }
}

function toAsk(contact: Contact): OfItself {
  return {
    kind: 'to-ask',
    due: null,
    reason: null,
    daysOverdue: 0,
    time: null,
    suggestion: null,
    about: [],
    prepAnswered: null,
    longQuiet: false,
    path: newestNote(contact).path,
    naming: [],
  }
}

function followUpFor(
  introducer: Introducer,
  made: readonly Introduction[],
  today: CalendarDay,
  rules: FollowUpRules,
): FollowUp | null {
  const message = updateOther(introducer, made, today)
  if (message === null) return null
  return {
    ...written(message, today),
    name: introducer.name,
    company: introducer.company,
    lastTouch: latest(introducer.touches),
    cadence: rules.defaultCadence,
    contact: null,
  }
}

/** Whether the user has ended it, so that nobody needs to be told that there is no next step. */
function isClosed({ contact }: Facts, rules: FollowUpRules): boolean {
  const { outcome } = newestNote(contact)
  return (
    outcome === 'declined' ||
    outcome === 'no reply' ||
    (contact.cadence ?? rules.defaultCadence).every === null
  )
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
