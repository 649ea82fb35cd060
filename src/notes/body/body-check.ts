import { lineOf } from '../line-endings'
import type { BodyBlock, ListItem } from './body-block'
import { deepEqual } from '../deep-equal'
import type { FindBlock } from '../fences'
import type { Insertion } from './plan-section'
import type { Refusal } from '../refusal'
import type { SectionContent, SectionEdit } from './section-edit'
import { asRead, findSection, readBody, type Body } from './sections'

/** Why nothing can be put at a place: what is open there would swallow it. */
export function checkPlace(text: string, body: Body, at: number): Refusal | null {
  const open = body.blocks.find((block) => block.kind === 'other' && block.isOpen && block.to <= at)
  if (!open) return null
  const line = lineOf(text, open.from)
  return {
    code: 'unclosed',
    line,
    message: `What begins in line ${line}, code or a comment, is never closed, so nothing can be added below it.`,
  }
}

/**
 * Checks what an insertion made of a note, before anybody writes it: it stands in its section and reads as asked, and all else
 * reads as before. Gives the reason where that does not hold.
 */
export function checkInsertion(
  text: string,
  before: Body,
  { at, insert, made }: Insertion,
  edit: SectionEdit,
  findBlock: FindBlock,
): Refusal | null {
  const edited = text.slice(0, at) + insert + text.slice(at)
  if (findBlock(edited).frontmatter !== findBlock(text).frontmatter) {
    return unsafe('The properties would change')
  }
  const after = readBody(edited, findBlock)

  const end = at + insert.length
  const outside = ({ from }: { from: number }) => from < at || from >= end
  const isKept = deepEqual(itemsOf(after).filter(outside).map(words), itemsOf(before).map(words))
  if (!isKept || !keepsBlocks(before, after, at, insert.length)) {
    return unsafe('Something else in the note would read differently')
  }
  const others = after.sections.filter(({ heading }) => outside(heading))
  const [own = null, ...more] = after.sections.filter(({ heading }) => !outside(heading))
  if (others.length !== before.sections.length || (own !== null) !== (made !== null) || more.length > 0) {
    return unsafe('The sections of the note would change')
  }
  const section = findSection(after, edit.headings[edit.section])
  const isFound = section !== null && (own === null ? section.heading.from < at : section === own)
  if (!isFound || end > section.ownEnd) return unsafe('What was added would stand in another section')
  const items = itemsOf(after).filter((item) => !outside(item))
  return edit.op === 'append-to-section' ? checkContent(items, edit.content) : null
}

/** Whether every block stays what it is. A list that touches the insertion may go on into it. */
function keepsBlocks(before: Body, after: Body, at: number, length: number): boolean {
  const blocks = before.blocks.filter(({ kind, from, to }) => kind !== 'list' || to < at || from > at)
  const above = blocks.filter(({ to }) => to <= at)
  const below = blocks.filter(({ from }) => from >= at)
  const belowNow = after.blocks.slice(after.blocks.length - below.length)
  return (
    above.length + below.length === blocks.length &&
    above.every((block, place) => isSame(block, after.blocks[place], 0)) &&
    below.every((block, place) => isSame(block, belowNow[place], length))
  )
}

/** Whether the items that came in are those that were asked for. */
function checkContent(items: readonly ListItem[], content: SectionContent): Refusal | null {
  if (content.as === 'text') return null
  const isAsAsked = ({ mark, depth }: ListItem) =>
    depth === 0 &&
    (content.as === 'tasks' ? mark === ' ' : mark === null || (content.as === 'line' && mark !== ' '))
  const read = items.map((item) => (isAsAsked(item) ? asRead(item.text) : null))
  const lines = content.as === 'line' ? [content.text] : content.items
  const asked = lines.filter((item) => item.trim() !== '').map((item) => asRead(squeezed(item)))
  return deepEqual(read, asked) ? null : unsafe('What was added would not read as asked')
}

function isSame(one: BodyBlock, other: BodyBlock | undefined, moved: number): boolean {
  if (other?.kind !== one.kind || other.from !== one.from + moved) return false
  if (one.kind === 'heading') return other.kind === 'heading' && one.text === other.text
  return one.kind !== 'other' || other.kind !== 'other' || one.isOpen === other.isOpen
}

const itemsOf = (body: Body) => body.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))

const words = ({ depth, mark, text }: ListItem) => [depth, mark, text]

const squeezed = (text: string) =>
  text
    .replace(/[\p{Surrogate}\0]/gu, '\uFFFD')
    .trim()
    .replace(/\s+/g, ' ')

/** Checks that of all that a note says, one task alone is now ticked. */
export function checkTick(
  text: string,
  before: Body,
  edited: string,
  task: ListItem,
  findBlock: FindBlock,
): Refusal | null {
  if (findBlock(edited).frontmatter !== findBlock(text).frontmatter) {
    return unsafe('The properties would change')
  }
  const after = readBody(edited, findBlock)
  const asked = itemsOf(before).map((item) => words(item === task ? { ...item, mark: 'x' } : item))
  const isKept = before.blocks.length === after.blocks.length && keepsBlocks(before, after, text.length, 0)
  return isKept && deepEqual(itemsOf(after).map(words), asked)
    ? null
    : unsafe('Something else in the note would read differently')
}

function unsafe(message: string): Refusal {
  return { code: 'unsafe', message: `${message}, so nothing was written.` }
}
