import { plusPeriod, readCadence } from '../days/cadence'
import type { CalendarDay } from '../days/calendar-day'
import { readDay, type LocalDayAndTime } from '../days/written-day'
import type { Interview } from '../interviews/interview'
import { foldName, readReference } from '../interviews/wikilink'
import type { NoteEdit } from '../notes/edit-note'
import type { SectionHeadings, SectionName } from '../notes/body/section-headings'
import type { Plan } from '../vault/plan'
import { hasNoNote, noteOf } from './contact-note'
import { EMPTY_INPUT, readNewInterview } from '../interviews/new-interview'
import type { Action, Planning } from './perform'
import type { Target } from './target'

/** What was typed about a talk: each text as it is to stand under its heading. */
export interface AccountInput {
  readonly learned: string
  readonly means: string
  readonly promised: string
  readonly offered: string
  /** One name a line. */
  readonly people: string
  /** A day, or "in 3 months"; '' for no day. */
  readonly next: string
}

/** How a talk went, ready to be written down. */
export interface Account extends Pick<AccountInput, 'learned' | 'means' | 'promised' | 'offered'> {
  /** Who was named, in order. */
  readonly people: readonly string[]
  readonly next: CalendarDay | null
}

export type AccountReading =
  | { readonly ok: true; readonly account: Account }
  | { readonly ok: false; readonly field: keyof AccountInput; readonly message: string }

/** More than these are hardly one talk's. */
const MOST_PEOPLE = 20

/** Checks what was typed about a talk. */
export function readAccount(input: AccountInput, today: CalendarDay, local: LocalDayAndTime): AccountReading {
  const people = namesIn(input.people)
  if (people.length > MOST_PEOPLE) {
    return {
      ok: false,
      field: 'people',
      message: `${people.length} people are too many at once. Keep to ${MOST_PEOPLE}.`,
    }
  }
  for (const contact of people) {
    const reading = readNewInterview({ ...EMPTY_INPUT, contact }, today, local)
    if (!reading.ok)
      return { ok: false, field: 'people', message: `${contact}: ${reading.problems[0]?.message ?? ''}` }
  }
  const typed = input.next.trim()
  const next = typed === '' ? null : readNextDay(typed, today, local)
  if (typed !== '' && next === null) {
    return {
      ok: false,
      field: 'next',
      message: `“${typed}” is no day that is understood. Write it like ${today}, or in 3 months.`,
    }
  }
  if (next !== null && next <= today)
    return { ok: false, field: 'next', message: `${next} is not ahead. Choose a later day.` }
  return { ok: true, account: { ...input, people, next } }
}

/** The names in a text, one a line; bullets and second mentions are left out. */
export function namesIn(text: string): string[] {
  const names = new Map<string, string>()
  for (const line of text.split(/[\r\n]+/)) {
    const name = line
      .replace(/^\s*(?:[-*+]\s+(?:\[.\]\s+)?)?/, '')
      .trim()
      .replace(/\s+/g, ' ')
    const key = foldName(readReference(name).name)
    if (key !== '' && !names.has(key)) names.set(key, name)
  }
  return [...names.values()]
}

/** A day as it is written, or as it is said: "in 6 weeks", "in a month". Null for what is neither. */
export function readNextDay(text: string, today: CalendarDay, local: LocalDayAndTime): CalendarDay | null {
  const day = readDay(text, local)?.day
  if (day !== undefined) return day
  const every = readCadence(text.trim().replace(/^in\s+(?:an?\s+)?/i, ''))?.every ?? null
  return every && plusPeriod(today, every)
}

/** The note of the talk that there is something to tell of: it has begun, and nothing says that it did not take place. */
export function noteOfTalk(target: Target, today: CalendarDay): Interview | null {
  const tells = ({ interviewOn, outcome }: Interview) =>
    interviewOn !== null && interviewOn <= today && (outcome === null || outcome === 'held')
  const notes = target.contact?.notes ?? []
  const own = notes.find(({ path }) => path === target.path)
  if (own) return tells(own) ? own : null
  return [...notes].reverse().find(tells) ?? null
}

/** Writes down how a talk went: under the headings of its note, with its outcome and the day of the next message. */
export function writeDown(account: Account, headings: SectionHeadings): Action {
  return (target, planning) => ({
    label: `Wrote down how it went with ${target.name}`,
    plan: planAccount(target, account, headings, planning),
  })
}

function planAccount(
  target: Target,
  account: Account,
  headings: SectionHeadings,
  { today, edits }: Planning,
): Plan {
  const note = noteOfTalk(target, today) ?? noteOf(target)
  if (note === null) return hasNoNote(target)
  const { interviewOn } = note
  if (interviewOn === null) {
    return {
      ok: false,
      message: `The note does not say when the talk with ${target.name} was. Set its day first.`,
    }
  }
  if (interviewOn > today) {
    return {
      ok: false,
      message: `The interview with ${target.name} is on ${interviewOn}, which is still to come.`,
    }
  }
  const { learned, means, promised, offered, people, next } = account
  const append = (section: SectionName, text: string): NoteEdit[] =>
    text.trim() === '' ? [] : [{ op: 'append-to-section', section, headings, content: { as: 'text', text } }]
  return {
    ok: true,
    changes: [
      {
        path: note.path,
        edits: [
          edits.set('outcome', 'held'),
          ...(next === null ? [] : [edits.set('next_check_in', next)]),
          ...append('takeaways', learned),
          ...append('meaning', means),
          ...append('promised', promised),
          ...append('offered', offered),
          ...(people.length === 0
            ? []
            : [
                {
                  op: 'append-to-section',
                  section: 'people',
                  headings,
                  content: { as: 'list', items: people },
                } as const,
              ]),
        ],
      },
    ],
  }
}
