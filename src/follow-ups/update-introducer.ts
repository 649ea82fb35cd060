import { newestNote } from '../contacts/contact'
import { byAge } from '../contacts/newest'
import type { Introduction, Introducer } from '../contacts/introducers'
import { earliest, latest, plusDays, type CalendarDay } from '../days/calendar-day'
import { heldTalks, talksOf, type Facts } from './facts'
import { orChosen, orSnoozed, type Message } from './message'

const DUE_AFTER_DAYS = 7
const LAPSES_AFTER_DAYS = 60

/** What of an introducer decides when they should hear how it went. */
type Hearing = Pick<Facts, 'lastTouch' | 'chosenDays' | 'snoozedUntil' | 'introductions'>

/** Tells an introducer how the talks went that they made possible, unless they were in touch since. */
export function updateIntroducer(facts: Facts, today: CalendarDay): Message | null {
  const message = messageTo(facts, today)
  return message === null ? null : { ...message, path: newestNote(facts.contact).path }
}

/** The same for somebody who has no interview note: the row leads to the note that names them. */
export function updateOther(
  introducer: Introducer,
  introductions: readonly Introduction[],
  today: CalendarDay,
): Message | null {
  const lastTouch = latest(introducer.touches)
  return messageTo({ lastTouch, chosenDays: [], snoozedUntil: null, introductions }, today)
}

function messageTo(hearing: Hearing, today: CalendarDay): Message | null {
  if (hearing.introductions.length === 0) return null
  const news = hearing.introductions.flatMap((introduction) => {
    const heldOn = firstHeld(introduction, today)
    if (heldOn === null || introduction.told) return []
    if (hearing.lastTouch !== null && hearing.lastTouch >= heldOn) return []
    const { due } = dueAfter(heldOn, hearing)
    return today > plusDays(due, LAPSES_AFTER_DAYS) ? [] : [{ introduction, heldOn }]
  })
  const first = earliest(news.map(({ heldOn }) => heldOn))
  if (first === null) return null
  const inOrder = news.sort((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))
  const introduced = inOrder.flatMap(({ introduction }) =>
    introduction.introduced.notes.filter(({ path }) => introduction.paths.includes(path)),
  )
  return {
    kind: 'update-introducer',
    when: dueAfter(first, hearing),
    about: inOrder.map(({ introduction }) => introduction.introduced.name),
    path: introduced.sort(byAge).pop()?.path ?? '',
    naming: inOrder.flatMap(({ introduction }) => introduction.paths),
  }
}

function dueAfter(heldOn: CalendarDay, { chosenDays, snoozedUntil }: Hearing) {
  const computed = {
    due: plusDays(heldOn, DUE_AFTER_DAYS),
    reason: { because: 'introduction', on: heldOn },
  } as const
  return orSnoozed(orChosen(computed, chosenDays), snoozedUntil)
}

function firstHeld({ introduced }: Introduction, today: CalendarDay): CalendarDay | null {
  return heldTalks({ talks: talksOf(introduced) }, today)[0]?.day ?? null
}
