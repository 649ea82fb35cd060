import { daysBetween, type CalendarDay } from '../../days/calendar-day'
import { mayBeAskedAgain } from '../../follow-ups/request'
import type { ClosedContact, FollowUp, NoNextStep } from '../../follow-ups/follow-up'
import type { Interview } from '../../interviews/interview'
import type { Problem } from '../../interviews/problem'
import { PREP_PROPERTIES } from '../../interviews/property-names'
import { fileName } from '../../interviews/wikilink'
import { capital, countDays, type DayWords } from '../../days/day-words'
import { firstName, isolated, namesTogether } from '../../contacts/person-names'
import { whyDue } from '../../follow-ups/why-due'

/** What a row says. */
export interface RowText {
  /** First line: who, and where they work. */
  readonly who: string
  readonly company: string | null
  /** Second line: how late or how soon, then what else helps; either may be ''. */
  readonly when: string
  readonly detail: string
  /** The day, and the reason for it. */
  readonly tooltip: string
  readonly tone: 'overdue' | 'today' | 'calm'
}

/** What of a talk is prepared, besides the answers, and whether it was written down. */
export interface Preparation {
  readonly questions: number
  /** Days before the talk by which it should have been prepared, where it is not; else null. */
  readonly preparedDays: number | null
  /** Whether nobody has written down yet how it went. */
  readonly isUntold?: boolean
}

/** What the row of a follow-up says. `time` is the time of day now, `HH:mm`, where it is known. */
export function followUpText(
  followUp: FollowUp,
  words: DayWords,
  time: string | null,
  { questions, preparedDays, isUntold = false }: Preparation = { questions: 0, preparedDays: null },
): RowText {
  const { name, company, daysOverdue, due } = followUp
  const isLate = daysOverdue > 0 && !followUp.longQuiet
  const { when, detail } = isLate
    ? lateLine(followUp, words, isUntold)
    : lineOf(followUp, words, time, questions, isUntold)
  return {
    who: name,
    company,
    when,
    detail: [detail, promisesBeside(followUp)].filter((part) => part !== '').join(' · '),
    tooltip: whyDue(followUp, words, preparedDays),
    tone: isLate ? 'overdue' : due === words.today ? 'today' : 'calm',
  }
}

/** What the row of somebody says with whom nothing is planned. */
export function noNextStepText({ name, company, reason }: NoNextStep): RowText {
  return {
    who: name,
    company,
    when: NO_NEXT_STEP[reason],
    detail: '',
    tooltip: `Nothing is planned with ${isolated(firstName(name))}. Log a check-in, or write a day for the next message into the note.`,
    tone: 'calm',
  }
}

/** What the row of somebody says with whom the user has ended it. */
export function closedText({ name, company, reason }: ClosedContact): RowText {
  return {
    who: name,
    company,
    when: CLOSED[reason],
    detail: '',
    tooltip: `Nothing more is asked of you about ${isolated(firstName(name))}. You can open it again.`,
    tone: 'calm',
  }
}

/** What the row of a problem says; in `detail`, what stands between backticks is a property's name. */
export function problemText({ path, message }: Problem): RowText {
  return { who: fileName(path), company: null, when: '', detail: message, tooltip: path, tone: 'calm' }
}

const WRITE_DOWN = 'write down how it went'

interface Line {
  readonly when: string
  readonly detail: string
}

function lateLine(followUp: FollowUp, words: DayWords, isUntold: boolean): Line {
  const late = `${countDays(followUp.daysOverdue)} overdue`
  switch (followUp.kind) {
    case 'thank-you':
      return { when: `Thank-you ${late}`, detail: isUntold ? WRITE_DOWN : '' }
    case 'update-introducer':
      return { when: late, detail: tellHow(followUp) }
    case 'promise':
      return { when: late, detail: `keep your ${promisesOf(followUp)}` }
    case 'outreach':
      return { when: late, detail: LATE_OUTREACH[followUp.suggestion ?? 'remind'] }
    default:
      return { when: late, detail: lastInTouch(followUp, words) }
  }
}

