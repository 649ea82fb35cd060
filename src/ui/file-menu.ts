import { TFile, type Menu, type TAbstractFile } from 'obsidian'
import type { Occasion } from '../actions/occasion'
import { addToMenu, type ContactCommand } from './commands/contact-command'

const SECTION = 'informational-interviews'

/** What the menu of a note offers, each only where it makes sense. */
export interface FileMenuPorts {
  readonly commands: readonly ContactCommand[]
  /** Null where the note is about no contact. */
  readonly occasionOf: (path: string) => Occasion | null
  readonly isPersonNote: (path: string) => boolean
  readonly newInterviewWith: (file: TFile) => void
  readonly canTurn: (file: TFile) => boolean
  readonly turn: (file: TFile) => void
}

/** Adds our items to the menu of a note. */
export function addToFileMenu(menu: Menu, file: TAbstractFile, ports: FileMenuPorts): void {
  if (!(file instanceof TFile) || file.extension !== 'md') return
  const add = (title: string, icon: string, run: () => void) =>
    menu.addItem((item) => item.setSection(SECTION).setTitle(title).setIcon(icon).onClick(run))

  const occasion = ports.occasionOf(file.path)
  if (occasion !== null) addToMenu(menu, SECTION, ports.commands, occasion)
  if (ports.isPersonNote(file.path)) add('New interview…', 'user-plus', () => ports.newInterviewWith(file))
  if (ports.canTurn(file)) add('Turn into interview note', 'file-plus', () => ports.turn(file))
}
