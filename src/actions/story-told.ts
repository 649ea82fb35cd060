import type { CalendarDay } from '../days/calendar-day'
import { cadenceWords } from '../days/cadence-words'
import { capital } from '../days/day-words'
import { storyWhen, storyWords } from '../follow-ups/story-words'
import { WARMTH_WORDS } from '../follow-ups/warmth'
import { whyDue } from '../follow-ups/why-due'
import { reasonTitle } from '../messages/reason-said'
import type { ContactStory } from './contact-story'
import type { Now } from './now'

/** One line for each thing that a story tells: its day or what it is, what it says, and where that stands. */
export function storyAsText(story: ContactStory, { words }: Pick<Now, 'words'>): string {
  const { contact, warmth, lastTouch, cadence, next, noNextStep, closed } = story
  const warm = [
    WARMTH_WORDS[warmth],
    lastTouch === null ? '' : `last on ${lastTouch}`,
    warmth === 'closed' ? '' : `check-ins ${cadenceWords(cadence)}`,
  ]
  const nothing = noNextStep ?? closed
  return [
    [contact.name, contact.role ?? '', contact.company ?? ''].filter((part) => part !== '').join(' · '),
    capital(warm.filter((part) => part !== '').join(' · ')),
    ...next.map((one) => row('next', `${one.kind}: ${whyDue(one, words)}`, one)),
    ...(nothing === null ? [] : [row('next', `nothing: ${nothing.reason}`, nothing)]),
    ...story.promises.mine.map((one) => row('you promised', one.said, one)),
    ...story.promises.theirs.map((one) => row('they offered', one.said, one)),
    ...story.reasons.map((one) => row('reason', reasonTitle(one), one)),
    ...story.entries.map((one) => row(storyWhen(one, (day) => day) || 'no day', storyWords(one), one)),
    ...story.questions.map((one) => row(one.isAsked ? 'asked' : 'still open', one.text, one)),
    ...story.answers.map((one) => row(one.question, one.answer, one)),
    ...story.kept.map((one) => row(one.isForCompany ? 'kept for the company' : 'kept', one.title, one)),
  ].join('\n')
}

/** The answer for programs: every key is always there, `null` where there is nothing. */
export function storyAsJson(story: ContactStory, today: CalendarDay): string {
  const { contact, warmth, lastTouch, cadence, next, noNextStep, closed, promises } = story
  const promise = ({ said, path, line }: (typeof promises.mine)[number]) => ({ text: said, path, line })
  const told = {
    today,
    contact: contact.name,
    company: contact.company,
    role: contact.role,
    email: contact.email,
    linkedin: contact.linkedin,
    status: warmth,
    lastTouch,
    cadence: cadence.word,
    notes: contact.notes.map(({ path }) => path),
    personNote: contact.personNote,
    next: next.map(({ kind, due, reason, daysOverdue, suggestion, path }) => ({
      kind,
      due,
      because: reason?.because ?? null,
      countedFrom: reason?.on ?? null,
      daysOverdue,
      suggestion,
      path,
    })),
    noNextStep: noNextStep?.reason ?? null,
    closed: closed?.reason ?? null,
    promised: promises.mine.map(promise),
    offered: promises.theirs.map(promise),
    reasons: story.reasons.map(({ kind, text, path, line }) => ({ kind, text, path, line })),
    story: story.entries,
    questions: story.questions,
    answers: story.answers.map(({ property, answer, path }) => ({ property, answer, path })),
    kept: story.kept,
  }
  return JSON.stringify(told, null, 1)
}

interface Placed {
  readonly path: string
  readonly line?: number | null
}

function row(lead: string, text: string, { path, line = null }: Placed): string {
  return [lead, text, line === null ? path : `${path}:${line}`].map(cell).join('\t')
}

// A tab or a line end in a text would make another cell of it.
const cell = (text: string) => text.replace(/[\t\r\n\u2028\u2029]+/g, ' ')