function lineOf(
  followUp: FollowUp,
  words: DayWords,
  time: string | null,
  questions: number,
  isUntold: boolean,
): Line {
  const { kind, due } = followUp
  if (due === null) return { when: 'Not asked yet', detail: namedBy(followUp) }
  switch (kind) {
    case 'interview':
      return interviewLine(followUp, words, time, questions)
    case 'thank-you':
      return { when: `Say thank you ${byDay(due, words)}`, detail: isUntold ? WRITE_DOWN : '' }
    case 'update-introducer':
      return { when: capital(byDay(due, words)), detail: tellHow(followUp) }
    case 'promise':
      return { when: `Keep your ${promisesOf(followUp)} ${byDay(due, words)}`, detail: '' }
    case 'outreach':
      return outreachLine(followUp, words)
    default:
      if (followUp.longQuiet) return { when: longQuiet(followUp, words), detail: '' }
      return {
        when: `${mayAskAgain(followUp, words) ? 'Ask again' : 'Write'} ${words.soon(due)}`,
        detail: lastInTouch(followUp, words),
      }
  }
}

function mayAskAgain({ contact }: FollowUp, { today }: DayWords): boolean {
  return contact !== null && mayBeAskedAgain(contact, today)
}

/** "promise", "2 promises" */
function promisesOf({ promises }: FollowUp): string {
  return promises === 1 ? 'promise' : `${promises} promises`
}

/** What a row about something else says of promises to the same contact. */
function promisesBeside(followUp: FollowUp): string {
  const { kind, promises } = followUp
  if (kind === 'promise' || promises === 0) return ''
  return promises === 1 ? '1 promise open' : `${promises} promises open`
}

/** Whether a talk on that day has begun, as far as its time and the time of day now are known. */
export function hasBegun(
  day: CalendarDay | null,
  time: string | null,
  { today }: Pick<DayWords, 'today'>,
  now: string | null,
): boolean {
  return day === today && time !== null && now !== null && time <= now
}

function interviewLine(
  { due, time, prepAnswered }: FollowUp,
  words: DayWords,
  now: string | null,
  questions: number,
): Line {
  const day = due ?? words.today
  if (hasBegun(day, time, words, now))
    return { when: 'How did it go?', detail: 'write it down while it is fresh' }
  const days = daysBetween(words.today, day)
  const name = days <= 1 ? capital(words.soon(day)) : words.weekday(day)
  const when = days <= 6 ? name : `${name}, ${words.short(day)}`
  const all = PREP_PROPERTIES.length
  const answered = prepAnswered ?? 0
  const prepared = answered >= all ? 'prepared' : answered === 0 ? 'not prepared yet' : null
  const asking = questions === 0 ? '' : `, ${questions === 1 ? '1 question' : `${questions} questions`}`
  return {
    when: time === null ? when : `${when} ${time}`,
    detail: (prepared ?? `${answered} of ${all} prepared`) + asking,
  }
}

function outreachLine(followUp: FollowUp, words: DayWords): Line {
  const { suggestion, company, due } = followUp
  const day = due ?? words.today
  switch (suggestion) {
    case 'remind':
      return { when: 'Send the one reminder today', detail: '' }
    case 'close':
      return { when: 'No answer to the reminder', detail: 'close it?' }
    case 'new-day':
      return { when: `Suggest a new day ${byDay(day, words)}`, detail: '' }
    case 'find-day':
      return { when: findDay(followUp), detail: saidYes(followUp, words) }
    case 'ask-someone-else': {
      const where = company === null ? 'in the meantime' : `at ${isolated(company)}`
      return { when: asked(followUp, words), detail: `somebody else ${where}?` }
    }
    case null:
      return { when: asked(followUp, words), detail: `wait for an answer until ${words.name(day)}` }
  }
}

