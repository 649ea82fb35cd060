import type { Menu } from 'obsidian'
import type { Contact } from '../../contacts/contact'
import type { CalendarDay } from '../../days/calendar-day'
import { fileName } from '../../interviews/wikilink'
import { addToMenu } from '../commands/contact-command'
import type { FollowUpsPorts } from './follow-ups-ports'
import { occasionOf, QUICK_LABELS, type Row } from './rows'

/** What the menu of a row asks for and sets off. */
export interface RowMenuPorts extends Pick<FollowUpsPorts, 'commands' | 'linkContact'> {
  readonly today: CalendarDay
  openNote(path: string, event: MouseEvent | KeyboardEvent): void
}

const SECTION = 'action-primary'

/** More notes of one contact than these are found through the search. */
const OTHER_NOTES = 10

/** Adds what applies to a row to `menu`: the actions first, then the contact's other notes. */
export function fillRowMenu(menu: Menu, row: Row, ports: RowMenuPorts): void {
  if (row.quick === 'link-contact') {
    menu.addItem((item) =>
      item
        .setSection(SECTION)
        .setTitle(QUICK_LABELS['link-contact'])
        .setIcon('link')
        .onClick(() => ports.linkContact(row.path)),
    )
  }
  const occasion = occasionOf(row.item, ports.today)
  if (occasion === null) return
  addToMenu(menu, SECTION, ports.commands, occasion)
  for (const path of otherNotes(occasion.target.contact, row.path)) {
    menu.addItem((item) =>
      item
        .setSection('info')
        .setTitle(`Open “${fileName(path)}”`)
        .setIcon('file-text')
        .onClick((event) => ports.openNote(path, event)),
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
