import { readCadence, type Cadence } from '../days/cadence'
import type { LocalDayAndTime } from '../days/written-day'
import type { Interview } from './interview'
import { readOutcome, type Outcome } from './outcome'
import { inOrder } from './problem'
import * as messages from './problem-messages'
import { PREP_PROPERTIES, propertyFinder, type PrepProperty, type PropertyNames } from './property-names'
import { PropertyReader } from './property-reader'
import { ordinaryReader } from './read-ordinary'
import type { Reading } from './reading'
import { asText, givenProperties, isPlaceholder } from './property-values'
import { readReference } from './wikilink'

export type { Reading } from './reading'

/** Reads the properties of the note at `path`, as Obsidian parsed them. Never throws; what is not understood is a problem. */
export type InterviewReader = (path: string, properties: Readonly<Record<string, unknown>>) => Reading

/** A reader for notes whose properties bear `names`; `local` takes an instant with an offset to the user's own day. */
export function interviewReader(names: PropertyNames, local: LocalDayAndTime): InterviewReader {
  const ordinary = ordinaryReader(propertyFinder(names), local)
  const careful = carefulReader(names, local)
  return (path, properties) => ordinary(path, properties) ?? careful(path, properties)
}

/** The same for every note whatsoever, with the problems told. */
export function carefulReader(names: PropertyNames, local: LocalDayAndTime): InterviewReader {
  const find = propertyFinder(names)
  return (path, properties) => {
    const given = givenProperties(properties, names, find)
    const reader = new PropertyReader(path, given, local)
    const contact = reader.value('contact')
    const contactText = contact === null ? null : asText(contact.value)
    if (contactText === null) reader.problem('contact', 'no-contact', messages.noContact())
    const interviewOn = reader.day('interview_on')
    const interview: Interview = {
      path,
      contact: contactText === null ? null : readReference(contactText),
      company: nameIn(reader, 'company'),
      workedAt: reader.texts('worked_at').map((text) => readReference(text).name),
      role: nameIn(reader, 'role'),
      email: reader.text('email')?.replace(/^mailto:/i, '') ?? null,
      linkedin: reader.text('linkedin'),
      introducedBy: reader.texts('introduced_by').map(readReference),
      introducerToldOn: reader.day('introducer_told_on')?.day ?? null,
      askedOn: reader.day('asked_on')?.day ?? null,
      remindedOn: reader.day('reminded_on')?.day ?? null,
      answeredOn: reader.day('answered_on')?.day ?? null,
      interviewOn: interviewOn?.day ?? null,
      interviewAt: interviewOn?.time ?? null,
      place: nameIn(reader, 'place'),
      outcome: outcomeIn(reader),
      thankedOn: reader.day('thanked_on')?.day ?? null,
      lastContact: reader.day('last_contact')?.day ?? null,
      checkIns: reader.days('check_ins'),
      cadence: cadenceIn(reader),
      nextCheckIn: reader.day('next_check_in')?.day ?? null,
      snoozedUntil: reader.day('snoozed_until')?.day ?? null,
      promises: 0,
      prep: prepIn(reader),
    }
    return {
      interview,
      problems: inOrder(reader.problems),
      keys: new Map([...given].map(([name, spellings]) => [name, spellings[0]?.key ?? name])),
      isTemplate: contact !== null && isPlaceholder(contact.value),
    }
  }
}

function nameIn(reader: PropertyReader, property: 'company' | 'role' | 'place'): string | null {
  const text = reader.text(property)
  return text === null ? null : readReference(text).name
}

function outcomeIn(reader: PropertyReader): Outcome | null {
  const found = reader.value('outcome')
  if (found === null) return null
  const outcome = readOutcome(asText(found.value) ?? '')
  if (outcome === null) reader.problem('outcome', 'bad-outcome', messages.badOutcome(found.key, found.value))
  return outcome
}

function cadenceIn(reader: PropertyReader): Cadence | null {
  const found = reader.value('cadence')
  if (found === null) return null
  const cadence = readCadence(found.value)
  if (cadence === null) reader.problem('cadence', 'bad-cadence', messages.badCadence(found.key, found.value))
  return cadence
}

function prepIn(reader: PropertyReader): Partial<Record<PrepProperty, string>> {
  const answers: Partial<Record<PrepProperty, string>> = {}
  for (const name of PREP_PROPERTIES) {
    const answer = reader.text(name)
    if (answer !== null && answer !== '') answers[name] = answer
  }
  return answers
}
