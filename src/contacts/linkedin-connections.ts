import type { CalendarDay } from '../days/calendar-day'
import { readConnectedOn } from './connected-on'
import { afterLineEnd, endOfLine, readRecords } from './csv'
import { profileOf } from './linkedin-profile'

/** Somebody to whom the user is connected on LinkedIn, as an export tells. */
export interface Connection {
  readonly name: string
  /** The address of their profile. */
  readonly url: string | null
  readonly email: string | null
  readonly company: string | null
  readonly role: string | null
  readonly connectedOn: CalendarDay | null
  /** The line of the file that they stand on, from 1. */
  readonly line: number
}

/** A line that was left out, and why. */
export interface ConnectionProblem {
  /** From 1. */
  readonly line: number
  readonly says: string
}

/** What an export tells. */
export interface Connections {
  readonly connections: readonly Connection[]
  readonly problems: readonly ConnectionProblem[]
}

const COLUMNS = [
  'firstname',
  'lastname',
  'url',
  'emailaddress',
  'company',
  'position',
  'connectedon',
] as const
type Column = (typeof COLUMNS)[number]

interface Header {
  readonly separator: string
  readonly columns: ReadonlyMap<Column, number>
  readonly count: number
  /** Where the first record begins. */
  readonly at: number
  readonly line: number
}

/** Notes of LinkedIn's stand before the header; no more lines than these are looked at. */
const MOST_LINES_BEFORE = 50

/**
 * Reads the text of LinkedIn's `Connections.csv`. Columns are found by their names, in any order. What cannot be read is told and left out; a
 * connection that is there twice is one.
 */
export function readConnections(text: string): Connections {
  const steps = readingConnections(text)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** So many records are read in one step. */
const RECORDS_AT_ONCE = 200

/** The same in small steps. */
export function* readingConnections(text: string): Generator<void, Connections> {
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text
  const header = headerOf(plain)
  if (header === null) {
    const says =
      'No line names the columns First Name, Last Name and Company, as LinkedIn’s Connections.csv does.'
    return { connections: [], problems: plain.trim() === '' ? [] : [{ line: 1, says }] }
  }
  const connections = new Map<string, Connection>()
  const problems: ConnectionProblem[] = []
  const dayOf = remembering(readConnectedOn)
  let read = 0
  for (const { line, fields, isOpen } of readRecords(plain, header.separator, header, header.count)) {
    if (++read % RECORDS_AT_ONCE === 0) yield
    if (fields.every((field) => field.trim() === '')) continue
    const says = isOpen ? NOT_CLOSED : wrongNumber(fields, header.count)
    if (says !== null) {
      problems.push({ line, says })
      continue
    }
    const value = (column: Column) => tidy(fields[header.columns.get(column) ?? -1] ?? '')
    const name = [value('firstname'), value('lastname')].filter((part) => part !== null).join(' ')
    if (name === '') {
      problems.push({ line, says: 'This line names nobody.' })
      continue
    }
    const connection: Connection = {
      name,
      url: value('url'),
      email: value('emailaddress'),
      company: value('company'),
      role: value('position'),
      connectedOn: dayOf(value('connectedon') ?? ''),
      line,
    }
    const key = keyOf(connection)
    if (!connections.has(key)) connections.set(key, connection)
  }
  return { connections: [...connections.values()], problems }
}

/** A value without spaces around and line ends within; null for none. */
function tidy(value: string): string | null {
  const trimmed = value.trim()
  return (/[^ \S]| {2}/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed) || null
}

/** Thousands were connected on the same few days. */
function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>()
  return (text) => {
    const known = results.get(text)
    if (known !== undefined) return known
    const result = work(text)
    results.set(text, result)
    return result
  }
}

const NOT_CLOSED = 'A quotation mark opens on this line and is not closed.'

function wrongNumber(fields: readonly string[], count: number): string | null {
  const isWrong = fields.length < count || fields.slice(count).some((field) => field.trim() !== '')
  return isWrong ? `This line has ${fields.length} values, where the columns are ${count}.` : null
}

/** Who is the same in two lines: by their profile, else where everything is the same. */
function keyOf({ name, url, email, company, role }: Connection): string {
  return profileOf(url) ?? [name, email, company, role].map((part) => part?.toLowerCase() ?? '').join('\n')
}

function headerOf(text: string): Header | null {
  let at = 0
  for (let line = 1; line <= MOST_LINES_BEFORE && at < text.length; line++) {
    const end = endOfLine(text, at)
    const next = afterLineEnd(text, end)
    for (const separator of [',', ';', '\t']) {
      const [record] = readRecords(text.slice(at, end), separator, { at: 0, line }, 0)
      const columns = columnsIn(record?.fields ?? [])
      if (columns !== null)
        return { separator, columns, count: record?.fields.length ?? 0, at: next, line: line + 1 }
    }
    at = next
  }
  return null
}

/** Which column stands where; null where the fields are no header. */
function columnsIn(fields: readonly string[]): ReadonlyMap<Column, number> | null {
  const names = fields.map((field) => field.toLowerCase().replace(/[^a-z]/g, ''))
  const found = new Map<Column, number>()
  for (const column of COLUMNS) {
    const place = names.indexOf(column)
    if (place >= 0) found.set(column, place)
  }
  const isHeader = found.has('firstname') && found.has('lastname') && found.size > 2
  return isHeader ? found : null
}
