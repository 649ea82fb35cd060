import { foldKey } from '../../interviews/property-names'
import { isInterview, normalTag } from '../../interviews/marker'
import { appendTo } from './append'
import type { Block } from './block'
import { planNewKey } from './new-key'
import { editableColon, NOTHING, refuse, type Plan } from './planned-splices'
import type { AddTag } from './property-edit'
import { quotingOf } from './quoting'
import { listBelow } from './set'

const TAGS = 'tags'

/** Adds a tag beside those that a note has, in whichever way it writes them. */
export function planAddTag(edit: AddTag, block: Block): Plan {
  const tag = edit.tag.trim().replace(/^#/, '')
  const entry = block.entries.find(({ key }) => key === TAGS)
  if (!entry) {
    // Obsidian reads `Tags` too, so that a second list beside it would be one too many.
    const other = block.entries.find(({ key }) => key !== null && foldKey(key) === TAGS)
    if (other)
      return refuse(
        'two-spellings',
        block,
        other,
        `The tags are under \`${other.key}\`. Rename it to \`tags\``,
      )
    return { plans: [planNewKey(block, TAGS, [tag])] }
  }
  const { value } = entry
  if (isInterview({ tags: value }, normalTag(tag))) return NOTHING

  const place = editableColon(block, entry)
  if ('refusal' in place) return place
  const texts = typeof value === 'string' ? value.split(/[\s,]+/).filter((part) => part !== '') : null
  if (value === null || texts?.length === 0 || (Array.isArray(value) && value.length === 0)) {
    if (value !== null && quotingOf(entry.node) === null && !Array.isArray(value)) {
      return refuse(
        'unusual-value',
        block,
        entry,
        '`tags` is written in a way that no value can be added to safely',
      )
    }
    return {
      plans: [{ key: TAGS, splices: listBelow(block, entry, place.colonEnd, [tag]), expected: [tag] }],
    }
  }
  if (texts && texts.length > 1) {
    const all = [...texts, tag]
    return { plans: [{ key: TAGS, splices: listBelow(block, entry, place.colonEnd, all), expected: all }] }
  }
  const splices = appendTo(block, entry, tag)
  if ('refusal' in splices) return splices
  const held: unknown[] = Array.isArray(value) ? value : [value]
  return { plans: [{ key: TAGS, splices, expected: [...held, tag] }] }
}
