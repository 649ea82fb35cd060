import { isInterview, normalTag } from '../../interviews/marker'
import { foldKey, type PropertyNames } from '../../interviews/property-names'
import { readBlock } from '../properties/block'
import { editProperties } from '../properties/edit-properties'
import type { FindBlock } from '../fences'
import { newlineOf } from '../line-endings'
import { givenValues, type NoteDraft } from './new-note'
import { lookupIn, type DayFormatter } from './placeholders'
import type { PropertyEdit } from '../properties/property-edit'
import type { Refusal } from '../refusal'
import { fillBody, firstEmptyPlace } from './template-body'
import { fillProperties } from './template-properties'

export interface TemplateOptions {
  findBlock: FindBlock
  /** Under which names a template may already hold a property. */
  names: PropertyNames
  /** The tag that marks an interview note. */
  marker: string
  format: DayFormatter
}

/** `cursor` is where in the text to begin to write. */
export type RenderedNote = { ok: true; text: string; cursor: number } | { ok: false; refusal: Refusal }

/**
 * Makes the whole text of a new note from a template: fills the placeholders, and adds the properties that were given
 * and the marker where the template lacks them. The rest of the template stays, to the byte.
 */
export function renderNote(template: string, draft: NoteDraft, options: TemplateOptions): RenderedNote {
  const { findBlock, names, marker } = options
  const lookup = lookupIn(draft, options.format)
  const filled = fillProperties(template, lookup, findBlock)
  if ('refusal' in filled) return { ok: false, refusal: filled.refusal }

  const reading = readBlock(filled.text, findBlock)
  if ('refusal' in reading) return { ok: false, refusal: reading.refusal }
  const bodyStart = reading.found ? reading.block.end : 0
  const body = fillBody(filled.text.slice(bodyStart), lookup, draft.questions, newlineOf(template))
  const edits = missingProperties(draft, names, filled.held)
  const entries = reading.found ? reading.block.entries : []
  const marked = entries.some(
    ({ key, value }) => key !== null && isInterview({ [key]: value }, normalTag(marker)),
  )
  if (!marked) edits.push({ op: 'add-tag', tag: marker })

  const result = editProperties(filled.text.slice(0, bodyStart) + body, edits, findBlock)
  if (!result.ok) return result
  return {
    ok: true,
    text: result.text,
    cursor: firstEmptyPlace(result.text, result.text.length - body.length),
  }
}

/** What was given and the template has no placeholder for under any of the property's names. */
function missingProperties(
  draft: NoteDraft,
  names: PropertyNames,
  held: ReadonlyMap<string, ReadonlySet<string>>,
): PropertyEdit[] {
  const edits: PropertyEdit[] = []
  for (const [name, value] of givenValues(draft)) {
    const spellings = names[name]
    const isHeld = spellings.some((spelling) => held.get(foldKey(spelling))?.has(foldKey(name)))
    if (!isHeld) edits.push({ op: 'set', key: name, spellings, value })
  }
  return edits
}
