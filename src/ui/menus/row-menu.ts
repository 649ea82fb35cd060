import type { Menu } from 'obsidian'
import type { Contact } from '../../contacts/contact'
import type { Occasion } from '../../actions/occasion'
import { fileName } from '../../interviews/wikilink'
import type { Starter } from '../starter'
import { addActions } from './action-menu'

const SECTION = 'action-primary'

/** More notes of one contact than these are found through the search. */
const OTHER_NOTES = 10

/** Adds what applies to a row to `menu`: the actions first, then the contact's other notes than that at `path`. */
export function fillRowMenu(
  menu: Menu,
  path: string,
  occasion: Occasion,
  starter: Starter,
  openNote: (path: string, event: MouseEvent | KeyboardEvent) => void,
): void {
  addActions(menu, SECTION, 'row', occasion, starter)
  for (const other of otherNotes(occasion.target?.contact ?? null, path)) {
    menu.addItem((item) =>
      item
        .setSection('info')
        .setTitle(`Open “${fileName(other)}”`)
        .setIcon('file-text')
        .onClick((event) => openNote(other, event)),
    )
  }
}

/** The newest interview notes of the contact but this one, and the user's own note about them. */
function otherNotes(contact: Contact | null, path: string): string[] {
  if (contact === null) return []
  const newestFirst = contact.notes.map((note) => note.path).reverse()
  const all = contact.personNote === null ? newestFirst : [contact.personNote, ...newestFirst]
  return all.filter((other) => other !== path).slice(0, OTHER_NOTES)
}
