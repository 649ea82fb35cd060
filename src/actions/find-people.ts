import type { Contact } from '../contacts/contact'
import { jobMove } from '../contacts/job-moves'
import type { Connection } from '../contacts/linkedin-connections'
import type { NewInterviewInput } from '../interviews/new-interview'
import type { Action } from './action'
import { askForIntroduction } from './ask-for-introduction'
import {
  draftFindDay,
  draftNewDay,
  draftNews,
  draftReminder,
  draftRequest,
  draftThankYou,
  writeToContact,
} from './draft-message'
import { askNewInterview, planNewInterview, type NewInterviewAnswers } from './new-interview'
import { noteNewJob } from './note-new-job'
import type { Notes } from './now'
import { occasionAbout, type Occasion } from './occasion'
import { referenceTo } from './reference-to'
import { targetOfContact } from './target'

/** One box that answers whom the user knows somewhere, and who could introduce them there. */
export const findPeople: Action<NewInterviewAnswers> = {
  id: 'find-people',
  name: 'Find people',
  icon: 'search',
  places: ['palette', 'head'],
  dots: false,
  applies: () => true,
  ask({ around }, at, send) {
    const { people } = at.notes
    at.ask.people({
      title: 'Find people',
      placeholder: 'Company, name, role or tag',
      words: at.now.words,
      prepare: () => people.prepare(),
      find: (typed, most) => people.find(typed, most),
      write(contact) {
        const target = targetOfContact(contact)
        at.ask.start(draftFor(occasionAbout(target, at.again().now.overview, around)).id, target)
      },
      askForIntroduction: (contact, company) =>
        at.ask.start(askForIntroduction.id, targetOfContact(contact), company),
      newInterview(contact, connection) {
        const again = at.again()
        askNewInterview(knownOf(contact, connection, again.notes), again, send)
      },
      noteNewJob: (contact) => at.ask.start(noteNewJob.id, targetOfContact(contact)),
    })
  },
  plan: (_, created) => planNewInterview(created),
}

const DRAFTS = [
  draftThankYou,
  draftNews,
  draftReminder,
  draftNewDay,
  draftFindDay,
  draftRequest,
  writeToContact,
]

/** The message that is due first; else one that could be written all the same. */
function draftFor(occasion: Occasion): Pick<Action, 'id'> {
  const due = occasion.followUps.flatMap((followUp) => DRAFTS.find((draft) => draft.drafts?.(followUp)) ?? [])
  const others = [draftReminder, draftRequest]
  return due[0] ?? others.find((draft) => draft.applies(occasion)) ?? writeToContact
}

/** What the form is filled in with: where LinkedIn knows of a newer job than the notes, with that. */
function knownOf(
  contact: Contact | null,
  connection: Connection | null,
  notes: Notes,
): Partial<NewInterviewInput> {
  const move = contact && connection && jobMove(contact, connection)
  const role = move?.isNewCompany ? move.role : (move?.role ?? contact?.role ?? connection?.role)
  return {
    contact: contact === null ? (connection?.name ?? '') : referenceTo(contact, notes),
    company: move?.company ?? contact?.company ?? connection?.company ?? '',
    role: role ?? '',
    email: contact?.email ?? connection?.email ?? '',
    linkedin: contact?.linkedin ?? connection?.url ?? '',
  }
}
