import { draftFrom, type Draft, type DraftValues } from './draft'
import { withTheirWork } from './request'
import { firstSentence } from './sentence'

/** LinkedIn takes no more with an invitation; counted as its text field counts, an emoji as two or more. */
export const LINKEDIN_LIMIT = 300

/** The built-in request that goes with an invitation on LinkedIn. It has no subject there. */
export const LINKEDIN_TEMPLATE = `Hello[ {{first_name}}],
[{{introduced_by}} suggested that I write to you. ][{{about_me}} ][{{reason}} ]Would you have 20 minutes to tell me about [{{their_work}}|your work]? I am not asking for a job, and a short no is fine.
{{my_name}}
`

/** What is left out, one after the other, until the message is short enough; what matters most to the reader goes last. */
const LEAVE_OUT: readonly ((values: DraftValues) => DraftValues)[] = [
  (values) => ({ ...values, about_me: firstSentence(values.about_me ?? '') }),
  (values) => ({ ...values, ...(values.company ? { role: '', their_work: undefined } : {}) }),
  (values) => ({ ...values, about_me: '' }),
  (values) => ({ ...values, reason: firstSentence(values.reason ?? '') }),
  (values) => ({ ...values, role: '', company: '', their_work: undefined }),
  (values) => ({ ...values, reason: '' }),
  (values) => ({ ...values, introduced_by: '' }),
]

/** How many characters a text has as LinkedIn counts them. */
export function linkedInLength(text: string): number {
  return text.trim().length
}

/** The request in fewer than 300 characters, from the user's template or the built-in one: what has no room is left out. */
export function linkedInDraft(values: DraftValues, template = LINKEDIN_TEMPLATE): Draft {
  const fill = (some: DraftValues) => draftFrom('request-linkedin', template, withTheirWork(some), '')
  let kept = values
  let draft = fill(kept)
  for (const leaveOut of LEAVE_OUT) {
    if (linkedInLength(draft.body) < LINKEDIN_LIMIT) break
    kept = leaveOut(kept)
    draft = fill(kept)
  }
  return draft
}
