import { newestNote } from '../contacts/contact'
import { latest, plusDays, type CalendarDay } from '../days/calendar-day'
import { lastTouchOf, talksOf } from '../follow-ups/facts'
import type { FollowUp } from '../follow-ups/follow-up'
import type { NoteEdit } from '../notes/edit-note'
import type { Refusal } from '../vault/plan'
import { aboutContact, type Plan } from './action'
import { AS_BEFORE, type NextTime } from './next-time'
import type { Now } from './now'
import type { AboutContact } from './occasion'
import { day, ON, text } from './parameters'
import { merged, settled } from './settled'
import type { Target } from './target'

interface Answers {
  readonly on: CalendarDay
  /** What was said, in a line; '' for nothing. */
  readonly line: string
  /** When to be in touch again, where that is another time than usual. */
  readonly next?: NextTime
}

export const logCheckInToday = aboutContact<unknown>({
  id: 'log-check-in-today',
  name: 'Log check-in today',
  word: 'Log',
  icon: 'check',
  places: ['palette', 'row', 'note'],
  applies,
  isNextStep: isToBeInTouch,
  rank: ({ kind }) => (kind === 'check-in' ? 1 : kind === 'update-introducer' ? 2 : null),
  plan: ({ target }, _, now) => planCheckIn(target, { on: now.today, line: '' }, now),
  several: { label: (who) => `Logged check-in with ${who}` },
})

export const logCheckInOnAnotherDay = aboutContact<Answers>({
  id: 'log-check-in-on-another-day',
  name: 'Log check-in on another day',
  icon: 'calendar-check',
  places: ['palette', 'row', 'note'],
  applies,
  rank: (followUp) => (isToBeInTouch(followUp) ? 3 : null),
  async ask({ target }, { ask, now: { today } }) {
    const on = await ask.day({
      title: `When were you in touch with ${target.name}?`,
      to: today,
      initial: today,
      choices: [
        { label: 'Today', day: today },
        { label: 'Yesterday', day: plusDays(today, -1) },
        { label: 'A week ago', day: plusDays(today, -7) },
      ],
      button: 'Log check-in',
    })
    return on && { on, line: '' }
  },
  plan: ({ target }, answers, now) => planCheckIn(target, answers, now),
  verb: {
    name: 'log',
    description: 'Log a check-in',
    parameters: {
      ...ON,
      note: { value: '<line>', description: 'What you wrote or said, in a line' },
    },
    read: (given, _, { now }) => ({
      answers: { on: day(given, 'on', now.local) ?? now.today, line: text(given, 'note') },
    }),
  },
})

function isToBeInTouch({ kind }: FollowUp): boolean {
  return kind === 'check-in' || kind === 'update-introducer'
}

/** A message may have been written to any contact, and to an introducer who is only named. */
function applies({ target }: AboutContact): boolean {
  return target.contact !== null || target.naming.length > 0
}

/**
 * Logs that the user was in touch on `on`: the day goes to `check_ins` and the newest day of all to `last_contact`, both in the
 * contact's newest interview note. Where `on` is the newest day, what was planned before is settled and goes from all their
 * notes. The line goes under "Stay in touch" of the same note, with the day. An introducer without interview notes is noted as told
 * in the notes that name them.
 */
export function planCheckIn(target: Target, { on, line, next = AS_BEFORE }: Answers, now: Now): Plan {
  const { today, edits, headings } = now
  if (on > today)
    return { ok: false, message: `${on} is still to come. A check-in is logged once it has happened.` }
  const { contact } = target
  const said = asLine(line)
  if (contact === null) return said === '' ? told(target, on, edits) : noPlaceForLine(target)
  const isLogged = contact.notes.some(({ checkIns }) => checkIns.includes(on))
  if (isLogged && said === '' && next.is === 'as-before') {
    return {
      ok: false,
      already: true,
      message: `A check-in with ${contact.name} on ${on} is logged already.`,
    }
  }
  const before = lastTouchOf(contact, talksOf(contact), today)
  const lastTouch = latest([before, on]) ?? on
  const { path } = newestNote(contact)
  const logged: NoteEdit[] = isLogged
    ? []
    : [edits.append('check_ins', on), edits.advance('last_contact', lastTouch, today)]
  if (said !== '') {
    const content = { as: 'line', text: `${on} ${said}` } as const
    logged.push({ op: 'append-to-section', section: 'stay_in_touch', headings, content })
  }
  if (next.is === 'on-day') logged.push(edits.set('next_check_in', next.day))
  if (next.is === 'never') logged.push(edits.set('cadence', 'none'))
  const isSettled = on === lastTouch || next.is !== 'as-before'
  return {
    ok: true,
    label: `Logged check-in with ${target.name}`,
    changes: merged([
      { path, edits: logged },
      ...(isSettled ? settled(contact, edits, next.is === 'on-day' ? path : null) : []),
    ]),
  }
}

/** A line is one line, however it was typed. */
function asLine(typed: string): string {
  return typed.trim().replace(/\s+/g, ' ')
}

function noPlaceForLine({ name }: Target): Refusal {
  return { ok: false, message: `${name} has no interview note that could hold the line. Leave the note out.` }
}

function told({ name, naming }: Target, on: CalendarDay, edits: Now['edits']): Plan {
  const paths = [...new Set(naming)]
  if (paths.length === 0) return { ok: false, message: `There is nothing to tell ${name} just now.` }
  return {
    ok: true,
    label: `Noted that ${name} has heard how it went`,
    changes: paths.map((path) => ({ path, edits: [edits.set('introducer_told_on', on)] })),
  }
}
