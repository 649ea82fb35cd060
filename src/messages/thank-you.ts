import type { CalendarDay } from '../days/calendar-day'
import { draftFrom, type Draft, type DraftPlaceholder, type DraftValues } from './draft'
import { firstLine } from './section-lines'
import { whenInWords } from './when-in-words'

const USUAL_SUBJECT = 'Thank you, {{first_name}}'

/** The built-in thank-you, until the user writes one of their own. What was written down stands behind a colon, so that it reads well however it is put. */
export const THANK_YOU_TEMPLATE = `Subject: ${USUAL_SUBJECT}

Hello {{first_name}},

Thank you for taking the time to talk with me.

What stayed with me: {{takeaway}}

And thank you for your offer: {{offer}}

I have not forgotten my promise: {{promise}}

My next step: {{next_step}}

I will be in touch {{when_next}} and tell you what came of it.

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

const SPECIFIC = ['takeaway', 'promise', 'offer', 'next_step'] as const satisfies readonly DraftPlaceholder[]

/**
 * What a thank-you says about the talk: the first thing written in each section, and when the next message comes, where
 * a day for it is known.
 */
export function talkValues(
  sections: TalkSections,
  nextMessageOn: CalendarDay | null,
  today: CalendarDay,
): DraftValues {
  return {
    takeaway: firstLine(sections.takeaways),
    promise: firstLine(sections.promised),
    offer: firstLine(sections.offered),
    next_step: firstLine(sections.nextSteps),
    when_next: nextMessageOn === null ? '' : whenInWords(nextMessageOn, today),
  }
}

/** The thank-you to a contact, from the user's template or the built-in one. */
export function thankYouDraft(values: DraftValues, template = THANK_YOU_TEMPLATE): Draft {
  return draftFrom('thank-you', template, values, USUAL_SUBJECT)
}

/** Whether nothing was written down that could only go to this person, so that one sentence is to be asked for first. */
export function needsSpecific(values: DraftValues): boolean {
  return SPECIFIC.every((name) => (values[name] ?? '').trim() === '')
}

/** How that sentence is asked for; it becomes the takeaway. */
export function specificQuestion(firstName: string): string {
  return `What did ${firstName} say that stayed with you? One sentence makes the thanks yours.`
}
