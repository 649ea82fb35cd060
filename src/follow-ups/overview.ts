import { newestNote, type Contact } from '../contacts/contact'
import { groupContacts, type Contacts, type ContactSource } from '../contacts/group-contacts'
import { introductions } from '../contacts/introducers'
import type { CalendarDay } from '../days/calendar-day'
import { inOrder } from '../interviews/problem'
import { factsOf, type Facts } from './facts'
import type { FollowUp, FollowUpRules, NoNextStep, Overview } from './follow-up'
import { followUpOfOther, followUpsOf } from './follow-ups-of'
import { followUpOrder, nameOrder } from './order'

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
    const followUp = followUpOfOther(introducer, made, today, rules)
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
