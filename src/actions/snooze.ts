import { newestNote } from '../contacts/contact'
import { calendarDayFrom, plusDays, plusMonths, type CalendarDay } from '../days/calendar-day'
import { lastPlannableDay, tooFarAhead } from '../days/too-far'
import { aboutContact, type AtHand, type Plan } from './action'
import type { Now } from './now'
import type { Occasion } from './occasion'
import { CallError, day } from './parameters'
import { merged } from './settled'
import type { Target } from './target'

/** Puts the next message to a contact off. Only messages can wait, and only a note of the contact's own can say until when. */
export const snooze = aboutContact<{ until: CalendarDay }>({
  id: 'snooze-contact',
  name: 'Snooze this contact',
  menuName: 'Snooze',
  icon: 'alarm-clock',
  places: ['palette', 'row', 'note'],
  applies: canWait,
  rank: ({ kind }) => (kind === 'check-in' || kind === 'update-introducer' ? 4 : null),
  shortcuts: ({ today }) => usual(today).map(({ until, menu }) => ({ name: menu, answers: { until } })),
  otherwise: 'Until a day of choice',
  ask: ({ target }, at) => askUntil(target.name, at),
  plan: ({ target }, { until }, now) => planSnooze(target, until, now),
  several: {
    ask: (who, _, at) => askUntil(who, at),
    label: (who, { until }, { words }) => `Snoozed ${who} until ${words.short(until)}`,
  },
  verb: {
    name: 'snooze',
    description: 'Put the next message to a contact off',
    parameters: { until: { value: '<day>', description: 'The day it comes back', required: true } },
    read(given, _, { now }) {
      const until = day(given, 'until', now.local)
      if (until === null) throw new CallError('until= is missing. Write until=2026-01-31, say.')
      return { answers: { until } }
    },
  },
})

async function askUntil(
  who: string,
  { ask, now: { today } }: AtHand,
): Promise<{ until: CalendarDay } | null> {
  const choices = usual(today).map(({ until, button }) => ({ label: button, day: until }))
  const until = await ask.day({
    title: `Until when can ${who} wait?`,
    from: today,
    to: lastPlannableDay(today),
    initial: choices[0]?.day ?? today,
    choices,
    button: 'Snooze',
  })
  return until && { until }
}

/** Whether there is a message to the contact that can wait. */
export function canWait({ followUps }: Occasion): boolean {
  return followUps.some(
    ({ kind, contact }) =>
      contact !== null && (kind === 'check-in' || kind === 'outreach' || kind === 'update-introducer'),
  )
}

/** The usual days to wait until, as a menu and as a button say them. */
export function usual(today: CalendarDay): { until: CalendarDay; menu: string; button: string }[] {
  return [
    { until: plusDays(today, 7), menu: 'For a week', button: 'In a week' },
    { until: plusMonths(today, 1), menu: 'For a month', button: 'In a month' },
    { until: nextQuarter(today), menu: 'Until next quarter', button: 'Next quarter' },
  ]
}

/** The first day of a quarter of the calendar that is at least a month away: 1 January, April, July or October. */
function nextQuarter(today: CalendarDay): CalendarDay {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const thisQuarter = calendarDayFrom(year, 3 * Math.floor((month - 1) / 3) + 1, 1) ?? today
  const next = plusMonths(thisQuarter, 3)
  // Two weeks before its end, nobody means that much by “until next quarter”.
  return next < plusMonths(today, 1) ? plusMonths(thisQuarter, 6) : next
}

/**
 * Moves the contact's next message to `until`, in their newest interview note. The latest such day of all their notes counts, so one
 * that is later goes from the others; nothing else is set.
 */
export function planSnooze(
  { name, contact }: Target,
  until: CalendarDay,
  { today, edits, words }: Now,
): Plan {
  if (until < today) return { ok: false, message: `${until} has passed. Choose today or a later day.` }
  const tooFar = tooFarAhead(until, today)
  if (tooFar !== null) return { ok: false, message: tooFar }
  if (contact === null) {
    return { ok: false, message: `${name} has no interview note, so there is nowhere to write the day.` }
  }
  const { path, snoozedUntil } = newestNote(contact)
  const longer = contact.notes.filter((note) => note.path !== path && (note.snoozedUntil ?? until) > until)
  if (snoozedUntil === until && longer.length === 0) {
    return { ok: false, already: true, message: `${contact.name} is snoozed until ${until} already.` }
  }
  return {
    ok: true,
    label: `Snoozed ${name} until ${words.short(until)}`,
    names: until,
    changes: merged([
      { path, edits: [edits.set('snoozed_until', until)] },
      ...longer.map((note) => ({ path: note.path, edits: [edits.clear('snoozed_until')] })),
    ]),
  }
}
