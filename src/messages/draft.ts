import { foldKey } from '../interviews/property-names'

export type DraftKind = 'request' | 'thank-you'

/** What a template of a message may ask for, written `{{first_name}}`. */
export const DRAFT_PLACEHOLDERS = [
  'first_name',
  'contact',
  'company',
  'role',
  'introduced_by',
  'takeaway',
  'promise',
  'offer',
  'next_step',
  'when_next',
  'my_name',
] as const

export type DraftPlaceholder = (typeof DRAFT_PLACEHOLDERS)[number]

/** Plain text for each placeholder; what is left out or blank counts as empty. */
export type DraftValues = Readonly<Partial<Record<DraftPlaceholder, string>>>

/** A message to be read over, changed and sent by the user. */
export interface Draft {
  readonly kind: DraftKind
  /** One line. */
  readonly subject: string
  /** Lines end with `\n`. */
  readonly body: string
  /** The placeholders that the template asks for and that are empty. */
  readonly missing: readonly DraftPlaceholder[]
}

const PLACEHOLDER = /\{\{\s*([\w-]+)\s*\}\}/g
const SUBJECT = /^subject:(.*)$/i
const BY_FOLDED_NAME = new Map(DRAFT_PLACEHOLDERS.map((name) => [foldKey(name), name]))

/**
 * Fills a template, whose first line may be `Subject: …`; else the subject is made of `usualSubject`. A line whose placeholders
 * are all empty is left out with the gap around it, placeholders of others stay, and of what is filled in nothing is filled
 * again.
 */
export function draftFrom(
  kind: DraftKind,
  template: string,
  values: DraftValues,
  usualSubject: string,
): Draft {
  const lines = cleanText(template).split('\n')
  const ownSubject = SUBJECT.exec(lines[0]?.trim() ?? '')?.[1]
  const missing = new Set<DraftPlaceholder>()
  const fill = (line: string) => fillLine(line, values, missing)

  const subject = [ownSubject ?? '', usualSubject].map((line) => asSubject(fill(line).text))
  const body: string[] = []
  let isGap = true
  for (const line of ownSubject === undefined ? lines : lines.slice(1)) {
    const { text, isEmpty } = fill(line)
    if (isEmpty) isGap ||= isBlank(body[body.length - 1])
    if (isEmpty || (isGap && isBlank(text))) continue
    isGap = false
    body.push(text)
  }
  return {
    kind,
    subject: subject.find((text) => text !== '') ?? '',
    body: body.join('\n').trim(),
    missing: DRAFT_PLACEHOLDERS.filter((name) => missing.has(name)),
  }
}

/** Text with `\n` for every line end, without other control characters and without blank space around it. */
function cleanText(text: string): string {
  return text
    .replace(/\r\n|[\v\f\r\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '')
    .trim()
}

/** `isEmpty` where the line has placeholders and none of them has a value. */
function fillLine(
  line: string,
  values: DraftValues,
  missing: Set<DraftPlaceholder>,
): { text: string; isEmpty: boolean } {
  let text = ''
  let at = 0
  let empty = 0
  let found = 0
  for (const match of line.matchAll(PLACEHOLDER)) {
    found += 1
    const name = BY_FOLDED_NAME.get(foldKey(match[1] ?? ''))
    text += line.slice(at, match.index)
    at = match.index + match[0].length
    const value = name === undefined ? match[0] : cleanText(values[name] ?? '')
    text += value
    if (name === undefined || value !== '') continue
    empty += 1
    missing.add(name)
    // Without the word, of the space on both sides of it one is too many.
    if (/^(?:[\s,.;:!?]|$)/.test(line.slice(at, at + 1))) text = text.replace(/[ \t]$/, '')
  }
  return { text: text + line.slice(at), isEmpty: found > 0 && empty === found }
}

/** A subject is one line, and does not end in a comma after which a name is missing. */
function asSubject(text: string): string {
  return text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[,;:–—-]$/, '')
    .trim()
}

function isBlank(line: string | undefined): boolean {
  return line === undefined || line.trim() === ''
}
