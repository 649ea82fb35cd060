import { TFile, type Menu, type TAbstractFile } from 'obsidian'
import type { Occasion } from '../../actions/occasion'
import { offeredIn } from '../../actions/offered'
import type { Starter } from '../starter'
import { addAction, hasBegunByNow } from './action-menu'
import { isOfRow } from './row-menu'
import { putBehind } from './submenu'

/** The part in which the app's own actions on a file stand. */
const SECTION = 'action'

/** More than these would push the app's own items out of sight. */
const AT_ONCE = 3

/** Adds our items to the menu of a note, or of a link to it: the likeliest at once, the others behind one item. */
export function addToFileMenu(
  menu: Menu,
  file: TAbstractFile,
  occasionOf: (file: TFile) => Occasion,
  starter: Starter,
): void {
  if (!(file instanceof TFile) || file.extension !== 'md' || isOfRow(menu)) return
  const occasion = occasionOf(file)
  const { likely, others } = offeredIn('note', occasion, hasBegunByNow)
  const all = [...likely, ...others]
  // Where no follow-up asks for anything, one still stands beside the submenu: the first in the order of actions, nearest to the start of a search.
  const atOnce = all.length <= AT_ONCE ? all.length : Math.min(AT_ONCE, Math.max(1, likely.length))
  for (const action of all.slice(0, atOnce)) addAction(action, { menu, section: SECTION, occasion, starter })
  const rest = all.slice(atOnce)
  if (rest.length === 0) return
  menu.addItem((item) => {
    item.setSection(SECTION).setTitle('Informational interviews').setIcon('message-circle')
    putBehind(item, (submenu) => {
      for (const action of rest) addAction(action, { menu: submenu, section: SECTION, occasion, starter })
    })
  })
}
