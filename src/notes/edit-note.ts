import { recordChange, recordInsertion, type BodyUndo } from './body/body-undo'
import { checkInsertion, checkPlace } from './body/body-check'
import { editProperties } from './properties/edit-properties'
import type { FindBlock } from './fences'
import { planSection } from './body/plan-section'
import type { PropertyEdit } from './properties/property-edit'
import type { Replaced } from './properties/replaced'
import type { Refusal } from './refusal'
import { planTick } from './body/plan-tick'
import type { SectionEdit, TickTask } from './body/section-edit'
import { usableHeadings } from './body/section-headings'
import { readBody } from './body/sections'
import type { UndoRecord } from './properties/undo-record'

/** An edit to a note's properties, to a section of its body, or to a task in it. */
export type NoteEdit = PropertyEdit | SectionEdit | TickTask

/** What edits did to a note. Hand it to `undoNote`; nobody else needs to look inside. */
export interface NoteUndo {
  properties: UndoRecord
  /** In the order in which they were made. */
  body: readonly BodyUndo[]
}

export type NoteEditResult =
  /** `changed` is false where the note already said all of it; then `text` is the text that was given. */
  | {
      ok: true
      text: string
      changed: boolean
      undo: NoteUndo
      /** The values that were replaced or taken away, to be named to the user. */
      replaced: readonly Replaced[]
    }
  | { ok: false; refusal: Refusal }

/**
 * Makes edits to a note in one go: all of them or none; ticks first, then properties, then sections. Every byte outside the edited keys and of what is
 * added to sections stays. Takes the note's whole text, gives the new one and what it needs to be undone, or the reason why not.
 */
export function editNote(text: string, edits: readonly NoteEdit[], findBlock: FindBlock): NoteEditResult {
  const ofSections = edits.filter(isSectionEdit)
  const ticks = edits.filter((edit) => edit.op === 'tick-task')
  const ofProperties = edits.filter((edit) => !isSectionEdit(edit) && edit.op !== 'tick-task')
  const properties: UndoRecord = { head: { before: '', after: '' }, keys: [] }
  const undo = { properties, body: [] as BodyUndo[] }
  let now = text
  let replaced: readonly Replaced[] = []
  for (const tick of ticks) {
    const result = planTick(now, tick, findBlock)
    if ('refusal' in result) return { ok: false, refusal: result.refusal }
    const { change } = result
    if (change === null) continue
    undo.body.push(recordChange(now, readBody(now, findBlock).from, change))
    now = now.slice(0, change.at) + change.after + now.slice(change.at + change.before.length)
  }
  // Properties that cannot be read are no reason to leave the body alone.
  if (ofProperties.length > 0) {
    const result = editProperties(now, ofProperties, findBlock)
    if (!result.ok) return result
    now = result.text
    undo.properties = result.undo
    replaced = result.replaced
  }
  for (const section of ofSections) {
    const edit = { ...section, headings: usableHeadings(section.headings) }
    const body = readBody(now, findBlock)
    const insertion = planSection(now, body, edit)
    if (insertion === null) continue
    const refusal =
      checkPlace(now, body, insertion.at) ?? checkInsertion(now, body, insertion, edit, findBlock)
    if (refusal) return { ok: false, refusal }
    undo.body.push(recordInsertion(now, body.from, insertion))
    now = now.slice(0, insertion.at) + insertion.insert + now.slice(insertion.at)
  }
  return { ok: true, text: now, changed: now !== text, undo, replaced }
}

function isSectionEdit(edit: NoteEdit): edit is SectionEdit {
  return edit.op === 'append-to-section' || edit.op === 'add-section'
}
