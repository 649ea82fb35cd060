import type { Menu } from 'obsidian'
import type { Action, Place } from '../../actions/action'
import { ALL } from '../../actions/all'
import type { Occasion } from '../../actions/occasion'
import type { Starter } from '../starter'

/** Adds to a menu, in its part called `section`, every action of that place that applies. */
export function addActions(
  menu: Menu,
  section: string,
  place: Extract<Place, 'row' | 'note'>,
  occasion: Occasion,
  starter: Starter,
): void {
  const add = (title: string, icon: string, run: () => void) =>
    menu.addItem((item) => item.setSection(section).setTitle(title).setIcon(icon).onClick(run))

  for (const action of ALL.filter(({ places }) => places.includes(place))) {
    if (!action.applies(occasion)) continue
    const shortcuts = place === 'row' ? (action.shortcuts?.(occasion) ?? []) : []
    for (const shortcut of shortcuts) {
      add(shortcut.name, action.icon, () => void starter.take(action, occasion, shortcut))
    }
    add(titleOf(action, shortcuts.length > 0), action.icon, () => starter.start(action, occasion))
  }
}

function titleOf(action: Action, hasShortcuts: boolean): string {
  const { name, menuName = name, dots = true, otherwise = menuName } = action
  const title = hasShortcuts ? otherwise : menuName
  return action.ask === undefined || !dots ? title : `${title}…`
}
