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

export function isBulleted(list: List): boolean {
  return /^[-*+]$/.test(list.items[0]?.marker ?? '')
}

function itemStyle(item: ListItem | undefined, keepIndent: boolean): BulletStyle {
  const [, bullet = '-', gap = '', taskGap = ' '] = ITEM.exec(item?.line ?? '') ?? []
  // More than four spaces behind a bullet are code.
  const space = gap === '' || gap.length > 4 || (gap.length > 1 && gap.includes('\t')) ? ' ' : gap
  return { bullet: (keepIndent ? bullet : bullet.trim()) + space, taskGap }
}
