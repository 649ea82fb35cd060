import type { CalendarDay } from '../days/calendar-day'
import { jottingSign, type Known } from './jotting'
import { monthInWords } from './past-in-words'

/** A reason to write, as far as it is said in a message. */
export interface ReasonToSay {
  readonly kind:
    'promise' | 'advice' | 'introduced' | 'kept-for-them' | 'kept-for-company' | 'a-year-ago' | 'takeaway'
  /** The promise, the advice, a name, a title. */
  readonly text: string
  /** The day of the talk that it goes back to. */
  readonly talkedOn: CalendarDay | null
  readonly url: string
}

/** The sentence with which a message says it, true as it stands. A jotting is never quoted: then it is said that there is something. */
export function reasonSaid(
  { kind, text, talkedOn, url }: ReasonToSay,
  { company, today, ...known }: Known & { readonly company: string | null; readonly today: CalendarDay },
): string {
  const quote = jottingSign(text, known) === null ? `: “${withoutEnd(text)}”.` : '.'
  const when = talkedOn === null || talkedOn === today ? '' : ` ${monthInWords(talkedOn, today)}`
  switch (kind) {
    // A promise is written down for oneself.
    case 'promise':
      return `I have not forgotten what I promised you${when}.`
    case 'advice':
      return `You suggested something${when} that I have done by now${quote} Thank you for it.`
    case 'introduced':
      return `I have talked with ${text}, whom you put me in touch with. Thank you for opening that door.`
    case 'kept-for-them':
      return `I came across “${text}” and thought of you${url === '' ? '.' : `: ${url}`}`
    case 'kept-for-company':
      return `I came across “${text}” and thought of you${company === null ? '' : ` and of ${company}`}${url === '' ? '.' : `: ${url}`}`
    case 'a-year-ago':
      return 'It is a year this week since we first talked. Thank you again for taking the time.'
    case 'takeaway':
      return `Something you said${when} has stayed with me${quote}`
  }
}

/** The sentence that takes the place of the one about a promise once that is kept. */
export function keptSaid(talkedOn: CalendarDay | null, today: CalendarDay): string {
  const when = talkedOn === null || talkedOn === today ? '' : ` ${monthInWords(talkedOn, today)}`
  return `I have done what I promised you${when}.`
}

/** What the list of reasons says of one. */
export function reasonTitle({ kind, text }: Pick<ReasonToSay, 'kind' | 'text'>): string {
  switch (kind) {
    case 'promise':
      return `You promised: ${text}`
    case 'advice':
      return `You have done: ${text}`
    case 'introduced':
      return `You talked with ${text}, whom they introduced`
    case 'kept-for-them':
      return `You kept for them: ${text}`
    case 'kept-for-company':
      return `You kept for their company: ${text}`
    case 'a-year-ago':
      return 'Your first talk is a year old this week'
    case 'takeaway':
      return `You took away: ${text}`
  }
}

/** The line of the log about a message that said it; `quote` is what it quotes of the notes. `isKept` once a promise is kept. */
export function reasonLogged(kind: ReasonToSay['kind'], quote: string, isKept = false): string {
  switch (kind) {
    case 'promise':
      return isKept ? `kept my promise: “${quote}”` : `wrote about my promise: “${quote}”`
    case 'advice':
      return `told them that I have done this: “${quote}”`
    case 'introduced':
      return `told them about the talk with ${quote}`
    case 'kept-for-them':
    case 'kept-for-company':
      return `sent them “${quote}”`
    case 'a-year-ago':
      return `wrote ${quote}`
    case 'takeaway':
      return `came back to what they said: “${quote}”`
  }
}

function withoutEnd(text: string): string {
  return text.replace(/[“”"]/g, '’').replace(/[.\s]+$/, '')
}
