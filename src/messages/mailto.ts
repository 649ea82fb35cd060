import { readEmailAddress } from './email-address'

/** A message as the mail program is to show it. */
export interface Mail {
  /** One e-mail address; null and blank where there is none. */
  readonly to: string | null
  readonly subject: string
  readonly body: string
}

/**
 * The most characters of a URL that every system hands on: Windows takes 2,081, and Chromium ignores what has more than 2,046
 * without a word. Counted as encoded, so that an emoji is up to 75 of them.
 */
export const MAILTO_LIMIT = 2000

/**
 * The `mailto:` URL of RFC 6068 that opens a message in the mail program, or null where `to` is no single address. Nothing
 * in a field reaches another one: what is no line end of the body is a space or left out, and all but plain letters is
 * encoded.
 */
export function mailtoUrl({ to, subject, body }: Mail): string | null {
  const address = readEmailAddress(to ?? '')
  if (address === null) return null
  const fields = [
    ['subject', oneLine(subject)],
    ['body', withNetworkLineEnds(body)],
  ] as const
  const given = fields.filter(([, text]) => text !== '').map(([name, text]) => `${name}=${encoded(text)}`)
  const recipient = `${encoded(address.local)}@${encoded(address.domain)}`
  return `mailto:${recipient}${given.length === 0 ? '' : '?'}${given.join('&')}`
}

/** Whether the URL is short enough to reach the mail program on every system. */
export function fitsMailto(url: string): boolean {
  return url.length <= MAILTO_LIMIT
}

/** A header is one line: a line end in it would begin another header. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
}

/** RFC 6068, section 5: a line break of the body is `%0D%0A`. */
function withNetworkLineEnds(text: string): string {
  return text
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .replace(/\n/g, '\r\n')
}

// A space is %20 and never +, which RFC 6068 has for a plus. The marks that encodeURIComponent leaves alone mean something to
// the shells through which some systems hand a URL on.
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
