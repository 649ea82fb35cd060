import type { Command, Menu } from 'obsidian'
import type { Occasion } from '../../actions/occasion'
import type { Target } from '../../actions/target'

/** Something to do about a contact: in the palette for the note in front of the user, and in the menus of notes and rows. */
export interface ContactCommand {
  readonly id: string
  readonly name: string
  readonly icon: string
  /** What menus call it, where the subject is plain. */
  readonly menuName?: string
  /** Whether it asks for more before it does something; menus say so with three dots. */
  readonly asks?: true
  readonly applies: (occasion: Occasion) => boolean
  readonly run: (target: Target) => void
}

/** The command of the palette. `occasion` is that of the note in front of the user, null where it is about nobody. */
export function toCommand(
  { id, name, icon, applies, run }: ContactCommand,
  occasion: () => Occasion | null,
): Command {
  return {
    id,
    name,
    icon,
    checkCallback: (checking) => {
      const here = occasion()
      if (here === null || !applies(here)) return false
      if (!checking) run(here.target)
      return true
    },
  }
}

/** Adds to a menu, in its part called `section`, what applies. */
export function addToMenu(
  menu: Menu,
  section: string,
  commands: readonly ContactCommand[],
  occasion: Occasion,
): void {
  for (const { name, menuName = name, icon, asks, applies, run } of commands) {
    if (!applies(occasion)) continue
    menu.addItem((item) =>
      item
        .setSection(section)
        .setTitle(asks ? `${menuName}…` : menuName)
        .setIcon(icon)
        .onClick(() => run(occasion.target)),
    )
  }
}
