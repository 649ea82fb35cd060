import { newlineOf } from '../line-endings'
import type { Insertion } from './plan-section'
import type { LineChange } from './plan-tick'

/** What one edit did to a note's body, enough to take it back when other places have changed in between. */
export interface BodyUndo {
  /** What stands there since the edit, and what stood there before: one of them is '', or both are whole lines. */
  after: string
  before: string
  /** The text around it in the body when the edit was made, to tell the place from others that read the same. */
  above: string
  below: string
  /** How far down in the body it stood. */
  offset: number
  /** The heading of the section that the edit made, else null. */
  made: string | null
}

const CONTEXT = 200

/** Records what an insertion does to `text`, the note before it, whose body begins at `bodyFrom`. */
export function recordInsertion(text: string, bodyFrom: number, { at, insert, made }: Insertion): BodyUndo {
  return { after: insert, before: '', ...around(text, bodyFrom, at, at), made }
}

/** Records what a change within a line does to `text`, the note before it, whose body begins at `bodyFrom`. */
export function recordChange(text: string, bodyFrom: number, { at, before, after }: LineChange): BodyUndo {
  return { after, before, ...around(text, bodyFrom, at, at + before.length), made: null }
}

/** The record of taking an edit back that stands at `at` of a note. */
export function reversed(text: string, bodyFrom: number, at: number, record: BodyUndo): BodyUndo {
  const { after, before, made } = record
  return { after: before, before: after, ...around(text, bodyFrom, at, at + after.length), made }
}

/**
 * Where what an edit wrote stands, unchanged and in lines of its own; of several such places the one with the old text around it.
 * Null where there is none, or where nobody can tell which one it is.
 */
export function placeOfEdit(text: string, bodyFrom: number, record: BodyUndo): number | null {
  const { after, above, below, offset } = record
  // What was added to a note that ended with its closing fence begins with the end of that line.
  const from = text.slice(0, bodyFrom).replace(/(?:\r\n|\n|\r)$/, '').length
  const body = text.slice(from)
  const exact = placesOf(body, above + after + below)
    .map((at) => at + above.length)
    .filter((at) => isInOwnLines(body, at, after))
  // Where there is nothing to find, the text around it is all that tells the place.
  const places = after === '' ? [] : placesOf(body, after).filter((at) => isInOwnLines(body, at, after))
  const likely = [
    exact.filter((at) => from + at === bodyFrom + offset),
    exact,
    places,
    places.filter((at) => body.slice(0, at).endsWith(above)),
    places.filter((at) => body.startsWith(below, at + after.length)),
  ]
  const found = likely.find(({ length }) => length === 1)?.[0]
  return found === undefined ? null : from + found
}

/** The record as it would be had the note always had the line endings that it has now. */
export function withNewlinesOf(text: string, record: BodyUndo): BodyUndo {
  const newline = newlineOf(text)
  const own = (part: string) => part.replace(/\r\n|\n|\r/g, newline)
  const { after, before, above, below } = record
  return { ...record, after: own(after), before: own(before), above: own(above), below: own(below) }
}

function around(text: string, bodyFrom: number, from: number, to: number) {
  return {
    above: text.slice(Math.max(bodyFrom, from - CONTEXT), from),
    below: text.slice(to, to + CONTEXT),
    offset: from - bodyFrom,
  }
}

function placesOf(text: string, part: string): number[] {
  // Nothing, with nothing around it, was in a body that was empty.
  if (part === '') return /^[\r\n]*$/.test(text) ? [text.length] : []
  const places: number[] = []
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

function isInOwnLines(text: string, at: number, part: string): boolean {
  if (part === '') return true
  const end = at + part.length
  const begins = at === 0 || /^[\r\n]/.test(part) || /[\r\n]/.test(text[at - 1] ?? '')
  const ends = end === text.length || /[\r\n]$/.test(part) || /[\r\n]/.test(text[end] ?? '')
  return begins && ends
}
