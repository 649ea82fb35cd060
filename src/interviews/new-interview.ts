import type { CalendarDay } from '../days/calendar-day'
import { tooFarAhead } from '../days/too-far'
import { readDay, type DayAndTime, type LocalDayAndTime } from '../days/written-day'
import { isAbsent, isPlaceholder } from './property-values'

/** What was typed for a new interview, in the form or on the command line; '' where nothing was. */
export interface NewInterviewInput {
  /** A name, or a link `[[…]]` where the user picked a note. */
  readonly contact: string
  readonly company: string
  readonly role: string
  readonly email: string
  readonly linkedin: string
  /** A name, or a link where the user picked a note. */
  readonly introducedBy: string
  /** The day the request went out. */
  readonly asked: string
  /** The day of the interview, with a time of day behind it or without. */
  readonly interview: string
  /** Where it is: a place, or the address of a video call. */
  readonly place: string
  /** The day on which thanks were sent. */
  readonly thanked: string
  /** The path of a template, '' for the built-in one. */
  readonly template: string
}

export const EMPTY_INPUT: NewInterviewInput = {
  contact: '',
  company: '',
  role: '',
  email: '',
  linkedin: '',
  introducedBy: '',
  asked: '',
  interview: '',
  place: '',
  thanked: '',
  template: '',
}

/** What is wrong with one field, as the user reads it. */
export interface FieldProblem {
  readonly field: keyof NewInterviewInput
  readonly message: string
}

/** A new interview that can be written down. */
export interface NewInterview {
  readonly contact: string
  readonly company: string | null
  readonly role: string | null
  readonly email: string | null
  readonly linkedin: string | null
  readonly introducedBy: string | null
  readonly askedOn: CalendarDay | null
  readonly interviewOn: DayAndTime | null
  readonly place: string | null
  readonly thankedOn: CalendarDay | null
  readonly template: string
}

export type NewInterviewReading =
  | { readonly ok: true; readonly interview: NewInterview }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] }

const LONGEST_TEXT = 2000

/** Checks what was typed, field by field. Days may be written in every way that is read in a note. */
export function readNewInterview(
  input: NewInterviewInput,
  today: CalendarDay,
  local: LocalDayAndTime,
): NewInterviewReading {
  const problems: FieldProblem[] = []
  const fail = (field: keyof NewInterviewInput, message: string): null => {
    problems.push({ field, message })
    return null
  }
  const line = (field: keyof NewInterviewInput): string | null => {
    const text = input[field].trim().replace(/\s+/g, ' ')
    if (text.length > LONGEST_TEXT)
      return fail(field, `This is ${text.length} characters long. Keep it below ${LONGEST_TEXT}.`)
    return text === '' ? null : text
  }
  const day = (field: 'asked' | 'interview' | 'thanked'): DayAndTime | null => {
    const text = input[field].trim()
    if (text === '') return null
    const read = readDay(text, local)
    return read ?? fail(field, `“${text}” is no day that is understood. Write it like ${today}.`)
  }
  const past = (field: 'asked' | 'thanked'): CalendarDay | null => {
    const read = day(field)
    if (read !== null && read.day > today)
      return fail(field, `${read.day} is still to come. Leave it empty until then.`)
    return read?.day ?? null
  }

  const planned = (): DayAndTime | null => {
    const read = day('interview')
    const tooFar = read && tooFarAhead(read.day, today)
    return tooFar === null ? read : fail('interview', tooFar)
  }

  const contact = line('contact')
  if (contact === null && !problems.some(({ field }) => field === 'contact')) {
    fail('contact', 'Whom is it with? Write a name.')
  } else if (contact !== null && isAbsent('contact', contact)) {
    fail('contact', `“${contact}” counts as no name. Whom is it with?`)
  } else if (contact !== null && isPlaceholder(contact)) {
    fail('contact', 'This still holds a placeholder of a template. Write a name.')
  }
  const interview: NewInterview = {
    contact: contact ?? '',
    company: line('company'),
    role: line('role'),
    email: line('email'),
    linkedin: line('linkedin'),
    introducedBy: line('introducedBy'),
    askedOn: past('asked'),
    interviewOn: planned(),
    place: line('place'),
    thankedOn: past('thanked'),
    template: input.template,
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, interview }
}
