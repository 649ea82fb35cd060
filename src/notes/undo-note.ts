import { placeOfEdit, reversed, withNewlinesOf, type BodyUndo } from './body/body-undo'
import { deepEqual } from './deep-equal'
import type { NoteEditResult, NoteUndo } from './edit-note'
import type { FindBlock } from './fences'
import type { Refusal } from './refusal'
import { readBody } from './body/sections'
import { undoProperties } from './properties/undo-properties'

/**
 * Takes edits to a note back: what was added to its body goes where it still stands unchanged, and the old source text of the edited
 * keys returns where they still hold what was written; otherwise it refuses. All else keeps what was changed in between; where
 * nothing was, the note is what it was, to the byte. The result can be undone in turn.
 */
export function undoNote(text: string, record: NoteUndo, findBlock: FindBlock): NoteEditResult {
  let now = text
  const body: BodyUndo[] = []
  for (const one of [...record.body].reverse()) {
    const undone = undoInBody(now, one, findBlock)
    if ('refusal' in undone) return { ok: false, refusal: undone.refusal }
    now = undone.text
    body.push(undone.undo)
  }
  const properties = undoProperties(now, record.properties, findBlock)
  if (!properties.ok) return properties
  return {
    ok: true,
    text: properties.text,
    changed: properties.text !== text,
    undo: { properties: properties.undo, body },
    replaced: [],
  }
}

function undoInBody(
  text: string,
  record: BodyUndo,
  findBlock: FindBlock,
): { text: string; undo: BodyUndo } | { refusal: Refusal } {
  const { from } = readBody(text, findBlock)
  const current = placeOfEdit(text, from, record) === null ? withNewlinesOf(text, record) : record
  const at = placeOfEdit(text, from, current)
  if (at === null) return changedSince('What was added to the note has been changed since')
  const { after, before, made } = current
  if (made !== null && before === '' && holdsMore(text, at, after, findBlock)) {
    return changedSince(`“${made}” holds more than what was added`)
  }
  const restored = text.slice(0, at) + before + text.slice(at + after.length)
  const headings = (note: string, start: number, length: number) =>
    readBody(note, findBlock)
      .sections.filter(({ heading }) => heading.from < start || heading.from >= start + length)
      .map(({ heading }) => heading.text)
  if (!deepEqual(headings(text, at, after.length), headings(restored, at, before.length))) {
    return changedSince('Without what was added, other sections of the note would read differently')
  }
  return { text: restored, undo: reversed(text, from, at, current) }
}

/** Whether the section that an insertion made has got more since, which would come to stand in another section. */
function holdsMore(text: string, at: number, inserted: string, findBlock: FindBlock): boolean {
  const end = at + inserted.length
  const { sections } = readBody(text, findBlock)
  const section = sections.find(({ heading }) => heading.from >= at && heading.from < end)
  return section !== undefined && text.slice(end, section.end).trim() !== ''
}

function changedSince(what: string): { refusal: Refusal } {
  return { refusal: { code: 'changed-since', message: `${what}, so it was left as it is.` } }
}
