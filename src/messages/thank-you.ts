import type { CalendarDay } from '../days/calendar-day'
import { draftFrom, type Draft, type DraftPlaceholder, type DraftValues } from './draft'
import { linesIn } from './section-lines'
import { asSentences, ended } from './sentence'
import { whenInWords } from './when-in-words'

const USUAL_SUBJECT = 'Thank you, {{first_name}}'

/**
 * The built-in thank-you, until the user writes one of their own. What the user takes in from the notes stands behind a colon, so that
 * it reads well however it is put; without any of it the message is complete and true.
 */
export const THANK_YOU_TEMPLATE = `Subject: ${USUAL_SUBJECT}

Hello[ {{first_name}}],

Thank you for taking the time to talk with me[ {{talked_on}}].

{{takeaway_said}}

[{{thanks_for_offer}}] [{{kept_promise}}]

And thank you for your offer: {{offer}}

I will do what I promised you: {{promise}}

My next step: {{next_step}}

[I will be in touch {{when_next}} and tell you what came of it.]

Best wishes,
{{my_name}}
`

/** The texts of a note's sections, as they stand below their headings; '' where there is no such section. */
export interface TalkSections {
  readonly takeaways: string
  readonly promised: string
  readonly offered: string
  readonly nextSteps: string
}

/** What is said of promises and offers without naming them. */
export const KEPT_PROMISE = 'I will do what I promised you.'
export const THANKS_FOR_OFFER = 'Thank you, too, for what you offered.'

const SPECIFIC = ['takeaway', 'promise', 'offer', 'next_step'] as const satisfies readonly DraftPlaceholder[]

/**
 * What a thank-you may say of the talk without being asked: that a promise or an offer is not forgotten, and when the next message
 * comes, where a day for it is known. No line of the notes is in it: they are notes to oneself, and are offered as building blocks.
 */
export function talkValues(
  sections: TalkSections,
  nextMessageOn: CalendarDay | null,
  today: CalendarDay,
): DraftValues {
  const isOpen = (section: string) => linesIn(section).some(({ isDone }) => !isDone)
  return {
    kept_promise: isOpen(sections.promised) ? KEPT_PROMISE : '',
    thanks_for_offer: isOpen(sections.offered) ? THANKS_FOR_OFFER : '',
    when_next: nextMessageOn === null ? '' : whenInWords(nextMessageOn, today),
  }
}

/** The thank-you to a contact, from the user's template or the built-in one. */
export function thankYouDraft(values: DraftValues, template = THANK_YOU_TEMPLATE): Draft {
  const { takeaway = '', offer = '', promise = '' } = values
  const takeaway_said = values.takeaway_said ?? takeawayInWords(takeaway)
  // What is named is not hinted at as well.
  const thanks_for_offer = offer === '' ? values.thanks_for_offer : ''
  const kept_promise = promise === '' ? values.kept_promise : ''
  // With a promise or an offer open, the two are in touch again sooner than in a quarter.
  const isSooner = [offer, promise, thanks_for_offer, kept_promise].some((text) => (text ?? '') !== '')
  const isTooLate = isSooner && template === THANK_YOU_TEMPLATE
  const given = {
    ...values,
    takeaway_said,
    thanks_for_offer,
    kept_promise,
    ...(isTooLate && { when_next: '' }),
  }
  return draftFrom('thank-you', template, given, USUAL_SUBJECT)
}

/** Whether nothing is said that could only go to this person, so that one sentence is to be asked for first. */
export function needsSpecific(values: DraftValues): boolean {
  return SPECIFIC.every((name) => (values[name] ?? '').trim() === '')
}

/** How that sentence is asked for; it becomes the takeaway. */
export function specificQuestion(firstName: string): string {
  const what = firstName === '' ? 'What was said' : `What did ${firstName} say`
  return `${what} that stayed with you? One sentence makes the thanks yours.`
}

const QUOTED = /["“„«][^"”“»]*["”“»]/g
const RETOLD = /\byou (?:said|told|showed|gave|described|explained|asked|mentioned|made|put|called)\b/i
const OF_BOTH = [/\b(?:you|your|yours)\b/i, /\b(?:I|me|my|mine)\b/]

/** A takeaway as it is said: as it stands where it speaks to the reader, else behind a colon, in whatever words it is. */
function takeawayInWords(takeaway: string): string {
  const text = takeaway.trim()
  if (text === '') return ''
  // "You will miss the noise" is what they said; "You said that I will miss the noise" can be said to them.
  const own = text.replace(QUOTED, '')
  const speaksToThem = /^I\b/.test(own) || RETOLD.test(own) || OF_BOTH.every((words) => words.test(own))
  return speaksToThem ? asSentences(text) : `What stayed with me: ${ended(text)}`
}
