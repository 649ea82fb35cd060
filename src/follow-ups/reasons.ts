import { daysBetween, plusMonths, type CalendarDay } from '../days/calendar-day'
import { namesInWords } from '../messages/request'

/** Why to write to a contact, the best reason first. */
export const REASON_KINDS = [
  'promise',
  'advice',
  'introduced',
  'new-job',
  'kept-for-them',
  'kept-for-company',
  'a-year-ago',
  'takeaway',
] as const

export type ReasonKind = (typeof REASON_KINDS)[number]

/** One true thing to say to a contact now, and where it comes from. */
export interface Reason {
  readonly kind: ReasonKind
  /** What stands there, as plain text: the promise, the advice, the name of who was introduced, where they work now, the title of what was kept. */
  readonly text: string
  /** The note that it comes from. */
  readonly path: string
  /** The line of the note, from 1; null where it is the note as a whole. */
  readonly line: number | null
  /** The day of the talk that it goes back to; null for what was kept. */
  readonly talkedOn: CalendarDay | null
  /** Where what was kept can be read by others; '' for nowhere. */
  readonly url: string
}

/** A line of a note, as plain text. */
export interface ToldLine {
  readonly text: string
  /** From 1. */
  readonly line: number
}

/** What the note of a talk that was held gives reason to say. */
export interface ToldTalk {
  readonly path: string
  readonly day: CalendarDay
  /** What the user promised and has not done yet. */
  readonly promised: readonly ToldLine[]
  /** What they advised, and the user has ticked as done. */
  readonly done: readonly ToldLine[]
  /** What could be said to them of what the user took away. */
  readonly takeaways: readonly ToldLine[]
}

/** Something that the user has kept for a contact or a company. */
export interface KeptThing {
  readonly title: string
  readonly path: string
  readonly url: string
}

export interface ReasonSource {
  readonly today: CalendarDay
  /** The talks held with the contact, oldest first. */
  readonly talks: readonly ToldTalk[]
  /** Whom they introduced, and with whom a talk was held of which they may not have heard. */
  readonly introduced: readonly { readonly name: string; readonly day: CalendarDay; readonly path: string }[]
  /** Where they work now by LinkedIn's export, which the notes do not say yet, and the note that says otherwise; null for nothing. */
  readonly newJob: { readonly company: string; readonly path: string } | null
  readonly keptForThem: readonly KeptThing[]
  readonly keptForCompany: readonly KeptThing[]
  /** What was said to them so far: the lines under "Stay in touch" of all their notes. */
  readonly said: readonly string[]
}

/** The reasons to write to a contact, best first. What a line of the log quotes already is no reason any more. */
export function reasonsToWrite(source: ReasonSource): Reason[] {
  const { today } = source
  const newestFirst = [...source.talks].reverse()
  const said = source.said.map(folded)
  const ofTalks = (kind: ReasonKind, lines: (talk: ToldTalk) => readonly ToldLine[]): Reason[] =>
    newestFirst.flatMap((talk) =>
      lines(talk).map(({ text, line }) => ({
        kind,
        text,
        path: talk.path,
        line,
        talkedOn: talk.day,
        url: '',
      })),
    )
  const kept = (kind: ReasonKind, things: readonly KeptThing[]): Reason[] =>
    things.map(({ title, path, url }) => ({ kind, text: title, path, line: null, talkedOn: null, url }))
  // By these words it is known again in the log, and not by the company alone, which may stand there for another reason.
  const newJob =
    source.newJob === null ? [] : [{ ...source.newJob, title: `at ${source.newJob.company} now`, url: '' }]
  const all: Reason[] = [
    ...ofTalks('promise', ({ promised }) => promised),
    ...ofTalks('advice', ({ done }) => done),
    ...introducedIn(source, said),
    ...kept('new-job', newJob),
    ...kept('kept-for-them', source.keptForThem),
    ...kept('kept-for-company', source.keptForCompany),
    // The first talk alone: a later one is what the message begins with.
    ...source.talks
      .slice(0, 1)
      .filter(({ day }) => isAYearAgo(day, today))
      .map(({ day, path }) => ({
        kind: 'a-year-ago' as const,
        text: A_YEAR_AFTER,
        path,
        line: null,
        talkedOn: day,
        url: '',
      })),
    ...ofTalks('takeaway', ({ takeaways }) => takeaways),
  ]
  // What stands in two lists is one thing to say.
  const told = new Set<string>()
  return all.filter(({ text }) => {
    const key = folded(quoted(text))
    if (told.has(key) || said.some((line) => line.includes(key))) return false
    told.add(key)
    return true
  })
}

/** All of whom they have not heard yet are one thing to say: of one alone they would wonder about the others. */
function introducedIn({ introduced }: ReasonSource, said: readonly string[]): Reason[] {
  const untold = introduced.filter(({ name }) => !said.some((line) => line.includes(folded(name))))
  const [first] = untold
  if (first === undefined) return []
  const text = namesInWords(untold.map(({ name }) => name))
  return [{ kind: 'introduced', text, path: first.path, line: null, talkedOn: first.day, url: '' }]
}

/** What the log says of a message that was written because a talk is a year old. */
export const A_YEAR_AFTER = 'a year after our talk'

const LONGEST_QUOTE = 60

/** As much of a text as a line of the log quotes, so that it is known again. */
export function quoted(text: string): string {
  if (text.length <= LONGEST_QUOTE) return text
  const cut = text.slice(0, LONGEST_QUOTE)
  const end = cut.lastIndexOf(' ')
  return cut.slice(0, end > 0 ? end : LONGEST_QUOTE).replace(/[\s\p{P}]+$/u, '')
}

/** Words alone: quotation marks and the like may have been typed otherwise. */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const DAYS_AROUND = 3

function isAYearAgo(day: CalendarDay, today: CalendarDay): boolean {
  return Math.abs(daysBetween(plusMonths(day, 12), today)) <= DAYS_AROUND
}
