import { TFile, type Menu, type TAbstractFile } from 'obsidian'
import type { Occasion } from '../../actions/occasion'
import type { Starter } from '../starter'
import { addActions } from './action-menu'

const SECTION = 'informational-interviews'

/** Adds our items to the menu of a note. */
export function addToFileMenu(
  menu: Menu,
  file: TAbstractFile,
  occasionOf: (file: TFile) => Occasion,
  starter: Starter,
): void {
  if (!(file instanceof TFile) || file.extension !== 'md') return
  addActions(menu, SECTION, 'note', occasionOf(file), starter)
}
