import { Platform, type App } from 'obsidian'
import { isRecord } from '../settings/settings'

/**
 * Asks the system to open a file with the program that it has for it; false where Obsidian cannot. There is no public API for it;
 * seen in public plugins as `app.openWithDefaultApp(path)`. It asks the user first, and does not tell what came of it.
 */
export function handOver(app: App, path: string): boolean {
  const open = ownMethod(app, 'openWithDefaultApp')
  if (open === null) return false
  // Where it waits for the user's answer, nobody else has to.
  void Promise.resolve(open(path)).catch((error: unknown) => console.warn(error))
  return true
}

/** Shows a file in the system's folder; null where Obsidian cannot. Not public either: seen as `app.showInFolder(path)`. */
export function showInFolder(app: App, path: string): (() => void) | null {
  const show = Platform.isDesktopApp ? ownMethod(app, 'showInFolder') : null
  return show && (() => void show(path))
}

function ownMethod(app: App, name: string): ((...given: unknown[]) => unknown) | null {
  const known: unknown = app
  const method = isRecord(known) ? known[name] : undefined
  return typeof method === 'function' ? (...given) => Reflect.apply(method, known, given) as unknown : null
}
