import { newlineOf } from './block'
import type { Insertion } from './plan-section'

/** What one edit did to a note's body, enough to take it back when other places have changed in between. */
export interface BodyUndo {
  /** What stands there since the edit, and what stood there before: one of them is ''. */
  after: string
  before: string
  /** The text around it when the edit was made, to tell the place from others that read the same. */
  above: string
  below: string
  /** The heading of the section that the edit made, else null. */
  made: string | null
}

const CONTEXT = 200

/** Records what an insertion does to `text`, the note before it. */
export function recordInsertion(text: string, { at, insert, made }: Insertion): BodyUndo {
  return { after: insert, before: '', ...around(text, at, at), made }
}

/** The record of taking an edit back at this place of a note. */
export function reversed(text: string, from: number, { after, before, made }: BodyUndo): BodyUndo {
  return { after: before, before: after, ...around(text, from, from + after.length), made }
}

/**
 * Where what an edit wrote stands, unchanged and in lines of its own; of several such places the one with the old text around it.
 * Null where there is none, or where nobody can tell which one it is.
 */
export function placeOfEdit(text: string, record: BodyUndo): number | null {
  const { after, above, below } = record
  const exact = placesOf(text, above + after + below)
    .map((at) => at + above.length)
    .filter((at) => isInOwnLines(text, at, after))
  // Where there is nothing to find, the text around it is all that tells the place.
  const places = after === '' ? [] : placesOf(text, after).filter((at) => isInOwnLines(text, at, after))
  const likely = [
    exact,
    places,
    places.filter((at) => text.slice(0, at).endsWith(above)),
    places.filter((at) => text.startsWith(below, at + after.length)),
  ]
  return likely.find(({ length }) => length === 1)?.[0] ?? null
}

/** The record as it would be had the note always had the line endings that it has now. */
export function withNewlinesOf(text: string, record: BodyUndo): BodyUndo {
  const newline = newlineOf(text)
  const own = (part: string) => part.replace(/\r\n|\n/g, newline)
  const { after, before, above, below, made } = record
  return { after: own(after), before: own(before), above: own(above), below: own(below), made }
}

function around(text: string, from: number, to: number): { above: string; below: string } {
  return { above: text.slice(Math.max(0, from - CONTEXT), from), below: text.slice(to, to + CONTEXT) }
}

function placesOf(text: string, part: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

function isInOwnLines(text: string, at: number, part: string): boolean {
  if (part === '') return true
  const end = at + part.length
  const begins = at === 0 || /^[\r\n]/.test(part) || /[\r\n\uFEFF]/.test(text[at - 1] ?? '')
  const ends = end === text.length || /[\r\n]$/.test(part) || /[\r\n]/.test(text[end] ?? '')
  return begins && ends
}
