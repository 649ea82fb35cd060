// Brings in the additions to the DOM that obsidian.d.ts declares globally.
import type {} from 'obsidian'

/** A window with the constructors of its own realm: the app's main window, a pop-out, or jsdom's. */
export type HostWindow = Window & typeof globalThis

/**
 * Adds members to a prototype or a window, hidden from `for … in`, as Obsidian's own additions are. Their types are the
 * ones that obsidian.d.ts declares globally, so that a drift of the API does not compile.
 */
export function extend<T extends object, K extends keyof T>(
  target: T,
  members: Pick<T, K> & ThisType<T>,
): void {
  for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(members))) {
    Object.defineProperty(target, name, { ...member, enumerable: false, configurable: true })
  }
}
