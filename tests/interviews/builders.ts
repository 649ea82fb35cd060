import { localDayAndTime } from '../../src/days/today'
import type { Interview } from '../../src/interviews/interview'
import type { IndexRules } from '../../src/interviews/interview-index'
import { USUAL_NAMES } from '../../src/interviews/property-names'
import { interviewReader, type Reading } from '../../src/interviews/read-interview'

/** The properties of a note, as Obsidian parses them. */
export type Properties = Readonly<Record<string, unknown>>

export const MARKER = 'informational-interview'

const reader = interviewReader(USUAL_NAMES, localDayAndTime)

/** What the reader makes of `properties`, which it may not touch. */
export function reading(properties: Properties, path = 'Interviews/Jane Doe interview.md'): Reading {
  return reader(path, frozen(properties))
}

/** The interview that a note with `properties` and a contact tells of. */
export function interviewWith(properties: Properties): Interview {
  return reading({ contact: 'Jane Doe', ...properties }).interview
}

/** The problems in a note with `properties` and a contact, as `property: code`. */
export function problemsWith(properties: Properties): string[] {
  return reading({ contact: 'Jane Doe', ...properties }).problems.map(
    ({ property, code }) => `${property ?? 'the note'}: ${code}`,
  )
}

/** An interview note's properties: `properties`, and the marker. */
export function marked(properties: Properties): Properties {
  return { tags: [MARKER], ...properties }
}

export const RULES: IndexRules = {
  marker: MARKER,
  interviewFolder: 'Interviews',
  isLeftOut: (path) => path.startsWith('Templates/'),
  read: reader,
}

/** `value`, so frozen that whoever changes it fails. */
export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    Object.values(value).forEach(frozen)
  }
  return value
}
