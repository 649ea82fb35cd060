import { asksForAJob } from './asks-for-a-job'
import { jottingsIn, type BuildingBlock } from './building-blocks'
import type { Draft, DraftKind } from './draft'
import { jottingSignText, type JottingSign } from './jotting'
import { LINKEDIN_LIMIT, linkedInLength } from './linkedin'
import {
  LONGEST_REQUEST,
  requestWarnings,
  requestWarningText,
  type OpenRequests,
  type RequestWarning,
} from './request'
import { wordCount } from './word-count'

/** Something to think over before a message goes out; it never blocks it. */
export type MessageWarning =
  | RequestWarning
  /** LinkedIn takes fewer than 300. */
  | { readonly code: 'too-long-for-linkedin'; readonly characters: number }
  /** A line of the notes that stands in the message as it was jotted down. */
  | { readonly code: 'still-a-jotting'; readonly line: string; readonly sign: JottingSign }
  | { readonly code: 'apologises-twice' }

export interface WarningFacts {
  /** Others at the company who have not answered; only a request heeds it. */
  readonly open?: OpenRequests | null
  /** The building blocks that the form offers. */
  readonly blocks?: readonly BuildingBlock[]
}

/** Kinds that go to somebody with whom no talk was had. */
const TO_STRANGERS: ReadonlySet<DraftKind> = new Set([
  'request',
  'request-linkedin',
  'reminder',
  'ask-again',
  'new-day',
  'find-day',
])
const APOLOGY =
  /\b(?:sorry|apologi[sz]e|apologies|apology|forgive me|ashamed|embarrassed|my bad|(?:should|ought to) have (?:written|been in touch|got in touch)|(?:written|been in touch) (?:much )?(?:sooner|earlier))\b/gi

/** What to think over before a message goes out, as the user has it now. */
export function messageWarnings(
  kind: DraftKind,
  text: Pick<Draft, 'subject' | 'body'>,
  { open = null, blocks = [] }: WarningFacts = {},
): MessageWarning[] {
  if (kind === 'request') return requestWarnings(text, open)
  const warnings: MessageWarning[] = []
  const words = wordCount(text.body)
  const characters = linkedInLength(text.body)
  if (kind === 'request-linkedin') {
    if (characters >= LINKEDIN_LIMIT) warnings.push({ code: 'too-long-for-linkedin', characters })
  } else if (words > LONGEST_REQUEST) warnings.push({ code: 'too-long', words })
  const reader = TO_STRANGERS.has(kind) ? 'stranger' : 'known'
  const phrases = asksForAJob(`${text.subject}\n\n${text.body}`, reader)
  if (phrases.length > 0) warnings.push({ code: 'asks-for-a-job', phrases })
  if (kind === 'request-linkedin') {
    warnings.push(...requestWarnings({ subject: '', body: '' }, open))
  }
  for (const { text: line, sign } of jottingsIn(text.body, blocks)) {
    if (sign !== null) warnings.push({ code: 'still-a-jotting', line, sign })
  }
  if ((text.body.match(APOLOGY)?.length ?? 0) > 1) warnings.push({ code: 'apologises-twice' })
  return warnings
}

/** The warning as the user reads it. */
export function messageWarningText(warning: MessageWarning): string {
  switch (warning.code) {
    case 'too-long-for-linkedin':
      return `${warning.characters} characters. LinkedIn takes fewer than ${LINKEDIN_LIMIT} with an invitation.`
    case 'still-a-jotting':
      return `“${shortened(warning.line)}” stands there as in your notes. ${jottingSignText(warning.sign)}`
    case 'apologises-twice':
      return 'It apologises more than once. Once is plenty; people are glad to hear from you.'
    case 'asks-for-a-job':
    case 'several-asked':
    case 'too-long':
      return requestWarningText(warning)
  }
}

const SHOWN = 60

function shortened(line: string): string {
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1).trimEnd()}…`
}
