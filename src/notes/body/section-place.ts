import { HOLDERS, SECTION_NAMES, type SectionHeadings, type SectionName } from './section-headings'
import { findSection, type Body } from './sections'

/** Where a section that a note lacks is to begin, and the level of its heading. */
export interface SectionPlace {
  at: number
  level: number
}

/**
 * The place of a section among the others, in the order of the built-in template: behind the nearest of those that come before it,
 * else before the nearest of those that come after it, else at the end of the note.
 */
export function placeOf(
  name: SectionName,
  headings: SectionHeadings,
  body: Body,
  noteEnd: number,
): SectionPlace {
  const holder = HOLDERS[name]
  const peers = SECTION_NAMES.filter((peer) => HOLDERS[peer] === holder)
  const at = peers.indexOf(name)
  for (const peer of peers.slice(0, at).reverse()) {
    const section = findSection(body, headings[peer])
    if (section) return { at: section.end, level: section.heading.level }
  }
  for (const peer of peers.slice(at + 1)) {
    const section = findSection(body, headings[peer])
    if (section) return { at: section.heading.from, level: section.heading.level }
  }
  if (holder === undefined) return { at: noteEnd, level: 2 }
  const held = findSection(body, headings[holder])
  // Without the section that would hold it, it takes that one's place.
  return held
    ? { at: held.end, level: Math.min(held.heading.level + 1, 6) }
    : placeOf(holder, headings, body, noteEnd)
}
