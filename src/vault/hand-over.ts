import type { App } from 'obsidian'
import { isRecord } from '../settings/settings'

/**
 * Hands a file to the program that the system has for it; whether Obsidian can. What comes of it nobody tells: since 1.12.2 Obsidian asks
 * the user first, and it answers alike whatever they say. There is no public API for it; seen in public plugins as
 * `app.openWithDefaultApp(path)`.
 */
export function handOver(app: App, path: string): boolean {
  const known: unknown = app
  const open = isRecord(known) ? known.openWithDefaultApp : undefined
  if (typeof open !== 'function') return false
  void Promise.resolve(Reflect.apply(open, known, [path])).catch(() => undefined)
  return true
}
