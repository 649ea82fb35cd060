import type { Contact } from '../contacts/contact'
import { isSameCompany } from '../contacts/same-company'
import { heldTalks, talksOf } from '../follow-ups/facts'
import { askingAt } from '../messages/introduction'
import { aboutContact, type AtHand, type Send } from './action'
import { askToSend } from './ask-to-send'
import type { Now } from './now'
import { planSent, type Sent } from './sent'
import type { Target } from './target'

/** Who has talked with the user may know somebody where they would like to talk next. */
export const askForIntroduction = aboutContact<Sent>({
  id: 'ask-for-introduction',
  name: 'Ask for an introduction',
  icon: 'waypoints',
  places: ['palette', 'note'],
  applies: ({ target: { contact }, today }) =>
    contact !== null && heldTalks({ talks: talksOf(contact) }, today).length > 0,
  ask({ target, wanted }, at, send) {
    if (wanted !== undefined) return write(wanted, target, at, send)
    at.ask.form({
      title: `Ask ${target.name} for an introduction`,
      button: 'Continue',
      fields: [
        {
          key: 'company',
          label: 'At which company?',
          as: 'text',
          hint: () => 'Leave it empty where it does not matter.',
        },
      ],
      async send({ company }) {
        await write(company, target, at.again(), send)
        return null
      },
    })
  },
  plan: ({ target }, sent, now) => planSent(target, sent, now),
})

function write(company: string, target: Target, at: AtHand, send: Send<Sent>): Promise<void> {
  const sentence = target.contact === null ? '' : askingAt(company, wayTo(company, target.contact, at.now))
  const where = company.trim() === '' ? '' : ` at ${company.trim()}`
  return askToSend('introduction', target, at, send, {
    sentence,
    line: `asked for an introduction${where}`,
  })
}

/** What a contact has to do with a company, as the notes tell. */
function wayTo(company: string, contact: Contact, { introductionsOf }: Now) {
  const isThere = (one: string | null) => isSameCompany(one, company)
  const before = [
    ...contact.notes.map((note) => note.company),
    ...contact.notes.flatMap((note) => note.workedAt),
  ]
  return {
    introduced: introductionsOf(contact)
      .filter(({ introduced }) => isThere(introduced.company))
      .map(({ introduced }) => introduced.name),
    workedThere: [...before, ...contact.personWorkedAt].some(isThere),
  }
}