function findDay({ name }: FollowUp): string {
  return `Find a day with ${isolated(firstName(name))}`
}

function saidYes(followUp: FollowUp, words: DayWords): string {
  const on = noteOf(followUp)?.answeredOn ?? null
  if (on === null) return 'they said yes'
  const days = daysBetween(on, words.today)
  if (days < 2) return `they said yes ${words.ago(on)}`
  return `they said yes on ${days <= 6 ? words.weekday(on) : words.short(on)}`
}

function asked(followUp: FollowUp, words: DayWords): string {
  const note = noteOf(followUp)
  const askedOn = note?.askedOn ?? null
  if (askedOn === null) return 'Asked'
  const remindedOn = note?.remindedOn ?? null
  return remindedOn !== null && remindedOn >= askedOn
    ? `Reminded ${ago(remindedOn, followUp, words)}`
    : `Asked ${ago(askedOn, followUp, words)}`
}

// People answer on working days, so that is how they are counted, once the days are many enough to be counted.
function ago(day: CalendarDay, { waitedBusinessDays: waited }: FollowUp, words: DayWords): string {
  if (waited === null || waited === 0 || daysBetween(day, words.today) < 2) return words.ago(day)
  return waited === 1 ? '1 working day ago' : `${waited} working days ago`
}

function noteOf({ contact, path }: FollowUp): Interview | undefined {
  return contact?.notes.find((note) => note.path === path)
}

function byDay(due: NonNullable<FollowUp['due']>, words: DayWords): string {
  return due === words.today ? 'today' : `by ${words.name(due)}`
}

function tellHow({ name, about }: FollowUp): string {
  const talks = about.length > 1 ? 'talks' : 'talk'
  return `tell ${isolated(firstName(name))} how the ${talks} with ${namesTogether(about)} went`
}

function lastInTouch({ lastTouch }: FollowUp, words: DayWords): string {
  return lastTouch === null ? '' : `last in touch ${words.ago(lastTouch)}`
}

function longQuiet({ lastTouch, due }: FollowUp, words: DayWords): string {
  return lastTouch === null ? `Due ${words.ago(due ?? words.today)}` : `Last in touch ${words.ago(lastTouch)}`
}

function namedBy({ contact }: FollowUp): string {
  const newestFirst = [...(contact?.notes ?? [])].reverse()
  const names = newestFirst.flatMap(({ introducedBy }) => introducedBy.map(({ name }) => name))
  return names.length === 0 ? '' : `named by ${namesTogether([...new Set(names)])}`
}

const LATE_OUTREACH = {
  'ask-someone-else': 'send the one reminder',
  remind: 'send the one reminder',
  close: 'no answer to the reminder, close it?',
  'new-day': 'suggest a new day',
  'find-day': 'find a day, they said yes',
} as const satisfies Record<NonNullable<FollowUp['suggestion']>, string>

const NO_NEXT_STEP: Record<NoNextStep['reason'], string> = {
  held: 'Held, but the note does not say when',
  declined: 'Declined, and nothing planned since',
  'no reply': 'No reply, and nothing planned since',
  cancelled: 'Cancelled, and nothing planned since',
  'no show': 'Did not take place, and nothing planned since',
  postponed: 'Postponed, and no new day yet',
  'no-answer': 'No answer, and nothing planned since',
  'bad-date': 'A day in the note is not understood',
  'future-day': 'A day in the note is still to come',
  'bad-cadence': 'How often to be in touch is not understood',
  'bad-outcome': 'How it went is not understood',
  'no-contact': 'The note names nobody',
  'same-name': 'More than one contact has this name',
  'several-values': 'A property holds several values',
  'two-spellings': 'A property is there twice',
  'unreadable-properties': 'The properties of the note cannot be read',
}

const CLOSED: Record<ClosedContact['reason'], string> = {
  declined: 'Declined',
  'no reply': 'No reply to the request',
  'cadence-none': 'No more check-ins',
}
