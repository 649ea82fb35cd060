import type { Command } from 'obsidian'
import { ALL } from '../actions/all'
import type { Occasion } from '../actions/occasion'
import type { Starter } from './starter'

/** Every command of the palette, each there where it applies to `occasion`, that of the note in front of the user. */
export function paletteCommands(starter: Starter, occasion: () => Occasion): Command[] {
  return ALL.filter(({ places }) => places.includes('palette')).map((action) => ({
    id: action.id,
    name: action.name,
    icon: action.icon,
    checkCallback: (checking) => {
      const here = occasion()
      if (!action.applies(here)) return false
      if (!checking) starter.start(action, here)
      return true
    },
  }))
}
