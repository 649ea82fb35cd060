import type { App } from 'obsidian'
import { isRecord } from '../settings/settings'

/**
 * Hands a file to the program that the system has for it; false where Obsidian cannot. There is no public API for it; seen in public
 * plugins as `app.openWithDefaultApp(path)`.
 */
export async function handOver(app: App, path: string): Promise<boolean> {
  const known: unknown = app
  const open = isRecord(known) ? known.openWithDefaultApp : undefined
  if (typeof open !== 'function') return false
  try {
    await Reflect.apply(open, known, [path])
    return true
  } catch {
    return false
  }
}
