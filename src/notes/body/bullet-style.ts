import type { List, ListItem } from './body-block'
import type { Body, Section } from './sections'

/** What stands before the words of a list item. */
export interface BulletStyle {
  /** With the spaces around the bullet. */
  bullet: string
  /** What stands between a task's brackets and its words. */
  taskGap: string
}

const ITEM = /^([ \t]*[-*+])([ \t]*)(?:\[.\]([ \t]+))?/u
const LINE_START = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]*)(?:\[.\]([ \t]+))?/u

/** How the list that goes on writes its items. */
export function styleOf(list: List): BulletStyle {
  const last = list.items.filter(({ depth }) => depth === 0).pop()
  return itemStyle(last, true)
}

/** How a list that begins in a section is to be written: as the others there, else as the first in the note. */
export function styleNear(section: Section | null, body: Body): BulletStyle {
  const lists = [...(section?.own ?? []), ...body.blocks].filter((block) => block.kind === 'list')
  return itemStyle(lists.find(isBulleted)?.items[0], false)
}

/**
 * What stands before the words of one more line at `at` of a list that tells what happened: the bullet or the next number, and a ticked box where
 * the lines before are ticked tasks. Open tasks tell what is to happen.
 */
export function nextLineStart(list: List, at: number): string {
  const all = list.items.filter(({ depth }) => depth === 0)
  const before = all.filter(({ from }) => from < at)
  const beside = all[before.length] ?? before[before.length - 1]
  const mark = before.filter((item) => item.mark !== ' ').pop()?.mark ?? null
  const [, indent = '', marker = '-', gap = '', taskGap = ' '] = LINE_START.exec(beside?.line ?? '') ?? []
  const box = mark === null ? '' : `[${mark === 'X' ? mark : 'x'}]${taskGap}`
  return `${indent}${/\d/.test(marker) ? nextNumber(all, marker) : marker}${spaceFor(gap)}${box}`
}

/** The number behind the last one; where all items bear the same, that one. */
function nextNumber([first, second]: readonly ListItem[], last: string): string {
  const isSame = second !== undefined && first?.marker === second.marker
  return `${parseInt(last) + (isSame ? 0 : 1)}${last.slice(-1)}`
}

export function isBulleted(list: List): boolean {
  return /^[-*+]$/.test(list.items[0]?.marker ?? '')
}

function itemStyle(item: ListItem | undefined, keepIndent: boolean): BulletStyle {
  const [, bullet = '-', gap = '', taskGap = ' '] = ITEM.exec(item?.line ?? '') ?? []
  return { bullet: (keepIndent ? bullet : bullet.trim()) + spaceFor(gap), taskGap }
}

/** The spaces behind a bullet; more than four are code. */
function spaceFor(gap: string): string {
  return gap === '' || gap.length > 4 || (gap.length > 1 && gap.includes('\t')) ? ' ' : gap
}
