import { asksForAJob } from './asks-for-a-job'
import { draftFrom, type Draft, type DraftValues } from './draft'
import { theirWork } from './their-work'
import { wordCount } from './word-count'

const USUAL_SUBJECT = '20 minutes about your path?'

/** The built-in request, until the user writes one of their own. */
export const REQUEST_TEMPLATE = `Subject: ${USUAL_SUBJECT}

Hello[ {{first_name}}],

{{introduced_by}} suggested that I write to you.

[{{about_me}}|I am working out which way to go next.] [{{reason}}|I learn most from people who know the way.]

Could you spare 20 minutes for a call in the coming weeks, to tell me about [{{their_work}}|your work] and how you came to it? I am not asking for a job, only for your story.

If now is a bad time, a short no is fine.

Best wishes,
{{my_name}}
`

/**
 * The most words of a request: about what a phone shows without scrolling and somebody reads in half a minute, between two
 * other things.
 */
export const LONGEST_REQUEST = 150

/** From how many unanswered requests on another one to the same company reads as if one wrote to everybody there. */
const SEVERAL = 2

/** Something to think over before a request goes out; it never blocks it. */
export type RequestWarning =
  | { readonly code: 'too-long'; readonly words: number }
  /** `phrases` in lower case, as the message has them. */
  | { readonly code: 'asks-for-a-job'; readonly phrases: readonly string[] }
  | { readonly code: 'several-asked'; readonly names: readonly string[]; readonly company: string }

/** Other people of the contact's company who have not answered a request, by the names to show. */
export interface OpenRequests {
  readonly company: string
  readonly names: readonly string[]
}

/** The request to a contact, from the user's template or the built-in one. */
export function requestDraft(values: DraftValues, template = REQUEST_TEMPLATE): Draft {
  return draftFrom('request', template, withTheirWork(values), USUAL_SUBJECT)
}

/** What is known of the addressee's work, in words, where the values do not have it yet. */
export function withTheirWork(values: DraftValues): DraftValues {
  const { their_work = theirWork(values.role ?? null, values.company ?? null) } = values
  return { ...values, their_work }
}

/** What to think over before the message goes out, as the user has it now; `open` where the contact's company is known. */
export function requestWarnings(
  { subject, body }: Pick<Draft, 'subject' | 'body'>,
  open: OpenRequests | null,
): RequestWarning[] {
  const warnings: RequestWarning[] = []
  const words = wordCount(body)
  if (words > LONGEST_REQUEST) warnings.push({ code: 'too-long', words })
  const phrases = asksForAJob(`${subject}\n\n${body}`)
  if (phrases.length > 0) warnings.push({ code: 'asks-for-a-job', phrases })
  if (open !== null && open.names.length >= SEVERAL) warnings.push({ code: 'several-asked', ...open })
  return warnings
}

/** The warning as the user reads it. */
export function requestWarningText(warning: RequestWarning): string {
  switch (warning.code) {
    case 'too-long':
      return `${warning.words} words. Up to ${LONGEST_REQUEST} fit on a phone without scrolling.`
    case 'asks-for-a-job':
      return `${namesInWords(warning.phrases.map((phrase) => `“${phrase}”`))} may read as if you asked for a job. Ask for their story; it is easier to say yes to.`
    case 'several-asked':
      return `${namesInWords(warning.names)} at ${warning.company} have not answered yet. You could wait for one of them first.`
  }
}

/** "Ann", "Ann and Bob", "Ann, Bob and Cy" */
export function namesInWords(names: readonly string[]): string {
  const last = names[names.length - 1] ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}
