import { plusMonths, type CalendarDay } from '../days/calendar-day'
import { capital } from '../days/day-words'
import { formatDay } from '../days/format-day'
import { jottingSign, type Known } from './jotting'
import { dayInWords, monthInWords } from './past-in-words'

/** A reason to write, as far as it is said in a message. */
export interface ReasonToSay {
  readonly kind:
    | 'promise'
    | 'advice'
    | 'introduced'
    | 'new-job'
    | 'kept-for-them'
    | 'kept-for-company'
    | 'a-year-ago'
    | 'takeaway'
  /** The promise, the advice, a name, “at Acme now”, a title. */
  readonly text: string
  /** The day of the talk that it goes back to. */
  readonly talkedOn: CalendarDay | null
  readonly url: string
}

/** To whom it is said, and how. */
export interface Saying extends Known {
  readonly company: string | null
  readonly today: CalendarDay
  /** Which message to this contact it is (`turnOf`), so that two reasons of a kind are not said in the same words one after the other. */
  readonly turn?: number
  /** The day of the talk that the message names anyhow, so that its month does not stand there twice. */
  readonly namedTalk?: CalendarDay | null
}

/** The sentence with which a message says it, true as it stands. A jotting is never quoted: then it is said that there is something. */
export function reasonSaid(reason: ReasonToSay, { company, turn = 1, ...saying }: Saying): string {
  const { kind, text, url } = reason
  const quote = quoteOf(text, saying)
  const when = whenOf(reason, saying)
  const inTurn = (...wordings: [string, ...string[]]) =>
    wordings[Math.max(turn - 1, 0) % wordings.length] ?? wordings[0]
  const address = url === '' ? '.' : `: ${url}`
  switch (kind) {
    case 'promise':
      return inTurn(
        `I have not forgotten what I promised you${when}${quote}`,
        `What I promised you${when} is still to come${quote}`,
      )
    case 'advice':
      return inTurn(
        `You suggested something${when} that I have done by now${quote} Thank you for it.`,
        `I have followed a piece of advice that you gave me${when}${quote} Thanks to you.`,
      )
    case 'introduced':
      return inTurn(
        `I have talked with ${text}, whom you put me in touch with. Thank you for bringing us together.`,
        `You put me in touch with ${text}, and by now we have talked. I am glad that you did.`,
      )
    case 'new-job':
      // What the export says, and no more: the company may only have another name.
      return inTurn(
        `I saw on LinkedIn that you are ${text}. I hope that it has begun well.`,
        `LinkedIn tells me that you are ${text}. All the best for it.`,
      )
    case 'kept-for-them':
      return inTurn(
        `I came across “${text}” and thought of you${address}`,
        `Here is something that may interest you, “${text}”${address}`,
      )
    case 'kept-for-company': {
      const [andOf, andAt] = company === null ? ['', ''] : [` and of ${company}`, ` and others at ${company}`]
      return inTurn(
        `I came across “${text}” and thought of you${andOf}${address}`,
        `Here is something that may interest you${andAt}, “${text}”${address}`,
      )
    }
    case 'a-year-ago':
      return `${anniversary(reason, saying)} since we first talked, and I have not forgotten that you took the time for me.`
    case 'takeaway':
      return inTurn(
        `Something you said${when} has stayed with me${quote}`,
        `I still think of what you told me${when}${quote}`,
        `What I learned from you${when} is with me to this day${quote}`,
      )
  }
}

/** The sentence that takes the place of the one about a promise once that is kept. */
export function keptSaid(reason: ReasonToSay, { turn = 1, ...saying }: Saying): string {
  const quote = quoteOf(reason.text, saying)
  const when = whenOf(reason, saying)
  return turn % 2 === 1
    ? `I have done what I promised you${when}${quote}`
    : `What I promised you${when} is done${quote}`
}

/** What was promised or heard, as far as it can be said to them, with the end of the sentence. */
function quoteOf(text: string, known: Known): string {
  return jottingSign(text, known) === null ? `: “${withoutEnd(text)}”.` : '.'
}

/** "It is a year today", "On Friday it was a year". */
function anniversary({ talkedOn }: ReasonToSay, { today }: Pick<Saying, 'today'>): string {
  const day = talkedOn && plusMonths(talkedOn, 12)
  if (day === null || day === today) return 'It is a year today'
  if (day > today) return `On ${formatDay(day, 'weekday', 'en')} it will be a year`
  return `${capital(dayInWords(day, today))} it was a year`
}

function whenOf(
  { talkedOn }: ReasonToSay,
  { today, namedTalk }: Pick<Saying, 'today' | 'namedTalk'>,
): string {
  if (talkedOn === null || talkedOn === today) return ''
  return talkedOn === namedTalk ? '' : ` ${monthInWords(talkedOn, today)}`
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
    case 'new-job':
      return `They are ${text}, according to LinkedIn`
    case 'kept-for-them':
      return `You kept for them: ${text}`
    case 'kept-for-company':
      return `You kept for their company: ${text}`
    case 'a-year-ago':
      return 'Your first talk is a year ago'
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
      return `told them that I talked with ${quote}`
    case 'new-job':
      return `wrote because they are ${quote}`
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
