import type { Menu } from 'obsidian'
import type { Contact } from '../../contacts/contact'
import type { Action } from '../../actions/action'
import type { Occasion } from '../../actions/occasion'
import { offeredIn } from '../../actions/offered'
import { fileName } from '../../interviews/wikilink'
import { isRecord } from '../../settings/settings'
import type { Starter } from '../starter'
import { addAction, hasBegunByNow } from './action-menu'

/** The part of a file's menu that stands first. */
const FIRST = 'title'

const OWN = 'informational-interviews'
const SECTIONS = { who: FIRST, likely: `${OWN}-likely`, others: OWN, notes: `${OWN}-notes` }

/** More notes of one contact than these are found through the search. */
const OTHER_NOTES = 10

/** The menus of rows: the app asks for the note's own items as for those of a link, and there ours are already. */
const ofRows = new WeakSet<Menu>()

/** Whether a menu is that of a row, which offers our items by itself. */
export function isOfRow(menu: Menu): boolean {
  return ofRows.has(menu)
}

export interface RowMenu {
  /** Said on top, where the row itself may be out of sight. */
  readonly title: string | null
  /** The note that the row leads to. */
  readonly path: string
  readonly occasion: Occasion
  readonly starter: Starter
  readonly openNote: (path: string, event: MouseEvent | KeyboardEvent) => void
}

/**
 * Adds what applies to a row to `menu`: what it is about first, then the other actions, those with answers behind them last, then the
 * contact's other notes. What is added later stands below.
 */
export function fillRowMenu(menu: Menu, { title, path, occasion, starter, openNote }: RowMenu): void {
  ofRows.add(menu)
  const sections = knowSections(menu) ? SECTIONS : { who: FIRST, likely: FIRST, others: FIRST, notes: FIRST }
  if (title !== null) menu.addItem((item) => item.setSection(sections.who).setTitle(title).setIsLabel(true))

  const { likely, others } = offeredIn('row', occasion, hasBegunByNow)
  const hasAnswers = (action: Action) => (action.shortcuts?.(occasion) ?? []).length > 0
  const all = [...likely, ...others]
  for (const action of [...all.filter((one) => !hasAnswers(one)), ...all.filter(hasAnswers)]) {
    const section = likely.includes(action) && !hasAnswers(action) ? sections.likely : sections.others
    addAction(action, { menu, section, occasion, starter })
  }
  for (const other of otherNotes(occasion.target?.contact ?? null, path)) {
    menu.addItem((item) =>
      item
        .setSection(sections.notes)
        .setTitle(`Open “${fileName(other)}”`)
        .setIcon('file-text')
        .onClick((event) => openNote(other, event)),
    )
  }
}

/**
 * Makes our sections known before the app's, which else stand first; false where that is not possible. There is no public way to it:
 * public plugins call `menu.addSections()`.
 */
function knowSections(menu: Menu): boolean {
  const known: unknown = menu
  const add = isRecord(known) ? known.addSections : undefined
  if (typeof add !== 'function') return false
  Reflect.apply(add, menu, [Object.values(SECTIONS)])
  return true
}

/** The newest interview notes of the contact but this one, and the user's own note about them. */
function otherNotes(contact: Contact | null, path: string): string[] {
  if (contact === null) return []
  const newestFirst = contact.notes.map((note) => note.path).reverse()
  const all = contact.personNote === null ? newestFirst : [contact.personNote, ...newestFirst]
  return all.filter((other) => other !== path).slice(0, OTHER_NOTES)
}
