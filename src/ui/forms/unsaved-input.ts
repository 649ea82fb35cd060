import type { App } from 'obsidian'
import { isRecord } from '../../settings/settings'

/** Texts that were typed into a form and not saved yet, by the name of their field. */
export interface UnsavedInput {
  load(): Readonly<Record<string, string>> | null
  save(texts: Readonly<Record<string, string>> | null): void
}

/** Keeps what was typed into a form under a key of its own, on this device alone. */
export function unsavedInput(app: App, key: string): UnsavedInput {
  const stored = `informational-interviews-${key}`
  return {
    load: () => {
      const kept: unknown = app.loadLocalStorage(stored)
      if (!isRecord(kept)) return null
      const texts = Object.entries(kept).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      )
      return texts.length === 0 ? null : Object.fromEntries(texts)
    },
    save: (texts) => app.saveLocalStorage(stored, texts && Object.keys(texts).length > 0 ? texts : null),
  }
}
