import { isInterview, normalTag } from '../interviews/marker'
import { propertyFinder, type PropertyNames } from '../interviews/property-names'
import { asText, givenProperties } from '../interviews/property-values'
import { readReference, type Reference } from '../interviews/wikilink'
import { readBlocks } from './body/body-blocks'
import type { FindBlock } from './fences'
import { lineOf } from './line-endings'
import { readBlock } from './properties/block'
import type { Refusal } from './refusal'

/** What a change to an interview note was planned from. */
export interface PlannedFrom {
  /** The tag that marks interview notes. */
  marker: string
  names: PropertyNames
  /** The contact as the index read it. */
  contact: Reference | null
}

/**
 * Why a note is left as it is that is not the one any more which a change was planned from: it is empty, holds a conflict that a sync
 * or Git left, is no interview note any more, or has another contact. To be asked within the write, about the text that is written to.
 * `planned` is null for a note that need not be an interview note.
 */
export function refuseOtherNote(
  text: string,
  planned: PlannedFrom | null,
  findBlock: FindBlock,
): Refusal | null {
  if (/^[\s\0\uFEFF]*$/.test(text)) {
    return refusal(
      'not-that-note',
      'The note is empty now, as when a sync has not ended yet. Try again later.',
    )
  }
  const conflict = conflictIn(text, findBlock)
  if (conflict !== null) {
    const line = lineOf(text, conflict)
    const message = `Two versions of the note stand in it one below the other, see line ${line}. Keep one of them first.`
    return { ...refusal('conflict', message), line }
  }
  if (planned === null) return null
  const reading = readBlock(text, findBlock)
  if ('refusal' in reading) return reading.refusal
  const entries = reading.found ? reading.block.entries : []
  const properties = Object.fromEntries(entries.map(({ key, value }) => [key ?? '', value]))
  if (!isInterview(properties, normalTag(planned.marker))) {
    return refusal('not-that-note', 'It is no interview note any more: what marked it as one is gone.')
  }
  const contact = contactIn(properties, planned.names)
  return isSame(contact, planned.contact) ? null : refusal('not-that-note', changedContact(contact, planned))
}

/** Where a line begins that tools put between two versions of a text; code that shows such lines is left out. */
function conflictIn(text: string, findBlock: FindBlock): number | null {
  const { exists, contentStart } = findBlock(text)
  const bodyStart = exists ? contentStart : 0
  const code = readBlocks(text, bodyStart).filter(
    ({ kind, from }) => kind === 'other' && /^ {0,3}(?:`{3}|~{3})/.test(text.slice(from, from + 6)),
  )
  let divider = false
  let next = 0
  const marks = /(^|[\r\n])(<{7}(?=[ \r\n]|$)|={7}(?=[\r\n]|$)|>{7}(?= ))/g
  for (const { index: start, 1: newline = '', 2: mark = '' } of text.matchAll(marks)) {
    const index = start + newline.length
    while ((code[next]?.to ?? Infinity) <= index) next++
    if ((code[next]?.from ?? Infinity) <= index) continue
    if (mark.startsWith('<')) return index
    // By itself, seven equals signs are a heading's underline, and seven such marks a quote in quotes.
    if (mark.startsWith('>') && divider) return index
    divider = divider || mark.startsWith('=')
  }
  return null
}

function contactIn(properties: Record<string, unknown>, names: PropertyNames): Reference | null {
  const [spelling] = givenProperties(properties, names, propertyFinder(names)).get('contact') ?? []
  const text = spelling ? asText(spelling.values[0]) : null
  return text === null ? null : readReference(text)
}

function isSame(one: Reference | null, other: Reference | null): boolean {
  return one?.name === other?.name && one?.link === other?.link
}

function changedContact(contact: Reference | null, { contact: before }: PlannedFrom): string {
  if (contact === null) return `It has no contact any more; it was “${before?.name}”.`
  return `Its contact is “${contact.name}” now${before === null ? '' : `, and was “${before.name}”`}. Look at it first.`
}

function refusal(code: Refusal['code'], message: string): Refusal {
  return { code, message }
}
