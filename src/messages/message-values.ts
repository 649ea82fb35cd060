import type { Contact } from '../contacts/contact'
import { firstName } from '../contacts/person-names'
import type { CalendarDay } from '../days/calendar-day'
import type { DraftValues } from './draft'
import { dayInWords, monthInWords, quietInWords } from './past-in-words'
import { namesInWords } from './request'
import { asSentences } from './sentence'
import { theirWork, workplaceInWords } from './their-work'
import { whenInWords } from './when-in-words'

/** Who writes. */
export interface Writer {
  readonly name: string
  /** Who they are, in one or two lines; '' for nothing. */
  readonly about: string
}

/** To whom it goes, of what a contact is. */
export type Addressee = Pick<Contact, 'name' | 'company' | 'role'> & {
  readonly notes: readonly Pick<Contact['notes'][number], 'contact'>[]
}

/** What every message may say of the two people. Somebody whom no note names, so that they go by a file's name, is called nothing. */
export function personValues(addressee: Addressee, writer: Writer): DraftValues {
  const { notes, company, role } = addressee
  const isNamed = notes.length === 0 || notes.some(({ contact }) => contact !== null)
  const name = isNamed ? addressee.name : ''
  return {
    first_name: firstName(name),
    contact: name,
    company: workplaceInWords(role, company),
    role: role ?? '',
    their_work: theirWork(role, company),
    my_name: writer.name.trim(),
    about_me: asSentences(writer.about),
  }
}

/** The days that a message may refer to; null where there is none. */
export interface MessageDays {
  /** The day on which the request went out. */
  readonly askedOn: CalendarDay | null
  /** The day of the interview that did not take place. */
  readonly missedOn: CalendarDay | null
  /** The day of the talk that the message is about: for news, that with the person introduced. */
  readonly talkedOn: CalendarDay | null
  readonly lastTouch: CalendarDay | null
  /** The day of the next message. */
  readonly nextOn: CalendarDay | null
}

/** The days as they are said on `today`; the names of weekdays and months in `language`. */
export function dayValues(days: Partial<MessageDays>, today: CalendarDay, language = 'en'): DraftValues {
  const { askedOn, missedOn, talkedOn, lastTouch, nextOn } = days
  return {
    asked_on: askedOn ? dayInWords(askedOn, today, language) : '',
    missed_on: missedOn ? dayInWords(missedOn, today, language) : '',
    talked_on: talkedOn ? dayInWords(talkedOn, today, language) : '',
    talked_in: talkedOn ? monthInWords(talkedOn, today, language) : '',
    last_in_touch: lastTouch ? monthInWords(lastTouch, today, language) : '',
    quiet_for: lastTouch ? quietInWords(lastTouch, today) : '',
    when_next: nextOn ? whenInWords(nextOn, today, language) : '',
  }
}

/** Who introduced the contact to the user. */
export function introducedByValue(names: readonly string[]): DraftValues {
  return { introduced_by: namesInWords(names) }
}

/** Whom the addressee introduced, and has not yet heard of: their names, in the order of the talks. */
export function introducedValue(names: readonly string[]): DraftValues {
  return { introduced: namesInWords(names) }
}
