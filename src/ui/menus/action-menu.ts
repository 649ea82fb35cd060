import type { Menu } from 'obsidian'
import type { Action } from '../../actions/action'
import type { Occasion } from '../../actions/occasion'
import { localDayAndTime } from '../../days/today'
import type { FollowUp } from '../../follow-ups/follow-up'
import { hasBegun } from '../list/row-text'
import type { Starter } from '../starter'
import { putBehind } from './submenu'

/** Where in a menu something stands: in its part called `section`, for an occasion. */
export interface MenuPart {
  readonly menu: Menu
  readonly section: string
  readonly occasion: Occasion
  readonly starter: Starter
}

/** Adds one action, with its usual answers behind it where it has some. */
export function addAction(action: Action, { menu, section, occasion, starter }: MenuPart): void {
  const add = (to: Menu, title: string, run: () => void) =>
    to.addItem((item) => item.setSection(section).setTitle(title).setIcon(action.icon).onClick(run))
  const { name, menuName = name, otherwise = menuName } = action
  const ask = () => starter.start(action, occasion)
  const shortcuts = action.shortcuts?.(occasion) ?? []
  if (shortcuts.length === 0) {
    add(menu, asksFirst(action, menuName), ask)
    return
  }
  menu.addItem((item) => {
    item.setSection(section).setTitle(menuName).setIcon(action.icon)
    putBehind(item, (submenu) => {
      for (const shortcut of shortcuts)
        add(submenu, shortcut.name, () => void starter.take(action, occasion, shortcut))
      add(submenu, asksFirst(action, otherwise), ask)
    })
  })
}

/** Whether the talk of a follow-up has begun by now. */
export function hasBegunByNow({ due, time }: FollowUp): boolean {
  const now = localDayAndTime()
  return hasBegun(due, time, { today: now.day }, now.time)
}

function asksFirst(action: Action, title: string): string {
  return action.ask === undefined || action.dots === false ? title : `${title}…`
}
