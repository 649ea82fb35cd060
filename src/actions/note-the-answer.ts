import { plusMonths, type CalendarDay } from '../days/calendar-day'
import { lastPlannableDay, tooFarAhead } from '../days/too-far'
import type { SetProperty } from '../notes/properties/property-edit'
import { aboutContact, type Plan } from './action'
import type { Now } from './now'
import { CallError, choice, day } from './parameters'
import { merged, passed } from './settled'
import type { Target } from './target'
import { requestTo } from './which-note'

/** How a request can be answered. With a day, the answer is the day of the interview. */
const ANSWERS = ['yes', 'not-now', 'declined'] as const

type Answers =
  | { readonly is: 'yes' }
  | { readonly is: 'declined' }
  /** They would rather be asked again then. */
  | { readonly is: 'not-now'; readonly until: CalendarDay }

/** Notes how a request was answered: yes with a day still to be found, not now, or no. */
export const noteTheAnswer = aboutContact<Answers>({
  id: 'note-the-answer',
  name: 'Note the answer',
  icon: 'mail-open',
  places: ['palette', 'row', 'note'],
  applies: ({ target, today }) => requestTo(target, today) !== null,
  rank: ({ kind }) => (kind === 'outreach' ? 3 : null),
  async ask({ target }, { ask, now: { today } }) {
    const is = await ask.choice({
      title: `What did ${target.name} answer?`,
      choices: [
        {
          value: 'yes',
          name: 'Yes, a day is still to be found',
          detail: 'In three working days you are asked to suggest one.',
        },
        { value: 'not-now', name: 'Not now', detail: 'You choose the day on which to ask again.' },
        {
          value: 'declined',
          name: 'No',
          detail: 'They would rather not talk. Nothing more is asked of you.',
        },
      ],
      nothing: 'Nothing of the kind.',
    } as const)
    if (is !== 'not-now') return is && { is }
    const until = await ask.day({
      title: `When will you ask ${target.name} again?`,
      from: today,
      to: lastPlannableDay(today),
      initial: plusMonths(today, 3),
      choices: [
        { label: 'In a month', day: plusMonths(today, 1) },
        { label: 'In three months', day: plusMonths(today, 3) },
        { label: 'In half a year', day: plusMonths(today, 6) },
      ],
      button: 'Ask again then',
    })
    return until && { is, until }
  },
  plan: ({ target }, answers, now) => planned(target, answers, now),
  verb: {
    name: 'answered',
    description: 'Note how a request was answered',
    parameters: {
      is: { value: '<answer>', description: ANSWERS.join(', '), required: true },
      until: { value: '<day>', description: 'When to ask again, for not-now' },
    },
    read(given, _, { now }) {
      const is = choice(given, 'is', ANSWERS, 'yes')
      if (is !== 'not-now') return { answers: { is } }
      const until = day(given, 'until', now.local)
      if (until === null) throw new CallError('until= is missing. Write until=2027-03-01, say.')
      return { answers: { is, until } }
    },
  },
})

/**
 * A yes is the day it came, in `answered_on`. Not now is `postponed` without an interview, and the day to ask again. What was snoozed
 * was the waiting, which is over.
 */
function planned(target: Target, answers: Answers, { today, edits, words }: Now): Plan {
  const request = requestTo(target, today)
  if (target.contact === null || request === null)
    return { ok: false, message: `No request to ${target.name} waits for an answer.` }
  if (answers.is === 'not-now' && answers.until < today)
    return { ok: false, message: `${answers.until} has passed. Choose today or a later day.` }
  const tooFar = answers.is === 'not-now' ? tooFarAhead(answers.until, today) : null
  if (tooFar !== null) return { ok: false, message: tooFar }
  const { path } = request.note
  const snoozed = target.contact.notes.filter(({ snoozedUntil }) => snoozedUntil !== null)
  const over = snoozed.map((note) => ({ path: note.path, edits: [edits.clear('snoozed_until')] }))
  const noted = (label: string, ...made: readonly SetProperty[]) => ({
    ok: true as const,
    label,
    changes: merged([{ path, edits: made }, ...over]),
  })
  switch (answers.is) {
    case 'yes':
      return noted(`Noted that ${target.name} said yes`, edits.set('answered_on', today))
    case 'declined': {
      const no = noted(`Noted that ${target.name} said no`, edits.set('outcome', 'declined'))
      return { ...no, changes: merged([...no.changes, ...passed(target.contact, edits, today)]) }
    }
    case 'not-now': {
      const { until } = answers
      const again = [edits.set('outcome', 'postponed'), edits.set('next_check_in', until)]
      return {
        ...noted(`Noted to ask ${target.name} again on ${words.short(until)}`, ...again),
        namesNextDay: true,
      }
    }
  }
}
